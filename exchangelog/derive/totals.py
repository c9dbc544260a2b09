"""Announced totals, added up: the part of each entry, the sum, and whether it is what was announced.

A total over named entries (`of`) adds up where numbers that were stated for each of them give it, those of the announcing
side first. A total over a time (`since`) is never wrong: the log may lack events; its own sum is put beside it.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from exchangelog.derive.account import Accounts
from exchangelog.derive.named_total import Outcome, add_named
from exchangelog.derive.number_range import NOTHING, NumberRange
from exchangelog.derive.part import Part
from exchangelog.derive.timed_total import EventsInTime, add_events, events_in_time
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.figure import Kind, Total
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log

PEOPLE: tuple[Kind, ...] = ("exchange", "release")
BODIES: tuple[Kind, ...] = ("repatriation",)


class AddedTotal(Struct, frozen=True):
    """An announced total beside what the log's entries give: the kinds of event it counts, the parts, their sum, and the outcome.

    Of a total over a time, `perhaps_outside` are entries that were added and `perhaps_inside` others that were not, of which nobody knows on
    which side of its ends they lie.
    """

    announced_in: str
    number: int
    total: Total
    side: str
    kinds: tuple[Kind, ...]
    parts: tuple[Part, ...]
    sum: NumberRange
    outcome: Outcome
    perhaps_outside: tuple[str, ...] = ()
    perhaps_inside: tuple[str, ...] = ()

    @property
    def without_number(self) -> tuple[str, ...]:
        """The entries that lack a number: that of a side, or all."""
        return tuple(part.entry for part in self.parts if part.lacks_number)

    @property
    def has_sum(self) -> bool:
        """Say whether any number is known; where none is there is no sum, and it is not zero."""
        return any(part.range is not None and part.counts for part in self.parts)

    @property
    def announced(self) -> NumberRange:
        """The total as it was announced."""
        return NumberRange.stated(self.total.count, self.total.precision)

    @property
    def is_exact(self) -> bool:
        """Say whether the announced number and the sum are both one number: others can fit one another, and are not known to be equal."""
        return self.announced.is_exact and self.sum.is_exact

    @property
    def own_sum(self) -> NumberRange:
        """The sum of the announcing side's own numbers, and of the whole range where it gave none."""
        numbers = (part.own or part.range for part in self.parts)
        return sum((one for one in numbers if one is not None), start=NOTHING)


def added_totals(
    entry: Filed[Statement], log: Log, accounts: Mapping[str, Accounts]
) -> tuple[AddedTotal, ...]:
    """Add up every total that an entry holds; `accounts` are those of all events by id."""
    if not entry.record.totals:
        return ()
    quotes = {quote.id: quote for quote in entry.record.quotes}
    added = []
    for number, total in enumerate(entry.record.totals, start=1):
        sides = (log.side_of(quotes[quote_id]) for quote_id in total.quotes if quote_id in quotes)
        announcing = next((side for side in sides if side != NO_SIDE), NO_SIDE)
        added.append(added_total(number, entry, announcing, log, accounts))
    return tuple(added)


def added_total(
    number: int, entry: Filed[Statement], announcing: str, log: Log, accounts: Mapping[str, Accounts]
) -> AddedTotal:
    """Add up one of an entry's totals, which officials of a side announced, or nobody who speaks for one."""
    total = entry.record.totals[number - 1]
    kinds = kinds_of(total, entry.record, log)
    outcome: Outcome = "beside"
    events = EventsInTime()
    if total.of:
        parts, outcome = add_named(total, announcing, log, accounts)
    else:
        events = events_in_time(total, entry, kinds, log)
        parts = add_events(total, events.inside, announcing, log, accounts)
    return AddedTotal(
        entry.id,
        number,
        total,
        announcing,
        kinds,
        parts,
        sum((part.range for part in parts if part.range is not None), start=NOTHING),
        outcome,
        events.perhaps_outside,
        events.perhaps_inside,
    )


def kinds_of(total: Total, announced_in: Statement, log: Log) -> tuple[Kind, ...]:
    """Give the kinds of event that a total counts: those of the entries that it names, else what it says itself.

    A total over a time that says nothing counts bodies where bodies are handed over, else people.
    """
    if total.of:
        named = {entry.record.kind for entry in map(log.exchange_of, total.of) if entry is not None}
        return tuple(kind for kind in (*PEOPLE, *BODIES) if kind in named)
    if total.kinds:
        return total.kinds
    is_of_bodies = isinstance(announced_in, Exchange) and announced_in.kind == "repatriation"
    return BODIES if is_of_bodies else PEOPLE
