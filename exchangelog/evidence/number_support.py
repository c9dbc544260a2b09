"""Whether the words of a quote give a number (docs/format.md, section 2.1 `words` and section 4, 'Numbers').

Comes in: what a quote says, its language, and the phrases that an editor picked out of it (`words`). Goes out: the numbers that
the quote and each phrase in it hold, and from these, for any count, the `Support` that it has. A phrase that takes a part of a
number ('205 Ukrainians' of '1 205 Ukrainians', 'ten' of 'one hundred and ten') does not stand in the quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from exchangelog.evidence.phrases import comparable, places_of_phrase, stands_in
from exchangelog.language.numbers import NumberMention, numbers_in

REMEMBERED = 4096
"""Quotes kept in memory: several rules ask about the same ones in a row, and every quote's text would be too many."""


class Support(Enum):
    """What a quote has for a count."""

    GIVEN = auto()
    """It gives the count: in a phrase, or in digits and without another number."""
    NEEDS_WORDS = auto()
    """It gives the count, and nobody has said by which of its words."""
    BY_HAND = auto()
    """A phrase is there that holds no number that can be read; nothing else in the quote gives the count."""
    CONTRADICTED = auto()
    """A phrase of it gives another number."""
    MISSING = auto()
    """It does not give the count."""


@dataclass(frozen=True, slots=True)
class PhraseInQuote:
    """A phrase that stands in a quote, by its place in `words`, and the numbers in it; parts of dates and times are none."""

    index: int
    numbers: tuple[NumberMention, ...]

    @property
    def values(self) -> frozenset[int | None]:
        """The numbers' values; None for digits that are no whole number. Words that cannot be read have no value at all."""
        return frozenset(
            number.value for number in self.numbers if number.value is not None or number.written == "digits"
        )


@dataclass(frozen=True, slots=True)
class QuotedNumbers:
    """The numbers of a quote (parts of dates and times are none), and the phrases that stand in it.

    `unfit` are the places in `words` of phrases that are there, but only as a part of a number or date, or beside the number.
    """

    numbers: tuple[NumberMention, ...]
    phrases: tuple[PhraseInQuote, ...]
    unfit: frozenset[int]

    @property
    def values(self) -> tuple[int, ...]:
        """The values of all numbers that can be read, in order, each once."""
        return tuple(dict.fromkeys(number.value for number in self.numbers if number.value is not None))

    def support_for(self, count: int, others: frozenset[int] = frozenset()) -> Support:
        """Say what the quote has for a count; its phrases may give the `others` as well (an ordinal's stage)."""
        given = {value for phrase in self.phrases for value in phrase.values}
        if given - others - {count} or any(len(phrase.values) > 1 for phrase in self.phrases):
            return Support.CONTRADICTED
        if count in given:
            return Support.GIVEN
        if count not in self.values:
            spelled = any(not phrase.values for phrase in self.phrases)
            return Support.BY_HAND if spelled else Support.MISSING
        in_digits = {number.value for number in self.numbers if number.written == "digits"}
        in_words = {number.value for number in self.numbers if number.written == "words"}
        return Support.GIVEN if in_digits == {count} and count not in in_words else Support.NEEDS_WORDS


@lru_cache(maxsize=REMEMBERED)
def numbers_of(text: str, language: str) -> tuple[NumberMention, ...]:
    """Give the numbers of a text in its comparable form, as `exchangelog.evidence.phrases` has it."""
    return numbers_in(comparable(text).text, language)


@lru_cache(maxsize=REMEMBERED)
def quoted_numbers(said: str, language: str, words: tuple[str, ...]) -> QuotedNumbers:
    """Read the numbers of a quote, and find the phrases of `words` that stand in it."""
    numbers = numbers_of(said, language)
    phrases: list[PhraseInQuote] = []
    unfit: set[int] = set()
    for index, phrase in enumerate(words):
        fit = [place for place in whole_places(phrase, said, language) if is_fit(place, numbers)]
        phrases.extend(PhraseInQuote(index, tuple(counted(inside_of(place, numbers)))) for place in fit)
        if not fit and stands_in(phrase, said):
            unfit.add(index)
    return QuotedNumbers(tuple(counted(numbers)), tuple(phrases), frozenset(unfit))


def whole_places(phrase: str, said: str, language: str) -> Iterator[tuple[int, int]]:
    """Give every place where a phrase stands in whole words and in whole numbers."""
    numbers = numbers_of(said, language)
    for place in places_of_phrase(phrase, said):
        if not any(number.start < edge < number.end for number in numbers for edge in place):
            yield place


def counted(numbers: Iterable[NumberMention]) -> Iterator[NumberMention]:
    """Leave out parts of dates and times."""
    return (number for number in numbers if number.part_of is None)


def inside_of(place: tuple[int, int], numbers: Iterable[NumberMention]) -> list[NumberMention]:
    """Give the numbers, parts of dates and times included, that lie inside of a place."""
    start, end = place
    return [number for number in numbers if start <= number.start and number.end <= end]


def is_fit(place: tuple[int, int], numbers: tuple[NumberMention, ...]) -> bool:
    """Say whether the words at a place can carry a number.

    They cannot where they hold nothing but a date or a time, or where they hold no number and leave out the one right beside them
    ('Ukrainians' of '205 Ukrainians').
    """
    start, end = place
    inside = inside_of(place, numbers)
    if inside:
        return any(counted(inside))
    return not any(
        number.end in {start, start - 1} or number.start in {end, end + 1} for number in counted(numbers)
    )
