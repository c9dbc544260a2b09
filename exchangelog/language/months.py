"""The names of the months in a language: those of its catalogue, or as Babel has them from CLDR.

Babel's locales are asked themselves, and only where there is no catalogue: to import its functions for dates takes as long as
all that is asked here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.spelling import MOST_TAGS
from exchangelog.language.tag import primary_tag

if TYPE_CHECKING:
    from babel import Locale

_LAST_WORD = re.compile(r"([^\W\d_]+\.?)\s{1,3}$")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
_LONGEST = 24  # characters; the longest name of a month in CLDR, with its point and spaces


@lru_cache(MOST_TAGS)
def locale_of(language: str) -> Locale | None:
    """Return Babel's locale of `language` (BCP 47), or of its primary part; None where CLDR has neither."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - a check of the catalogues' languages needs none of it

    tag = language.replace("_", "-")
    for each in (tag, primary_tag(tag)):
        try:
            return Locale.parse(each, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


@lru_cache(MOST_TAGS)
def month_names(language: str, width: Literal["wide", "abbreviated"]) -> dict[str, int]:
    """Return the names of the months, 1 to 12, in every form that CLDR has and every case of letters in use.

    A name that is written with a capital is not found without one: 'may' is no month.
    """
    catalogue = catalogue_of(language)
    if catalogue is not None:
        return _in_all_cases(catalogue.month_names if width == "wide" else catalogue.short_month_names)
    locale = locale_of(language)
    named = [locale.months[context][width] for context in _CONTEXTS] if locale is not None else []
    names = {name: number for each in named for number, name in each.items()}
    return _in_all_cases({name: number for name, number in names.items() if not name[0].isdecimal()})


@lru_cache(MOST_TAGS)
def inflected_month_names(language: str) -> dict[str, int]:
    """Return the forms that CLDR does not have ('травні'), which stand with a year and without a day."""
    catalogue = catalogue_of(language)
    return _in_all_cases(catalogue.inflected_month_names) if catalogue else {}


def month_number(name: str, language: str) -> int | None:
    """Return the month that `name` names, with its point or without, or None."""
    for names in (
        month_names(language, "wide"),
        inflected_month_names(language),
        month_names(language, "abbreviated"),
    ):
        number = names.get(name) or names.get(name.rstrip(".")) or names.get(name + ".")
        if number:
            return number
    return None


def _in_all_cases(names: Mapping[str, int]) -> dict[str, int]:
    return {
        form: number
        for name, number in names.items()
        for form in (name, name[:1].upper() + name[1:], name.upper())
    }


@lru_cache(MOST_TAGS)
def month_first(language: str) -> bool:
    """Say whether dates of `language` name the month before the day: 'May 24, 2025'."""
    catalogue = catalogue_of(language)
    if catalogue is not None:
        return catalogue.month_first
    locale = locale_of(primary_tag(language))  # a writer from London may know both orders
    if locale is None:
        return False
    pattern = str(locale.date_formats["long"].pattern)
    return -1 < pattern.find("M") < pattern.find("d")


def month_before(text: str, place: int, language: str) -> int | None:
    """Return the month whose name stands right before `place` in `text`, or None."""
    found = _LAST_WORD.search(text[max(0, place - _LONGEST) : place])
    return month_number(found[1], language) if found else None
