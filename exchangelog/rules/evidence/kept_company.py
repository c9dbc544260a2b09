"""What a translation lets a number stand with: its place in the row, the kind of people behind it, and the sides around it are those of the original.

Comes in: a text and its translation with the numbers of each, and the log. Goes out: what has changed places, in words. To say the same
numbers says nothing true where the numbers, the kinds of people behind them or the sides around them have changed places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from exchangelog.evidence.exchanged_numbers import Rows, Standing, exchanged
from exchangelog.evidence.translated_numbers import Pair
from exchangelog.language.number_mentions import NumberMention
from exchangelog.record.log import Log
from exchangelog.rules.last_asked import remember_last
from exchangelog.rules.prose.own_numbers import OF_THEM, Nouns
from exchangelog.rules.prose.support import nouns_by_language, sides_by_language


def other_company(pair: Pair, log: Log, *, with_sides: bool) -> str | None:
    """Say what has changed places, if anything has: the sides `with_sides` alone, as a speaker's sentence names them where its language likes."""
    rows = Rows.of(pair)
    if not rows.original:
        return None
    found = exchanged(rows)
    if found is not None:
        return f"says {found.first} before {found.second}, the original the other way round"
    kinds = next(kinds_exchanged(rows, log), None)
    if kinds is not None or not with_sides:
        return kinds
    return next(sides_exchanged(pair, sides_by_language(log)), None)


def kinds_exchanged(rows: Rows, log: Log) -> Iterator[str]:
    """Find numbers behind which each text names a kind of people, and not the same."""
    if not rows.are_in_order:
        return
    any_of, nouns = any_noun(log), nouns_by_language(log)
    for was, now in zip(rows.original, rows.translation, strict=True):
        if all(
            one.language in any_of and any_of[one.language].match(one.text, one.number.end)
            for one in (was, now)
        ):
            kinds, others = (kinds_behind(one, nouns[one.language]) for one in (was, now))
            if kinds.isdisjoint(others) and was.number.part_of is None:
                yield f"says {now.said} of another kind of people than the original"


@remember_last
def any_noun(log: Log) -> Mapping[str, re.Pattern[str]]:
    """Give for each language one pattern of all its kinds of people: to try each of them behind every number takes many times as long."""
    return {
        language: re.compile(
            OF_THEM + "(?:" + "|".join(noun.pattern.removeprefix(OF_THEM) for noun, _kinds in nouns) + ")",
            re.IGNORECASE,
        )
        for language, nouns in nouns_by_language(log).items()
        if nouns
    }


def kinds_behind(one: Standing, nouns: Nouns) -> frozenset[str]:
    """Give the kinds of people that the noun behind a number names."""
    return frozenset().union(*(kinds for noun, kinds in nouns if noun.match(one.text, one.number.end)))


def sides_exchanged(pair: Pair, sides: Mapping[str, Sequence[re.Pattern[str]]]) -> Iterator[str]:
    """Find a sentence with a number of people in which the sides are named as often as in the original, and in another order."""
    if len(pair.original) != len(pair.translation):
        return
    for (text, numbers), (other, _) in zip(pair.original, pair.translation, strict=True):
        if all(one.part_of is not None or one.ordinal for one in numbers):
            continue
        was = row_of_sides(text, sides.get(pair.language, ()))
        now = row_of_sides(other, sides.get(pair.into, ()))
        if was == now or Counter(was) != Counter(now):
            continue
        if any(counts_people(one, text, pair.language) for one in numbers):
            yield "names the sides around its numbers in another order than the original"


def counts_people(number: NumberMention, text: str, language: str) -> bool:
    """Say whether a number may count people: it is no date, no place in a row, and counts no days or the like."""
    return Standing(number, text, language).sort == "people"


def row_of_sides(text: str, sides: Sequence[re.Pattern[str]]) -> list[int]:
    """Give the sides in the order in which a text names them."""
    named = ((found.start(), side) for side, name in enumerate(sides) for found in name.finditer(text))
    return [side for _place, side in sorted(named)]
