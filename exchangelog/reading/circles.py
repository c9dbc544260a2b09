"""Kinds of people that are parts of themselves.

Comes in: the kinds of people by id. Goes out: a fault at the `part_of` of every kind in a circle. Each kind is looked at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from exchangelog.findings.place import Value
from exchangelog.reading.fault import Fault
from exchangelog.record.registries import Category

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
    return faults
