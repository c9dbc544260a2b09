"""Whether a translation says the numbers of its original, however either writes them.

Comes in: a text, its translation, and the languages of both. Goes out: the numbers that one has and the other lacks. Digits and
words are compared by their value, dates by their parts (a month in digits is the same in letters), hours on a clock of twelve.
Where the number words of a language cannot be read, a number may be among them: its absence is no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exchangelog.evidence.number_row import numbers_of
from exchangelog.evidence.phrases import comparable
from exchangelog.language.dates import dates_in
from exchangelog.language.number_mentions import NumberMention, numbers_in, words_readable

HOURS_OF_A_CLOCK = 12


class Difference(Struct, frozen=True):
    """The numbers of the original that its translation lacks, and the other way round, as they are written."""

    lost: tuple[str, ...]
    added: tuple[str, ...]


Part = tuple[str, tuple[NumberMention, ...]]
"""A text, or a sentence of it, and its numbers."""

Written = tuple[NumberMention, str]
"""A number, and how it is written."""


class ReadText(Struct, frozen=True):
    """A text with its numbers read: their values, with those of the parts of its dates; and the unread, as they are written.

    `has_words_read` says whether numbers in words can be read in its language, so that none is missed.
    """

    numbers: tuple[Written, ...]
    values: frozenset[int]
    unread: frozenset[str]
    has_words_read: bool

    @classmethod
    def of(cls, parts: Sequence[Part], language: str, *, with_dates: bool) -> ReadText:
        """Read the parts of a text, and where it is asked for the parts of its dates, which takes as long again."""
        numbers = [(number, text[number.start : number.end]) for text, found in parts for number in found]
        values = {number.value for number, _ in numbers if number.value is not None}
        hours = {number.value for number, _ in numbers if number.part_of == "time"}
        values |= {hour % HOURS_OF_A_CLOCK for hour in hours if hour is not None}
        for date in (date for text, _ in parts for date in dates_in(text, language)) if with_dates else ():
            values |= {part for part in (date.year, date.month, date.day) if part is not None}
        unread = {plainly(said) for number, said in numbers if is_unread(number)}
        return cls(tuple(numbers), frozenset(values), frozenset(unread), words_readable(language))

    def lacks(self, number: NumberMention, said: str) -> bool:
        """Say whether this text lacks a number of another text, which is written so there."""
        if number.value is None:
            there = plainly(said) in self.unread
            return is_unread(number) and bool(self.unread) and not there
        if number.written == "words" and number.value == 1:
            return False  # 'first' and 'one' stand for much that other languages say without a number
        if number.part_of == "time":
            return not {number.value, number.value % HOURS_OF_A_CLOCK} & (self.values | {0})
        return number.value not in self.values

    def lacking(self, other: ReadText) -> tuple[str, ...]:
        """Give the numbers of another text that this text lacks."""
        return tuple(dict.fromkeys(said for number, said in other.numbers if self.lacks(number, said)))


class Pair(Struct, frozen=True):
    """A text and its translation, in parts with their numbers, and the languages of both."""

    original: Sequence[Part]
    language: str
    translation: Sequence[Part]
    into: str


def pair_of_texts(original: str, language: str, translation: str, into: str) -> Pair:
    """Read a text and its translation whole, in their comparable form."""
    return Pair(
        [(comparable(original).text, numbers_of(original, language).numbers)],
        language,
        [(comparable(translation).text, numbers_of(translation, into).numbers)],
        into,
    )


def pair_of_sentences(original: Iterable[str], language: str, translation: Iterable[str], into: str) -> Pair:
    """Read our own prose sentence by sentence, as other rules read it, so that none is read twice."""
    return Pair(
        [(sentence, numbers_in(sentence, language)) for sentence in original],
        language,
        [(sentence, numbers_in(sentence, into)) for sentence in translation],
        into,
    )


def difference(pair: Pair) -> Difference | None:
    """Compare two texts by their numbers, and only where these differ by the parts of their dates as well; None where nothing differs."""
    found = None
    for with_dates in (False, True):
        said = ReadText.of(pair.original, pair.language, with_dates=with_dates)
        translated = ReadText.of(pair.translation, pair.into, with_dates=with_dates)
        found = compare(said, translated)
        if found is None:
            return None
    return found


def compare(said: ReadText, translated: ReadText) -> Difference | None:
    """Compare two texts; where the number words of one cannot be read, what it seems to lack may stand there in words."""
    lost, added = translated.lacking(said), said.lacking(translated)
    if lost and added:
        return Difference(lost, added)
    if lost and translated.has_words_read:
        return Difference(lost, ())
    if added and said.has_words_read:
        return Difference((), added)
    return None


def is_unread(number: NumberMention) -> bool:
    """Say whether a number in digits has no whole value: a decimal, a fraction, digits of another script."""
    return number.value is None and number.written == "digits"


def plainly(said: str) -> str:
    """Give a number as it is written, with a point for a decimal comma and without spaces."""
    return said.replace(",", ".").replace(" ", "")
