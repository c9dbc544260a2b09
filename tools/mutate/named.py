"""Falsehoods about ids: sources, speakers, publishers, agreements, kinds of people, quotes."""

from __future__ import annotations

from random import Random

from exchangelog.evidence.segments import lines_of
from tools.mutate.falsehood import CERTAIN, Entry, Falsehood, Kind, SourceCard, kind
from tools.mutate.writing import falsified


def misspelt(name: str, chance: Random) -> str:
    """Give an id with a letter too many."""
    at = chance.randrange(1, len(name)) if len(name) > 1 else 1
    return name[:at] + chance.choice("qxz") + name[at:]


@kind(CERTAIN)
def source_unknown(entry: Entry, chance: Random) -> Falsehood | None:
    """A quote names a source that the log does not have."""
    if not entry.quotes:
        return None
    index = chance.randrange(len(entry.quotes))
    return falsified(entry, ("quotes", index, "source"), misspelt(entry.quotes[index]["source"], chance))


@kind(CERTAIN)
def source_of_another(entry: Entry, chance: Random) -> Falsehood | None:
    """A quote names another source of the log, in which it does not stand."""
    if not entry.quotes:
        return None
    index = chance.randrange(len(entry.quotes))
    other = chance.choice(list(entry.material.sources))
    first = lines_of(entry.quotes[index]["said"].split("[...]")[0])[0][:16]
    captures = entry.material.sources[other].front["captures"]
    if any(first in capture["segments"] for capture in captures):
        return None
    return falsified(entry, ("quotes", index, "source"), other)


@kind(CERTAIN)
def speaker_unknown(entry: Entry, chance: Random) -> Falsehood | None:
    """A quote names a speaker whom the log does not know."""
    if not entry.quotes:
        return None
    index = chance.randrange(len(entry.quotes))
    return falsified(entry, ("quotes", index, "speaker"), misspelt(entry.quotes[index]["speaker"], chance))


@kind(None)
def speaker_of_another(entry: Entry, chance: Random) -> Falsehood | None:
    """A quote is given to another speaker: that the right one is named is the reviewer's to see."""
    if not entry.quotes:
        return None
    index = chance.randrange(len(entry.quotes))
    others = [one for one in entry.material.log.speakers if one != entry.quotes[index]["speaker"]]
    return falsified(entry, ("quotes", index, "speaker"), chance.choice(others))


@kind(CERTAIN)
def category_unknown(entry: Entry, chance: Random) -> Falsehood | None:
    """A figure or an unknown names a kind of people that the log does not know."""
    cases = [
        (name, index)
        for name in ("figures", "unknown", "totals")
        for index in range(len(entry.front.get(name, [])))
    ]
    if not cases:
        return None
    name, index = chance.choice(cases)
    return falsified(entry, (name, index, "who"), misspelt(entry.front[name][index]["who"], chance))


@kind(CERTAIN)
def side_unknown(entry: Entry, chance: Random) -> Falsehood | None:
    """A figure is given to a side that there is not."""
    figures = entry.front.get("figures", [])
    if not figures:
        return None
    index = chance.randrange(len(figures))
    return falsified(entry, ("figures", index, "side"), misspelt(figures[index]["side"], chance))


@kind(CERTAIN)
def agreement_unknown(entry: Entry, chance: Random) -> Falsehood | None:
    """An entry names an agreement that the log does not know."""
    if "agreement" not in entry.front:
        return None
    return falsified(entry, ("agreement",), misspelt(entry.front["agreement"], chance))


@kind(CERTAIN)
def quote_unknown(entry: Entry, chance: Random) -> Falsehood | None:
    """A figure, total, ordinal, place or mediator names a quote that the entry does not have."""
    cases = [
        (name, index, at)
        for name in ("figures", "totals", "ordinals", "place", "mediators")
        for index, item in enumerate(entry.front.get(name, []))
        for at in range(len(item.get("quotes", [])))
    ]
    if not cases:
        return None
    name, index, at = chance.choice(cases)
    wrong = misspelt(entry.front[name][index]["quotes"][at], chance)
    return falsified(entry, (name, index, "quotes", at), wrong)


@kind(CERTAIN)
def publisher_unknown(source: SourceCard, chance: Random) -> Falsehood | None:
    """A source names a publisher whom the log does not know."""
    return falsified(source, ("publisher",), misspelt(source.front["publisher"], chance))


KINDS: tuple[Kind, ...] = (
    source_unknown,
    source_of_another,
    speaker_unknown,
    speaker_of_another,
    category_unknown,
    side_unknown,
    agreement_unknown,
    quote_unknown,
    publisher_unknown,
)
