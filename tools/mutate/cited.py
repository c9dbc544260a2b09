"""Falsehoods about citations in the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from exchangelog.language.number_mentions import numbers_in
from exchangelog.language.quotations import quotations_in
from tools.mutate.falsehood import CERTAIN, Entry, Falsehood, Kind, kind
from tools.mutate.named import misspelt
from tools.mutate.writing import retold

CITATION = re.compile(r"\[@([^\[\]]*)\]")
ONE_ID = re.compile(r"@([a-z0-9-]+)")
PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\n))+")
SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]?")
Stretch = tuple[int, int]


@kind(CERTAIN)
def citation_unknown(entry: Entry, chance: Random) -> Falsehood | None:
    """The prose cites a quote that the entry does not have."""
    places = [
        (citation.start() + one.start(1), citation.start() + one.end(1))
        for citation in CITATION.finditer(entry.body)
        for one in ONE_ID.finditer(citation[0])
    ]
    if not places:
        return None
    start, end = chance.choice(places)
    return retold(entry, start, end, misspelt(entry.body[start:end], chance))


def needed_citations(entry: Entry) -> Iterator[Stretch]:
    """Give each citation of a single quote on which alone a quotation of its paragraph, or a number of its sentence, rests."""
    for paragraph in PARAGRAPH.finditer(entry.body):
        marks = list(CITATION.finditer(entry.body, paragraph.start(), paragraph.end()))
        for mark in marks:
            ids = ONE_ID.findall(mark[0])
            others = {one for other in marks if other is not mark for one in ONE_ID.findall(other[0])}
            if len(ids) == 1 and ids[0] not in others and holds_alone(entry, paragraph[0], ids[0], others):
                yield mark.start(), mark.end()


def holds_alone(entry: Entry, paragraph: str, quote: str, others: set[str]) -> bool:
    """Say whether a phrase in quotation marks stands in one cited quote and in no other that the paragraph cites."""
    plain = CITATION.sub("", paragraph)
    phrases = [" ".join(one.text.split()).strip(" .,;:!?") for one in quotations_in(plain)]
    return any(
        phrase and phrase in texts(entry, quote) and not any(phrase in texts(entry, one) for one in others)
        for phrase in phrases
    )


def texts(entry: Entry, quote_id: str) -> str:
    """Give the words of a quote and of its translations."""
    quote = entry.quote(quote_id)
    told = [quote["said"], *(one["text"] for one in quote.get("translations", {}).values())]
    return "\n".join(" ".join(one.split()) for one in told)


@kind(CERTAIN)
def citation_of_a_quotation_dropped(entry: Entry, chance: Random) -> Falsehood | None:
    """A citation is left out on which alone a phrase in quotation marks rests."""
    places = list(needed_citations(entry))
    return retold(entry, *chance.choice(places), "") if places else None


@kind(CERTAIN)
def citation_of_a_quotation_pointed_elsewhere(entry: Entry, chance: Random) -> Falsehood | None:
    """A citation on which alone a phrase in quotation marks rests names a quote that does not hold it."""
    places = list(needed_citations(entry))
    if not places:
        return None
    start, end = chance.choice(places)
    quote = ONE_ID.findall(entry.body[start:end])[0]
    paragraph = next(one for one in PARAGRAPH.finditer(entry.body) if one.start() <= start < one.end())
    cited = {one for mark in CITATION.finditer(paragraph[0]) for one in ONE_ID.findall(mark[0])}
    others = [
        one["id"]
        for one in entry.quotes
        if one["id"] != quote and holds_alone(entry, paragraph[0], quote, (cited - {quote}) | {one["id"]})
    ]
    return retold(entry, start, end, f"[@{chance.choice(others)}]") if others else None


def numbers_on_citations(entry: Entry) -> Iterator[Stretch]:
    """Give each citation, alone in its sentence, of a quote that gives a number of it which nothing else of the entry gives."""
    own = own_numbers(entry)
    for sentence in SENTENCE.finditer(entry.body):
        marks = list(CITATION.finditer(sentence[0]))
        ids = [one for mark in marks for one in ONE_ID.findall(mark[0])]
        if len(ids) != 1:
            continue
        told = {
            one.value
            for one in numbers_in(CITATION.sub("", sentence[0]), "en")
            if one.part_of is None and one.value is not None
        }
        if (told & entry.numbers_of(entry.quote(ids[0]))) - own - set(range(13)):
            yield sentence.start() + marks[0].start(), sentence.start() + marks[0].end()


def own_numbers(entry: Entry) -> set[int]:
    """Give every number that stands anywhere in the entry's own values, and the sums and differences of two of them."""
    counts = {
        int(value)
        for name in ("figures", "totals", "ordinals")
        for item in entry.front.get(name, [])
        for value in (item.get("count"), item.get("stage"))
        if value
    }
    stage = entry.front.get("stage", {})
    counts |= {int(one) for one in stage.values()} | {entry.filed.record.date.year}
    return counts | {a + b for a in counts for b in counts} | {abs(a - b) for a in counts for b in counts}


@kind(CERTAIN)
def citation_of_a_number_dropped(entry: Entry, chance: Random) -> Falsehood | None:
    """A citation is left out on which alone a number of its sentence rests."""
    places = list(numbers_on_citations(entry))
    return retold(entry, *chance.choice(places), "") if places else None


@kind(None, held=False)
def citation_dropped(entry: Entry, chance: Random) -> Falsehood | None:
    """Any citation is left out: it is missed only where a number or a quotation rests on it."""
    places = [(one.start(), one.end()) for one in CITATION.finditer(entry.body)]
    return retold(entry, *chance.choice(places), "") if places else None


@kind(None, held=False)
def citation_pointed_elsewhere(entry: Entry, chance: Random) -> Falsehood | None:
    """Any citation names another quote of the entry: it is missed only where a number or a quotation rests on it."""
    places = [(one.start(), one.end()) for one in CITATION.finditer(entry.body)]
    if not places:
        return None
    start, end = chance.choice(places)
    others = [one["id"] for one in entry.quotes if one["id"] not in entry.body[start:end]]
    return retold(entry, start, end, f"[@{chance.choice(others)}]") if others else None


KINDS: tuple[Kind, ...] = (
    citation_unknown,
    citation_of_a_quotation_dropped,
    citation_of_a_quotation_pointed_elsewhere,
    citation_of_a_number_dropped,
    citation_dropped,
    citation_pointed_elsewhere,
)
