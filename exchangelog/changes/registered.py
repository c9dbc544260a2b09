"""What registries and sources state, which published entries rest on it, and what of it has changed.

Comes in: two logs. Goes out: for an entry, the changes of all that it rests on: who its speakers are and for whom they speak, what its
kinds of people mean, what its sources and their publishers are, its agreement, the names of the sides. One line of a registry
decides on the verdicts of many entries, so a change of it has to be admitted in each of them, like a change of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from exchangelog.changes.difference import Change, differences
from exchangelog.changes.particular import Hold, Particular, optional
from exchangelog.changes.sameness import is_same_name
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.frozen_record import TranslatableRecord
from exchangelog.record.log import Log
from exchangelog.record.quote import OUTLET
from exchangelog.record.registries import Role

Head = tuple[str, str]
"""A registry (or `sources`), and the id of a record in it."""

FIRM_FIELDS: Mapping[str, tuple[str, ...]] = {
    "speakers": ("side", "standing"),
    "categories": ("part_of", "partition"),
    "publishers": ("kind",),
    "sources": ("publisher", "language"),
}
FILLABLE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "agreements": ("date",),
    "publishers": ("country",),
    "sources": ("published",),
}
NAMES: Mapping[str, tuple[str, ...]] = {
    "speakers": ("name",),
    "categories": ("label", "definition"),
    "publishers": ("name",),
    "agreements": ("title",),
    "sides": ("name", "adjective", "to", "of"),
    "sources": ("title", "author", "via"),
}
NOTES: Mapping[str, tuple[str, ...]] = {"sources": ("content_note", "note", "published_note", "url_note")}
REGISTRIES = ("speakers", "categories", "publishers", "agreements", "sides")
ZONE: Head = ("site", "timezone")
"""By the days of which zone all entries are dated; what this says of each is asked about as if it were a registry's."""


def records_of(log: Log, registry: str) -> Mapping[str, Any]:
    """Give the records of a registry by their ids."""
    if registry == "sides":
        return log.site.sides
    if registry == "sources":
        return {source_id: filed.record for source_id, filed in log.sources.items()}
    records: Mapping[str, Any] = getattr(log, registry)
    return records


def record_of(log: Log, registry: str, record_id: str) -> Any:  # noqa: ANN401 - a record of any registry
    """Give one record."""
    return log.sources[record_id].record if registry == "sources" else records_of(log, registry)[record_id]


def changed_heads(former: Log, present: Log) -> frozenset[Head]:
    """Give every record that is there in both logs and is not the same."""
    changed: set[Head] = {ZONE} if former.site.timezone != present.site.timezone else set()
    for registry in (*REGISTRIES, "sources"):
        was, now = records_of(former, registry), records_of(present, registry)
        changed |= {
            (registry, record_id)
            for record_id, record in was.items()
            if record_id in now and record is not now[record_id] and record != now[record_id]
        }
    return frozenset(changed)


def heads_of(entry: Filed[Statement], log: Log) -> Iterator[Head]:
    """Give all records that an entry rests on."""
    record = entry.record
    yield from (("sides", side) for side in log.site.sides)
    for quote in record.quotes:
        yield ("sources", quote.source)
        if quote.speaker != OUTLET:
            yield ("speakers", quote.speaker)
        source = log.sources.get(quote.source)
        if source is not None:
            yield ("publishers", source.record.publisher)
    kinds = [total.who for total in record.totals]
    if isinstance(record, Exchange):
        kinds += [figure.who for figure in record.figures] + [gap.who for gap in record.unknown]
        yield from (("agreements", one) for one in filter(None, [record.agreement]))
    seen: set[str] = set()
    while kinds:
        kind = kinds.pop()
        if kind in log.categories and kind not in seen:
            seen.add(kind)
            yield ("categories", kind)
            kinds += filter(None, [log.categories[kind].part_of])


