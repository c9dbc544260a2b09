"""The part of the log that a file is judged in, and the same with one file of it read anew.

Comes in: the material, and the file that is lied about. Goes out: documents, a log and its findings. The neighbourhood holds the
registries and pages, the entry, the sources that it quotes or links to, the entries that its totals add up or that it links to, and those
whose totals add it up. For a source: the entries that quote it, with their sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.check import check
from exchangelog.derive.derived import derive
from exchangelog.findings import Severity
from exchangelog.reading.document import Document
from exchangelog.reading.fault import Fault
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.gather import by_date, gather
from exchangelog.record.log import Log
from exchangelog.revision import Revision
from exchangelog.rules import RULES
from exchangelog.rules.rule import Context
from tools.mutate.falsehood import Falsehood
from tools.mutate.material import Entry, Material, SourceCard, linked_from

ERRORS = tuple(rule for rule in RULES if rule.severity is Severity.ERROR)
ALONGSIDE = frozenset({FileKind.SITE, FileKind.PAGE, *list(FileKind)[:5]})
TODAY = date(2100, 1, 1)
"""A day behind all events: what is in the future is no matter here."""

Found = frozenset[tuple[str, str, str]]
"""Findings as (path, rule, message)."""


class Neighbourhood(Struct, frozen=True):
    """Documents and the log that they make."""

    documents: Mapping[str, Document]
    log: Log
    site: Document

    def findings(self, faults: Mapping[str, list[Fault]], revision: Revision | None = None) -> Found:
        """Give every error; with a revision, those of the change against it too."""
        context = Context(
            self.log, derive(self.log), dict(self.documents), dict(faults), (), TODAY, {}, revision
        )
        found = check(context, ERRORS)
        return frozenset((one.path, one.rule, one.message) for one in found if one.severity is Severity.ERROR)

    def as_published(self) -> Revision:
        """Give the same as what was published."""
        return Revision("as published", self.log, self.documents)

    def with_document(self, document: Document) -> tuple[Neighbourhood, dict[str, list[Fault]]]:
        """Read one file anew and leave everything else as it is; gives what is wrong with the file, too."""
        read, faults = gather([self.site, document])
        log = self.without(document.path).log
        unread = {one for one in read.unread if one[1] == document.id}
        log = replace(
            log,
            exchanges=by_date({**log.exchanges, **read.exchanges}),
            statements=by_date({**log.statements, **read.statements}),
            sources=dict(sorted({**log.sources, **read.sources}.items())),
            unread=log.unread | unread,
        )
        documents = {**self.documents, document.path: document}
        return replace(self, documents=documents, log=log), {document.path: faults.get(document.path, [])}

    def without(self, path: str) -> Neighbourhood:
        """Give the same without a file."""
        documents = {one: document for one, document in self.documents.items() if one != path}
        log = replace(
            self.log,
            exchanges={one: filed for one, filed in self.log.exchanges.items() if filed.path != path},
            statements={one: filed for one, filed in self.log.statements.items() if filed.path != path},
            sources={one: filed for one, filed in self.log.sources.items() if filed.path != path},
        )
        return replace(self, documents=documents, log=log)


def neighbourhood_of(subject: Entry | SourceCard, material: Material) -> Neighbourhood:
    """Gather the neighbourhood of an entry or a source."""
    if isinstance(subject, SourceCard):
        entries, sources = list(subject.quoted_in), [subject.filed.id]
    else:
        own = subject.filed.id
        named = [one for total in subject.front.get("totals", []) for one in total.get("of", [])]
        entries = [own, *named, *material.added_up_in.get(own, ()), *linked_from(subject)]
        sources = linked_from(subject)
    centre = entries if isinstance(subject, SourceCard) else [subject.filed.id]
    sources += [quote["source"] for one in centre for quote in material.entries[one].quotes]
    return made_of(
        material,
        [material.entries[one] for one in dict.fromkeys(entries) if one in material.entries],
        [material.sources[one] for one in dict.fromkeys(sources) if one in material.sources],
    )


def made_of(material: Material, entries: Iterable[Entry], sources: Iterable[SourceCard]) -> Neighbourhood:
    """Make a neighbourhood of entries and sources, with the registries and the pages."""
    entry_ids = {one.filed.id for one in entries}
    source_ids = {one.filed.id for one in sources}
    log = replace(
        material.log,
        exchanges={one: filed for one, filed in material.log.exchanges.items() if one in entry_ids},
        statements={one: filed for one, filed in material.log.statements.items() if one in entry_ids},
        sources={one: filed for one, filed in material.log.sources.items() if one in source_ids},
    )
    paths = {filed.path for part in (log.exchanges, log.statements, log.sources) for filed in part.values()}
    documents = {
        path: document
        for path, document in material.documents.items()
        if path in paths or document.kind in ALONGSIDE
    }
    return Neighbourhood(documents, log, material.documents["site.yaml"])


def whole_of(material: Material) -> Neighbourhood:
    """Give the whole log as one neighbourhood."""
    return made_of(material, material.entries.values(), material.sources.values())


__all__ = ["ERRORS", "Falsehood", "Found", "Neighbourhood", "neighbourhood_of", "whole_of"]
