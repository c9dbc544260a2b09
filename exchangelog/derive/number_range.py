"""Numbers that may not be exact: a range from a lower to an upper end, where the upper end may be open."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from msgspec import Struct

from exchangelog.record.figure import Precision

ABOUT = Fraction(5, 100)
"""How far a number that was given as 'about' reaches to either side."""


class NumberRange(Struct, frozen=True):
    """All whole numbers from `low` to `high`, both included; `high` is None where there is no upper end."""

    low: int
    high: int | None

    @classmethod
    def stated(cls, count: int, precision: Precision) -> NumberRange:
        """Give the numbers that a statement leaves possible."""
        if precision == "at-least":
            return cls(count, None)
        if precision == "about":
            return cls(ceil(count * (1 - ABOUT)), floor(count * (1 + ABOUT)))
        return cls(count, count)

    @property
    def is_exact(self) -> bool:
        """Say whether it is one number."""
        return self.low == self.high

    def overlap(self, other: NumberRange) -> NumberRange | None:
        """Give the numbers in both; None where there are none."""
        low = max(self.low, other.low)
        highs = [high for high in (self.high, other.high) if high is not None]
        high = min(highs, default=None)
        return None if high is not None and high < low else NumberRange(low, high)

    def __add__(self, other: NumberRange) -> NumberRange:
        """Give the range of the sum."""
        return NumberRange(
            self.low + other.low, None if self.high is None or other.high is None else self.high + other.high
        )


NOTHING = NumberRange(0, 0)


def common(ranges: Iterable[NumberRange]) -> NumberRange | None:
    """Give the numbers that all ranges have in common; None where no one number is in all of them."""
    shared: NumberRange | None = NumberRange(0, None)
    for one in ranges:
        if shared is None:
            return None
        shared = shared.overlap(one)
    return shared


def span(ranges: Iterable[NumberRange]) -> NumberRange:
    """Give the smallest range that reaches from the lowest to the highest number; an open end counts by its lower end."""
    ends = [(one.low, one.low if one.high is None else one.high) for one in ranges]
    return NumberRange(min(low for low, _ in ends), max(high for _, high in ends))