def registered_changes(
    former: Filed[Statement], present: Filed[Statement], logs: tuple[Log, Log], changed: frozenset[Head]
) -> Iterator[Change]:
    """Give what changed in the records that an entry rested on and rests on; `logs` are the published one and that of today."""
    before, after = logs
    if ZONE in changed:
        zones = [dict([zone_of(one, former.record.date)]) for one in logs]
        yield from (replace(change, file="site.yaml") for change in differences(*zones))
    heads = set(heads_of(former, before)) & set(heads_of(present, after)) & changed
    for registry, record_id in sorted(heads):
        was, now = record_of(before, registry, record_id), record_of(after, registry, record_id)
        file = after.sources[record_id].path if registry == "sources" else f"{registry}.yaml"
        file = "site.yaml" if registry == "sides" else file
        particulars = [dict(particulars_of_record(registry, record_id, one)) for one in (was, now)]
        if registry == "speakers":
            for one, found in zip((was, now), particulars, strict=True):
                role = one.role_on(former.record.date)
                place = (record_id, "roles")
                found |= dict(role_particulars(f"speakers.{record_id}", role, place))
        yield from (replace(change, file=file) for change in differences(*particulars))


def role_particulars(
    path: str, role: Role | None, place: tuple[str, ...]
) -> Iterator[tuple[str, Particular]]:
    """Give the office that a speaker held on an entry's day, in every language."""
    texts = {f"{path}.role": role.role} if role is not None else {}
    for tag, translated in role.translated.items() if role is not None else ():
        texts |= {f"{path}.{tag}.{field}": text for field, text in translated.items()}
    for at, text in texts.items():
        yield at, Particular(text, place, Hold.FILLABLE, sameness=is_same_name)


def zone_of(log: Log, day: date) -> tuple[str, Particular]:
    """Give the zone in which a day is one of the log's; another name for it is no other zone."""
    is_same_zone = partial(has_same_hours, day=day)
    return ".".join(ZONE), Particular(log.site.timezone, ("timezone",), sameness=is_same_zone)


def has_same_hours(one: str, other: str, day: date) -> bool:
    """Say whether a day begins and ends at the same moments in two zones."""
    ends = [datetime.combine(day + timedelta(days=days), time()) for days in (0, 1)]
    return all(
        end.replace(tzinfo=ZoneInfo(one)).utcoffset() == end.replace(tzinfo=ZoneInfo(other)).utcoffset()
        for end in ends
    )


def particulars_of_record(
    registry: str,
    record_id: str,
    record: TranslatableRecord | Any,  # noqa: ANN401 - a record of any registry
) -> Iterator[tuple[str, Particular]]:
    """Give what a record of a registry states."""
    path = f"{registry}.{record_id}"
    top = () if registry == "sources" else ("sides", record_id) if registry == "sides" else (record_id,)
    for holds, hold in ((FIRM_FIELDS, Hold.FIRM), (FILLABLE_FIELDS, Hold.FILLABLE), (NOTES, Hold.FREE)):
        for name in holds.get(registry, ()):
            yield f"{path}.{name}", Particular(optional(getattr(record, name)), (*top, name), hold)
    for name in NAMES[registry]:
        value = getattr(record, name)
        written = "; ".join(value) or None if isinstance(value, tuple) else optional(value)
        yield f"{path}.{name}", Particular(written, (*top, name), Hold.FILLABLE, sameness=is_same_name)
    if isinstance(record, TranslatableRecord):
        yield from translated_names(registry, path, top, record)


def translated_names(
    registry: str, path: str, top: tuple[str, ...], record: TranslatableRecord
) -> Iterator[tuple[str, Particular]]:
    """Give a record's names in the site's other languages."""
    for tag, texts in record.translated.items():
        for name in NAMES[registry]:
            if name in texts:
                yield (
                    f"{path}.{tag}.{name}",
                    Particular(texts[name], (*top, tag, name), Hold.FILLABLE, sameness=is_same_name),
                )
