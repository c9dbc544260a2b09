"""Whether a quote stands in a capture, and if it does not, which of its sentences fails and why (docs/format.md, section 2.2).

Comes in: what a quote says, its voice, and the lines of the captures of its source. Goes out: nothing where the quote stands in
one of them, else the `Failure` in the capture in which it came furthest. Only an exact match ever stands.

A capture's lines are looked at as one text. Every line is a digest of fixed length and a mark that no digest can hold, so
a row of lines can be found in it nowhere but at the beginning of a line, at the speed of a search for a text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from exchangelog.evidence.segments import (
    COLON,
    END_OF_LINE,
    END_OF_QUESTION,
    END_OF_SENTENCE,
    LENGTH_OF_DIGEST,
    QUOTATION_MARK,
    Segment,
    cut_folded,
    fold,
)
from exchangelog.record.quote import Voice

OMISSION = "[...]"
"""Marks, between sentences, what the quote leaves out; after folding, so `[…]` is the same."""

LENGTH_OF_LINE = LENGTH_OF_DIGEST + 1
BOUNDARIES = frozenset({END_OF_SENTENCE, END_OF_QUESTION, END_OF_LINE})
BEFORE_SPOKEN = BOUNDARIES | {QUOTATION_MARK, COLON}
AFTER_SPOKEN = BOUNDARIES | {QUOTATION_MARK}

Part = tuple[Segment, ...]
"""The sentences of a quote that follow one another without an omission."""


class Reason(StrEnum):
    """Why a sentence of a quote does not stand in a capture."""

    NO_WORDS = "there is nothing to find: no letter and no number"
    NOT_THERE = "the capture does not have it"
    NOT_AT_THIS_POINT = "the capture has it, but not at this point"
    CUT_AT_BEGINNING = "the capture's sentence begins earlier"
    CUT_AT_END = "the capture's sentence goes on"
    QUESTION_OR_STATEMENT = "it is a question in one of the two and none in the other"
    OTHER_MARK = "another mark stands behind it in the capture"


class Failure(Struct, frozen=True):
    """The sentence of a quote that does not stand, as it is compared (folded and trimmed), and why."""

    reason: Reason
    sentence: str


class Bounds(Struct, frozen=True):
    """The marks that may stand before a part of a quote and behind its last sentence, by the quote's voice."""

    before: frozenset[str]
    after: frozenset[str]

    @classmethod
    def of(cls, voice: Voice) -> Bounds:
        """Give the bounds of a voice: only the speaker's own words can be taken out of quotation marks."""
        if voice == "reported":
            return cls(BOUNDARIES, BOUNDARIES)
        return cls(BEFORE_SPOKEN, AFTER_SPOKEN)


def failure_of(said: str, voice: Voice, captures: Iterable[Sequence[str]]) -> Failure | None:
    """Say why a quote stands in none of the captures (each given by its lines); None where it stands in one."""
    parts = parts_of(said)
    if not all(parts):
        return Failure(Reason.NO_WORDS, "")
    bounds = Bounds.of(voice)
    furthest, found = -1, Failure(Reason.NOT_THERE, parts[0][0].text)
    for lines in captures:
        capture = "".join(lines)
        stopped_at = first_part_that_fails(parts, capture, bounds)
        if stopped_at is None:
            return None
        number, start = stopped_at
        if number > furthest:
            furthest, found = number, explain(parts[number], capture, bounds, start)
    return found


@lru_cache(maxsize=64)
def parts_of(said: str) -> tuple[Part, ...]:
    """Cut what a quote says at its omissions, and each part into sentences; a part without words is empty.

    Remembered for a moment: a quote that does not stand in its source is looked for in all others.
    """
    return tuple(cut_folded(part) for part in fold(said).split(OMISSION))


def first_part_that_fails(parts: Iterable[Part], capture: str, bounds: Bounds) -> tuple[int, int] | None:
    """Give the number of the first part that does not stand behind those before it, and the place from which it was sought.

    Taking each part at the first place where it stands is enough: it leaves the most room for those that follow.
    """
    start = 0
    for number, part in enumerate(parts):
        place = next(places_of(part, capture, bounds, start), None)
        if place is None:
            return number, start
        start = place + len(part) * LENGTH_OF_LINE
    return None


def places_of(part: Part, capture: str, bounds: Bounds, start: int) -> Iterator[int]:
    """Give every place from `start` on at which a part stands, bounded as it must be."""
    wanted = row_of(part)
    place = capture.find(wanted, start)
    while place >= 0:
        if fault_at(part, capture, bounds, place) is None:
            yield place
        place = capture.find(wanted, place + LENGTH_OF_LINE)


def row_of(segments: Part) -> str:
    """Give the lines of segments that follow one another, without the last mark, which alone need not be the same."""
    return "".join(segment.line for segment in segments)[:-1]


def fault_at(part: Part, capture: str, bounds: Bounds, place: int) -> Failure | None:
    """Say what is wrong with the bounds of a part whose lines are found at a place."""
    if place and capture[place - 1] not in bounds.before:
        return Failure(Reason.CUT_AT_BEGINNING, part[0].text)
    mark = mark_behind(len(part), capture, place)
    if (mark == END_OF_QUESTION) != (part[-1].mark == END_OF_QUESTION):
        return Failure(Reason.QUESTION_OR_STATEMENT, part[-1].text)
    return None if mark in bounds.after else Failure(Reason.CUT_AT_END, part[-1].text)


def mark_behind(lines: int, capture: str, place: int) -> str:
    """Give the mark of the last of so many lines from a place on."""
    return capture[place + lines * LENGTH_OF_LINE - 1]


def explain(part: Part, capture: str, bounds: Bounds, start: int) -> Failure:
    """Say why a part does not stand from `start` on: first what the capture lacks, then where the order breaks, then the bounds."""
    for segment in part:
        if row_of((segment,)) not in capture:
            return Failure(Reason.NOT_THERE, segment.text)
    lengths = range(1, len(part) + 1)
    held = bisect_left(lengths, x=True, key=lambda length: capture.find(row_of(part[:length]), start) < 0)
    place = capture.find(row_of(part[:held]), start)
    if held == len(part):
        fault = fault_at(part, capture, bounds, place)
        return fault or Failure(Reason.NOT_AT_THIS_POINT, part[0].text)
    if held and capture.startswith(row_of((part[held],)), place + held * LENGTH_OF_LINE):
        marks = {part[held - 1].mark, mark_behind(held, capture, place)}
        reason = Reason.QUESTION_OR_STATEMENT if END_OF_QUESTION in marks else Reason.OTHER_MARK
        return Failure(reason, part[held - 1].text)
    return Failure(Reason.NOT_AT_THIS_POINT, part[held].text)
