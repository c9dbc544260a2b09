"""Falsehoods in the translation of an entry's text: it says, cites or leads to something else than the text, or leaves something out."""

from __future__ import annotations

import re
from random import Random

from exchangelog.reading.body_texts import BodyText, divide_body
from tools.mutate.cited import CITATION, ONE_ID
from tools.mutate.falsehood import CERTAIN, NEARLY, Entry, Falsehood, Kind, kind
from tools.mutate.told import LINK, NUMBER, other_number, outside
from tools.mutate.writing import retold

PARAGRAPHS = re.compile(r"\n{2,}")
ADDRESS = re.compile(r"(?<=\]\()[^)\s]+")


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


KINDS: tuple[Kind, ...] = (
    number_in_translation_changed,
    citation_in_translation_pointed_elsewhere,
    paragraph_of_translation_left_out,
    link_in_translation_led_elsewhere,
)
