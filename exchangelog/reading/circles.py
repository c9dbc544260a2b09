"""Kinds of people that are parts of themselves, or parts of parts without end.

Comes in: the kinds of people by id. Goes out: a fault at the `part_of` of every kind in a circle. Each kind is looked at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from exchangelog.findings.place import Value
from exchangelog.reading.fault import Fault
from exchangelog.record.registries import Category

DEEPEST = 20
"""Wholes above a kind of people; a log has three."""

MOST_SHOWN = 10
"""Kinds of a circle that its messages name: each member of it has a message."""


def circles(categories: Mapping[str, Category]) -> list[Fault]:
    """Find kinds of people that are, through others, part of themselves."""
    faults = []
    done: set[str] = set()
    for start in categories:
        way: dict[str, None] = {}
        current: str | None = start
        while current is not None and current in categories and current not in done and current not in way:
            way[current] = None
            current = categories[current].part_of
        circle = list(way)[list(way).index(current) :] if current in way else []
        done.update(way)
        shown = circle if len(circle) <= MOST_SHOWN else [*circle[:MOST_SHOWN], "..."]
        for member in circle:
            message = f"'{member}' is, through 'part_of', a part of itself: {' > '.join((*shown, circle[0]))}"
            mend = "Name under 'part_of' the whole of which this kind is a part; leave it out where there is none."
            details = {"part": "'part_of'", "message": message, "mend": mend}
            faults.append(Fault("bad-value", Value((member, "part_of")), details))
    return [*faults, *too_deep(categories, done_in_circles(faults))]


def done_in_circles(faults: list[Fault]) -> frozenset[str]:
    """Give the kinds that a fault has been found at."""
    return frozenset(str(fault.place.path[0]) for fault in faults if isinstance(fault.place, Value))


def too_deep(categories: Mapping[str, Category], circling: frozenset[str]) -> list[Fault]:
    """Find kinds of people with more wholes above them than anybody can tell apart, those in or below a circle aside."""
    depths = dict.fromkeys(circling, 0)
    faults = []
    for start in categories:
        way = []
        current: str | None = start
        while current is not None and current in categories and current not in depths:
            way.append(current)
            current = categories[current].part_of
        above = depths.get(current, -1) if current is not None else -1
        depths |= {kind: above + number for number, kind in enumerate(reversed(way), start=1)}
        if depths[start] > DEEPEST:
            message = f"'{start}' has {depths[start]} wholes above it where at most {DEEPEST} belong"
            mend = "Name under 'part_of' the nearest whole that the log needs."
            details = {"part": "'part_of'", "message": message, "mend": mend}
            faults.append(Fault("bad-value", Value((start, "part_of")), details))
    return faults
