"""Every number that a text mentions, in digits or in words, with its place and its value.

In: a text and its language. Out: mentions in order, never overlapping. A number that could mislead is rather
reported than passed over; what is no whole number, or is written with another script's digits, has no value, so
that a caller refuses it. Which words are numbers, and how they combine, is in the package's other modules.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.compounds import Compound
from exchangelog.language.dates import find_dates
from exchangelog.language.folded_text import fold
from exchangelog.language.phrasebook import has_phrasebook
from exchangelog.language.raw_numbers import REMEMBERED, RawNumber, raw_numbers
from exchangelog.language.times import times_in

_DATE, _TIME = 1, 2


class NumberMention(Struct, frozen=True):
    """A number in a text: its place in code points (`end` exclusive), its value, and how it is written.

    `value` is None where it cannot be read as a whole number. `part_of` says that it is a part of a date or of a
    time of day ('24' and '2025' in 'on 24 May 2025').
    """

    start: int
    end: int
    value: int | None
    written: Literal["digits", "words"]
    ordinal: bool
    part_of: Literal["date", "time"] | None = None


@lru_cache(maxsize=REMEMBERED)
def numbers_in(text: str, language: str, *, ones: bool = False) -> tuple[NumberMention, ...]:
    """Return the numbers of `text` (Unicode in any form; `language` is its BCP 47 tag) in their order.

    Words are read where `words_readable(language)`; digits always. 'One' by itself is mostly an article or a pronoun and
    no number; with `ones` it is one, for a text that is known to count ('one civilian').
    """
    folded = fold(text)
    numbers = raw_numbers(folded.text, language, ones=ones)
    if not numbers:
        return ()
    parts = _parts(folded.text, numbers, language)
    found = []
    for number in numbers:
        start, end = folded.given(number.start, number.end)
        in_words = isinstance(number, Compound) and not number.has_digits
        written: Literal["digits", "words"] = "words" if in_words else "digits"
        found.append(
            NumberMention(
                start, end, number.value, written, number.ordinal, _part_of(parts[number.start : number.end])
            )
        )
    return tuple(found)


def _parts(text: str, numbers: Sequence[RawNumber], language: str) -> bytearray:
    """Return for each character of folded `text` whether it stands in a date (1), a time of day (2) or neither (0)."""
    parts = bytearray(len(text))
    has_digits = any(not isinstance(number, Compound) or number.has_digits for number in numbers)
    for start, end in times_in(text, language) if has_digits else ():
        parts[start:end] = bytes([_TIME]) * (end - start)
    for date in find_dates(text, language):
        parts[date.start : date.end] = bytes([_DATE]) * (date.end - date.start)
    return parts


def _part_of(part: bytearray) -> Literal["date", "time"] | None:
    """Return what the whole of a number is a part of; one that only reaches into a date is a number."""
    if part.count(_DATE) == len(part):
        return "date"
    return "time" if part.count(_TIME) == len(part) else None


def words_readable(language: str) -> bool:
    """Say whether numbers in words are read in `language` (BCP 47); if not, only digits are."""
    return catalogue_of(language) is not None or has_phrasebook(language)
