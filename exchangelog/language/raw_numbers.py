"""The numbers of a folded text before anything is known of dates: those in digits and those in words, as one row."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.compounds import Compound, compounds_in
from exchangelog.language.digits import Digits, digits_in
from exchangelog.language.number_phrases import phrases_in

RawNumber = Digits | Compound

REMEMBERED = 1024
"""Texts kept in memory: several rules ask for the numbers and the dates of the same texts of an entry."""


@lru_cache(maxsize=REMEMBERED)
def raw_numbers(text: str, language: str, *, ones: bool) -> tuple[RawNumber, ...]:
    """Return the numbers in words, and those in digits that are no part of one, in order.

    With `ones`, 'one' by itself is a number too.
    """
    return tuple(_in_order(text, language, ones=ones))


def _in_order(text: str, language: str, *, ones: bool) -> Iterator[RawNumber]:
    digits = tuple(digits_in(text, language))
    waiting = iter(digits)
    number = next(waiting, None)
    for compound in _compounds(text, digits, language, ones=ones):
        while number is not None and number.start < compound.end:
            if number.start < compound.start:
                yield number
            number = next(waiting, None)
        yield compound
    while number is not None:
        yield number
        number = next(waiting, None)


def _compounds(text: str, digits: Sequence[Digits], language: str, *, ones: bool) -> Iterator[Compound]:
    """Give the numbers in words, as far as the language's words are known."""
    catalogue = catalogue_of(language)
    if catalogue is not None:
        return compounds_in(text, digits, catalogue, ones=ones)
    return phrases_in(text, digits, language, ones=ones)
