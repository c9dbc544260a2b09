"""The numbers of a text in its comparable form, in their order, so that those at a place are found without looking at all.

Comes in: a text and its language. Goes out: a `NumberRow`. A text is read once and remembered for a while: rules about the same
quotes follow one another.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from msgspec import Struct

from exchangelog.evidence.phrases import comparable
from exchangelog.language.number_mentions import NumberMention, numbers_in

REMEMBERED = 1024
"""Texts kept in memory: those of one entry, not those of the whole log."""

Place = tuple[int, int]
"""The start and the exclusive end of a stretch of the comparable text."""


class NumberRow(Struct, frozen=True):
    """Numbers in the order of their places, which never overlap; `starts` and `ends` are those places again."""

    numbers: tuple[NumberMention, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def is_cut_by(self, place: Place) -> bool:
        """Say whether a place begins or ends inside of a number."""
        return any(self.has_inside(edge) for edge in place)

    def has_inside(self, edge: int) -> bool:
        """Say whether a number begins before `edge` and ends behind it."""
        index = bisect_left(self.starts, edge) - 1
        return index >= 0 and self.ends[index] > edge

    def inside_of(self, place: Place) -> tuple[NumberMention, ...]:
        """Give the numbers that lie inside of a place."""
        start, end = place
        return self.numbers[bisect_left(self.starts, start) : bisect_right(self.ends, end)]

    def beside(self, place: Place) -> tuple[NumberMention, ...]:
        """Give the numbers that stand right before and right behind a place, with at most a space between."""
        start, end = place
        before, behind = bisect_right(self.ends, start) - 1, bisect_left(self.starts, end)
        touching = []
        if before >= 0 and self.ends[before] >= start - 1:
            touching.append(self.numbers[before])
        if behind < len(self.numbers) and self.starts[behind] <= end + 1:
            touching.append(self.numbers[behind])
        return tuple(touching)


@lru_cache(maxsize=REMEMBERED)
def numbers_of(text: str, language: str, *, ones: bool = False) -> NumberRow:
    """Read the numbers of a text, placed in its comparable form (`exchangelog.evidence.phrases`).

    With `ones` a bare 'one' is a number too; without, it is taken for the pronoun or article that it mostly is.
    """
    numbers = numbers_in(comparable(text).text, language, ones=ones)
    return NumberRow(
        numbers, tuple(number.start for number in numbers), tuple(number.end for number in numbers)
    )
