"""Every value of real entries is either held, so that no edit of it is silent, or known to be free: none is forgotten."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from exchangelog.changes.entry_changes import entry_changes
from exchangelog.changes.pairs import pair_entries
from exchangelog.findings.place import FieldPath
from exchangelog.reading.document import Document, read_document
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from exchangelog.record.log import Log
from tests.architecture.python_files import ROOT

EACH = 9
"""One entry in so many is tried, each with all of its values."""

REGISTRIES = (FileKind.SITE, FileKind.SPEAKERS, FileKind.PUBLISHERS, FileKind.CATEGORIES, FileKind.AGREEMENTS)
FREE = frozenset(
    {
        *("title", "summary", "uk", "date_note", "note", "named", "checked", "why"),
        *("highlight", "by", "status", "aliases", "corrections"),
    }
)
"""Fields that may change: prose, what marks words, who checked, and what other rules hold (status, aliases, corrections)."""

RESTING = frozenset({"place", "mediators", "ordinals"})
"""What rests on quotes that may change, as long as they say it."""


OTHERS = {
    "voice": ("direct", "translated"),
    "kind": ("release", "repatriation"),
    "precision": ("about", "exact"),
    "side": ("ukraine", "russia"),
}


def read_documents() -> tuple[tuple[Document, ...], list[Document]]:
    documents = tuple(read_document(file) for file in read_content(ROOT / "content")[0])
    registries = tuple(one for one in documents if one.kind in REGISTRIES)
    entries = [one for one in documents if one.kind in {FileKind.EXCHANGE, FileKind.STATEMENT}]
    return registries, entries[::EACH]


DOCUMENTS, ENTRIES = read_documents()


def leaves(node: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:  # noqa: ANN401 - plain values of a file
    """Give every text of the front matter with its path."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, (*path, key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from leaves(value, (*path, number))
    elif isinstance(node, str):
        yield path, node


def another(path: FieldPath, text: str) -> str:
    """Give a value that could stand there as well, and says something else."""
    field = next(str(step) for step in reversed(path) if isinstance(step, str))
    if field in OTHERS:
        return next(one for one in OTHERS[field] if one != text)
    if field == "added":
        return text.replace("2026", "2027")
    if text.isdigit():
        return str(int(text) + 1)
    try:
        return str(date.fromisoformat(text) + timedelta(days=1))
    except ValueError:
        return f"{text}-other" if " " not in text else f"{text} Not so"


def with_value(front: Any, path: FieldPath, value: str) -> Any:  # noqa: ANN401 - the same
    changed = deepcopy(front)
    node = changed
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    return changed


def read_log(entry: Document) -> Log:
    return gather((*DOCUMENTS, entry))[0]


def is_free(path: FieldPath) -> bool:
    return bool(FREE & set(path)) or (path[0] in RESTING and "quotes" in path) or is_mark(path)


def is_mark(path: FieldPath) -> bool:
    """Say whether a value is words that only mark where a total or an ordinal stands; those of a figure say whose number it is."""
    return "words" in path and path[0] != "figures"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda one: one.id)
def test_no_value_of_an_entry_changes_in_silence(entry: Document) -> None:
    """Each value is edited alone; the edit is demanded a correction for, unless the file could no longer be read."""
    former = read_log(entry)
    silent = []
    for path, text in leaves(entry.front):
        if is_free(path):
            continue
        edited = replace(entry, front=with_value(entry.front, path, another(path, text)))
        present = read_log(edited)
        found = next(iter((*present.exchanges.values(), *present.statements.values())), None)
        if found is None or found.gaps:
            continue
        unmet = [
            change.path
            for one in entry_changes(pair_entries(former, present), former, present)
            for change in one.settlement.unmet
        ]
        if not unmet:
            silent.append((path, text))
    assert silent == []
