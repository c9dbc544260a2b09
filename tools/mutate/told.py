"""Falsehoods in our own words: numbers and days in prose, titles, summaries, reasons and notes."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tools.mutate import wordplay
from tools.mutate.cited import CITATION
from tools.mutate.falsehood import NEARLY, Entry, Falsehood, Kind, kind
from tools.mutate.published import correction_added
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


def number_retold(entry: Entry, chance: Random) -> tuple[Falsehood, str] | None:
    """Change a digit of a number in the prose; gives the new number as well."""
    places = found(entry.body, NUMBER)
    if not places:
        return None
    match = chance.choice(places)
    told = other_number(match, chance)
    return retold(entry, match.start(), match.end(), told), told.replace(",", "")


def spelled_number_retold(entry: Entry, chance: Random) -> tuple[Falsehood, str] | None:
    """Change a number in words in the prose; gives the new number as well."""
    places = found(entry.body, SPELLED)
    if not places:
        return None
    match = chance.choice(places)
    is_count = match[0].lower() in NUMBER_WORDS
    words = NUMBER_WORDS if is_count else ORDINAL_WORDS
    told = chance.choice([one for one in words if one != match[0].lower()])
    written = told.capitalize() if match[0][0].isupper() else told
    number = words.index(told) + (2 if is_count else 1)
    return retold(entry, match.start(), match.end(), written), str(number)


def day_retold(entry: Entry, chance: Random) -> tuple[Falsehood, str] | None:
    """Change a day of the month in the prose; gives the new day as well."""
    places = found(entry.body, DAY_OF_MONTH)
    if not places:
        return None
    match = chance.choice(places)
    told = chance.choice([str(day) for day in range(1, 29) if str(day) != match[0]])
    return retold(entry, match.start(), match.end(), told), told


def is_stated(entry: Entry, number: str) -> bool:
    """Say whether a number stands anywhere in the entry's values, its quotes, its sources' dates or its agreement: as text, or spelled."""
    if int(number) in {one for quote in entry.quotes for one in entry.numbers_of(quote)}:
        return True
    sources = [entry.material.sources[quote["source"]].front.get("published") for quote in entry.quotes]
    agreement = entry.material.log.agreements.get(entry.front.get("agreement", ""))
    held = f"{entry.front} {sources} {agreement.date if agreement else ''}"
    return re.search(rf"(?<![0-9])0?{number}(?![0-9])", held) is not None


@kind(NEARLY)
def number_in_prose_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of a number in the prose is another, and nothing in the entry states the new number."""
    told = number_retold(entry, chance)
    return told[0] if told and not is_stated(entry, told[1]) else None


@kind(NEARLY)
def spelled_number_in_prose_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A number in words in the prose is another, and nothing in the entry states the new number."""
    told = spelled_number_retold(entry, chance)
    return told[0] if told and not is_stated(entry, told[1]) else None


@kind(NEARLY)
def day_in_prose_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A day of the month in the prose is another, and nothing in the entry states the new day."""
    told = day_retold(entry, chance)
    return told[0] if told and not is_stated(entry, told[1]) else None


@kind(None, held=False)
def number_in_prose_exchanged(entry: Entry, chance: Random) -> Falsehood | None:
    """A number or day in the prose is another that the entry states elsewhere: which number belongs where no rule knows in every sentence."""
    told = chance.choice([number_retold, spelled_number_retold, day_retold])(entry, chance)
    return told[0] if told and is_stated(entry, told[1]) else None


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
    """A digit of a number in a reason or a note is another, and nothing in the entry states the new number."""
    cases = [
        ((name, index, field), item[field], match)
        for name, field in (("unknown", "why"), ("totals", "note"), ("corrections", "why"))
        for index, item in enumerate(entry.front.get(name, []))
        for match in NUMBER.finditer(item.get(field, ""))
    ]
    if not cases:
        return None
    path, text, match = chance.choice(cases)
    told = other_number(match, chance)
    if is_stated(entry, told.replace(",", "")):
        return None
    return falsified(entry, path, text[: match.start()] + told + text[match.end() :])


@kind(NEARLY)
def number_in_correction_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A correction says that a figure was another number than the one that it gives itself, and nothing in the entry states that one."""
    added = correction_added(entry, chance, "The figure was {was}.")
    if added is None:
        return None
    told = wordplay.other_digit(added[-1]["was"], chance)
    if told is None or is_stated(entry, told) or told == added[-1]["was"]:
        return None
    false = {**added[-1], "what": f"The figure was {told}."}
    return falsified(entry, ("corrections",), [*added[:-1], false])


KINDS: tuple[Kind, ...] = (
    number_in_prose_changed,
    day_in_prose_changed,
    spelled_number_in_prose_changed,
    number_in_prose_exchanged,
    number_in_title_changed,
    number_in_summary_changed,
    number_in_reason_changed,
    number_in_correction_changed,
)
