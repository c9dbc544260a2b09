"""The content that is lied about, read once: every entry and every source as plain values, with what a liar needs to know of them.

Comes in: a content folder. Goes out: a `Material`. Nothing of it changes while falsehoods are tried.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from exchangelog.derive.derived import Derived, derive
from exchangelog.language.number_mentions import numbers_in
from exchangelog.reading.document import Document, read_document
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.source import Source

LINK = re.compile(r"\]\((?:source:)?([a-z0-9-]+)\)")


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source: its document, its record, its plain values, the entries that quote it, and the words that are quoted.

    `earliest_event` is the day of the first event of which a quote of it carries a figure.
    """

    document: Document
    filed: Filed[Source]
    front: dict[str, Any]
    quoted_in: tuple[str, ...]
    quoted: tuple[str, ...]
    earliest_event: date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its document, its record, its plain values, its prose, and the log that it stands in."""

    document: Document
    filed: Filed[Statement]
    front: dict[str, Any]
    body: str
    material: Material

    @property
    def quotes(self) -> list[dict[str, Any]]:
        """The quotes as they stand in the file."""
        quotes: list[dict[str, Any]] = self.front.get("quotes", [])
        return quotes

    def language_of(self, quote: Mapping[str, Any]) -> str:
        """Give the language of a quote."""
        source = self.material.sources[quote["source"]].front
        return str(quote.get("language", source["language"]))

    def numbers_of(self, quote: Mapping[str, Any]) -> frozenset[int]:
        """Give every number that a quote holds and that the build can read, dates and times aside."""
        found = numbers_in(quote["said"], self.language_of(quote))
        return frozenset(one.value for one in found if one.value is not None and one.part_of is None)

    def quote(self, quote_id: str) -> dict[str, Any]:
        """Give a quote by its id."""
        return next(one for one in self.quotes if one["id"] == quote_id)


@dataclass(frozen=True)
class Material:
    """Everything: the documents by path, the log, the entries and the sources by id, and who names whom in a total."""

    documents: Mapping[str, Document]
    log: Log
    derived: Derived
    entries: dict[str, Entry]
    sources: dict[str, SourceCard]
    added_up_in: Mapping[str, tuple[str, ...]]


def read_material(content: Path) -> Material:
    """Read a content folder that is well."""
    files, _strays = read_content(content)
    documents = {file.path: read_document(file) for file in files}
    log, _faults = gather(documents.values())
    quoted: dict[str, dict[str, None]] = {}
    added: dict[str, dict[str, None]] = {}
    for filed in log.entries:
        for quote in filed.record.quotes:
            quoted.setdefault(quote.source, {})[filed.id] = None
        for total in filed.record.totals:
            for one in total.of:
                added.setdefault(one, {})[filed.id] = None
    material = Material(
        documents, log, derive(log), {}, {}, {one: tuple(users) for one, users in added.items()}
    )
    for filed in log.entries:
        document = documents[filed.path]
        material.entries[filed.id] = Entry(document, filed, plain(document), filed.body, material)
    for source_id, source in log.sources.items():
        document = documents[source.path]
        users = [material.entries[one] for one in quoted.get(source_id, ())]
        material.sources[source_id] = SourceCard(
            document, source, plain(document), *quoted_from(source_id, users)
        )
    return material


def quoted_from(source_id: str, users: list[Entry]) -> tuple[tuple[str, ...], tuple[str, ...], date | None]:
    """Give the entries that quote a source, the words that they quote, and the earliest day that figures rest on it for."""
    said = tuple(quote["said"] for one in users for quote in one.quotes if quote["source"] == source_id)
    days = [one.filed.record.date for one in users if is_event(one) and source_id in sources_of_figures(one)]
    return tuple(one.filed.id for one in users), said, min(days, default=None)


def sources_of_figures(entry: Entry) -> set[str]:
    """Give the sources of the quotes that carry an entry's figures."""
    figures = [one for one in entry.front.get("figures", []) if "count" in one]
    return {entry.quote(one)["source"] for figure in figures for one in figure["quotes"]}


def plain(document: Document) -> dict[str, Any]:
    """Give the plain values of a document that is well."""
    if not isinstance(document.front, dict):
        raise TypeError(f"{document.path} could not be read")
    return document.front


def is_event(entry: Entry) -> bool:
    """Say whether an entry is an event, not a statement of totals."""
    return entry.document.kind is FileKind.EXCHANGE


def linked_from(entry: Entry) -> list[str]:
    """Give the ids to which an entry's prose links."""
    return LINK.findall(entry.body)
