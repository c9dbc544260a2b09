"""Whether the numbers of a translation stand with what they stand with in its original: '57 soldiers and 12 civilians' is not '12 and 57'.

Comes in: a text and its translation, in parts, each with its numbers, and the languages of both. Goes out: the first two numbers that have
changed places. Numbers that count the same sort of thing come in one order in both; what counts days, what is a date and what is a place in a
row may stand before or behind them, where each language wants it. Where the words for these sorts are not known, nothing is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from exchangelog.evidence.around_numbers import counts_something_else, knows_things
from exchangelog.evidence.translated_numbers import Pair
from exchangelog.language.number_mentions import NumberMention

SORTS = ("people", "things", "place", "date")
"""What a number may count; one that counts people in one of the texts and days in the other is held to the order of both."""


class Standing(Struct, frozen=True):
    """A number with the text that it stands in."""

    number: NumberMention
    text: str
    language: str

    @property
    def said(self) -> str:
        """How it is written."""
        return self.text[self.number.start : self.number.end]

    @property
    def sort(self) -> str:
        """What sort of thing it counts: a part of a date, a place in a row, days and the like, or people."""
        if self.number.part_of is not None:
            return self.number.part_of
        if self.number.ordinal:
            return "place"
        return "things" if counts_something_else(self.text, self.number, self.language) else "people"


class Exchange(Struct, frozen=True):
    """Two numbers of a translation, as they are written: the first stands there before the second, and behind it in the original."""

    first: str
    second: str


class Rows(Struct, frozen=True):
    """The numbers that a text and its translation say equally often, in the order of each."""

    original: tuple[Standing, ...]
    translation: tuple[Standing, ...]
    are_in_order: bool

    @classmethod
    def of(cls, pair: Pair) -> Rows:
        """Read the numbers of both texts."""
        rows = (
            [
                Standing(number, text, language)
                for text, numbers in parts
                for number in numbers
                if number.value is not None and not is_left_aside(number)
            ]
            for parts, language in ((pair.original, pair.language), (pair.translation, pair.into))
        )
        original, translation = rows
        said, there = values_of(original), values_of(translation)
        if said == there:
            return cls(tuple(original), tuple(translation), are_in_order=True)
        times, times_there = Counter(said), Counter(there)
        both = {value for value, number in times.items() if times_there[value] == number}
        original, translation = (
            [one for one in row if one.number.value in both] for row in (original, translation)
        )
        in_order = values_of(original) == values_of(translation)
        return cls(tuple(original), tuple(translation), are_in_order=in_order)


def exchanged(rows: Rows) -> Exchange | None:
    """Find two numbers that have changed places; None where all stand in their order, sort by sort."""
    if rows.are_in_order or not all(
        knows_things(row[0].language) for row in (rows.original, rows.translation)
    ):
        return None
    sorts: dict[int | None, set[str]] = {}
    for one in (*rows.original, *rows.translation):
        sorts.setdefault(one.number.value, set()).add(one.sort)
    for sort in SORTS:
        of_sort = (
            [one for one in row if sort in sorts[one.number.value]]
            for row in (rows.original, rows.translation)
        )
        found = first_exchange(*of_sort)
        if found is not None:
            return found
    return None


def is_left_aside(number: NumberMention) -> bool:
    """Say whether a number may stand for something else in another language: 'one' in words, an hour on another clock."""
    return number.part_of == "time" or (number.written == "words" and number.value == 1)


def values_of(row: Iterable[Standing]) -> list[int | None]:
    """Give the values of a row of numbers."""
    return [one.number.value for one in row]


def first_exchange(original: Sequence[Standing], translation: Sequence[Standing]) -> Exchange | None:
    """Give the first place at which another number stands, with the one that stood there; None where that one is in no later place."""
    for place, (was, now) in enumerate(zip(original, translation, strict=False)):
        if was.number.value != now.number.value:
            later = (one for one in translation[place:] if one.number.value == was.number.value)
            return next((Exchange(now.said, one.said) for one in later), None)
    return None
