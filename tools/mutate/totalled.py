"""Falsehoods about what announced totals add up."""

from __future__ import annotations

from random import Random

from exchangelog.derive.totals import AddedTotal
from tools.mutate.falsehood import CERTAIN, Entry, Falsehood, Kind, kind
from tools.mutate.writing import GONE, falsified


def exact_totals(entry: Entry) -> list[tuple[int, AddedTotal]]:
    """Give the totals over named entries that add up exactly, and without a note that would explain a difference."""
    added = entry.material.derived.totals[entry.filed.id]
    return [
        (index, one)
        for index, one in enumerate(added)
        if one.outcome == "adds-up"
        and one.total.note is None
        and one.total.precision == "exact"
        and one.sum.low == one.sum.high
    ]


@kind(CERTAIN)
def total_without_an_entry(entry: Entry, chance: Random) -> Falsehood | None:
    """A total that adds up leaves out an entry that gives it a number."""
    cases = [
        (index, at)
        for index, one in exact_totals(entry)
        for at, part in enumerate(one.parts)
        if part.range is not None and part.range.low and len(one.parts) > 1
    ]
    if not cases:
        return None
    index, at = chance.choice(cases)
    return falsified(entry, ("totals", index, "of", at), GONE)


@kind(CERTAIN)
def total_of_an_unknown_entry(entry: Entry, chance: Random) -> Falsehood | None:
    """A total names an entry that the log does not have."""
    cases = [
        (index, at)
        for index, total in enumerate(entry.front.get("totals", []))
        for at in range(len(total.get("of", [])))
    ]
    if not cases:
        return None
    index, at = chance.choice(cases)
    return falsified(entry, ("totals", index, "of", at), f"{entry.front['totals'][index]['of'][at]}-zz")


@kind(None)
def total_over_another_time(entry: Entry, chance: Random) -> Falsehood | None:
    """A total is said to be over another time: the ledger shows the log's own sum beside it, and nothing is refused."""
    cases = [index for index, total in enumerate(entry.front.get("totals", [])) if "since" in total]
    if not cases:
        return None
    index = chance.choice(cases)
    return falsified(entry, ("totals", index, "since"), f"20{chance.randint(14, 21)}-02-24")


KINDS: tuple[Kind, ...] = (total_without_an_entry, total_of_an_unknown_entry, total_over_another_time)
