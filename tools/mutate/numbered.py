"""Falsehoods about figures, totals, ordinals, stages, sides and days."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from tools.mutate import wordplay
from tools.mutate.falsehood import CERTAIN, Entry, Falsehood, Kind, kind
from tools.mutate.writing import GONE, falsified

Item = tuple[str, int, dict[str, Any]]
"""A figure, total or ordinal: its list, its number in it, its values."""


def items_of(entry: Entry, *lists: str) -> list[Item]:
    """Give the items of these lists that state a number."""
    return [
        (name, index, item)
        for name in lists
        for index, item in enumerate(entry.front.get(name, []))
        if "count" in item
    ]


def is_readable(entry: Entry, item: dict[str, Any]) -> bool:
    """Say whether all the quotes of a number give it in a way that the build can read."""
    return all(int(item["count"]) in entry.numbers_of(entry.quote(one)) for one in item["quotes"])


def other_count(entry: Entry, chance: Random, items: list[Item], field: str = "count") -> Falsehood | None:
    """Change a digit of one of these numbers."""
    if not items:
        return None
    name, index, item = chance.choice(items)
    told = wordplay.other_digit(item[field], chance)
    return None if told is None else falsified(entry, (name, index, field), told)


@kind(CERTAIN)
def figure_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of a figure is another."""
    return other_count(
        entry, chance, [one for one in items_of(entry, "figures") if is_readable(entry, one[2])]
    )


@kind(CERTAIN)
def total_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of an announced total is another."""
    return other_count(
        entry, chance, [one for one in items_of(entry, "totals") if is_readable(entry, one[2])]
    )


@kind(CERTAIN)
def ordinal_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of an ordinal is another."""
    items = [one for one in items_of(entry, "ordinals") if is_readable(entry, one[2])]
    return other_count(entry, chance, items)


@kind(CERTAIN)
def ordinal_stage_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit of the stage of an ordinal is another."""
    items = [one for one in items_of(entry, "ordinals") if "stage" in one[2]]
    return other_count(entry, chance, items, "stage")


@kind(None)
def number_by_hand_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A number is another that its quotes spell so that only a person can read it: a note asks for one."""
    items = items_of(entry, "figures", "totals", "ordinals")
    return other_count(entry, chance, [one for one in items if not is_readable(entry, one[2])])


@kind(CERTAIN)
def words_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A word of a phrase that carries a number is another."""
    items = [one for one in items_of(entry, "figures", "totals", "ordinals") if one[2].get("words")]
    if not items:
        return None
    name, index, item = chance.choice(items)
    at = chance.randrange(len(item["words"]))
    told = wordplay.altered_word(item["words"][at], chance)
    return None if told is None else falsified(entry, (name, index, "words", at), told)


@kind(CERTAIN)
def figure_without_ground(entry: Entry, chance: Random) -> Falsehood | None:
    """A figure, total or ordinal loses its quotes."""
    items = items_of(entry, "figures", "totals", "ordinals")
    if not items:
        return None
    name, index, _item = chance.choice(items)
    return falsified(entry, (name, index, "quotes"), GONE)


@kind(CERTAIN)
def figure_on_other_quote(entry: Entry, chance: Random) -> Falsehood | None:
    """A figure, total or ordinal names a quote that does not give its number."""
    cases = [
        ((name, index, "quotes", at), other["id"])
        for name, index, item in items_of(entry, "figures", "totals", "ordinals")
        if is_readable(entry, item)
        for at in range(len(item["quotes"]))
        for other in entry.quotes
        if int(item["count"]) not in entry.numbers_of(other)
    ]
    return falsified(entry, *chance.choice(cases)) if cases else None


def only_for_all(entry: Entry) -> list[int]:
    """Give the places of an exchange's figures for everybody given to a side, where that side has one such figure."""
    figures = entry.front.get("figures", []) if entry.front.get("kind") == "exchange" else []
    sides = [figure["side"] for figure in figures if figure["who"] == "all"]
    return [
        index for index, one in enumerate(figures) if one["who"] == "all" and sides.count(one["side"]) == 1
    ]


