"""A quote with the words marked that a figure rests on.

Comes in: the text, the phrases to mark, and the numbers. Goes out: the text in pieces, marked or not, which joined give the text
again, character by character.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

ODD_SPACE = re.compile(r"[^\S ]|  ")
SEPARATORS = r"[ .,\u00a0\u2009\u202f]?"
MANY = 4096
"""How many quotes are remembered: each is shown on several pages."""


class Piece(Struct, frozen=True):
    """A part of a text, and whether it is marked."""

    text: str
    marked: bool


@lru_cache(MANY)
def mark_text(text: str, phrases: tuple[str, ...], numbers: tuple[int, ...] = ()) -> tuple[Piece, ...]:
    """Mark every occurrence of the phrases and, outside them, of the numbers as they are written in digits."""
    spans = [span for phrase in phrases for span in _find_phrase(phrase, text)]
    for number in numbers:
        if any(digits not in text for digits in f"{number:,}".split(",")):
            continue
        spans += [span for span in _find(_grouped(number), text) if not _touches(span, spans)]
    pieces: list[Piece] = []
    position = 0
    for start, end in _join(spans):
        pieces += [Piece(text[position:start], marked=False), Piece(text[start:end], marked=True)]
        position = end
    pieces.append(Piece(text[position:], marked=False))
    return tuple(piece for piece in pieces if piece.text)


def _find_phrase(phrase: str, text: str) -> list[tuple[int, int]]:
    """Find a phrase, whatever spaces stand between its words; where the text has single ones alone, without a pattern."""
    if ODD_SPACE.search(text):
        return _find(_spaced(phrase), text)
    wanted, spans, start = " ".join(phrase.split()), [], 0
    while wanted and (found := text.find(wanted, start)) >= 0:
        start = found + len(wanted)
        spans.append((found, start))
    return spans


def _spaced(phrase: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in phrase.split()))


@lru_cache(MANY)
def _grouped(number: int) -> re.Pattern[str]:
    """Write a pattern for a number in digits, its thousands apart or not: 1 248, 1,248, 1.248 and 1248."""
    digits = f"{number:,}".split(",")
    return re.compile(rf"(?<![0-9])(?<![0-9][.,]){SEPARATORS.join(digits)}(?![0-9])(?![.,][0-9])")


def _find(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text) if match.group()]


def _touches(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _join(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
