"""The numbers that an entry states itself, and that may therefore stand in its prose without a citation.

Comes in: an entry and the log. Goes out: the numbers that count (figures, sums, totals, and what follows from two figures), and those
that give a place in a row (stages, ordinals). What follows from two figures is what somebody would work out from them: the sum and
the difference of what both sides were given of the same kind, the sum of two kinds of which neither is a part of the other, the difference
of two numbers for the same side. Adding a whole to its own part, or one side's officers to the other's civilians, means nothing, and would
only let a wrong number pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from msgspec import Struct

from exchangelog.derive.account import Accounts
from exchangelog.derive.account import Statement as Stated
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.rules.rule import Context

Nouns = tuple[tuple[re.Pattern[str], frozenset[str]], ...]
"""A noun behind a number, and the kinds of people that it names."""

SHORTEST_STEM = 3
MOST_COMPARED = 100
"""Figures of which sums and differences are worked out: no real event has a third as many, and the pairs grow with the square."""

OF_THEM = r"\s+(?:(?:of|з|із)\s+(?:them|whom|these|those|них|яких)\s+)?(?:(?:were|are|were all)\s+)?"
"""What may stand between a number and what it counts: 'ten of them women', 'ten were servicemen'."""


WORKED_OUT: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:differ\w*|between|apart|together|altogether|in all|all told|in total|totals?|sums?|combined|add\w* up|both|"
        r"more|fewer|less|short|others?|rest|remain\w*|left|besides|without|except|excluding|including|counting)\b",
        re.IGNORECASE,
    ),
    "uk": re.compile(
        r"\b(?:різн\w*|відрізня\w*|між|разом|загал\w*|усього|всього|сум\w*|обидв\w*|обоє|обох|більше|менше|бракує|решт\w*|"
        r"інш\w*|залиш\w*|крім|окрім|без|включно|враховуючи)\b",
        re.IGNORECASE,
    ),
}
"""Words by which a clause says that its number was worked out from others."""


class Given(Struct, frozen=True):
    """A number of a kind of people that was given to a side, and the quotes that it rests on."""

    side: str
    who: str
    count: int
    quotes: frozenset[str]


class OwnNumber(Struct, frozen=True):
    """A number that the entry gives: the kinds of people that it is about, and the two figures that it follows from, if any."""

    count: int
    kinds: frozenset[str] = frozenset()
    follows_from: tuple[Given, ...] = ()
    is_plain: bool = True
    """Whether it means something without a word: how many more one kind of people are than another kind does not."""

    @property
    def is_of_both_sides(self) -> bool:
        """Say whether it is what both sides were given together of one kind of people."""
        sides, kinds = {one.side for one in self.follows_from}, {one.who for one in self.follows_from}
        is_sum = self.count == sum(one.count for one in self.follows_from)
        return len(sides) > 1 and len(kinds) == 1 and is_sum


def counts_of(entry: Filed[Statement], context: Context) -> Iterator[OwnNumber]:
    """Give the entry's figures, sums and totals, how many stages there are, and what follows from two figures."""
    for total in entry.record.totals:
        yield OwnNumber(total.count, frozenset({total.who}))
    if not isinstance(entry.record, Exchange):
        return
    if entry.record.stage is not None and entry.record.stage.of is not None:
        yield OwnNumber(entry.record.stage.of)
    figures = tuple(figures_of(context.derived.accounts[entry.id]))
    yield from (OwnNumber(one.count, frozenset({one.who})) for one in figures)
    for first, second in combinations(figures[:MOST_COMPARED], 2):
        kinds = frozenset({first.who, second.who})
        both = (first, second)
        for one in from_two(first, second, context.log):
            is_plain = one > max(first.count, second.count) or is_one_row(first.who, second.who, context.log)
            yield OwnNumber(one, kinds, both, is_plain)


def from_two(first: Given, second: Given, log: Log) -> Iterator[int]:
    """Give what somebody would work out from two figures."""
    if first.side == second.side or first.who == second.who:
        yield abs(first.count - second.count)
        if first.who == second.who:
            if first.side != second.side:
                yield first.count + second.count
        elif not is_part(first.who, second.who, log) and not is_part(second.who, first.who, log):
            yield first.count + second.count


def places_of(record: Statement) -> Iterator[int]:
    """Give the entry's places in rows: its stage, and its ordinals."""
    for ordinal in record.ordinals:
        yield ordinal.count
        if ordinal.stage is not None:
            yield ordinal.stage
    if isinstance(record, Exchange) and record.stage is not None:
        yield record.stage.number


def nouns_of(log: Log, language: str) -> Nouns:
    """Give the kinds of people that are one noun ('Civilians', 'Цивільні'), as patterns for it in any case, with all kinds that it begins.

    'Women' begins 'Women among the military' as well.
    """
    labels = ((who, category.text("label", language).casefold()) for who, category in log.categories.items())
    return nouns_among(tuple(labels), "s" if language == log.site.languages[0] else "")


def names_of_sides(log: Log, language: str) -> tuple[re.Pattern[str], ...]:
    """Give for each side what finds its name and its adjective in a language, in any case."""
    bent = 0 if language == log.site.languages[0] else 2
    sides = log.site.sides.values()
    return tuple(
        pattern_of_names((side.text("name", language), side.text("adjective", language)), bent)
        for side in sides
    )


@lru_cache(maxsize=32)
def pattern_of_names(names: tuple[str, ...], bent: int) -> re.Pattern[str]:
    """Make a pattern of names that lose so many letters at their end where a language bends them."""
    stems = (re.escape(name[: len(name) - bent] or name) for name in names)
    return re.compile(rf"\b(?:{'|'.join(stems)})", re.IGNORECASE)


@lru_cache(maxsize=8)
def nouns_among(labels: tuple[tuple[str, str], ...], plural: str) -> Nouns:
    """Make the patterns; all entries of a log have the same."""
    nouns = []
    for label in dict.fromkeys(label for _who, label in labels):
        stem = label.removesuffix(plural) if plural else label[:-2]
        if label.isalpha() and len(stem) >= SHORTEST_STEM:
            kinds = frozenset(who for who, one in labels if one.startswith(stem))
            nouns.append((re.compile(rf"{OF_THEM}{stem}\w{{0,4}}(?!\w)", re.IGNORECASE), kinds))
    return tuple(nouns)


def figures_of(accounts: Accounts) -> Iterator[Given]:
    """Give the numbers of an event's figures and sums, each once for its side and kind of people."""
    for (side, who), account in accounts.items():
        resting: dict[int, set[str]] = {}
        for one in account.given:
            if isinstance(one, Stated):
                resting.setdefault(one.count, set()).add(one.quote.id)
            else:
                parts = {statement.quote.id for _kind, statement in one.parts}
                resting.setdefault(one.range.low, set()).update(parts)
        yield from (Given(side, who, count, frozenset(quotes)) for count, quotes in resting.items())


def is_one_row(first: str, second: str, log: Log) -> bool:
    """Say whether two kinds of people are one, or one is a part of the other."""
    return first == second or is_part(first, second, log) or is_part(second, first, log)


def is_part(part: str, whole: str, log: Log) -> bool:
    """Say whether a kind of people is, by however many steps, a part of another."""
    return whole in wholes_of(part, log)


def wholes_of(part: str, log: Log) -> Iterator[str]:
    """Give the kinds that a kind of people is a part of, by however many steps; where they go round in a circle, each once."""
    seen: set[str] = set()
    above = log.categories[part].part_of if part in log.categories else None
    while above is not None and above not in seen:
        yield above
        seen.add(above)
        above = log.categories[above].part_of if above in log.categories else None
