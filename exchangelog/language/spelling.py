"""num2words, asked in one place: the words of a number in a language.

num2words builds the converters of all its languages when it is imported (about a tenth of a second), so it is
imported when a table of words is first wanted and not before.
"""

import re
from copy import copy
from functools import cache, lru_cache
from typing import Any, Literal

# BCP 47 against the names that num2words gave its languages (num2words 0.5.14, `CONVERTER_CLASSES`).
_OTHER_NAMES = {"nb": "no", "nn": "no", "kk": "kz"}
_LARGEST = 10**12
_WORD = re.compile(r"[^\W\d_](?:'?[^\W\d_])*")

MOST_TAGS = 256
"""Languages of which something is remembered: a stranger's files could each name another one ('en-AA', 'en-AB')."""

To = Literal["cardinal", "ordinal"]


@lru_cache(MOST_TAGS)
def converter_code(language: str) -> str | None:
    """Return num2words' name for `language` (BCP 47), or None where it has no such language."""
    from num2words import CONVERTER_CLASSES  # noqa: PLC0415 - slow to import, see above

    parts = language.replace("_", "-").split("-")
    primary = parts[0].lower()
    candidates = [f"{primary}_{part.upper()}" for part in parts[1:]] + [_OTHER_NAMES.get(primary, primary)]
    return next((code for code in candidates if code in CONVERTER_CLASSES), None)


@cache
def converter_of(code: str) -> Any:  # noqa: ANN401 - num2words ships no types
    """Return num2words' converter for its language `code`, without its names for numbers that no people are counted by.

    To spell a number it goes through all names of a language from the largest down, in German through a hundred of them.
    """
    from num2words import CONVERTER_CLASSES  # noqa: PLC0415 - slow to import, see above

    converter = copy(CONVERTER_CLASSES[code])
    if cards := getattr(converter, "cards", None):
        converter.cards = type(cards)((value, name) for value, name in cards.items() if value <= _LARGEST)
    return converter


def spell(number: int, code: str, to: To = "cardinal", **grammar: Any) -> str | None:  # noqa: ANN401 - num2words' own
    """Return `number` in the words of num2words' language `code`, or None where it cannot say it.

    `grammar` goes to num2words as it is (case, gender, plural, animate: what the language's converter takes).
    """
    try:
        words = getattr(converter_of(code), f"to_{to}")(number, **grammar)
    except (NotImplementedError, KeyError, IndexError, ValueError, TypeError, OverflowError, AttributeError):
        return None  # num2words' languages fail in ways of their own on what they do not know
    return str(words).translate(_APOSTROPHES).casefold()


_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u02bc", "'"))


def last_word(words: str | None) -> str:
    """Return the last word of `words`: what num2words puts behind 'одна' in 'одна тисяча'; '' if there is none."""
    found = _WORD.findall(words or "")
    return found[-1] if found else ""
