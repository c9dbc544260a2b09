"""From documents to the log: each decoded as what it is, and looked up by its id.

Comes in: the documents of all files. Goes out: the Log, and the faults of every file by its path. site.yaml is decoded first,
since it names the languages and the sides; a file that cannot be read is remembered by its id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from msgspec import Struct, field

from exchangelog.findings.place import FieldPath, Key, Value, WholeFile
from exchangelog.reading.circles import circles
from exchangelog.reading.decode import Decoded, decode
from exchangelog.reading.document import Document
from exchangelog.reading.fault import Fault
from exchangelog.reading.file_kind import REGISTRIES, REQUIRED, FileKind
from exchangelog.reading.stand_ins import (
    SITE_STAND_IN,
    SITE_STAND_INS,
    SOURCE_STAND_INS,
    UNREADABLE,
    entry_stand_ins,
)
from exchangelog.reading.validation_faults import name_of_part, shape_of
from exchangelog.reading.yaml_tree import Raw
from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.field_types import DEVICE, is_id
from exchangelog.record.filed import Filed
from exchangelog.record.frozen_record import Record
from exchangelog.record.log import Log
from exchangelog.record.quote import OUTLET
from exchangelog.record.registries import Agreement, Category, Publisher, Speaker
from exchangelog.record.site_details import SiteDetails
from exchangelog.record.source import Source

Model = TypeVar("Model", bound=Record)


class Gathering(Struct):
    """What has been gathered so far."""

    context: dict[str, Any] = field(default_factory=dict)
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    unread: set[tuple[str, str]] = field(default_factory=set)

    def note(self, path: str, faults: Iterable[Fault]) -> None:
        """Remember faults of a file."""
        self.faults.setdefault(path, []).extend(faults)

    def decode(
        self, document: Document, model: type[Model], stand_ins: Mapping[str, Any]
    ) -> Decoded[Model] | None:
        """Decode a document's whole front matter; None, and remembered as unread, where that cannot be done."""
        if not isinstance(document.front, dict):
            self.unread.add((document.kind, document.id))
            return None
        decoded = decode(model, document.front, self.context, stand_ins)
        self.note(document.path, decoded.faults)
        if decoded.record is None:
            self.unread.add((document.kind, document.id))
        return decoded

    def filed(
        self, document: Document, model: type[Model], stand_ins: Mapping[str, Any]
    ) -> Filed[Model] | None:
        """Decode a document that is one record, and file it."""
        decoded = self.decode(document, model, stand_ins)
        if decoded is None or decoded.record is None:
            return None
        return Filed(
            document.path,
            document.id,
            decoded.record,
            document.body,
            document.body_start,
            decoded.gaps,
            decoded.numbering,
        )

    def registry(self, document: Document | None, kind: FileKind, model: type[Model]) -> dict[str, Model]:
        """Decode a registry, each of its records alone."""
        if document is None or not isinstance(document.front, dict):
            self.unread.add((kind, kind))
            return {}
        records: dict[str, Model] = {}
        for record_id, raw in sorted(document.front.items()):
            decoded = self.registered(document, record_id, raw, model)
            if decoded is None or decoded.record is None or decoded.gaps:
                self.unread.add((kind, record_id))
            if decoded is not None and decoded.record is not None:
                records[record_id] = decoded.record
        return records

    def registered(
        self, document: Document, record_id: str, raw: Raw, model: type[Model]
    ) -> Decoded[Model] | None:
        """Decode one record of a registry."""
        if (problem := problem_of_id(record_id, model)) is not None:
            details = {"part": "the name of a record", **problem}
            self.note(document.path, [Fault("bad-value", Key((record_id,)), details)])
        if not isinstance(raw, dict):
            details = {"part": name_of_part((record_id,)), "found": shape_of(raw), "expected": "a mapping"}
            self.note(document.path, [Fault("wrong-type", Value((record_id,)), details)])
            return None
        decoded = decode(model, raw, self.context, {})
        self.note(document.path, [within(record_id, fault) for fault in decoded.faults])
        return decoded


