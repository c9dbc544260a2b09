"""Every value of the registries and sources on which published entries rest is held, or known to be free."""

import pytest
from msgspec.structs import replace

from exchangelog.changes.captures import capture_changes
from exchangelog.changes.entry_changes import entry_changes
from exchangelog.changes.pairs import pair_entries
from exchangelog.findings.place import FieldPath
from exchangelog.reading.document import Document, read_document
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from tests.changes.test_every_value import another, leaves, with_value
from tests.rules.examples import BASE

DOCUMENTS = {file.path: read_document(file) for file in read_content(BASE)[0]}
HELD = (
    FileKind.SPEAKERS,
    FileKind.PUBLISHERS,
    FileKind.CATEGORIES,
    FileKind.AGREEMENTS,
    FileKind.SOURCE,
)
FREE = frozenset({"archive", "confirmed", "note", "via", "content_note", "published_note", "url_note"})
NOBODY = frozenset({"ada-invented", "officers", "privates-and-sergeants"})
"""On these no published entry rests."""

OTHER_VALUES = {
    "standing": "unofficial",
    "kind": "ngo",
    "url": "https://news.invalid/elsewhere",
    "side": "none",
    "extent": "excerpt",
    "origin": "file",
    "sha256": "0" * 64,
    "segments": "0123456789abcdef.",
    "language": "fr",
    "published": "2024-12-30",
    "taken": "2025-01-02",
}


def edited(document: Document, path: FieldPath, text: str) -> Document:
    field = str(path[-1])
    value = OTHER_VALUES.get(field) or another(path, text)
    return replace(document, front=with_value(document.front, path, value))


@pytest.mark.parametrize(
    "document", [one for one in DOCUMENTS.values() if one.kind in HELD], ids=lambda one: one.path
)
def test_no_registered_value_changes_in_silence(document: Document) -> None:
    """Each value is edited alone: an entry that rests on it has to admit it, or it is evidence that was edited."""
    former = gather(DOCUMENTS.values())[0]
    silent, tried = [], 0
    for path, text in leaves(document.front):
        if (FREE | NOBODY) & set(path) or path[-1] == "scheme":
            continue
        changed = {**DOCUMENTS, document.path: edited(document, path, text)}
        present, faults = gather(changed.values())
        assert not any(faults.values()), f"{path}: {faults}"
        tried += 1
        unmet = [
            change
            for one in entry_changes(pair_entries(former, present), former, present)
            for change in one.settlement.unmet
        ]
        if not unmet and not list(capture_changes(former, present)):
            silent.append((path, text))
    assert silent == []
    assert tried
