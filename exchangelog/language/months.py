"""The names of the months in a language: Babel's (CLDR), in full and short, and the catalogue's other forms."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from exchangelog.language.catalogue import catalogue_of

_LAST_WORD = re.compile(r"([^\W\d_]+)\.?\s{1,3}$")
_LONGEST = 24  # characters; the longest name of a month in CLDR, with its point and spaces


@cache
def locale_of(language: str) -> Locale | None:
    """Return Babel's locale of `language` (BCP 47), or of its primary part; None where CLDR has neither."""
    for tag in (language, language.replace("_", "-").split("-")[0]):
        try:
            return Locale.parse(tag.replace("_", "-"), sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


@cache
def month_names(language: str) -> dict[str, int]:
    """Return the months' names as they are written (short ones without their point) with their numbers, 1 to 12."""
    locale = locale_of(language)
    catalogue = catalogue_of(language)
    names = dict(catalogue.months) if catalogue else {}
    if locale is not None:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale).items():
                    names.setdefault(name.rstrip("."), number)
    return {name: number for name, number in names.items() if not name.isdecimal()}


def is_month(word: str, language: str) -> int | None:
    """Return the month that `word` names, or None. A name that begins with a capital must stand with it ('May')."""
    names = month_names(language)
    if word.isupper():
        return next((number for name, number in names.items() if name.upper() == word), None)
    return names.get(word) or names.get(word[:1].lower() + word[1:])


def month_before(text: str, place: int, language: str) -> int | None:
    """Return the month whose name stands right before `place` in `text`, or None."""
    found = _LAST_WORD.search(text[max(0, place - _LONGEST) : place])
    return is_month(found[1], language) if found else None
