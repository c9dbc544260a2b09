"""What was and what is: two sets of particulars, compared path by path.

Comes in: the particulars of one thing as published and as it is now. Goes out: every difference, and which of them the log has to admit.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.changes.particular import Hold, Particular, Particulars, written_in
from exchangelog.findings.place import FieldPath


class Change(Struct, frozen=True):
    """A particular that is not what it was. `is_demanded` says whether a correction has to admit it.

    `place` is where it stands now, or stood (where `is_gone`); `file` names the registry or source where it is none of the entry's own.
    """

    path: str
    was: str | None
    now: str | None
    place: FieldPath
    hold: Hold
    is_gone: bool
    is_demanded: bool
    file: str = ""


def differences(former: Particulars, present: Particulars) -> tuple[Change, ...]:
    """Compare two sets of particulars; of a thing that came or went as a whole only its head is compared."""
    found = []
    for path in dict.fromkeys((*former, *present)):
        was, now = former.get(path), present.get(path)
        one = now or was
        if one is None or is_told_by_head(path, one, former, present):
            continue
        if not is_equal(was, now):
            found.append(change_of(path, was, now))
    return tuple(found)


def is_told_by_head(path: str, one: Particular, former: Particulars, present: Particulars) -> bool:
    """Say whether the thing of which a particular is a part came or went as a whole."""
    if one.head in {"", path}:
        return False
    return any(side.get(one.head) is None or side[one.head].written is None for side in (former, present))


def is_equal(was: Particular | None, now: Particular | None) -> bool:
    """Say whether a particular says what it said."""
    before, after = written_in(was), written_in(now)
    if before is None or after is None:
        return before is after
    sameness = (was or now or Particular(None, ())).sameness
    return sameness(before, after)


def change_of(path: str, was: Particular | None, now: Particular | None) -> Change:
    """Describe a change. A particular is held as it was published; one that was not, as what comes is."""
    hold = was.hold if was is not None else now.hold if now is not None else Hold.FREE
    before, after = written_in(was), written_in(now)
    place = now.place if now is not None else was.place if was is not None else ()
    demanded = {
        Hold.FIRM: True,
        Hold.FILLABLE: before is not None,
        Hold.GROWING: has_lost(was, now),
        Hold.DERIVED: True,
        Hold.FREE: False,
    }[hold]
    return Change(path, before, after, place, hold, now is None, demanded)


def has_lost(was: Particular | None, now: Particular | None) -> bool:
    """Say whether something is gone of what was there, under keys that are still there."""
    if was is None:
        return False
    left = now.parts if now is not None else frozenset()
    keys = {key for key, _ in left}
    return any(not left or part[0] in keys for part in was.parts - left)
