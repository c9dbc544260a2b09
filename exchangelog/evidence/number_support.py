"""Whether the words of a quote give a number (docs/format.md, section 2.1 `words` and section 4, 'Numbers').

Comes in: what a quote says, its language, and the phrases that an editor picked out of it (`words`). Goes out: the numbers that
the quote and each phrase in it hold, and from these, for any count, the `Support` that it has. A phrase that takes a part of a
number ('205 Ukrainians' of '1 205 Ukrainians', 'ten' of 'one hundred and ten') does not stand in the quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from exchangelog.evidence.number_row import NumberRow, numbers_of
from exchangelog.evidence.phrases import places_of_phrase, stands_in
from exchangelog.language.number_mentions import NumberMention

NOT_ONE = re.compile(r"\b(?:not|no|ни|ні)\s+(?:one|од)", re.IGNORECASE)
"""'Not one', 'ни одного': somebody says that there was nobody, in words that hold a 'one'."""

MOST_PLACES = 20
"""Places of one phrase in one quote that are looked at: a quote in which it stands more often says nothing by it."""

REMEMBERED = 4096
"""Quotes kept in memory: several rules ask about those of one entry in a row, and those of all would be too many."""


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


class PhraseInQuote(Struct, frozen=True):
    """A phrase that stands in a quote: its place in `words`, and the values of the numbers in it; dates and times give none.

    None among the values stands for digits that are no whole number. Words that cannot be read give no value at all.
    """

    index: int
    values: frozenset[int | None]


class QuotedNumbers(Struct, frozen=True):
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
def quoted_numbers(said: str, language: str, words: tuple[str, ...]) -> QuotedNumbers:
    """Read the numbers of a quote, and find the phrases of `words` that stand in it.

    A bare 'one' of a phrase counts: somebody picked it for its number, so there it is no article ('not one' is none).
    """
    row = numbers_of(said, language)
    phrases: dict[PhraseInQuote, None] = {}
    unfit: set[int] = set()
    for index, phrase in enumerate(words):
        places = islice(places_of_phrase(phrase, said), MOST_PLACES)
        fit = [place for place in places if is_fit(place, row)]
        values = [values_at(place, row) for place in fit]
        if not all(values) and NOT_ONE.search(phrase) is None:
            ones = numbers_of(said, language, ones=True)
            values = [found or values_at(place, ones) for place, found in zip(fit, values, strict=True)]
        phrases |= dict.fromkeys(PhraseInQuote(index, found) for found in values)
        if not fit and stands_in(phrase, said):
            unfit.add(index)
    counted = tuple(number for number in row.numbers if number.part_of is None)
    return QuotedNumbers(counted, tuple(phrases), frozenset(unfit))


def whole_places(phrase: str, said: str, language: str) -> Iterator[tuple[int, int]]:
    """Give every place where a phrase stands in whole words and in whole numbers."""
    row = numbers_of(said, language)
    return (place for place in places_of_phrase(phrase, said) if not row.is_cut_by(place))


def values_at(place: tuple[int, int], row: NumberRow) -> frozenset[int | None]:
    """Give the values of the numbers inside of a place."""
    return frozenset(
        number.value
        for number in row.inside_of(place)
        if number.part_of is None and (number.value is not None or number.written == "digits")
    )


def is_fit(place: tuple[int, int], row: NumberRow) -> bool:
    """Say whether the words at a place can carry a number.

    They cannot where they cut a number in two, where they hold nothing but a date or a time, or where they hold no number and
    leave out the one right beside them ('Ukrainians' of '205 Ukrainians').
    """
    if row.is_cut_by(place):
        return False
    inside = row.inside_of(place)
    if inside:
        return any(number.part_of is None for number in inside)
    return all(number.part_of is not None for number in row.beside(place))
