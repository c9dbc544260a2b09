"""The language of a text, as far as its letters and its smallest words tell: Ukrainian, Russian, English, or not known.

Comes in: a text, and what the page says. Goes out: a BCP 47 tag without region, or None. A page's own word counts, unless the
letters contradict it: templates say `en` over Ukrainian text, and `ua` is a country.
"""

from __future__ import annotations

import re

CYRILLIC = re.compile(r"[Ѐ-ӿ]")
LATIN = re.compile(r"[A-Za-z]")
UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")
ENGLISH = re.compile(r"\b(?:the|of|and|was|were|said|that|have|has|with|for)\b", re.IGNORECASE)
WORD = re.compile(r"[A-Za-z]+")
TAG = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
CYRILLIC_LANGUAGES = frozenset(
    {"uk", "ru", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ce", "os", "ab"}
)
MISTAKEN = {"ua": "uk"}
LEAST_SHARE = 0.05
"""A text is English where one word in twenty is one of the smallest; in running English it is one in five."""


def language_of(text: str, stated: str | None) -> str | None:
    """Give the language of a text, as the page states it or as the letters tell."""
    told = told_by_letters(text)
    claim = tag_of(stated or "")
    if claim is None:
        return told
    if told in {"uk", "ru"} and (claim not in CYRILLIC_LANGUAGES or claim in {"uk", "ru"}):
        return told
    is_latin = len(LATIN.findall(text)) > len(CYRILLIC.findall(text))
    return told if is_latin and claim in {"uk", "ru"} else claim


def told_by_letters(text: str) -> str | None:
    """Give what the letters tell, None where they tell nothing for certain."""
    cyrillic, latin = len(CYRILLIC.findall(text)), len(LATIN.findall(text))
    if cyrillic > latin:
        ukrainian, russian = len(UKRAINIAN.findall(text)), len(RUSSIAN.findall(text))
        return "uk" if ukrainian > russian else "ru" if russian > ukrainian else None
    words = len(WORD.findall(text))
    return "en" if words and len(ENGLISH.findall(text)) >= LEAST_SHARE * words else None


def tag_of(stated: str) -> str | None:
    """Give the language of a tag such as `uk-UA` or `en_US`; None where it is no tag."""
    found = TAG.match(stated.strip())
    return MISTAKEN.get(found[0].lower(), found[0].lower()) if found else None
