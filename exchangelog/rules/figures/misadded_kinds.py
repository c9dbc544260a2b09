"""Kinds of people that a `sum` cannot add: it would count somebody twice, or add somebody who is no part of the whole.

Comes in: an event. Goes out: a problem at each such kind. What the registry of kinds leaves open is left to the editor: a kind of
another partition may lie wholly within a whole, as where all who were exchanged were soldiers.
"""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.figure import Figure
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.rules.figures.part_exceeds_whole import wholes_of


def misadded(entry: Filed[Exchange], log: Log) -> Iterator[Problem]:
    """Find the kinds of every sum of an event that it cannot add."""
    if log.has_unread("categories"):
        return
    for index, figure in enumerate(entry.record.figures):
        for place, kind in enumerate(figure.sum):
            why = why_not_added(kind, figure, log)
            if why is not None:
                yield Problem(
                    Value(("figures", index, "sum", place)),
                    f"'{kind}' {why}",
                    "Name under 'sum' kinds that make up the whole and of which none is a part of another.",
                )


def why_not_added(kind: str, figure: Figure, log: Log) -> str | None:
    """Say why a kind cannot be one of those that a sum adds; nothing where it can, or where the registry does not tell."""
    wholes = wholes_of(kind, log)
    twice = next((other for other in figure.sum if other in wholes and other != figure.who), None)
    if twice is not None:
        return f"is a part of '{twice}', so that the sum counts it twice"
    if kind == figure.who:
        return "cannot be added up to itself"
    if kind in wholes_of(figure.who, log):
        return f"cannot be added up to '{figure.who}', which is a part of it"
    if are_apart(kind, figure.who, log):
        return f"is no part of '{figure.who}': nobody can be of both"
    return None


def are_apart(kind: str, other: str, log: Log) -> bool:
    """Say whether nobody can be of both kinds: they, or wholes of them, are different parts of one partition."""
    theirs = dict(parts_of(other, log))
    return any(theirs.get(partition, who) != who for partition, who in parts_of(kind, log))


def parts_of(kind: str, log: Log) -> Iterator[tuple[tuple[str | None, str], str]]:
    """Give the partitions that a kind and the wholes above it belong to, with the part that each of them is."""
    for who in (kind, *wholes_of(kind, log)):
        category = log.categories.get(who)
        if category is not None and category.partition is not None:
            yield (category.part_of, category.partition), who
