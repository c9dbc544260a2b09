"""Hints for a quote that does not stand: the sentence of the source that was probably meant, with the words that differ.

Comes in: the sentence that fails, as it is compared, and the texts that the vault keeps of its source. Goes out: a `Hint`. It is
a help to the eye and nothing else: what stands and what does not is decided by digests alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from heapq import nlargest

from msgspec import Struct

from exchangelog.evidence.captured_text import CapturedText, read_text

LEAST_LIKENESS = 0.5
"""Below this a sentence is another sentence."""

COMPARED = 8
"""How many of the sentences with the most words in common are compared word by word."""

WORD = re.compile(r"\w+(?:['-]\w+)*")


class Hint(Struct, frozen=True):
    """The whole sentence of which the quote's is a part, or else the nearest one with its differing words marked."""

    whole: str | None = None
    nearest: str | None = None


def hint_for(failing: str, texts: Iterable[str]) -> Hint:
    """Give what the vault's texts tell about a sentence that does not stand; an empty hint where they tell nothing."""
    best, likeness = None, LEAST_LIKENESS
    wanted = words_of(failing)
    for text in map(read_text, texts):
        for sentence in text.sentences:
            if goes_beyond(words_of(text.folded[sentence.start : sentence.end]), wanted):
                return Hint(whole=text.words(sentence))
        for candidate in candidates(text, wanted):
            found = SequenceMatcher(None, folded(wanted), folded(words_of(candidate)), autojunk=False).ratio()
            if found >= likeness:
                best, likeness = candidate, found
    return Hint(nearest=None if best is None else marked(wanted, best))


def goes_beyond(there: list[str], wanted: list[str]) -> bool:
    """Say whether a sentence holds the wanted words, one after the other, and more."""
    starts = range(len(there) - len(wanted) + 1) if len(there) > len(wanted) > 0 else range(0)
    return any(there[start : start + len(wanted)] == wanted for start in starts)


def candidates(text: CapturedText, wanted: list[str]) -> Iterator[str]:
    """Give the sentences and segments of a text that have most words in common with the wanted one."""
    counted = Counter(folded(wanted))
    spans = [(one.start, one.end) for one in text.segments] + [(one.start, one.end) for one in text.sentences]
    shown = dict.fromkeys(text.shown(*span) for span in spans)
    rated = ((overlap(counted, folded(words_of(one))), number, one) for number, one in enumerate(shown))
    for share, _, one in nlargest(COMPARED, rated, key=lambda item: (item[0], -item[1])):
        if share:
            yield one


def overlap(counted: Counter[str], words: list[str]) -> float:
    """Give the share of words that two sentences have in common, in any order: no likeness is greater."""
    total = counted.total() + len(words)
    return 2 * (counted & Counter(words)).total() / total if total else 0.0


def marked(wanted: list[str], sentence: str) -> str:
    """Give the source's sentence, its words that the quote lacks as »words«, the quote's that it lacks as (not 'words')."""
    places = [match.span() for match in WORD.finditer(sentence)]
    there = [sentence[start:end] for start, end in places]
    matcher = SequenceMatcher(None, comparable(wanted), comparable(there), autojunk=False)
    parts, done = [], 0
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        start = places[begin][0] if begin < len(places) else len(sentence)
        stop = places[end - 1][1] if end > begin else start
        parts.append(sentence[done:start])
        if end > begin:
            parts.append(f"»{sentence[start:stop]}«")
        if last > first:
            said = " ".join(wanted[first:last])
            parts.append(f" (not '{said}')" if end > begin else f" (not '{said}') ")
        done = stop
    return " ".join(("".join(parts) + sentence[done:]).split())


def words_of(text: str) -> list[str]:
    """Give the words of a text; spelling is folded where the text is."""
    return WORD.findall(text.replace("\u2019", "'").replace("\u02bc", "'"))


def comparable(words: Iterable[str]) -> list[str]:
    """Give words as they are compared: one spelling of apostrophes, letters as they are."""
    return [word.replace("\u2019", "'").replace("\u02bc", "'") for word in words]


def folded(words: Iterable[str]) -> list[str]:
    """Give words without regard to case."""
    return [word.casefold() for word in words]
