"""Number words put together: 'three hundred and seven' is 307, 'сто десять' is 110 and never 10.

In: folded text, its numbers in digits and the language's vocabulary. Out: `Compound` in order: each number that has
words in it, digits before a scale included ('2 тисячі', '1.5 million'). Words are read from left to right; a word
that does not fit behind what was read begins a number of its own. Every word is looked at a fixed number of times.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from exchangelog.language.catalogue.entry import Catalogue, NumberWord, Rank
from exchangelog.language.digits import Digits
from exchangelog.language.other_of_two import is_other_of_two
from exchangelog.language.running_sum import RunningSum
from exchangelog.language.words_and_digits import Gap, Item, has_number_word, items_of

_BESIDE: tuple[Gap, ...] = ("space", "hyphen")
_GROUP = 3  # digits


class Compound(Struct, frozen=True):
    """A number in words. `value` is None where it is not whole ('two and a half')."""

    start: int
    end: int
    value: int | None
    ordinal: bool
    has_digits: bool


def compounds_in(
    text: str, digits: Sequence[Digits], catalogue: Catalogue, *, ones: bool = False
) -> Iterator[Compound]:
    """Give the numbers of folded `text` that have words in them, in order; `digits` are all its digits.

    With `ones`, 'one' by itself is a number too.
    """
    if not has_number_word(text, catalogue.code):
        return
    reader = _Reader(tuple(items_of(text, digits, catalogue.code)), catalogue, ones)
    done = 0
    for place, item in enumerate(reader.items):
        if place >= done and (item.word is not None or item.digits is not None):
            compound, done = reader.read(place)
            if compound is not None:
                yield compound


class _Reader(Struct, frozen=True):
    items: Sequence[Item]
    catalogue: Catalogue
    ones: bool

    def read(self, place: int) -> tuple[Compound | None, int]:
        """Read the number that begins at item `place`, if one does; also return the item to go on with."""
        running = RunningSum()
        if not self._begin(running, place):
            return None, place + 1
        end = self._extend(running, place + 1)
        if self._fraction_follows(place, end):
            return self._compound(place, end + 1, None, running), end + 1
        if not self._counts(place, end):
            return None, end
        back = self._half_before(place)
        value = Fraction(running.value) / (2 if back else 1)
        return self._compound(place - back, end, value, running), end

    def _compound(self, place: int, end: int, value: Fraction | None, running: RunningSum) -> Compound:
        whole = int(value) if value is not None and value.denominator == 1 else None
        has_digits = any(item.digits is not None for item in self.items[place:end])
        return Compound(self.items[place].start, self.items[end - 1].end, whole, running.ordinal, has_digits)

    def _begin(self, running: RunningSum, place: int) -> bool:
        """Add the first item, if it is a number word or digits with a scale behind them."""
        item = self.items[place]
        if item.word is not None:
            running.add(item.word)
            return True
        value = None if item.digits is None else self._scaled_digits(item.digits, place)
        if value is not None:
            running.add_digits(value)
        return value is not None

    def _scaled_digits(self, digits: Digits, place: int) -> int | Fraction | None:
        """Return the value of the digits, if a scale or a multiplier follows them: '2 тисячі', '1,5 млн'."""
        value = digits.value if digits.exact is None else digits.exact
        follower = self._word(place + 1, ("space", "hyphen", "none"))
        if follower is None or value is None or follower.rank not in (Rank.MULTIPLIER, Rank.SCALE):
            return None
        return value if value < 1000 or digits.grouped else None  # noqa: PLR2004 - 'у 2022 тисячі людей'

    def _extend(self, running: RunningSum, place: int) -> int:
        """Add the items from `place` on as long as they fit; return the place after the last."""
        while place < len(self.items):
            item, tail = self.items[place], self._half_tail(place)
            if tail and not running.closed:
                running.add_half()
                place += tail
            elif self._follows(running, place):
                running.add_item(item.word, item.digits)
                place += 1
            elif self._joined(running, place):
                running.add_item(self.items[place + 1].word, None)
                place += 2
            elif item.gap == "comma" and running.after_scale and self._before_scale(running, place):
                running.add_item(item.word, None)
                place += 1
            else:
                break
        return place

    def _follows(self, running: RunningSum, place: int) -> bool:
        """Say whether the item continues the number without a word between."""
        item, before = self.items[place], self.items[place - 1]
        if item.word is not None:
            beside = item.gap in _BESIDE or (item.gap == "none" and before.digits is not None)
            return beside and running.fits(item.word)
        # '2 тисячі 300': three digits behind a scale, which has digits before it
        value = item.digits.value if item.digits is not None else None
        counted = place > 1 and self.items[place - 2].digits is not None
        return counted and item.gap == "space" and running.after_scale and len(str(value)) == _GROUP

    def _joined(self, running: RunningSum, place: int) -> bool:
        """Say whether 'and' joins the number with the word behind it: not 'one hundred and two hundred'."""
        word = self._word(place + 1, ("space",))
        if (
            self.items[place].key not in self.catalogue.joiners
            or self.items[place].gap != "space"
            or word is None
        ):
            return False
        if word.rank not in (Rank.UNIT, Rank.TEEN, Rank.TEN) or not running.fits(word):
            return False
        if not running.after_scale and running.filled != Rank.HUNDRED:
            return False
        beyond = self._word(self._past_tens(place + 1), _BESIDE)
        if beyond is None or beyond.rank not in (Rank.MULTIPLIER, Rank.SCALE):
            return True
        return beyond.rank == Rank.SCALE and not running.after_scale

    def _before_scale(self, running: RunningSum, place: int) -> bool:
        """Say whether the words from `place` on count hundreds or a smaller scale: 'one thousand, two hundred'."""
        word = self.items[place].word
        beyond = self._word(self._past_tens(place), _BESIDE)
        if not self.catalogue.joiners or word is None or beyond is None or not running.fits(word):
            return False
        return beyond.rank in (Rank.MULTIPLIER, Rank.SCALE) and beyond.value < running.limit

    def _past_tens(self, place: int) -> int:
        """Return the place behind the number below a hundred that begins at `place`."""
        first, second = self.items[place].word, self._word(place + 1, _BESIDE)
        tens = first is not None and first.rank == Rank.TEN and not first.closes
        return place + (2 if tens and second is not None and second.rank == Rank.UNIT else 1)

    def _word(self, place: int, gaps: Sequence[Gap]) -> NumberWord | None:
        """Return the number word at `place`, if it stands to the item before in one of these ways."""
        if place < len(self.items) and self.items[place].gap in gaps:
            return self.items[place].word
        return None

    def _key(self, place: int) -> str:
        return self.items[place].key if 0 <= place < len(self.items) else ""

    def _counts(self, place: int, end: int) -> bool:
        """Say whether the number read is one: 'one', 'several hundred', 'во-первых' and 'семью' are not."""
        item, before, word = self.items[place], self._key(place - 1), self.items[place].word
        if word is None:
            return True
        if word.rank >= Rank.MULTIPLIER and any(
            self._is_behind(place, each) for each in self.catalogue.vague
        ):
            return False
        opened = word.after_opener and item.gap == "space" and before in self.catalogue.openers
        if end > place + 1:  # 'сотні тисяч' are hundreds of thousands
            return word.rank != Rank.MULTIPLIER or word.alone or opened
        if word.ordinal and self._is_idiom(place):
            return False
        alone = word.alone or opened or (self.ones and word.value == 1)
        return alone and item.key not in self.catalogue.never

    def _is_idiom(self, place: int) -> bool:
        """Say whether the ordinal at `place` is part of 'at first', 'second-hand', 'first lady', 'во-первых' or 'друга сторона'."""
        before, behind = self._key(place - 1), self._key(place + 1)
        if self.items[place].gap == "hyphen" and before in self.catalogue.adverb_prefixes:
            return True
        if self.items[place].gap == "space" and before in self.catalogue.not_behind:
            return True
        if behind in self.catalogue.not_before and self.items[place + 1].gap in _BESIDE:
            return True
        return is_other_of_two(self.items, place, self.catalogue)

    def _is_behind(self, place: int, phrase: str) -> bool:
        """Say whether the words of `phrase` stand right before the item at `place`."""
        words = phrase.split()
        start = place - len(words)
        keys = [item.key for item in self.items[max(0, start) : place]]
        return (
            start >= 0
            and keys == words
            and all(item.gap == "space" for item in self.items[start + 1 : place + 1])
        )

    def _fraction_follows(self, place: int, end: int) -> bool:
        """Say whether the next word makes a fraction of the number: 'two thirds', 'one third'."""
        if end >= len(self.items) or self.items[end].gap not in _BESIDE:
            return False
        word = self.items[place].word
        only_one = end == place + 1 and word is not None and word.value == 1 and not word.ordinal
        return self.items[end].key in (
            self.catalogue.fractions_of_one if only_one else self.catalogue.fractions
        )

    def _half_before(self, place: int) -> int:
        """Return how many items before `place` say half of it: 2 for 'half a million', 0 for none."""
        word, catalogue = self.items[place].word, self.catalogue
        if word is None or word.rank < Rank.MULTIPLIER or self.items[place].gap not in _BESIDE:
            return 0
        if self._key(place - 1) in catalogue.halves:
            return 1
        article = self._key(place - 1) in catalogue.articles and self.items[place - 1].gap in _BESIDE
        return 2 if article and self._key(place - 2) in catalogue.halves else 0

    def _half_tail(self, place: int) -> int:
        """Return how many items from `place` on say 'and a half', 0 for none."""
        for tail in self.catalogue.half_tails:
            words = tail.split()
            items = self.items[place : place + len(words)]
            if [item.key for item in items] == words and all(item.gap in _BESIDE for item in items):
                return len(words)
        return 0
