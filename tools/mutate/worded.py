"""Falsehoods in our own words that are no numbers: quotations, plain words, letters of another alphabet."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from exchangelog.language.quotations import quotations_in
from tools.mutate import wordplay
from tools.mutate.cited import CITATION
from tools.mutate.falsehood import CERTAIN, NEARLY, Entry, Falsehood, Kind, kind
from tools.mutate.told import LINK, SPELLED, fields_of, outside
from tools.mutate.writing import falsified, retold


def quotation_played_with(
    entry: Entry, chance: Random, play: Callable[[str, Random], str | None]
) -> Falsehood | None:
    """Play with the words of a quotation in the prose, or in a title or a summary."""
    is_told = outside(entry.body, CITATION, LINK)
    places = [one for one in quotations_in(entry.body) if is_told(one.start)]
    fields = [
        (path, text, one)
        for path, text in fields_of(entry, "title", "summary")
        for one in quotations_in(text)
    ]
    if not places and not fields:
        return None
    chosen = chance.choice([*places, *fields])
    path, text, one = chosen if isinstance(chosen, tuple) else (None, entry.body, chosen)
    start = text.find(one.text, one.start)
    told = play(one.text, chance)
    if told is None or start < 0:
        return None
    if path is None:
        return retold(entry, start, start + len(one.text), told)
    return falsified(entry, path, text[:start] + told + text[start + len(one.text) :])


@kind(NEARLY)
def quotation_word_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A word of a quotation in our own text is another."""
    return quotation_played_with(entry, chance, wordplay.altered_word)


@kind(NEARLY)
def quotation_word_moved(entry: Entry, chance: Random) -> Falsehood | None:
    """Two words of a quotation in our own text change places."""
    return quotation_played_with(entry, chance, wordplay.moved_word)


@kind(NEARLY)
def quotation_word_added(entry: Entry, chance: Random) -> Falsehood | None:
    """A word is added inside a quotation in our own text."""

    def inside(text: str, chance: Random) -> str | None:
        gaps = [one.end() for one in re.finditer(r"\S+(?=\s+\S)", text)]
        at = chance.choice(gaps) if gaps else 0
        return f"{text[:at]} never{text[at:]}" if gaps else None

    return quotation_played_with(entry, chance, inside)


@kind(None, held=False)
def plain_word_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A plain word of the prose is another: that our own sentences are fair is the reviewer's to see."""
    is_told = outside(entry.body, CITATION, LINK)
    quoted = quotations_in(entry.body)
    words = [
        one
        for one in re.finditer(r"\b[a-z]{4,}\b", entry.body)
        if is_told(one.start()) and not any(two.start <= one.start() < two.end for two in quoted)
    ]
    words = [one for one in words if not SPELLED.fullmatch(one[0])]
    if not words:
        return None
    match = chance.choice(words)
    return retold(
        entry, match.start(), match.end(), chance.choice(["freed", "sent", "agreed", "refused", "all"])
    )


@kind(CERTAIN)
def word_of_two_alphabets(entry: Entry, chance: Random) -> Falsehood | None:
    """A letter of a word of the prose is one of another alphabet that looks the same."""
    alike = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "i": "і"}
    is_told = outside(entry.body, CITATION, LINK)
    words = [one for one in wordplay.WORD.finditer(entry.body) if len(one[0]) > 3 and is_told(one.start())]  # noqa: PLR2004 - a word that can look like one
    words = [one for one in words if set(one[0]) & set(alike) and set(one[0]) - set(alike)]
    if not words:
        return None
    match = chance.choice(words)
    letter = chance.choice(sorted(set(match[0]) & set(alike)))
    return retold(entry, match.start(), match.end(), match[0].replace(letter, alike[letter], 1))


@kind(CERTAIN)
def word_in_other_letters(entry: Entry, chance: Random) -> Falsehood | None:
    """A word of the prose is written in bold letters of mathematics, which everybody reads and no rule on words does."""
    is_told = outside(entry.body, CITATION, LINK)
    words = [one for one in re.finditer(r"\b[a-z]{3,}\b", entry.body) if is_told(one.start())]
    if not words:
        return None
    match = chance.choice(words)
    bold = "".join(chr(ord(letter) - ord("a") + 0x1D41A) for letter in match[0])
    return retold(entry, match.start(), match.end(), bold)


KINDS: tuple[Kind, ...] = (
    quotation_word_changed,
    quotation_word_moved,
    quotation_word_added,
    plain_word_changed,
    word_of_two_alphabets,
    word_in_other_letters,
)
