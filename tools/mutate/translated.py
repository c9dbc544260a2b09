"""Falsehoods in the translation of an entry's text: it says, cites or leads to something else than the text, or leaves something out."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from random import Random

from exchangelog.language.sentences import sentences_in
from exchangelog.reading.body_texts import BodyText, divide_body
from tools.mutate.cited import CITATION, ONE_ID
from tools.mutate.falsehood import CERTAIN, NEARLY, Entry, Falsehood, Kind, kind
from tools.mutate.told import LINK, NUMBER, other_number, outside
from tools.mutate.writing import retold

PARAGRAPHS = re.compile(r"\n{2,}")
ADDRESS = re.compile(r"(?<=\]\()[^)\s]+")

SPACED_NUMBER = re.compile(r"(?<![\w@/-])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|(?<![\w@/-])[0-9]+(?![0-9])")
SIDE_NAME = re.compile(r"\b(?:Україн|Росі|українськ|російськ)\w*")
FORMS = dict(
    zip(
        ("Україна", "Україні", "Україну", "України", "Україною", "Росія", "Росії", "Росію", "Росією"),
        ("Росія", "Росії", "Росію", "Росії", "Росією", "Україна", "Україні", "Україну", "Україною"),
        strict=True,
    )
)
"""The names of the sides in Ukrainian, each with the other's in the same case."""

KINDS_OF_PEOPLE = ("цивільних", "військових", "жінок", "поранених", "офіцерів")
PEOPLE_OF_KIND = re.compile(rf"(?<=[0-9] )({'|'.join(KINDS_OF_PEOPLE)})\b")
Turned = tuple[int, int, str]
"""A stretch of a text, and the words that are to stand there."""


def translation_of(entry: Entry) -> BodyText | None:
    """Give the first translation of an entry's text, with its place in the body."""
    return next(iter(divide_body(entry.body).texts[1:]), None)


def changed(entry: Entry, text: BodyText, start: int, end: int, words: str) -> Falsehood:
    """Put other words into a translation, in place of those from `start` to `end`."""
    return retold(entry, text.start + start, text.start + end, words)


@kind(NEARLY)
def number_in_translation_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of a number in the translation of the text is another, and its paragraph has no such number."""
    text = translation_of(entry)
    if text is None:
        return None
    is_told = outside(text.markdown, CITATION, LINK)
    places = [one for one in NUMBER.finditer(text.markdown) if is_told(one.start())]
    if not places:
        return None
    match = chance.choice(places)
    told = other_number(match, chance)
    if re.search(rf"(?<![0-9]){told}(?![0-9])", entry.body):
        return None
    return changed(entry, text, match.start(), match.end(), told)


@kind(CERTAIN)
def citation_in_translation_pointed_elsewhere(entry: Entry, chance: Random) -> Falsehood | None:
    """A paragraph of the translation cites a quote that the text's paragraph does not cite."""
    text = translation_of(entry)
    places = list(CITATION.finditer(text.markdown)) if text is not None else []
    if text is None or not places:
        return None
    mark = chance.choice(places)
    others = [quote["id"] for quote in entry.quotes if quote["id"] not in ONE_ID.findall(text.markdown)]
    return changed(entry, text, mark.start(), mark.end(), f"[@{chance.choice(others)}]") if others else None


@kind(CERTAIN)
def paragraph_of_translation_left_out(entry: Entry, chance: Random) -> Falsehood | None:
    """The translation has a paragraph less than the text."""
    text = translation_of(entry)
    breaks = list(PARAGRAPHS.finditer(text.markdown.strip())) if text is not None else []
    if text is None or not breaks:
        return None
    lead = len(text.markdown) - len(text.markdown.lstrip())
    begin, end = chance.choice(breaks).end() + lead, len(text.markdown.rstrip())
    following = PARAGRAPHS.search(text.markdown, begin, end)
    return changed(entry, text, begin, following.end() if following else end, "")


