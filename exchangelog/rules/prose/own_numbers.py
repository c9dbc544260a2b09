"""The numbers that an entry states itself, and that may therefore stand in its prose without a citation.

Comes in: an entry and the log. Goes out: the numbers that count (figures, sums, totals, and what follows from two figures), and those
that give a place in a row (stages, ordinals). What follows from two figures is what somebody would work out from them: the sum and
the difference of what both sides were given of the same kind, the sum of two kinds of which neither is a part of the other, the difference
of two numbers for the same side. Adding a whole to its own part, or one side's officers to the other's civilians, means nothing, and would
only let a wrong number pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from exchangelog.derive.account import Accounts
from exchangelog.derive.account import Statement as Stated
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.rules.rule import Context


@dataclass(frozen=True, slots=True)
class Given:
    """A number of a kind of people that was given to a side."""

    side: str
    who: str
    count: int


def counts_of(entry: Filed[Statement], context: Context) -> Iterator[int]:
    """Give the entry's figures, sums and totals, how many stages there are, and what follows from two figures."""
    for total in entry.record.totals:
        yield total.count
    if not isinstance(entry.record, Exchange):
        return
    if entry.record.stage is not None and entry.record.stage.of is not None:
        yield entry.record.stage.of
    figures = tuple(figures_of(context.derived.accounts[entry.id]))
    yield from (one.count for one in figures)
    for first, second in combinations(figures, 2):
        if first.side != second.side and first.who != second.who:
            continue
        yield abs(first.count - second.count)
        if first.who == second.who:
            if first.side != second.side:
                yield first.count + second.count
        elif not is_part(first.who, second.who, context.log) and not is_part(
            second.who, first.who, context.log
        ):
            yield first.count + second.count


def places_of(record: Statement) -> Iterator[int]:
    """Give the entry's places in rows: its stage, and its ordinals."""
    for ordinal in record.ordinals:
        yield ordinal.count
        if ordinal.stage is not None:
            yield ordinal.stage
    if isinstance(record, Exchange) and record.stage is not None:
        yield record.stage.number


def figures_of(accounts: Accounts) -> Iterator[Given]:
    """Give the numbers of an event's figures and sums, each once for its side and kind of people."""
    for (side, who), account in accounts.items():
        counts = [one.count if isinstance(one, Stated) else one.range.low for one in account.given]
        yield from (Given(side, who, count) for count in dict.fromkeys(counts))


def is_part(part: str, whole: str, log: Log) -> bool:
    """Say whether a kind of people is, by however many steps, a part of another."""
    seen: set[str] = set()
    above = log.categories[part].part_of if part in log.categories else None
    while above is not None and above not in seen:
        if above == whole:
            return True
        seen.add(above)
        above = log.categories[above].part_of if above in log.categories else None
    return False
