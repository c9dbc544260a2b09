"""Announced totals, added up: the part of each entry, the sum, and whether it is what was announced.

A total over named entries (`of`) adds up where numbers that were stated for each of them give it, those of the announcing
side first. A total over a time (`since`) is never wrong: the log may lack events; its own sum is put beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from exchangelog.derive.account import Account, Accounts
from exchangelog.derive.number_range import NOTHING, NumberRange
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.field_types import BOTH_SIDES, NO_SIDE
from exchangelog.record.figure import EVERYBODY, Kind, Total
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log, counts

Outcome = Literal["adds-up", "open", "does-not-add-up", "beside"]
"""`open`: entries without a number could fill the difference; `beside`: the log's sum merely stands beside the total."""

PEOPLE: tuple[Kind, ...] = ("exchange", "release")
BODIES: tuple[Kind, ...] = ("repatriation",)

MOST_SUMS = 20_000
"""How many different sums of contested numbers are followed; no real total comes near it."""


class Part(Struct, frozen=True):
    """What one entry adds to a total: a number of its own, or None where it has none for that side and kind.

    `own` is what the announcing side itself said of it, where it did.
    """

    entry: str
    range: NumberRange | None
    own: NumberRange | None = None


class AddedTotal(Struct, frozen=True):
    """An announced total beside what the log's entries give: the kinds of event it counts, the parts, their sum, and the outcome."""

    announced_in: str
    number: int
    total: Total
    side: str
    kinds: tuple[Kind, ...]
    parts: tuple[Part, ...]
    sum: NumberRange
    outcome: Outcome

    @property
    def without_number(self) -> tuple[str, ...]:
        """The entries that have no number to add."""
        return tuple(part.entry for part in self.parts if part.range is None)

    @property
    def announced(self) -> NumberRange:
        """The total as it was announced."""
        return NumberRange.stated(self.total.count, self.total.precision)

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
        if total.of:
            parts, outcome = add_named(total, announcing, log, accounts)
        else:
            parts, outcome = add_since(total, entry, announcing, log, accounts), "beside"
        known = (part.range for part in parts if part.range is not None)
        added.append(
            AddedTotal(
                entry.id,
                number,
                total,
                announcing,
                kinds_of(total, entry.record, log),
                parts,
                sum(known, start=NOTHING),
                outcome,
            )
        )
    return tuple(added)


def add_named(
    total: Total, announcing: str, log: Log, accounts: Mapping[str, Accounts]
) -> tuple[tuple[Part, ...], Outcome]:
    """Choose for each named entry the stated number with which the total adds up, if there is such a choice."""
    named = log.named_once(total.of)
    choices = [(entry_id, choices_of(entry_id, total, announcing, log, accounts)) for entry_id in named]
    announced = NumberRange.stated(total.count, total.precision)
    has_gap = any(not ranges for _, ranges in choices)
    first: tuple[NumberRange | None, ...] = tuple(ranges[0] if ranges else None for _, ranges in choices)
    outcome: Outcome = "does-not-add-up"
    chosen: Selection | None = None
    for candidate, selection in selections([ranges for _, ranges in choices]):
        if candidate.overlap(announced) is not None and not has_gap:
            outcome, chosen = "adds-up", selection
            break
        if (
            has_gap
            and outcome == "does-not-add-up"
            and (announced.high is None or candidate.low <= announced.high)
        ):
            outcome, chosen = "open", selection
    numbers = first if chosen is None else unrolled(chosen)
    return tuple(Part(entry_id, part) for (entry_id, _), part in zip(choices, numbers, strict=True)), outcome


class Selection(Struct, frozen=True):
    """A number chosen from each list so far: the last one, and those before it. A total of many entries costs no copies so."""

    last: NumberRange | None = None
    before: Selection | None = None


def unrolled(selection: Selection) -> tuple[NumberRange | None, ...]:
    """Give the numbers of a selection in their order."""
    numbers: list[NumberRange | None] = []
    while selection.before is not None:
        numbers.append(selection.last)
        selection = selection.before
    return tuple(reversed(numbers))


