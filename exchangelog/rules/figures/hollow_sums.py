"""Sums that have nothing to add: a side would seem to have a figure where nobody gave one.

Comes in: an event. Goes out: a problem at each kind of people that a sum names and no figure counts, or at a sum of which no one side
gave all kinds. What follows from a part that could not be read, or from a name that is not known, is left to the rule that speaks of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.figure import Figure
from exchangelog.record.filed import Filed
from exchangelog.record.quote import OUTLET
from exchangelog.rules.rule import Context

REMEDY = "Add the figures with their quotes, or say under 'unknown' that nobody published the whole."


def hollow_sums(entry: Filed[Statement], record: Exchange, context: Context) -> Iterator[Problem]:
    """Find the sums of an event that have nothing to add."""
    if entry.lacks("figures"):
        return
    counted = {(one.side, one.who) for one in record.figures if one.count is not None}
    for index, figure in enumerate(record.figures):
        missing = [kind for kind in figure.sum if kind != figure.who and (figure.side, kind) not in counted]
        for kind in missing:
            if kind in context.log.categories:
                yield Problem(
                    Value(("figures", index, "sum", figure.sum.index(kind))),
                    f"the sum has nothing to add: no figure counts '{kind}' for side '{figure.side}'",
                    REMEDY,
                )
        if figure.sum and not missing and is_by_nobody(index, figure, entry, context):
            yield Problem(
                Value(("figures", index, "sum")),
                "the sum has nothing to add: no one side gave all of its kinds",
                REMEDY,
            )


def is_by_nobody(index: int, figure: Figure, entry: Filed[Statement], context: Context) -> bool:
    """Say whether all of a sum's kinds were given, by known speakers, and yet no side gave all of them."""
    accounts = context.derived.accounts[entry.id]
    if any(one.figure == index for one in accounts[figure.side, figure.who].additions):
        return False
    given = [accounts[figure.side, kind].statements for kind in figure.sum]
    speakers = {one.quote.speaker for statements in given for one in statements}
    return not entry.lacks("quotes") and all(given) and speakers <= {OUTLET, *context.log.speakers}
