"""An announced total over named entries: one stated number of each, so that they give the total, if there is such a choice.

Comes in: a total with `of`. Goes out: what each entry adds, and the outcome. Numbers of the announcing side are taken first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from exchangelog.derive.account import Accounts
from exchangelog.derive.number_range import NOTHING, NumberRange
from exchangelog.derive.part import Part, preferred, range_given_to, sides_of
from exchangelog.derive.selection import Selection, selections, unrolled
from exchangelog.record.exchange import Exchange
from exchangelog.record.figure import Total
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log, counts

Outcome = Literal["adds-up", "open", "does-not-add-up", "beside"]
"""`open`: entries without a number could fill the difference; `beside`: the log's sum merely stands beside the total."""


def add_named(
    total: Total, announcing: str, log: Log, accounts: Mapping[str, Accounts]
) -> tuple[tuple[Part, ...], Outcome]:
    """Choose for each named entry the stated number with which the total adds up, if there is such a choice."""
    choices = [
        choices_of(entry_id, total, announcing, log, accounts) for entry_id in log.named_once(total.of)
    ]
    announced = NumberRange.stated(total.count, total.precision)
    has_gap = any(one.lacks_number for one in choices)
    chosen = choose([one.ranges for one in choices], announced, has_gap=has_gap)
    if chosen is None:
        outcome: Outcome = "does-not-add-up"
        numbers: tuple[NumberRange | None, ...] = tuple(next(iter(one.ranges), None) for one in choices)
    else:
        outcome, numbers = "open" if has_gap else "adds-up", unrolled(chosen)
    parts = (
        Part(one.entry, number, lacks_number=one.lacks_number, counts=one.counts)
        for one, number in zip(choices, numbers, strict=True)
    )
    return tuple(parts), outcome


def choose(
    ranges: list[tuple[NumberRange, ...]], announced: NumberRange, *, has_gap: bool
) -> Selection | None:
    """Choose the numbers that give the total, else those that fit it: where a number is missing, all that do not exceed it."""
    found = selections(ranges)
    for candidate, selection in found:
        if candidate == announced and not has_gap:
            return selection
    for candidate, selection in found:
        fits = candidate.overlap(announced) is not None
        if fits or (has_gap and (announced.high is None or candidate.low <= announced.high)):
            return selection
    return None


class Choices(Struct, frozen=True):
    """The numbers that an entry could add to a total, the announcing side's first; the rest as in `Part`."""

    entry: str
    ranges: tuple[NumberRange, ...]
    lacks_number: bool = False
    counts: bool = True


def choices_of(
    entry_id: str, total: Total, announcing: str, log: Log, accounts: Mapping[str, Accounts]
) -> Choices:
    """Give the numbers that an entry could add; of a total of both sides the known ones, where it lacks that of one.

    A withdrawn entry or a draft adds nothing, which is not the same as having no number.
    """
    entry = log.exchange_of(entry_id)
    if entry is None:
        return Choices(entry_id, (), lacks_number=True)
    if not counts(entry.record):
        return Choices(entry_id, (NOTHING,), counts=False)
    sides = sides_of(total, log)
    per_side = [numbers_to(side, total, announcing, entry, accounts[entry.id]) for side in sides]
    lacks_number = any(not ranges for ranges in per_side)
    sums = tuple(dict.fromkeys(candidate for candidate, _ in selections(per_side)))
    is_known = not lacks_number or any(one != NOTHING for one in sums)
    return Choices(entry_id, sums if is_known else (), lacks_number=lacks_number)


def numbers_to(
    side: str, total: Total, announcing: str, entry: Filed[Exchange], accounts: Accounts
) -> tuple[NumberRange, ...]:
    """Give the numbers of what an entry gave to a side, the announcing side's first; none where nobody said how many."""
    account = accounts.get((side, total.who))
    if account is not None:
        return preferred(account, announcing)
    given = range_given_to(side, total.who, entry, accounts)
    return () if given is None else (given,)
