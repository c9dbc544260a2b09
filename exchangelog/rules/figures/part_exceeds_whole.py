"""The rule part-exceeds-whole."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.rules.figures.speaking_sides import Given, SideAccount, number_of, place_of, side_accounts
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.EXCHANGE)
def part_exceeds_whole(entry: Filed[Exchange], context: Context) -> Iterator[Problem]:
    """A kind of people is more numerous than the whole that it is a part of, by the words of the same side.

    Figures of one side's officials are compared with one another; all other speakers are one side. A figure `at-least` or
    `about` exceeds only what it cannot be reconciled with.

    Why it matters: nobody means that more women came home than people. One of the two figures is misread, or counts others.

    How to mend it: read both quotes again; correct the figure that counts something else, or its `who`.
    """
    for account in side_accounts(entry, context):
        for who, given in account.given.items():
            for part in given:
                whole = exceeded_whole(part, who, account, context.log)
                if whole is not None:
                    yield problem(part, who, whole, account, context)


def exceeded_whole(part: Given, who: str, account: SideAccount, log: Log) -> str | None:
    """Give the nearest whole of which every number that the side gave is smaller than the part."""
    for whole in wholes_of(who, log):
        highs = [one.range.high for one in account.given.get(whole, ())]
        if highs and all(high is not None and high < part.range.low for high in highs):
            return whole
    return None


def wholes_of(who: str, log: Log) -> list[str]:
    """Give the kinds that a kind is a part of, the nearest first; none where they go in a circle, which bad-value speaks of."""
    wholes: list[str] = []
    category = log.categories.get(who)
    while category is not None and category.part_of is not None:
        if category.part_of in (who, *wholes):
            return []
        wholes.append(category.part_of)
        category = log.categories.get(category.part_of)
    return wholes


def problem(part: Given, who: str, whole: str, account: SideAccount, context: Context) -> Problem:
    """Say which part exceeds which whole."""
    number = number_of(account.given[whole][0])
    return Problem(
        place_of(part),
        f"{number_of(part)} of '{who}' exceed the {number} of '{whole}' that they are a part of, "
        f"both given by {account.speakers(context)}",
        "Read both quotes again, and correct the figure that counts something else, or its 'who'.",
    )
