"""One number from each of several lists, in every way that gives another sum: what contested numbers of several events may come to.

Comes in: lists of ranges, the preferred one first. Goes out: every different sum once, with the numbers that give it.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.derive.number_range import NOTHING, NumberRange

MOST_SUMS = 20_000
"""How many different sums of contested numbers are followed; no real total comes near it."""


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


def selections(choices: list[tuple[NumberRange, ...]]) -> tuple[tuple[NumberRange, Selection], ...]:
    """Give every different sum of one number from each list, with the numbers chosen; earlier choices come first."""
    sums: dict[NumberRange, Selection] = {NOTHING: Selection()}
    for ranges in choices:
        following: dict[NumberRange, Selection] = {}
        for so_far, chosen in sums.items():
            for one in ranges or (None,):
                following.setdefault(so_far if one is None else so_far + one, Selection(one, chosen))
        sums = dict(list(following.items())[:MOST_SUMS])
    return tuple(sums.items())
