"""A captured text with the places of its sentences: what is needed to show a sentence, which its segments alone cannot.

Comes in: the text of a capture. Goes out: its whole sentences as they stand there, each with its segments. Cutting is the
business of `segments` alone; here its pieces are only found again in the text, and put together to sentences that a reader
would call whole: one whose quotation is still open goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from exchangelog.evidence.segments import (
    COLON,
    END_OF_LINE,
    END_OF_QUESTION,
    END_OF_SENTENCE,
    FOLDED,
    FOLDING,
    STRENGTH,
    Segment,
    pieces_of,
    trim,
)
from exchangelog.language.composing import compose

BOUNDARIES = frozenset({END_OF_LINE, END_OF_SENTENCE, END_OF_QUESTION})
OPENING, CLOSING, EITHER = "«“„‟", "»”", '"'
MARKS = re.compile(f"[{OPENING}{CLOSING}{EITHER}]")


class PlacedSegment(Struct, frozen=True):
    """A segment, and where its words begin and end in the folded text."""

    segment: Segment
    start: int
    end: int


class Sentence(Struct, frozen=True):
    """A whole sentence: where it stands in the folded text, and which of the text's segments it is made of."""

    start: int
    end: int
    first: int
    last: int


class CapturedText(Struct, frozen=True):
    """A text: as given (NFC), folded, with the place in the given text of each character of the folded one.

    `sentences` end at each mark that ends a sentence; in `whole_sentences` one whose quotation is still open there goes on.
    """

    given: str
    folded: str
    places: tuple[int, ...]
    segments: tuple[PlacedSegment, ...]
    sentences: tuple[Sentence, ...]
    whole_sentences: tuple[Sentence, ...]

    def shown(self, start: int, end: int) -> str:
        """Give a part of the folded text as the source writes it, but without hidden characters and in one line."""
        given = self.given[self.places[start] : self.places[end]]
        kept = (
            " " if FOLDED.get(character) == " " else character
            for character in given
            if FOLDED.get(character, character) != ""
        )
        return " ".join("".join(kept).split())

    def words(self, sentence: Sentence) -> str:
        """Give a sentence as the source writes it."""
        return self.shown(sentence.start, sentence.end)


def read_text(text: str) -> CapturedText:
    """Find the sentences of a captured text."""
    given = compose(text)
    folded, places = fold_with_places(given)
    segments = placed_segments(folded)
    sentences = tuple(sentences_of(folded, segments, whole_quotations=False))
    whole = tuple(sentences_of(folded, segments, whole_quotations=True))
    return CapturedText(given, folded, places, segments, sentences, whole)


def fold_with_places(given: str) -> tuple[str, tuple[int, ...]]:
    """Fold a text that is NFC already (step 1), and give for each character, and for the end, its place in the given text."""
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for match in FOLDING.finditer(given):
        fold = FOLDED.get(match[0], "\n")
        parts += (given[done : match.start()], fold)
        places.extend(range(done, match.start()))
        places.extend([match.start()] * len(fold))
        done = match.end()
    parts.append(given[done:])
    places.extend(range(done, len(given) + 1))
    return "".join(parts), tuple(places)


def placed_segments(folded: str) -> tuple[PlacedSegment, ...]:
    """Give the segments that `segments.cut_folded` gives, each with its place."""
    placed: list[PlacedSegment] = []
    place = 0
    for piece, mark, begins_line in pieces_of(folded):
        words = trim(piece)
        if words:
            label = mark == COLON and begins_line and " " not in words
            start = place + next(number for number, one in enumerate(piece) if one.isalnum())
            end = place + len(piece) - next(number for number, one in enumerate(piece[::-1]) if one.isalnum())
            placed.append(PlacedSegment(Segment(words, END_OF_LINE if label else mark), start, end))
        elif placed and STRENGTH[mark] > STRENGTH[placed[-1].segment.mark]:
            last = placed[-1]
            placed[-1] = PlacedSegment(Segment(last.segment.text, mark), last.start, last.end)
        place += len(piece)
    return tuple(placed)


def sentences_of(
    folded: str, segments: tuple[PlacedSegment, ...], *, whole_quotations: bool
) -> Iterator[Sentence]:
    """Put segments together to sentences; what stands between two belongs to the one that it touches."""
    first, start = 0, behind_space(folded, 0, segments[0].start) if segments else 0
    begun: list[int] = []
    followed = start
    for number, one in enumerate(segments):
        is_last = number + 1 == len(segments)
        following = len(folded) if is_last else segments[number + 1].start
        end = before_space(folded, one.end, following)
        ends_line = "\n" in folded[one.end : following]
        if not is_last and one.segment.mark not in BOUNDARIES:
            continue
        if whole_quotations:
            follow_quotations(begun, folded, followed, end)
            followed = end
        if is_last or ends_line or not begun:
            yield Sentence(start, end, first, number)
            first, start = number + 1, behind_space(folded, end, following)
            begun, followed = [], start


def before_space(text: str, start: int, end: int) -> int:
    """Give where the first space from `start` on stands, or `end`."""
    while start < end and not text[start].isspace():
        start += 1
    return start


def behind_space(text: str, start: int, end: int) -> int:
    """Give where the first character from `start` on stands that is no space, or `end`."""
    while start < end and text[start].isspace():
        start += 1
    return start


def follow_quotations(begun: list[int], text: str, start: int, end: int) -> None:
    """Bring `begun`, where the quotations begin that are open at `start`, to `end`; „these“ are one as well as “these”."""
    for mark in MARKS.finditer(text, start, end):
        last = text[begun[-1]] if begun else ""
        if mark[0] in CLOSING or (mark[0] == EITHER == last) or (mark[0] == "“" and last == "„"):
            del begun[-1:]
        else:
            begun.append(mark.start())


def end_of_quotations(text: str, opened: int, start: int) -> int | None:
    """Give the first place from `start` on where no quotation is open that began from `opened` on; None where one stays open."""
    begun: list[int] = []
    follow_quotations(begun, text, opened, start + 1)
    if not begun and start < len(text):
        return start
    for mark in MARKS.finditer(text, start + 1):
        follow_quotations(begun, text, *mark.span())
        if not begun:
            return mark.start()
    return None
