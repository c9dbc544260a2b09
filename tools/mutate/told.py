"""Falsehoods in our own words: numbers, days and quotations in prose, titles, summaries, reasons and notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from exchangelog.language.quotations import quotations_in
from tools.mutate import wordplay
from tools.mutate.cited import CITATION
from tools.mutate.falsehood import CERTAIN, NEARLY, Entry, Falsehood, Kind, kind
from tools.mutate.writing import falsified, retold

NUMBER = re.compile(r"(?<![\w@/-])[0-9][0-9,]*[0-9]|(?<![\w@/-])[0-9]")
DAY_OF_MONTH = re.compile(
    r"\b([0-9]{1,2})(?= (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINAL_WORDS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
SPELLED = re.compile(rf"\b(?:{'|'.join((*NUMBER_WORDS, *ORDINAL_WORDS))})\b", re.IGNORECASE)
LINK = re.compile(r"\]\([^)]*\)")
Place = tuple[tuple[str | int, ...], str]
Stretches = Callable[[str], Iterator[tuple[int, int]]]


def outside(text: str, *patterns: re.Pattern[str]) -> Callable[[int], bool]:
    """Give a test of whether a place lies outside all that the patterns find."""
    held = [(one.start(), one.end()) for pattern in patterns for one in pattern.finditer(text)]
    return lambda at: not any(start <= at < end for start, end in held)


def found(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Give what a pattern finds in the words of a prose, its citations and addresses aside."""
    is_told = outside(text, CITATION, LINK)
    return [one for one in pattern.finditer(text) if is_told(one.start())]


def fields_of(entry: Entry, *names: str) -> list[Place]:
    """Give the texts of the front matter under these names, in the first language and in others."""
    front = entry.front
    texts: list[Place] = [((name,), front[name]) for name in names if name in front]
    for tag in entry.material.log.site.languages[1:]:
        texts += [((tag, name), text) for name, text in front.get(tag, {}).items() if name in names]
    return texts


def other_number(match: re.Match[str], chance: Random) -> str:
    """Give another number of the same length."""
    return wordplay.other_digit(match[0], chance) or match[0]


@kind(NEARLY)
def number_in_prose_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of a number in the prose is another."""
    places = found(entry.body, NUMBER)
    if not places:
        return None
    match = chance.choice(places)
    return retold(entry, match.start(), match.end(), other_number(match, chance))


@kind(NEARLY)
def day_in_prose_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A day of the month in the prose is another."""
    places = found(entry.body, DAY_OF_MONTH)
    if not places:
        return None
    match = chance.choice(places)
    days = [str(day) for day in range(1, 29) if str(day) != match[0]]
    return retold(entry, match.start(), match.end(), chance.choice(days))


@kind(NEARLY)
def spelled_number_in_prose_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A number in words in the prose is another."""
    places = found(entry.body, SPELLED)
    if not places:
        return None
    match = chance.choice(places)
    words = NUMBER_WORDS if match[0].lower() in NUMBER_WORDS else ORDINAL_WORDS
    told = chance.choice([one for one in words if one != match[0].lower()])
    return retold(entry, match.start(), match.end(), told.capitalize() if match[0][0].isupper() else told)


def number_in_field(entry: Entry, chance: Random, name: str) -> Falsehood | None:
    """Change a digit of a number in a title or a summary, in whatever language."""
    cases = [(path, text, match) for path, text in fields_of(entry, name) for match in NUMBER.finditer(text)]
    if not cases:
        return None
    path, text, match = chance.choice(cases)
    return falsified(entry, path, text[: match.start()] + other_number(match, chance) + text[match.end() :])


@kind(NEARLY)
def number_in_title_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of a number in a title, English or Ukrainian, is another."""
    return number_in_field(entry, chance, "title")


@kind(NEARLY)
def number_in_summary_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of a number in a summary, English or Ukrainian, is another."""
    return number_in_field(entry, chance, "summary")


@kind(NEARLY)
def number_in_reason_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of a number in a reason or a note is another."""
    cases = [
        ((name, index, field), item[field], match)
        for name, field in (("unknown", "why"), ("totals", "note"), ("corrections", "why"))
        for index, item in enumerate(entry.front.get(name, []))
        for match in NUMBER.finditer(item.get(field, ""))
    ]
    if not cases:
        return None
    path, text, match = chance.choice(cases)
    return falsified(entry, path, text[: match.start()] + other_number(match, chance) + text[match.end() :])


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


@kind(None)
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


KINDS: tuple[Kind, ...] = (
    number_in_prose_changed,
    day_in_prose_changed,
    spelled_number_in_prose_changed,
    number_in_title_changed,
    number_in_summary_changed,
    number_in_reason_changed,
    quotation_word_changed,
    quotation_word_moved,
    quotation_word_added,
    plain_word_changed,
    word_of_two_alphabets,
)
