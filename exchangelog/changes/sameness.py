"""When two texts say the same: what an editor may mend in a published text without a word about it.

Comes in: two texts. Goes out: whether they are one. A quote may change what scheme 1 of the segments does not see (dashes,
apostrophes, spaces); a name may change its spelling, letter by letter; a list its order; everything else only its spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from difflib import SequenceMatcher

from exchangelog.evidence.segments import fold
from exchangelog.evidence.standing import parts_of

Sameness = Callable[[str, str], bool]

SEPARATOR = re.compile(r"(?<=[0-9])[ ,.](?=[0-9]{3}(?![0-9]))")
BETWEEN_ITEMS = re.compile(r"\s*;\s*")
WORD = re.compile(r"[^\W_]+")
LIKE_ENOUGH = 0.85
"""How alike two words are that are spellings of one: 'Zelensky' and 'Zelenskyy' are, 'Norland' and 'Surland' are not."""


def plain(text: str) -> str:
    """Give a text without the differences that no reader sees."""
    return " ".join(fold(text).split())


def is_same(one: str, other: str) -> bool:
    """Say whether two texts are the same but for spaces, dashes and apostrophes."""
    return one == other or plain(one) == plain(other)


def is_prose(_one: str, _other: str) -> bool:
    """Say of two texts that are only our own words that they stand for the same."""
    return True


def is_same_quote(one: str, other: str) -> bool:
    """Say whether two quotes stand in the same place of a source: their sentences are the same."""
    return one == other or parts_of(one) == parts_of(other)


def is_same_list(one: str, other: str) -> bool:
    """Say whether two lists, `;` between their items, hold the same items; in numbers, separators of thousands make no difference."""
    return one == other or items_of(one) == items_of(other)


def items_of(text: str) -> frozenset[str]:
    """Give the items of a list in one spelling."""
    unified = SEPARATOR.sub("", plain(text)).replace("at least", "at-least")
    return frozenset(BETWEEN_ITEMS.split(unified.casefold()))


def is_same_name(one: str, other: str) -> bool:
    """Say whether two texts are spellings of one name: as many words, each like its other, and equal numbers."""
    if one == other:
        return True
    words, others = words_of(one), words_of(other)
    return len(words) == len(others) and all(map(is_same_word, words, others))


def words_of(text: str) -> list[str]:
    """Give the words of a text without capitals and accents."""
    letters = unicodedata.normalize("NFD", fold(text).casefold())
    return WORD.findall("".join(letter for letter in letters if not unicodedata.combining(letter)))


def is_same_word(one: str, other: str) -> bool:
    """Say whether two words are spellings of one; numbers have one spelling only."""
    if one == other or any(character.isdigit() for character in one + other):
        return one == other
    if one[0] != other[0]:
        return False  # 'combatants' and 'noncombatants'
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    # The quick bound first: a word may be a megabyte long.
    return matcher.real_quick_ratio() >= LIKE_ENOUGH and matcher.ratio() >= LIKE_ENOUGH
