"""The rule missing-sum."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.record.exchange import Exchange
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.filed import Filed
from exchangelog.rules.figures.parts_do_not_add_up import partitions_of
from exchangelog.rules.figures.speaking_sides import SideAccount, number_of, place_of, side_accounts
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.WARNING, on=Subject.EXCHANGE)
def missing_sum(entry: Filed[Exchange], context: Context) -> Iterator[Problem]:
    """Officials gave every kind that makes up a whole, and the entry has no figure of the whole by their words.

    Kinds with the same whole and the same `partition` make it up.

    Why it matters: an entry's number and its label follow from figures of the whole. Where one side said '128 soldiers and 5 civilians' and the
    other '130 people', all lists and sums would have 130, and no disagreement; the page alone would say below it what the kinds make.

    How to mend it: add a figure of the whole with `sum`. The build adds up what the side gave, and shows the addition:
    `{side: ukraine, who: all, sum: [civilians, military]}`.
    """
    partitions = partitions_of(context.log)
    for account in side_accounts(entry, context):
        if account.speaking == NO_SIDE:
            continue
        for (whole, _), kinds in partitions.items():
            if whole not in account.given and all(kind in account.given for kind in kinds):
                yield problem(entry, whole, kinds, account, context)


def problem(
    entry: Filed[Exchange], whole: str, kinds: tuple[str, ...], account: SideAccount, context: Context
) -> Problem:
    """Say which kinds make up which whole, and give the figure to add."""
    first = {kind: account.given[kind][0] for kind in kinds}
    parts = " and ".join(f"{number_of(one)} of '{kind}'" for kind, one in first.items())
    side = entry.record.figures[first[kinds[0]].figure].side
    return Problem(
        place_of(first[kinds[0]]),
        f"{parts} make up '{whole}', and the entry has no figure of it by {account.speakers(context)}",
        f"Add a figure, so that the build adds them up: - {{side: {side}, who: {whole}, sum: [{', '.join(kinds)}]}}",
    )
