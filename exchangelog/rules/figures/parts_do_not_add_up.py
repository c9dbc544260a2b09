"""The rule parts-do-not-add-up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exchangelog.derive.account import Addition
from exchangelog.derive.selection import selections
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.reading.circles import DEEPEST
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.rules.figures.misadded_kinds import misadded
from exchangelog.rules.figures.speaking_sides import Given, SideAccount, number_of, place_of, side_accounts
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.EXCHANGE)
def parts_do_not_add_up(entry: Filed[Exchange], context: Context) -> Iterator[Problem]:
    """The kinds that make up a whole are together not as many as the whole, by the words of the same side.

    Kinds with the same whole and the same `partition` make it up. Figures of one side's officials are compared with one
    another (all other speakers are one side), where the whole and all of its kinds were given. A `sum` adds kinds of which none
    is a part of another, and none lies beside what they are added up to.

    Why it matters: where soldiers and civilians are not together as many as all, somebody was left out or counted twice.

    How to mend it: read the quotes again; correct the figure that counts something else, or its `who`. Under `sum` name each kind
    that makes up the whole, once.
    """
    yield from misadded(entry, context.log)
    partitions = partitions_of(context.log)
    for account in side_accounts(entry, context):
        for (whole, _), kinds in partitions.items():
            wholes = [one for one in account.given.get(whole, ()) if not is_sum_of(one, kinds)]
            if wholes and all(kind in account.given for kind in kinds) and not add_up(wholes, kinds, account):
                yield problem(wholes[0], whole, kinds, account, context)


def partitions_of(log: Log) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Give the kinds that together make up a whole, by the whole and the partition's name.

    Where a kind is a part of itself, nobody can say of which whole it should be one: any partition of that name may lack it.
    """
    partitions: dict[tuple[str, str], list[str]] = {}
    unclear = {one.partition for kind, one in log.categories.items() if is_part_of_itself(kind, log)}
    for kind, category in log.categories.items():
        whole, partition = category.part_of, category.partition
        if whole is not None and partition is not None and partition not in unclear:
            partitions.setdefault((whole, partition), []).append(kind)
    return {key: tuple(kinds) for key, kinds in partitions.items()}


def is_part_of_itself(kind: str, log: Log) -> bool:
    """Say whether a kind is, through others, its own whole."""
    above = log.categories[kind].part_of
    for _ in range(DEEPEST):
        if above is None or above == kind or above not in log.categories:
            break
        above = log.categories[above].part_of
    return above == kind


def is_sum_of(whole: Given, kinds: tuple[str, ...]) -> bool:
    """Say whether a number is the build's own sum of these kinds, which always adds up."""
    return isinstance(whole, Addition) and {kind for kind, _ in whole.parts} == set(kinds)


def add_up(wholes: list[Given], kinds: tuple[str, ...], account: SideAccount) -> bool:
    """Say whether some choice of the numbers that the side gave adds up, as far as their precision goes."""
    choices = [tuple(dict.fromkeys(one.range for one in account.given[kind])) for kind in kinds]
    return any(total.overlap(whole.range) for total, _ in selections(choices) for whole in wholes)


def problem(
    whole: Given, who: str, kinds: tuple[str, ...], account: SideAccount, context: Context
) -> Problem:
    """Say which parts do not add up to which whole."""
    first = {kind: number_of(account.given[kind][0]) for kind in kinds}
    parts = " and ".join(f"{number} of '{kind}'" for kind, number in first.items())
    return Problem(
        place_of(whole),
        f"{parts} are together {sum(first.values())}, not the {number_of(whole)} of '{who}' that they make up, "
        f"all given by {account.speakers(context)}",
        "Read the quotes again, and correct the figure that counts something else, or its 'who'.",
    )
