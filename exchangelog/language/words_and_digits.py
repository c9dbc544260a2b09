"""The words and the numbers in digits of a text as one row of items, for a reader that looks from one to the next.

In: folded text, its numbers in digits, a language with a catalogue. Out: `Item`s in order, each with the gap before it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from exchangelog.language.catalogue.entry import NumberWord
from exchangelog.language.digits import Digits
from exchangelog.language.vocabulary import number_word, vocabulary_of, word_key

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_BLANK = re.compile(r"[^\S\n]*+\n?[^\S\n]*+")
_DASHES = ("-", "\u2012", "\u2013", "\u2014")

Gap = Literal[
    "space", "hyphen", "comma", "none", "apart"
]  # a comma has a space behind it; 'none': nothing between


class Item(NamedTuple):
    """A word or a number in digits; `gap` says how it stands to the item before."""

    start: int
    end: int
    gap: Gap
    key: str = ""
    word: NumberWord | None = None
    digits: Digits | None = None


def has_number_word(text: str, code: str) -> bool:
    """Say whether a word of `text` may be a number word of the language `code`: in most sentences none is."""
    vocabulary, key = vocabulary_of(code), word_key(text)
    listed = not vocabulary.words.keys().isdisjoint(_WORD.findall(key))
    return listed or any(scale in key for scale in vocabulary.scales)


def items_of(text: str, digits: Sequence[Digits], code: str) -> Iterator[Item]:
    """Give the words and the numbers in digits of `text` in the order in which they stand."""
    end, waiting = 0, 0
    for match in _WORD.finditer(text):
        while waiting < len(digits) and digits[waiting].start < match.end():
            number = digits[waiting]
            yield Item(number.start, number.end, _gap(text[end : number.start]), digits=number)
            end, waiting = number.end, waiting + 1
        if match.start() < end:
            continue  # the ending of a number: 'th' of '57th'
        key, word = number_word(code, match[0])
        yield Item(match.start(), match.end(), _gap(text[end : match.start()]), key, word)
        end = match.end() + (
            word is not None and word.abbreviated and text[match.end() : match.end() + 1] == "."
        )
    for number in digits[waiting:]:
        yield Item(number.start, number.end, _gap(text[end : number.start]), digits=number)
        end = number.end


def _gap(between: str) -> Gap:
    if between == " ":
        return "space"
    if not between:
        return "none"
    if between in _DASHES:
        return "hyphen"
    if _BLANK.fullmatch(between):
        return "space"
    return "comma" if between[0] == "," and _BLANK.fullmatch(between[1:]) else "apart"
