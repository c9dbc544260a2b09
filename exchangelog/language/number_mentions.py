"""Every number that a text mentions, in digits or in words, with its place and its value.

In: a text and its language. Out: mentions in order, never overlapping. A number that could mislead is rather
reported than passed over; what is no whole number, or is written with another script's digits, has no value, so
that a caller refuses it. Which words are numbers, and how they combine, is in the package's other modules.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.compounds import Compound, compounds_in
from exchangelog.language.digits import Digits, digits_in
from exchangelog.language.folded_text import fold
from exchangelog.language.phrasebook import has_phrasebook, phrases_in


@dataclass(frozen=True, slots=True)
class NumberMention:
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


def numbers_in(text: str, language: str) -> tuple[NumberMention, ...]:
    """Return the numbers of `text` (Unicode in any form; `language` is its BCP 47 tag) in their order.

    Words are read where `words_readable(language)`; digits always.
    """
    folded = fold(text)
    found = []
    for mention in _mentions(folded.text, language):
        start, end = folded.given(mention.start, mention.end)
        written: Literal["digits", "words"] = "words"
        if isinstance(mention, Digits) or mention.has_digits:
            written = "digits"
        found.append(NumberMention(start, end, mention.value, written, mention.ordinal))
    return tuple(found)


def _mentions(text: str, language: str) -> Iterator[Digits | Compound]:
    """Give the compounds, and the numbers in digits that are no part of one."""
    digits = tuple(digits_in(text, language))
    waiting = iter(digits)
    number = next(waiting, None)
    for compound in _compounds(text, digits, language):
        while number is not None and number.start < compound.end:
            if number.start < compound.start:
                yield number
            number = next(waiting, None)
        yield compound
    while number is not None:
        yield number
        number = next(waiting, None)


def _compounds(text: str, digits: Sequence[Digits], language: str) -> Iterator[Compound]:
    """Give the numbers in words, as far as the language's words are known."""
    catalogue = catalogue_of(language)
    if catalogue is not None:
        return compounds_in(text, digits, catalogue)
    return phrases_in(text, digits, language)


def words_readable(language: str) -> bool:
    """Say whether numbers in words are read in `language` (BCP 47); if not, only digits are."""
    return catalogue_of(language) is not None or has_phrasebook(language)
