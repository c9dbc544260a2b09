"""Falsifications: one small lie at a time, put into an entry that is well, and what the check says of it.

In: a folder of content. Out: for an entry, the log that it needs (the registries, its sources, the entries of its totals), and the
findings of that log with one value of the entry replaced. Values are replaced behind the parser, so that every place in the
file stays where it was and a finding can be compared with the line of the value that lies.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from exchangelog.check import check
from exchangelog.derive.derived import derive
from exchangelog.findings import Finding, Severity
from exchangelog.findings.place import FieldPath, Value
from exchangelog.reading.document import Document, read_document
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.gather import gather
from exchangelog.reading.locate import Locator
from exchangelog.reading.source_file import read_content
from exchangelog.rules import RULES
from exchangelog.rules.rule import Context
from tests.rules.edited_log import JUDGED

REGISTRIES = (FileKind.SITE, FileKind.SPEAKERS, FileKind.PUBLISHERS, FileKind.CATEGORIES, FileKind.AGREEMENTS)
ENTRIES = (FileKind.EXCHANGE, FileKind.STATEMENT)


@dataclass(frozen=True)
class Lie:
    """A value of an entry that is replaced by another."""

    path: FieldPath
    value: str


@dataclass(frozen=True)
class Tried:
    """An entry and the documents that it needs."""

    entry: Document
    others: tuple[Document, ...]

    @property
    def languages(self) -> dict[str, str]:
        """The language of each source."""
        sources: list[tuple[str, Any]] = [
            (one.id, one.front) for one in self.others if one.kind is FileKind.SOURCE
        ]
        return {source: front["language"] for source, front in sources}

    @property
    def front(self) -> Any:  # noqa: ANN401 - plain values of a file
        """The entry's front matter."""
        return self.entry.front

    def findings(self, lie: Lie | None = None) -> tuple[Finding, ...]:
        """Give the errors that the rules about quotes and numbers find in the entry, lied in or as it is."""
        entry = self.entry if lie is None else replace(self.entry, front=with_lie(self.front, lie))
        documents = {document.path: document for document in (*self.others, entry)}
        log, faults = gather(documents.values())
        context = Context(log, derive(log), documents, faults, (), date(2100, 1, 1))
        found = check(context, [rule for rule in RULES if rule.name in JUDGED])
        return tuple(one for one in found if one.path == entry.path and one.severity is Severity.ERROR)

    def line(self, path: FieldPath) -> int:
        """Give the line of a value."""
        return Locator(self.entry).span(Value(path)).line

    def is_caught(self, lie: Lie) -> bool:
        """Say whether the check finds an error on the very line of the value that lies."""
        return any(one.span.line == self.line(lie.path) for one in self.findings(lie))


def with_lie(front: Any, lie: Lie) -> Any:  # noqa: ANN401 - plain values of a file
    """Give a front matter with one value replaced."""
    changed = deepcopy(front)
    node = changed
    for step in lie.path[:-1]:
        node = node[step]
    node[lie.path[-1]] = lie.value
    return changed


@cache
def tried_entries(content: Path) -> tuple[Tried, ...]:
    """Give every entry of a folder with what it needs."""
    documents = tuple(read_document(file) for file in read_content(content)[0])
    by_id = {(document.kind, document.id): document for document in documents}
    registries = tuple(document for document in documents if document.kind in REGISTRIES)
    return tuple(
        Tried(document, (*registries, *needed_by(document, by_id)))
        for document in documents
        if document.kind in ENTRIES
    )


def needed_by(entry: Document, by_id: Mapping[tuple[FileKind, str], Document]) -> Iterator[Document]:
    """Give the sources that an entry quotes and the entries that its totals add up."""
    front: Any = entry.front
    for source in dict.fromkeys(quote["source"] for quote in front["quotes"]):
        yield by_id[FileKind.SOURCE, source]
    for other in dict.fromkeys(one for total in front.get("totals", ()) for one in total.get("of", ())):
        if other != entry.id:
            yield by_id[FileKind.EXCHANGE, other]