def gather(documents: Iterable[Document]) -> tuple[Log, dict[str, list[Fault]]]:
    """Gather all documents into the log; the faults come with the path of their file."""
    by_kind: dict[FileKind, list[Document]] = {kind: [] for kind in FileKind}
    gathering = Gathering()
    for document in documents:
        by_kind[document.kind].append(document)
        gathering.note(document.path, document.faults)
    single = {kind: next(iter(by_kind[kind]), None) for kind in REGISTRIES.values()}
    for path, kind in REGISTRIES.items():
        if single[kind] is None and kind in REQUIRED:
            gathering.note(path, [Fault("missing-file", WholeFile(), {"file": path})])
    site = gather_site(gathering, single[FileKind.SITE])
    categories = gathering.registry(single[FileKind.CATEGORIES], FileKind.CATEGORIES, Category)
    gathering.note("categories.yaml", circles(categories))
    log = Log(
        site=site,
        exchanges=by_date(gather_filed(gathering, by_kind[FileKind.EXCHANGE], Exchange, entry_stand_ins)),
        statements=by_date(gather_filed(gathering, by_kind[FileKind.STATEMENT], Statement, entry_stand_ins)),
        sources=gather_filed(gathering, by_kind[FileKind.SOURCE], Source, lambda _: SOURCE_STAND_INS),
        pages=gather_filed(gathering, by_kind[FileKind.PAGE], EditorialPage, lambda _: {"title": UNREADABLE}),
        speakers=gathering.registry(single[FileKind.SPEAKERS], FileKind.SPEAKERS, Speaker),
        publishers=gathering.registry(single[FileKind.PUBLISHERS], FileKind.PUBLISHERS, Publisher),
        categories=categories,
        agreements=gather_agreements(gathering, single[FileKind.AGREEMENTS]),
        unread=frozenset((str(kind), record_id) for kind, record_id in gathering.unread),
    )
    return log, gathering.faults


def gather_event(document: Document, site: SiteDetails) -> tuple[Filed[Exchange] | None, list[Fault]]:
    """Decode the document of one event by itself; gives what can be read of it, and every fault, as `gather` does."""
    gathering = Gathering({"languages": site.languages, "sides": tuple(site.sides)})
    gathering.note(document.path, document.faults)
    filed = gathering.filed(document, Exchange, entry_stand_ins(document.id))
    return filed, gathering.faults[document.path]


def gather_site(gathering: Gathering, document: Document | None) -> SiteDetails:
    """Decode site.yaml, or give the stand-in; from here on its languages and sides are known, or known to be unknown."""
    if document is not None and isinstance(document.front, dict):
        tags = document.front.get("languages")
        gathering.context.update(
            languages=[tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else ()
        )
    decoded = None if document is None else gathering.decode(document, SiteDetails, SITE_STAND_INS)
    site = None if decoded is None else decoded.record
    if site is None:
        gathering.unread.add((FileKind.SITE, FileKind.SITE))
        gathering.context.update(languages=("en", "uk"), sides=None)
        return SiteDetails.model_validate(SITE_STAND_IN)
    gathering.context.update(languages=site.languages, sides=tuple(site.sides))
    return site


def gather_agreements(gathering: Gathering, document: Document | None) -> dict[str, Agreement]:
    """Decode the agreements; a log may have none."""
    return {} if document is None else gathering.registry(document, FileKind.AGREEMENTS, Agreement)


def gather_filed(
    gathering: Gathering,
    documents: Iterable[Document],
    model: type[Model],
    stand_ins: Callable[[str], Mapping[str, str]],
) -> dict[str, Filed[Model]]:
    """Decode the documents of one kind; of two with the same id the first counts (the rule duplicate-id speaks of the other)."""
    filed: dict[str, Filed[Model]] = {}
    for document in documents:
        record = gathering.filed(document, model, stand_ins(document.id))
        if record is not None:
            filed.setdefault(document.id, record)
    return filed


def by_date(entries: dict[str, Filed[Any]]) -> dict[str, Filed[Any]]:
    """Put entries into the order of their dates, those of one day into the order of their ids."""
    return dict(sorted(entries.items(), key=lambda item: (item[1].record.date, item[0])))


def within(record_id: str, fault: Fault) -> Fault:
    """Give a fault of one record of a registry with its place in the whole registry."""
    inside = " of ".join(filter(None, (fault.details.get("inside"), name_of_part((record_id,)))))
    return Fault(fault.rule, prefixed(record_id, fault.place), {**fault.details, "inside": inside})


def prefixed(record_id: str, place: Any) -> Any:  # noqa: ANN401 - gives the same kind of place that it takes
    """Put the record's id in front of a place's path."""
    path: FieldPath | None = getattr(place, "path", getattr(place, "parent", None))
    return place if path is None else type(place)((record_id, *path))


def problem_of_id(key: str, model: type[Record]) -> dict[str, str] | None:
    """Say why a registry's key cannot be an id, which becomes the name of a folder; None where it can."""
    if model is Speaker and key == OUTLET:
        message = f"'{key}' stands for the source that speaks for itself, and can be nobody's id"
        return {"message": message, "mend": f"Give the speaker another id, such as {key}-1."}
    if DEVICE.fullmatch(key):
        message = f"'{key}' is the name of a device on Windows, where no folder can have it"
        return {"message": message, "mend": f"Give it another id, such as {key}-1."}
    if is_id(key):
        return None
    return {"message": f"{name_of_part((key,))} is not an id: lower-case letters, digits and single hyphens"}
