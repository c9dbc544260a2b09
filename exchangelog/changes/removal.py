"""What a removal may do: it takes out what should not be read, and says nothing new in its place.

Comes in: a correction of the kind `removal`, which does not repeat what was there, and what stood and stands at its path. Goes out: whether
it only takes something out. Without this a number could be made another one by a correction that hides what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from exchangelog.changes.particular import Hold, Particular
from exchangelog.changes.sameness import is_prose, is_same_name, is_same_quote, items_of, words_of
from exchangelog.record.correction import Correction

IN_OUR_WORDS = frozenset({is_prose, is_same_name, is_same_quote})
"""How names, reasons and translations are compared: there other words may take the place of those that name somebody."""

SAID = ".said"
DIGITS = re.compile(r"[0-9]+")


def only_takes_out(path: str, was: str | None, now: str | None, particular: Particular | None) -> bool:
    """Say whether what stands at a path is what was left of what stood there; numbers, days and ids go as a whole or not at all."""
    if now is None or was is None or particular is None:
        return now is None
    if path.endswith(SAID):
        return is_left_of(words_of(now), words_of(was))
    if particular.sameness in IN_OUR_WORDS or particular.hold is Hold.FREE:
        return True
    return particular.hold is Hold.GROWING and items_of(now) <= items_of(was)


def is_left_of(words: Iterable[str], others: Iterable[str]) -> bool:
    """Say whether words stand among others in the same order."""
    rest = iter(others)
    return all(word in rest for word in words)


def only_takes_out_of(was: Correction, now: Correction) -> bool:
    """Say whether of a published correction words were taken out, or put in others' place, and no number was put in."""
    return all(
        after is None or (before is not None and set(DIGITS.findall(after)) <= set(DIGITS.findall(before)))
        for before, after in ((was.was, now.was), (was.now, now.now))
    )
