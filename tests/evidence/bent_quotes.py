"""Every small lie that can be told with the words of a quote: what an editor's slip, or a forger's hand, makes of it.

In: what a quote says. Out: for each kind of lie, the quote with one thing changed. A lie that leaves a quote as it was, or takes whole
sentences from an end of it, is none: what a quote does not say is the reviewer's to see.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, pairwise

from exchangelog.evidence.captured_text import PlacedSegment, fold_with_places, placed_segments
from exchangelog.evidence.segments import fold, segments_of

WORD = re.compile(r"\S*[^\W_]\S*")
NEGATION = re.compile(
    r"(?:\b(?:not|no|never|without|не|ни|ні|ніколи|никогда|без|жоден|жодного)\b|n't\b) ?", re.IGNORECASE
)
RUN = re.compile(r"[.!?]+")
DIGIT = re.compile(r"\d")
ADDED = ("not", "не", "1")

Lies = Callable[[str], Iterator[str]]


def words_in(said: str) -> list[tuple[int, int]]:
    """Give the places of the words, with what stands at them."""
    return [match.span() for match in WORD.finditer(said)]


def has_other_words(said: str, changed: str) -> bool:
    """Say whether a change is one of words, and leaves as many sentences as there were."""
    before, after = segments_of(said), segments_of(changed)
    return len(before) == len(after) and [one.text for one in before] != [one.text for one in after]


def word_changed(said: str) -> Iterator[str]:
    """Change a letter, and then the case of a letter, in every word."""
    for start, end in words_in(said):
        place = next(place for place in range(start, end) if said[place].isalnum())
        for other in ("ж" if said[place] != "ж" else "я", said[place].swapcase()):
            if other != said[place]:
                yield said[:place] + other + said[place + 1 :]


def word_dropped(said: str) -> Iterator[str]:
    """Leave every word out."""
    for start, end in words_in(said):
        changed = said[:start] + said[end:]
        if has_other_words(said, changed):
            yield changed


def word_added(said: str) -> Iterator[str]:
    """Put a word in behind every word."""
    for _, end in words_in(said):
        yield from (f"{said[:end]} {word}{said[end:]}" for word in ADDED)


def word_moved(said: str) -> Iterator[str]:
    """Change the places of all neighbours, and take every word to the beginning."""
    for (start, end), (begin, stop) in pairwise(words_in(said)):
        one, other = said[start:end], said[begin:stop]
        for changed in (
            said[:start] + other + said[end:begin] + one + said[stop:],
            f"{other} {said[:begin]}{said[stop:]}",
        ):
            if has_other_words(said, changed):
                yield changed


def digit_changed(said: str) -> Iterator[str]:
    """Change every digit into another, leave it out, and double it."""
    for match in DIGIT.finditer(said):
        for other in (str((int(match[0]) + 1) % 10), "", match[0] * 2):
            changed = said[: match.start()] + other + said[match.end() :]
            if has_other_words(said, changed):
                yield changed


def negation_removed(said: str) -> Iterator[str]:
    """Take every 'not' out."""
    for match in NEGATION.finditer(said):
        yield said[: match.start()] + said[match.end() :]


def placed(said: str) -> tuple[str, tuple[PlacedSegment, ...]]:
    """Give a quote folded, with the places of its segments in it."""
    folded, _ = fold_with_places(fold(said))
    return folded, placed_segments(folded)


def sentences_swapped(said: str) -> Iterator[str]:
    """Change the places of every two sentences, and of every two parts of sentences."""
    folded, segments = placed(said)
    for one, other in combinations(segments, 2):
        if one.segment.text != other.segment.text:
            yield (
                folded[: one.start] + folded[other.start : other.end] + folded[one.end : other.start]
                + folded[one.start : one.end] + folded[other.end :]
            )  # fmt: skip


def cut_at_the_end(said: str) -> Iterator[str]:
    """End every sentence behind each of its words but the last, and leave the rest of the quote out."""
    folded, segments = placed(said)
    for end in (end for one in segments for end in inner_ends(folded, one)):
        yield folded[:end].rstrip(" ,;-") + "."


def cut_at_the_beginning(said: str) -> Iterator[str]:
    """Begin every sentence at each of its words but the first, and leave what stands before it out."""
    folded, segments = placed(said)
    for one in segments:
        words = [match.start() for match in WORD.finditer(folded, one.start, one.end)]
        yield from (folded[start:] for start in words[1:])


def inner_ends(folded: str, segment: PlacedSegment) -> list[int]:
    """Give the ends of a segment's words but the last."""
    return [match.end() for match in WORD.finditer(folded, segment.start, segment.end)][:-1]


def statement_made_a_question(said: str) -> Iterator[str]:
    """Put a question mark where a statement ends, and a full stop where a question does."""
    folded, segments = placed(said)
    following = [*(one.start for one in segments[1:]), len(folded)]
    for one, stop in zip(segments, following, strict=True):
        mark = "." if one.segment.mark == "?" else "?"
        if run := RUN.search(folded, one.end, stop):
            yield folded[: run.start()] + mark + folded[run.end() :]
        elif stop == len(folded):
            yield folded[: one.end] + mark


KINDS: Mapping[str, Lies] = {
    lies.__name__: lies
    for lies in (
        word_changed, word_dropped, word_added, word_moved, digit_changed, negation_removed, sentences_swapped,
        cut_at_the_end, cut_at_the_beginning, statement_made_a_question,
    )
}  # fmt: skip