@kind(CERTAIN)
def figure_for_all_dropped(entry: Entry, chance: Random) -> Falsehood | None:
    """In an exchange the only figure for everybody given to a side is left out."""
    only = only_for_all(entry)
    return falsified(entry, ("figures", chance.choice(only)), GONE) if only else None


@kind(CERTAIN)
def sides_side_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """In an exchange the only figure for everybody given to one side is given to the other."""
    only = only_for_all(entry)
    return to_other_side(entry, chance.choice(only)) if only else None


@kind(None)
def side_of_a_part_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A part of those given to one side (civilians, officers) is given to the other: no rule reads who was given to whom."""
    figures = entry.front.get("figures", [])
    parts = [index for index, one in enumerate(figures) if one["who"] != "all"]
    return to_other_side(entry, chance.choice(parts)) if parts else None


def to_other_side(entry: Entry, index: int) -> Falsehood:
    """Give a figure to the other side."""
    side = entry.front["figures"][index]["side"]
    other = next(one for one in entry.material.log.site.sides if one != side)
    return falsified(entry, ("figures", index, "side"), other)


@kind(None)
def sides_exchanged(entry: Entry, chance: Random) -> Falsehood | None:
    """All figures change their sides, where that is another statement: no rule reads who was given to whom."""
    del chance
    sides = list(entry.material.log.site.sides)
    figures = entry.front.get("figures", [])
    changed = [{**one, "side": sides[1 - sides.index(one["side"])]} for one in figures]
    is_other = any(one not in figures for one in changed)
    return falsified(entry, ("figures",), changed) if is_other else None


@kind(None)
def kind_of_people_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A figure is of another kind of people: no rule reads of whom a sentence speaks."""
    figures = [index for index, one in enumerate(entry.front.get("figures", [])) if "count" in one]
    if not figures:
        return None
    index = chance.choice(figures)
    others = [one for one in entry.material.log.categories if one != entry.front["figures"][index]["who"]]
    return falsified(entry, ("figures", index, "who"), chance.choice(others))


@kind(None)
def sum_part_dropped(entry: Entry, chance: Random) -> Falsehood | None:
    """A sum of the log's own adds one kind of people less: it is caught only where a text gives the sum."""
    sums = [index for index, one in enumerate(entry.front.get("figures", [])) if "sum" in one]
    if not sums:
        return None
    index = chance.choice(sums)
    return falsified(
        entry, ("figures", index, "sum", chance.randrange(len(entry.front["figures"][index]["sum"]))), GONE
    )


@kind(None)
def sum_dropped(entry: Entry, chance: Random) -> Falsehood | None:
    """A sum of the log's own is left out: where officials gave all its parts, missing-sum warns, and a warning stops no site."""
    sums = [index for index, one in enumerate(entry.front.get("figures", [])) if "sum" in one]
    return falsified(entry, ("figures", chance.choice(sums)), GONE) if sums else None


@kind(None)
def stage_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """The entry's own stage is another: it rests on no quote, and is caught only where a text gives it."""
    told = wordplay.other_digit(entry.front.get("stage", {}).get("number", ""), chance)
    return None if told is None else falsified(entry, ("stage", "number"), told)


@kind(CERTAIN)
def day_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """The day of the entry is another."""
    day = date.fromisoformat(entry.front["date"]) + timedelta(days=chance.choice([-365, -30, -1, 1, 2, 31]))
    return falsified(entry, ("date",), day.isoformat())


@kind(CERTAIN)
def added_before_it_happened(entry: Entry, chance: Random) -> Falsehood | None:
    """The entry claims to have been in the log before the event."""
    day = entry.filed.record.date - timedelta(days=chance.randint(2, 400))
    return falsified(entry, ("added",), f"{day}T12:00Z")


KINDS: tuple[Kind, ...] = (
    figure_changed,
    total_changed,
    ordinal_changed,
    ordinal_stage_changed,
    number_by_hand_changed,
    words_changed,
    figure_without_ground,
    figure_on_other_quote,
    figure_for_all_dropped,
    sides_side_changed,
    side_of_a_part_changed,
    sides_exchanged,
    kind_of_people_changed,
    sum_part_dropped,
    sum_dropped,
    stage_changed,
    day_changed,
    added_before_it_happened,
)
