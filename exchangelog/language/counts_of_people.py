"""Numbers that are numbers only where people stand behind them: 'one civilian', 'XII civilians'.

In: a text and its language. Out: `NumberMention`s that `numbers_in` leaves out, since 'one' by itself is mostly a pronoun and letters are mostly
letters. A Roman numeral has no value, so that whoever wrote it is asked for digits.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.folded_text import fold
from exchangelog.language.number_mentions import NumberMention, numbers_in
from exchangelog.language.required_literals import has_one_of

_ROMAN = re.compile(
    r"(?<![\w.-])(?=[MDCLXVI]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\w'-])"
)
_OF_MANY = "group|batch|part|side|list|stage|груп|парті|частин|сторон|списк|етап|групп|част|этап"
"""What has many people in it, of which one is no person: 'ще одна група полонених'."""
_EACH_OTHER = re.compile(r"\b(?:one\s+another|од[ин]\w*\s+(?:\w{1,3}\s+)?одн\w+)\b", re.IGNORECASE)
"""What two do to each other, and no count: 'передали одна одній тіла', 'один від одного'."""

_ONE = ("one", "один", "одін", "одн")
_ROMAN_SIGNS = re.compile("[MDCLXVI]{2}")


def counts_of_people(text: str, language: str) -> Iterator[NumberMention]:
    """Give every 'one' and every Roman numeral of a text that is said of people; nothing where the language's words for them are not known."""
    people = _people_behind(language)
    if people is None or not (has_one_of(text, _ONE) or _ROMAN_SIGNS.search(text)):
        return
    mutual = [one.span() for one in _EACH_OTHER.finditer(text)]
    for number in numbers_in(text, language, ones=True):
        is_one = number.value == 1 and number.written == "words" and not number.ordinal
        is_mutual = any(start <= number.start < end for start, end in mutual)
        if is_one and not is_mutual and people.match(text, number.end):
            yield number
    folded = fold(text)
    for roman in _ROMAN.finditer(folded.text):
        if people.match(folded.text, roman.end()):
            yield NumberMention(*folded.given(*roman.span()), None, "digits", ordinal=False)


@lru_cache(maxsize=8)
def _people_behind(language: str) -> re.Pattern[str] | None:
    """Return what finds people, described by a word, right behind a number: 'one Ukrainian civilian'."""
    catalogue = catalogue_of(language)
    if catalogue is None or not catalogue.people:
        return None
    return re.compile(rf"\s+(?:(?!{_OF_MANY})[^\W\d_]+\s+)?(?:{catalogue.people})", re.IGNORECASE)
