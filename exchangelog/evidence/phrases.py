"""Where a phrase that was picked out of a text stands in it: verbatim, and in whole words.

Comes in: a phrase and a text. Goes out: the places of the phrase in the text's comparable form, in which spelling is folded as in
segments (step 1) and every row of spaces and line feeds is one space. Case counts, and so does every letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from exchangelog.evidence.segments import JOINERS, fold, is_of_word

LONG_DASHES = re.compile("[\u2012-\u2015\u2212]")
DASH_KEPT = "\ue000"
"""Stands for a dash where folding would make a hyphen of it: a hyphen joins words, a dash divides them."""


class Comparable(Struct, frozen=True):
    """A text in its comparable form; `joined` is the same, place by place, but for the dashes in it."""

    text: str
    joined: str


@lru_cache(maxsize=2048)
def comparable(text: str) -> Comparable:
    """Give the comparable form of a text."""
    joined = " ".join(fold(LONG_DASHES.sub(DASH_KEPT, text)).split())
    return Comparable(joined.replace(DASH_KEPT, "-"), joined)


def places_of_phrase(phrase: str, text: str) -> Iterator[tuple[int, int]]:
    """Give every place (start and exclusive end in `comparable(text).text`) where a phrase stands in whole words."""
    wanted, searched = comparable(phrase).text, comparable(text)
    start = searched.text.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        if not (cuts_word(searched.joined, start) or cuts_word(searched.joined, end)):
            yield start, end
        start = searched.text.find(wanted, start + 1)


def stands_in(phrase: str, text: str) -> bool:
    """Say whether a phrase stands in a text verbatim and in whole words."""
    return next(places_of_phrase(phrase, text), None) is not None


def cuts_word(text: str, place: int) -> bool:
    """Say whether a cut at `place` goes through a word; an apostrophe or a hyphen between letters or digits is part of one."""
    before, after = text[max(0, place - 2) : place], text[place : place + 3]
    if not before or not after:
        return False
    if is_of_word(before[-1]):
        is_possessive = after[:2] == "'s" and not is_of_word(after[2:])
        joined = after[0] in JOINERS and is_of_word(after[1:2]) and not is_possessive
        return joined or is_of_word(after[0])
    return before[-1] in JOINERS and is_of_word(before[:-1]) and is_of_word(after[0])
