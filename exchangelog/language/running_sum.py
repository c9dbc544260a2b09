"""The grammar of number words: what a compound adds up to, and which word may follow in it.

A compound is a row of groups below a thousand, each closed by a scale that is smaller than the one before; inside
a group hundreds come before tens and tens before units. An ordinal ends it.
"""

from fractions import Fraction

from exchangelog.language.catalogue.entry import NumberWord, Rank
from exchangelog.language.digits import Digits

_HUNDRED = 100
_COUNTS = (Rank.UNIT, Rank.TEEN, Rank.TEN, Rank.DIGITS)  # what a multiplier can stand behind
# Behind which place of a group a word can stand; None: in an empty group.
_BEHIND = {
    Rank.UNIT: (None, Rank.TEN, Rank.HUNDRED),
    Rank.TEEN: (None, Rank.HUNDRED),
    Rank.TEN: (None, Rank.HUNDRED),
    Rank.HUNDRED: (None,),
    Rank.SCALED: (None,),
}


class RunningSum:
    """What was read so far. It changes with every word, and lives no longer than the reading of one number."""

    def __init__(self) -> None:
        self.total: int | Fraction = 0  # of the groups that a scale closed
        self.group: int | Fraction = 0  # below a thousand
        self.filled: Rank | None = None  # the last place of the group that was filled
        self.limit: float | Fraction = float("inf")  # the next scale is smaller
        self.fresh = True
        self.ordinal = False
        self.closed = False

    def fits(self, word: NumberWord) -> bool:
        """Say whether `word` can follow."""
        if self.closed or (word.value == 0 and not self.fresh):
            return False
        if word.rank == Rank.SCALE:
            return word.value < self.limit and not self.after_scale
        if word.rank == Rank.MULTIPLIER:
            return self.fresh or (self.filled in _COUNTS and self.group < _HUNDRED)
        return self.filled in _BEHIND[word.rank] and word.value < self.limit

    def add(self, word: NumberWord) -> None:
        """Add `word`, which fits."""
        self.fresh, self.closed, self.ordinal = False, word.closes, word.ordinal
        if word.rank == Rank.SCALE:
            self.total += (self.group or 1) * word.value
            self.group, self.filled, self.limit = 0, None, word.value
        elif word.rank == Rank.SCALED:
            self.total += word.value
        elif word.rank == Rank.MULTIPLIER:
            self.group = (self.group or 1) * word.value
            self.filled = Rank.HUNDRED if word.value == _HUNDRED else Rank.DIGITS  # a dozen takes no units
        else:
            self.group += word.value
            self.filled = word.rank

    def add_digits(self, value: int | Fraction) -> None:
        """Add a group that is written in digits; only a scale or a multiplier can follow it."""
        self.fresh, self.group, self.filled = False, self.group + value, Rank.DIGITS

    @property
    def after_scale(self) -> bool:
        """Say whether a scale was the last word."""
        return not self.fresh and self.filled is None and not self.closed

    def add_half(self) -> None:
        """Add 'and a half', behind which only a scale or a multiplier can follow: 'two and a half thousand'."""
        self.add_digits(Fraction(1, 2))

    def add_item(self, word: NumberWord | None, digits: Digits | None) -> None:
        """Add a word or a whole number in digits."""
        if word is not None:
            self.add(word)
        elif digits is not None and digits.value is not None:
            self.add_digits(digits.value)

    @property
    def value(self) -> int | Fraction:
        """Return the sum."""
        return self.total + self.group
