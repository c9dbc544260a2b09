"""How hard it is to publish a falsehood: of small lies about quotes and numbers, none passes the check.

Every lie is told about the invented log, and a fixed sample of them about the real content.
"""

import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from exchangelog.evidence.segments import segments_of
from exchangelog.language.number_mentions import numbers_in
from tests.architecture.python_files import ROOT
from tests.rules.examples import BASE
from tests.rules.falsified import Lie, Tried, tried_entries

CONTENT = ROOT / "content"
SAMPLE = 30
"""Lies of each kind that are told about the real content, spread over its entries."""

WORD = re.compile(r"\S*[^\W_]\S*")
SENTENCE_END = re.compile(r"""[.!?…]['")\]”»]*$""")
NUMBERS = ("figures", "totals", "ordinals")

Lies = Callable[[Tried], Iterator[Lie]]


def quotes_of(tried: Tried) -> Iterator[tuple[int, str, str]]:
    """Give the number, the voice and the words of each quote."""
    for index, quote in enumerate(tried.front["quotes"]):
        yield index, quote["voice"], quote["said"]


def altered(word: str) -> str:
    """Change a letter or a digit of a word into another."""
    place = next(place for place, character in enumerate(word) if character.isalnum())
    letter = "ж" if word[place] != "ж" else "я"
    other = str((int(word[place]) + 1) % 10) if word[place].isdecimal() else letter
    return word[:place] + other + word[place + 1 :]


def changed_words(tried: Tried) -> Iterator[Lie]:
    """Change, drop, double and move every word of every quote; give what keeps as many sentences as there were."""
    for index, _, said in quotes_of(tried):
        words = list(WORD.finditer(said))
        for number, match in enumerate(words):
            head, word, tail = said[: match.start()], match[0], said[match.end() :]
            yield Lie(("quotes", index, "said"), head + altered(word) + tail)
            yield Lie(("quotes", index, "said"), f"{head}{word} not{tail}")
            if len(segments_of(head + tail)) == len(segments_of(said)):
                yield Lie(("quotes", index, "said"), head + tail)
            following = words[number + 1] if number + 1 < len(words) else None
            if following is not None and following[0] != word:
                between, rest = said[match.end() : following.start()], said[following.end() :]
                yield Lie(("quotes", index, "said"), head + following[0] + between + word + rest)


def ended_early(tried: Tried) -> Iterator[Lie]:
    """End the last sentence of every reported quote behind each of its words, as if it ended there."""
    for index, voice, said in quotes_of(tried):
        if voice != "reported":
            continue
        for match in list(WORD.finditer(said))[:-1]:
            start = said[: match.end()]
            if not SENTENCE_END.search(start) and said[match.end()] != "\n":
                yield Lie(("quotes", index, "said"), start.rstrip(",;:—–- ") + ".")


def begun_late(tried: Tried) -> Iterator[Lie]:
    """Begin the first sentence of every reported quote at each of its words but the first."""
    for index, voice, said in quotes_of(tried):
        words = list(WORD.finditer(said))
        if voice != "reported":
            continue
        for before, match in pairwise(words):
            between = said[before.end() : match.start()]
            is_start = SENTENCE_END.search(before[0]) or "[...]" in between or "\n" in between
            is_label = before.start() == 0 and before[0].endswith(":")
            if not is_start and not is_label:
                yield Lie(("quotes", index, "said"), said[match.start() :])


def other_numbers(tried: Tried) -> Iterator[Lie]:
    """Change every digit of every figure, total and ordinal that the build can read, to numbers that not all its quotes give.

    A number that is spelled so that nobody but a person can read it is by hand, and said to be so by a note.
    """
    quotes = {quote["id"]: quote for quote in tried.front["quotes"]}
    languages = tried.languages
    for name in NUMBERS:
        for index, item in enumerate(tried.front.get(name, ())):
            if "count" in item and not all(
                gives(quotes[quote], item["count"], languages) for quote in item["quotes"]
            ):
                continue
            for field in ("count", "stage"):
                for other in neighbours(item.get(field, "")):
                    if not all(gives(quotes[quote], other, languages) for quote in item["quotes"]):
                        yield Lie((name, index, field), other)


def gives(quote: dict[str, str], number: str, languages: dict[str, str]) -> bool:
    """Say whether a quote gives a number anywhere, in digits or in words."""
    language = quote.get("language", languages[quote["source"]])
    return int(number) in {mention.value for mention in numbers_in(quote["said"], language)}


def neighbours(count: str) -> Iterator[str]:
    """Give every number that differs from a count in one digit."""
    for place, digit in enumerate(count):
        for other in "0123456789":
            changed = count[:place] + other + count[place + 1 :]
            if other != digit and not changed.startswith("0"):
                yield changed


def other_sources(tried: Tried) -> Iterator[Lie]:
    """Change a letter of every source's id."""
    for index, quote in enumerate(tried.front["quotes"]):
        yield Lie(("quotes", index, "source"), quote["source"] + "x")
        yield Lie(("quotes", index, "source"), altered(quote["source"]).replace("ж", "q"))


KINDS: tuple[Lies, ...] = (changed_words, ended_early, begun_late, other_numbers, other_sources)


def told(content: Path, kind: Lies) -> list[tuple[Tried, Lie]]:
    """Give the lies of a kind about a folder: all about the invented log, a sample about the real one."""
    lies = [(tried, lie) for tried in tried_entries(content) for lie in kind(tried)]
    if content == BASE or len(lies) <= SAMPLE:
        return lies
    return random.Random(kind.__name__).sample(lies, SAMPLE)  # noqa: S311 - a fixed sample, no secret


@pytest.mark.parametrize("content", [BASE, CONTENT], ids=["invented", "real"])
def test_what_is_true_passes(content: Path) -> None:
    """Without a lie no entry has an error, so that what is found is found because of the lie."""
    assert [finding for tried in tried_entries(content) for finding in tried.findings()] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("content", [BASE, CONTENT], ids=["invented", "real"])
def test_no_lie_passes(content: Path, kind: Lies) -> None:
    """Every lie is an error, on the line of the value that lies."""
    lies = told(content, kind)
    assert lies
    assert [(tried.entry.path, lie) for tried, lie in lies if not tried.is_caught(lie)] == []
