"""Words for an id: a title in a few lower-case letters, digits and hyphens.

Comes in: a title in any script. Goes out: its first telling words in Latin letters. Cyrillic is written as in passports: the
Ukrainian rules of 2010 (resolution 55), for letters that only Russian has ICAO's.
"""

from __future__ import annotations

import re
import unicodedata

CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёыэъў'’ʼ"
IN_LATIN = "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch _ iu ia e y e _ u _ _ _"
LATIN = dict(zip(CYRILLIC, IN_LATIN.split(), strict=True))
RUSSIAN = {"г": "g", "и": "i"}
LITTLE = (
    "a an the of and or in on at to by for from with as is are was were has have had been be it its that this "
    "з та і й в у на до за від що як це про по не и с из со во от что как это о об за для к"
)
LITTLE_WORDS = frozenset(LITTLE.split())
MOST_WORDS = 4
LONGEST = 32
WORD = re.compile(r"[a-z0-9]+")


def slug_of(title: str, language: str) -> str:
    """Give the words of a title that make an id; empty where it has none in letters that can be written in Latin."""
    words = [word for word in re.findall(r"[\w'’ʼ]+", title.lower()) if word not in LITTLE_WORDS]
    letters = {**LATIN, **RUSSIAN} if language == "ru" else LATIN
    chosen: list[str] = []
    for word in words:
        latin = "".join(WORD.findall(in_latin(word, letters)))
        if latin and len("-".join([*chosen, latin])) <= LONGEST:
            chosen.append(latin)
        if len(chosen) == MOST_WORDS:
            break
    return "-".join(chosen)


def in_latin(word: str, letters: dict[str, str]) -> str:
    """Write a word in Latin letters without accents."""
    written = "".join(letters.get(letter, letter).replace("_", "") for letter in word)
    return unicodedata.normalize("NFKD", written).encode("ascii", "ignore").decode()