@kind(CERTAIN)
def link_in_translation_led_elsewhere(entry: Entry, chance: Random) -> Falsehood | None:
    """A link of the translation leads to another event than that of the text."""
    text = translation_of(entry)
    places = list(ADDRESS.finditer(text.markdown)) if text is not None else []
    if text is None or not places:
        return None
    place = chance.choice(places)
    other = chance.choice([one for one in entry.material.log.exchanges if one != place[0]])
    return changed(entry, text, place.start(), place.end(), other)


@kind(NEARLY)
def numbers_of_translation_exchanged(entry: Entry, chance: Random) -> Falsehood | None:
    """Two numbers of a paragraph of the translation change places."""
    text = translation_of(entry)
    cases = exchanges_in(text.markdown, number_places(text.markdown)) if text is not None else []
    return changed(entry, text, *chance.choice(cases)) if text is not None and cases else None


@kind(None, held=False)
def sides_of_translation_exchanged(entry: Entry, chance: Random) -> Falsehood | None:
    """The first two names of the sides in a sentence with a number change places: it is caught where the number counts people and both languages name the sides as often."""
    text = translation_of(entry)
    cases = sides_turned_round(text.markdown) if text is not None else []
    return changed(entry, text, *chance.choice(cases)) if text is not None and cases else None


@kind(None, held=False)
def kind_of_people_in_translation_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A kind of people behind a number of the translation is another: it is caught where the original names one in one noun as well."""
    text = translation_of(entry)
    if text is None:
        return None
    places = list(PEOPLE_OF_KIND.finditer(text.markdown))
    if not places:
        return None
    match = chance.choice(places)
    other = chance.choice([one for one in KINDS_OF_PEOPLE if one != match[1]])
    return changed(entry, text, match.start(1), match.end(1), other)


def number_places(text: str) -> list[tuple[int, int]]:
    """Give where the numbers in digits stand in a translation, those with a space between their thousands whole."""
    is_told = outside(text, CITATION, LINK)
    return [one.span() for one in SPACED_NUMBER.finditer(text) if is_told(one.start())]


def exchanges_in(text: str, places: list[tuple[int, int]]) -> list[Turned]:
    """Give every way to let two numbers of one paragraph change places."""
    ends = [one.start() for one in PARAGRAPHS.finditer(text)]
    return [
        (first[0], second[1], text[slice(*second)] + text[first[1] : second[0]] + text[slice(*first)])
        for first, second in combinations(places, 2)
        if text[slice(*first)] != text[slice(*second)] and not any(first[0] < end < second[0] for end in ends)
    ]


def other_side(name: str) -> str:
    """Give the name of the other side in the same form; nothing where it is in none that is known."""
    for one, other in (("українськ", "російськ"), ("російськ", "українськ")):
        if name.startswith(one):
            return other + name.removeprefix(one)
    return FORMS.get(name, "")


def is_no_row(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Say whether more than an 'and' stands between two names: 'Україна й Росія' says the same the other way round."""
    return len(text[first.end() : second.start()].split()) > 1


def sides_turned_round(text: str) -> list[Turned]:
    """Give for each sentence with a number in which both sides are named the way to let the first two names change places."""
    cases: list[Turned] = []
    for start, end in sentences_in(text, "uk"):
        names = [one for one in SIDE_NAME.finditer(text, start, end) if other_side(one[0])]
        others = (
            pair
            for pair in pairwise(names)
            if pair[0][0][0].lower() != pair[1][0][0].lower() and is_no_row(text, *pair)
        )
        apart = next(others, None)
        if apart is not None and any(start <= place[0] < end for place in number_places(text)):
            first, second = apart
            between = text[first.end() : second.start()]
            cases.append(
                (first.start(), second.end(), other_side(first[0]) + between + other_side(second[0]))
            )
    return cases


KINDS: tuple[Kind, ...] = (
    number_in_translation_changed,
    citation_in_translation_pointed_elsewhere,
    paragraph_of_translation_left_out,
    link_in_translation_led_elsewhere,
    numbers_of_translation_exchanged,
    sides_of_translation_exchanged,
    kind_of_people_in_translation_changed,
)
