"""An announced total over a time: which events fall into it, and what they add to the log's own sum beside it.

Comes in: a total with `since`. Goes out: what each event adds, and which events may lie on the other side of the time's ends. An event of which
a range of days is known counts by the first of them; nobody should think that it is certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from exchangelog.derive.account import Accounts
from exchangelog.derive.number_range import NOTHING
from exchangelog.derive.part import Part, own_number, range_given_to, sides_of
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.figure import Kind, Total
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log


class EventsInTime(Struct, frozen=True):
    """The events of a total's time; those of them that may have taken place outside it, and others that may have taken place in it."""

    inside: tuple[Filed[Exchange], ...] = ()
    perhaps_outside: tuple[str, ...] = ()
    perhaps_inside: tuple[str, ...] = ()


def events_in_time(
    total: Total, announced_in: Filed[Statement], kinds: tuple[Kind, ...], log: Log
) -> EventsInTime:
    """Find the events of a total's time, which ends, without `until`, on the day of the entry that announces it."""
    first, last = total.since or date.min, total.until or announced_in.record.date
    latest_end = total.until or last_day(announced_in.record)
    meant = [
        entry for entry in log.counted() if entry.record.kind in kinds and came_about_through(entry, total)
    ]
    inside = tuple(entry for entry in meant if first <= entry.record.date <= last)
    held = {entry.id for entry in inside}
    return EventsInTime(
        inside,
        tuple(one.id for one in inside if last_day(one.record) > last and one.id != announced_in.id),
        tuple(
            one.id
            for one in meant
            if one.id not in held and one.record.date <= latest_end and last_day(one.record) >= first
        ),
    )


def last_day(record: Statement) -> date:
    """Give the last day on which an event may have taken place."""
    latest = record.date_latest if isinstance(record, Exchange) else None
    return latest or record.date


def came_about_through(entry: Filed[Exchange], total: Total) -> bool:
    """Say whether an event came about through the total's mediator or under its agreement, where it has one."""
    record = entry.record
    return total.via is None or total.via in {record.agreement, *(one.name for one in record.mediators)}


def add_events(
    total: Total,
    events: Iterable[Filed[Exchange]],
    announcing: str,
    log: Log,
    accounts: Mapping[str, Accounts],
) -> tuple[Part, ...]:
    """Give what each event adds: the whole range of what was stated of it, and the announcing side's own."""
    return tuple(make_part(total, one, announcing, sides_of(total, log), accounts[one.id]) for one in events)


def make_part(
    total: Total, event: Filed[Exchange], announcing: str, sides: tuple[str, ...], accounts: Accounts
) -> Part:
    """Give what an event adds; of a total of both sides the known number, where it lacks that of one."""
    given = {side: range_given_to(side, total.who, event, accounts) for side in sides}
    known = {side: one for side, one in given.items() if one is not None}
    whole = sum(known.values(), start=NOTHING)
    lacks_number = len(known) < len(given)
    if lacks_number and whole == NOTHING:
        return Part(event.id, None, lacks_number=True)
    own = (own_number(side, total.who, announcing, accounts) or one for side, one in known.items())
    return Part(event.id, whole, sum(own, start=NOTHING), lacks_number=lacks_number)
