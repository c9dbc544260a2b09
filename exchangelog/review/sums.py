"""Sums, totals and series before and after.

Comes in: both logs with what is derived from them. Goes out: a `SumReview` for each that is not what it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.derive.derived import Derived
from exchangelog.derive.ledger import Ledger, Series, Sum
from exchangelog.derive.totals import AddedTotal
from exchangelog.record.log import Log
from exchangelog.review.figures import range_text, side_name
from exchangelog.review.review_value import SumReview

NONE = "nothing"
OUTCOMES = {
    "adds-up": "adds up",
    "open": "open: numbers are missing",
    "does-not-add-up": "does not add up",
    "beside": "stands beside the log's sum",
}


def sum_reviews(former: Derived, present: Derived, log: Log) -> Iterator[SumReview]:
    """Compare what is derived of the log as published and as it is now."""
    for before, after in (
        (rows_of(former.ledger, log), rows_of(present.ledger, log)),
        (totals_of(former), totals_of(present)),
        (series_of(former.ledger), series_of(present.ledger)),
    ):
        for what in sorted({*before, *after}):
            was, now = before.get(what, NONE), after.get(what, NONE)
            if was != now:
                yield SumReview(what, was, now)


def rows_of(ledger: Ledger, log: Log) -> dict[str, str]:
    """Write every sum of the ledger; a side that was given nobody has none."""
    return {
        f"{row.year}, {row.kind}, given to {side_name(side, log)}": sum_text(one)
        for row in ledger.rows
        for side, one in row.sums.items()
        if one.with_number or one.without_number
    }


def sum_text(one: Sum) -> str:
    """Write a sum: the number, the entries it adds, and what is not known of it."""
    entries = len(one.with_number)
    known = f"{range_text(one.range)} in {entries} {'entry' if entries == 1 else 'entries'}"
    parts = [known if entries else "no number"]
    if one.without_number:
        parts.append(f"{len(one.without_number)} without a number")
    if one.contested:
        parts.append(f"{len(one.contested)} contested")
    return ", ".join(parts)


def totals_of(derived: Derived) -> dict[str, str]:
    """Write what became of every announced total; one whose entry is new or gone is told with its entry."""
    return {
        f"total {added.number} of {entry_id}": total_text(added)
        for entry_id, totals in derived.totals.items()
        for added in totals
    }


def total_text(added: AddedTotal) -> str:
    """Write an announced total beside what the log gives."""
    total = added.total
    announced = (
        str(total.count)
        if total.precision == "exact"
        else f"{total.precision.replace('-', ' ')} {total.count}"
    )
    held = range_text(added.sum) if added.has_sum else "no number"
    missing = f", {len(added.without_number)} without a number" if added.without_number else ""
    return f"{announced} announced, {held} in the log{missing}: {OUTCOMES[added.outcome]}"


def series_of(ledger: Ledger) -> dict[str, str]:
    """Write which numbers of a series are there."""
    return {f"series {one.id}": series_text(one) for one in ledger.series}


def series_text(one: Series) -> str:
    """Write a series: its numbers, and how many are missing between them."""
    counts = {number.count for number in one.numbers}
    if len(counts) == 1:
        return f"1 number, {min(counts)}"
    missing = f", {len(one.missing)} missing between them" if one.missing else ""
    return f"{len(counts)} numbers, {min(counts)} to {max(counts)}{missing}"
