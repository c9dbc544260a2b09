"""Corrections that the entry itself contradicts: what they say stands there now does not.

Comes in: an entry's corrections and what it states. Goes out: `Untrue`s. What was published before, nobody can know from the entry alone:
that `was` is true, `settlement` judges against a revision. Only the last correction of each path is held, and only where every later
change would have needed a further one: what may grow, be filled in or be said in other words does so without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exchangelog.changes.particular import Hold, Particular, Particulars, written_in
from exchangelog.changes.registered import REGISTRIES, ZONE
from exchangelog.changes.sameness import items_of
from exchangelog.changes.settlement import OWN_PATH, Untrue, full_path, is_remark, is_true
from exchangelog.record.correction import Correction

ELSEWHERE = frozenset({*REGISTRIES, "sources", ZONE[0]})
"""Where paths begin that lead into other files; they are held against the revision that they changed from."""
TOTAL = re.compile(r"totals\.[0-9]+(?=\.|$)")
"""A total keeps the number that it had, so that another one may stand at its place now."""
THING = re.compile(r"(?:(?:figures|unknown)\.[^.]+\.[^.]+|[^.]+\.[^.]+)")


def contradicted(corrections: Sequence[Correction], present: Particulars) -> Iterator[Untrue]:
    """Give the corrections whose `now` is not what stands at their path."""
    last: dict[str, int] = {}
    for number, correction in enumerate(corrections):
        path = full_path(correction.path, (present, present))
        if not path.startswith(OWN_PATH) and path.partition(".")[0] not in ELSEWHERE:
            last[path] = number
    for path, number in last.items():
        correction = corrections[number]
        if is_remark(correction, present.get(path)) or is_gone(path, corrections[number + 1 :]):
            continue
        places = places_of(path, present)
        if not any(agrees(correction.now, place, path) for place in places):
            yield Untrue(number, "now", correction.now, written_in(places[0]))


def places_of(path: str, present: Particulars) -> list[Particular | None]:
    """Give what stands at a path; of a total, whatever stands at the same field of any total."""
    if not TOTAL.match(path):
        return [present.get(path)]
    field = TOTAL.sub("", path)
    found = [one for at, one in present.items() if TOTAL.match(at) and TOTAL.sub("", at) == field]
    return [present.get(path), *found, None]


def is_gone(path: str, later: Sequence[Correction]) -> bool:
    """Say whether a later correction says that the whole thing went of which a path names a part."""
    thing = THING.match(path)
    return thing is not None and any(
        one.now is None and one.path.startswith(thing[0]) and one.path != path for one in later
    )


def agrees(said: str | None, place: Particular | None, path: str) -> bool:
    """Say whether a correction's `now` can be what a particular became."""
    if place is None:
        return said is None
    if place.hold in {Hold.FREE, Hold.DERIVED} or is_true(said, place, path):
        return True
    if said is None:
        return place.hold is not Hold.FIRM
    written = written_in(place)
    if written is None:
        return False
    return place.sameness(said, written) or items_of(said) <= items_of(written)
