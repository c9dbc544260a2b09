"""The rule name-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value, WholeFile
from exchangelog.reading.document import Document
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.stand_ins import is_day
from exchangelog.record.field_types import DEVICE, ID, LONGEST_ID
from exchangelog.rules.rule import Context, Subject, rule

ENTRY_ID = re.compile(rf"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})(?:-{ID})?")
LOOSE_DAY = re.compile(r"([0-9]{4})[-_. ]?([0-9]{1,2})[-_. ]?([0-9]{1,2})(.*)")
FORM = "YYYY-MM-DD-words"
ENTRIES = frozenset({FileKind.EXCHANGE, FileKind.STATEMENT})


@rule(Severity.ERROR, on=Subject.FILES)
def name_mismatch(context: Context) -> Iterator[Problem]:
    """A file's name or folder does not fit its id, or its id does not fit its date.

    Why it matters: the name is the entry's id, its address on the site and what other entries refer to. A name that says
    another day than the entry sends readers to the wrong event.

    How to mend it: an event is exchanges/<year>/<id>.md and a statement statements/<year>/<id>.md, the id being the entry's
    date, or the date and words in lower-case letters, with hyphens; a source is sources/<year>/<id>.yaml; a page is
    pages/<name>.md. If the name changes after publication, list the old id under `aliases`.
    """
    for path, document in context.documents.items():
        expected = expected_path(document)
        if expected is not None and path != expected:
            yield Problem(WholeFile(), *words_of(path, expected), path)
    for entry in context.log.entries:
        day = entry.record.date.isoformat()
        if is_day(entry.id[:10]) and not entry.lacks("date") and not entry.id.startswith(day):
            message = f"the date is {day}, but the file's name says {entry.id[:10]}"
            remedy = "Correct the date, or rename the file after it and, if it was published, list the old id under 'aliases'."
            yield Problem(Value(("date",)), message, remedy, entry.path)


def words_of(path: str, expected: str) -> tuple[str, str]:
    """Say what is wrong with a path, and what it should be."""
    folder, _, name = path.rpartition("/")
    expected_folder, _, expected_name = expected.rpartition("/")
    if DEVICE.fullmatch(name.partition(".")[0]):
        return (
            f"'{name}' is the name of a device on Windows, where no file can have it",
            f"Give it another name, such as {expected}.",
        )
    if len(name) > len(expected_name) and len(name.rpartition(".")[0]) > LONGEST_ID:
        return (
            f"the name has more than the {LONGEST_ID} characters that an id may have",
            f"Give it a shorter name, such as {expected}.",
        )
    if name != expected_name:
        return (
            f"'{name}' is not a name that a file of this folder has",
            f"Rename it after this form: {expected}",
        )
    return (
        f"the file stands in '{folder}/' but its name belongs into '{expected_folder}/'",
        f"Move it to {expected}.",
    )


def expected_path(document: Document) -> str | None:
    """Give the path that a file of this kind and name should have, as far as it can be known; None for registries."""
    if "/" not in document.path:
        return None
    top, *folders, name = document.path.split("/")
    ending = name[len(document.id) :]
    if document.kind in ENTRIES:
        found = ENTRY_ID.fullmatch(document.id)
        proper = document.id if found and is_day(found[1]) else proper_entry_id(document.id)
        return f"{top}/{proper[:4]}/{cut(proper)}{ending}"
    proper = cut(proper_words(document.id)) + ("-1" if DEVICE.fullmatch(document.id) else "")
    if document.kind is FileKind.PAGE:
        return f"{top}/{proper}{ending}"
    is_year = len(folders) == 1 and re.fullmatch("[0-9]{4}", folders[0])
    return f"{top}/{folders[0] if is_year else 'YYYY'}/{proper}{ending}"


def proper_entry_id(name: str) -> str:
    """Give the id that was meant by a name that is none; its form alone where that cannot be told."""
    found = LOOSE_DAY.fullmatch(name)
    day = f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}" if found else ""
    if found is None or not is_day(day):
        return FORM
    return "-".join(filter(None, (day, proper_words(found[4]) if found[4].strip("-_. ") else "")))


def cut(name: str) -> str:
    """Give what of a name an id may have."""
    return name[:LONGEST_ID].rstrip("-")


def proper_words(name: str) -> str:
    """Give words as an id has them: lower-case letters, digits and single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "words"