def selections(choices: list[tuple[NumberRange, ...]]) -> Iterable[tuple[NumberRange, Selection]]:
    """Give every different sum of one number from each list, with the numbers chosen; earlier choices come first."""
    sums: dict[NumberRange, Selection] = {NOTHING: Selection()}
    for ranges in choices:
        following: dict[NumberRange, Selection] = {}
        for so_far, chosen in sums.items():
            for one in ranges or (None,):
                following.setdefault(so_far if one is None else so_far + one, Selection(one, chosen))
        sums = dict(list(following.items())[:MOST_SUMS])
    return sums.items()


def choices_of(
    entry_id: str, total: Total, announcing: str, log: Log, accounts: Mapping[str, Accounts]
) -> tuple[NumberRange, ...]:
    """Give the numbers that an entry could add, the announcing side's first; none where it has no number.

    A withdrawn entry or a draft adds nothing, which is not the same as having no number.
    """
    entry = log.exchange_of(entry_id)
    if entry is None:
        return ()
    if not counts(entry.record):
        return (NOTHING,)
    per_side: list[tuple[NumberRange, ...]] = []
    for side in sides_of(total, log):
        account = accounts[entry.id].get((side, total.who))
        if account is None:
            given = range_given_to(side, total.who, entry, accounts[entry.id])
            per_side.append(() if given is None else (given,))
        else:
            per_side.append(preferred(account, announcing))
    if any(not ranges for ranges in per_side):
        return ()
    return tuple(dict.fromkeys(candidate for candidate, _ in selections(per_side)))


def preferred(account: Account, announcing: str) -> tuple[NumberRange, ...]:
    """Give an account's numbers, those of the announcing side first."""
    return tuple(dict.fromkeys((*account.of_side(announcing), *(one.range for one in account.given))))


def add_since(
    total: Total, announced_in: Filed[Statement], announcing: str, log: Log, accounts: Mapping[str, Accounts]
) -> tuple[Part, ...]:
    """Give what each event of the total's time adds: the whole range of what was stated of it, and the announcing side's own."""
    until = total.until or announced_in.record.date
    sides = sides_of(total, log)
    parts = []
    for entry in log.counted():
        if entry.record.kind in kinds_of(total, announced_in.record, log) and is_meant(entry, total, until):
            ranges = [range_given_to(side, total.who, entry, accounts[entry.id]) for side in sides]
            known = [one for one in ranges if one is not None]
            if len(known) == len(ranges):
                own = [own_number(side, total.who, announcing, accounts[entry.id]) for side in sides]
                said = [one or whole for one, whole in zip(own, known, strict=True)]
                parts.append(Part(entry.id, sum(known, start=NOTHING), sum(said, start=NOTHING)))
            else:
                parts.append(Part(entry.id, None))
    return tuple(parts)


def sides_of(total: Total, log: Log) -> tuple[str, ...]:
    """Give the sides to which a total counts what was given."""
    return tuple(log.site.sides) if total.side == BOTH_SIDES else (total.side,)


def range_given_to(side: str, who: str, entry: Filed[Exchange], accounts: Accounts) -> NumberRange | None:
    """Give what an event gave to a side; nothing where it gave nobody to that side, None where nobody said how many."""
    account = accounts.get((side, who))
    if account is None and entry.record.kind != "exchange" and (side, EVERYBODY) not in accounts:
        return NOTHING
    return account.range if account is not None else None


def own_number(side: str, who: str, announcing: str, accounts: Accounts) -> NumberRange | None:
    """Give the number that officials of the announcing side gave; None where they gave none."""
    account = accounts.get((side, who))
    return None if account is None or announcing == NO_SIDE else next(iter(account.of_side(announcing)), None)


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


def is_meant(entry: Filed[Exchange], total: Total, until: date) -> bool:
    """Say whether an event falls into the total's time and, where it has one, came about through its mediator or agreement."""
    record = entry.record
    if total.since is None or not total.since <= record.date <= until:
        return False
    return total.via is None or total.via in {
        record.agreement,
        *(mediator.name for mediator in record.mediators),
    }
