"""Numbers that a text spells in another language of the site, in letters of another script.

Comes in: a text, its language, and the site's languages. Goes out: the numbers in words that only the other language can read: 'тридцять' in an
English text is as much a number as 'thirty'. Languages of one script are not asked about each other's words, which look too much alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from exchangelog.language.number_mentions import NumberMention, numbers_in
from exchangelog.language.tag import primary_tag

CYRILLIC_LANGUAGES = frozenset({"be", "bg", "kk", "mk", "ru", "sr", "uk"})
CYRILLIC = re.compile(r"[\u0400-\u04ff]{2}")
LATIN = re.compile(r"[A-Za-z]{2}")


def numbers_in_another_script(text: str, language: str, languages: Iterable[str]) -> Iterator[NumberMention]:
    """Give the numbers that the text spells in those of the languages that are written in another script than its own."""
    own = is_cyrillic(language)
    if (LATIN if own else CYRILLIC).search(text) is None:
        return
    for other in languages:
        if is_cyrillic(other) is not own:
            yield from (one for one in numbers_in(text, other) if one.written == "words")


def is_cyrillic(language: str) -> bool:
    """Say whether a language is written in Cyrillic letters."""
    return primary_tag(language) in CYRILLIC_LANGUAGES
