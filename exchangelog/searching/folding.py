"""Words of English, Ukrainian and Russian brought to one spelling, so that a name is found however it is written.

Comes in: text. Goes out: keys in Latin letters. The spelling is for comparison only and reaches nobody: 'Zelenskyy', 'Zelensky',
'Зеленський' and 'Зеленский' are one key. static/search.js does the same with the same tables, which it gets with the index.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from exchangelog.language.composing import compose

LETTERS: Mapping[str, str] = MappingProxyType(
    {
        **dict(zip("абвгґдезиіклмнопрстуфы", "abvhhdeziiklmnoprstufi", strict=True)),
        "ж": "zh",
        "х": "h",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "є": "e",
        "э": "e",
        "ю": "u",
        "я": "a",
    }
)
"""Cyrillic letters without their marks (й is и, ї is і, ё is е)."""

PAIRS: tuple[tuple[str, str], ...] = (
    *(("kh", "h"), ("gh", "h"), ("ph", "f"), ("ck", "k"), ("w", "v"), ("q", "k"), ("x", "ks")),
    *(("ch", "\u010d"), ("c", "k"), ("\u010d", "ch"), ("g", "h"), ("j", "y")),
    *(("ye", "e"), ("ie", "e"), ("yu", "u"), ("iu", "u"), ("ya", "a"), ("ia", "a"), ("yo", "o"), ("io", "o")),
    *(("y", "i"), ("kiiv", "kev"), ("kev", "kiev")),
)
"""What is written in several ways in Latin letters, in the order in which it is brought to one. The last two are Київ, Києва, Киев,
Kyiv and Kiev, of which too little would be left: 'kiv' also begins 'civilian'."""

FLEETING: tuple[tuple[str, str], ...] = (("ets", "ts"), ("ok", "k"), ("iv", "ov"), ("iv", "ev"))
"""What a word ends in while no ending follows, and what stands there before one: Лубінець and Лубінця, жінок and жінки, Харків and
Харкова, Миколаїв and Миколаєва."""

REGIONS: tuple[tuple[str, str], ...] = (("shchin", "sk"), ("chchin", "tsk"))
"""A region's name ends in the first where its adjective ends in the second: Сумщина is Сумська область, Донеччина Донецька."""

_ENDINGS = (
    "а я и і ї ы у ю е є о ів їв ов ев ей ам ям ом ем єм ім им ым ами ями ах ях ого его ому ему ими ыми іми их ых іх ою ею "
    "єю ій ий ый ая яя ое ее ие ые ої ей ові еві єві ть ти ся в ла ло ли но на ні ено ена ені ает ают ют ут "
    "ове ова ову овом овим еве іва іву"
)
_ENGLISH_ENDINGS = ("s", "es", "ed", "d", "ing", "e", "er", "ers", "al", "ly")

APOSTROPHES = "'\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\uff07\u0060\u00b4"
"""They part no word."""
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
"""The stress that encyclopaedias print (Зеле́нський) is a mark of its own behind the letter, and parts no word."""
GROUPED = re.compile(
    r"(?<![^\W_])[0-9]{1,3}(?:[ ,.\u00a0\u2009\u202f][0-9]{3})+(?![^\W_]|[ ,.\u00a0\u2009\u202f][0-9]{3}(?![0-9])[^\W_])"
)
"""A number with separators, as the browser's search takes one out of a question: of digits 0 to 9, and no part of a word."""
DOUBLED = re.compile(r"([^0-9])\1")
"""A letter that some spellings double. '11th' is no '1th'."""


@lru_cache(65536)
def fold(word: str) -> str:
    """Give the key of a word; of a number the digits."""
    if word.isdecimal():
        return word
    plain = without_marks(word)
    for letters, other in PAIRS:
        plain = plain.replace(letters, other)
    return DOUBLED.sub(r"\1", plain)


def without_marks(word: str) -> str:
    """Give a word in small Latin letters without accents."""
    parted = unicodedata.normalize("NFD", compose(word.lower()))
    return "".join(
        LETTERS.get(letter, letter) for letter in parted if not unicodedata.category(letter).startswith("M")
    )


def keys_of(text: str) -> Iterator[str]:
    """Give the keys of all words and numbers of a text, each once; a number with separators is given whole and in its parts."""
    plain = text
    for sign in APOSTROPHES:
        plain = plain.replace(sign, "")
    for grouped in GROUPED.findall(plain):
        yield re.sub(r"\D", "", grouped)
    for word in dict.fromkeys(WORD.findall(plain)):
        if key := fold(word):
            yield key


ENDINGS: tuple[str, ...] = tuple(sorted({fold(ending) for ending in (*_ENDINGS.split(), *_ENGLISH_ENDINGS)}))
"""What the forms of one word end in, as keys: two words with one stem and such endings are taken for one."""
