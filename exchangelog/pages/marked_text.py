"""A quote with the words marked that a figure rests on.

Comes in: the text, the phrases to mark, and the numbers. Goes out: the text in pieces, marked or not, which joined give the text
again, character by character.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

ODD_SPACE = re.compile(r"[^\S ]|  ")
SEPARATORS = " .,\u00a0\u2009\u202f"
FREE_BEFORE = re.compile(r"(?<![0-9])(?<![0-9][.,])")
FREE_BEHIND = re.compile(r"(?![0-9])(?![.,][0-9])")
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
        spans += [span for span in _find_number(number, text) if not _touches(span, spans)]
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


def _find_number(number: int, text: str) -> list[tuple[int, int]]:
    """Find a number in digits, its thousands apart or not: 1 248, 1,248, 1.248 and 1248. A pattern for each would take longer to make."""
    first, *others = f"{number:,}".split(",")
    spans: list[tuple[int, int]] = []
    start = text.find(first)
    while start >= 0:
        end = _end_of(others, text, start + len(first))
        if end is not None and FREE_BEFORE.match(text, start) and FREE_BEHIND.match(text, end):
            spans.append((start, end))
            start = text.find(first, end)
        else:
            start = text.find(first, start + 1)
    return spans


def _end_of(groups: list[str], text: str, end: int) -> int | None:
    """Give where groups of digits end that follow one another from a place on; None where they do not."""
    for digits in groups:
        place = end + (text[end : end + 1] in SEPARATORS)
        if not text.startswith(digits, place):
            return None
        end = place + len(digits)
    return end


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
