"""What the kinds of people that officials gave make together, where they themselves gave no number of all.

Comes in: the accounts of an entry. Goes out: for a side of the pair `KindSum`s: who gave the kinds, their sum, the words they rest on. Without
them a reader would see the number of the other side alone, and take it that this side gave none.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.derive.account import Accounts, Statement, first_of
from exchangelog.derive.number_range import NOTHING
from exchangelog.pages.addition import AddedPart, added_parts, stated_parts
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.number_words import range_text
from exchangelog.pages.side_words import SideWords
from exchangelog.record.figure import EVERYBODY
from exchangelog.record.log import Log


class KindSum(Struct, frozen=True):
    """Kinds of people that together make up all: what is said of them, and the parts."""

    text: str
    parts: tuple[AddedPart, ...]


def make_kind_sums(dossier: Dossier, side: SideWords) -> tuple[KindSum, ...]:
    """Give what the kinds that officials of either side gave of those given to `side` come to, where no number of the pair shows it."""
    return tuple(
        one
        for speaking in dossier.edition.sides
        for one in (*same_sums(dossier, side, speaking), *sums_without_whole(dossier, side, speaking))
    )


def same_sums(dossier: Dossier, side: SideWords, speaking: SideWords) -> Iterator[KindSum]:
    """Give the sums of the entry's own that come to a number which stands in the pair already, by the words of others."""
    account = dossier.accounts.get((side.id, EVERYBODY))
    if account is None:
        return
    shown = [one.range for one in account.statements]
    own = {one.range for one in account.statements if one.side == speaking.id}
    for addition in account.additions:
        if addition.side == speaking.id and addition.range in shown and addition.range not in own:
            text = dossier.wording.gettext(
                "The kinds that officials %(of_side)s gave make the same number, %(sum)s:",
                of_side=speaking.of,
                sum=range_text(addition.range, dossier.wording),
            )
            yield KindSum(text, added_parts(dossier, addition))
        shown.append(addition.range)


def sums_without_whole(dossier: Dossier, side: SideWords, speaking: SideWords) -> Iterator[KindSum]:
    """Give the sum of the kinds that make up all where officials gave each of them, and the entry has no number of all by them."""
    account = dossier.accounts.get((side.id, EVERYBODY))
    if account is not None and speaking.id in account.sides:
        return
    given = (
        given_kinds(dossier.accounts, kinds, side.id, speaking.id)
        for kinds in partitions_of_all(dossier.edition.log)
    )
    parts = next(filter(None, given), ())
    if parts:
        total = sum((statement.range for _, statement in parts), start=NOTHING)
        text = dossier.wording.gettext(
            "Officials %(of_side)s gave no number of all. The kinds that they gave make %(sum)s:",
            of_side=speaking.of,
            sum=range_text(total, dossier.wording),
        )
        yield KindSum(text, stated_parts(dossier, parts))


def partitions_of_all(log: Log) -> Iterator[tuple[str, ...]]:
    """Give the kinds that together make up all, partition by partition."""
    partitions: dict[str, list[str]] = {}
    for kind, category in log.categories.items():
        if category.part_of == EVERYBODY and category.partition is not None:
            partitions.setdefault(category.partition, []).append(kind)
    yield from (tuple(kinds) for kinds in partitions.values())


def given_kinds(
    accounts: Accounts, kinds: tuple[str, ...], side: str, speaking: str
) -> tuple[tuple[str, Statement], ...]:
    """Give the first statement of each kind by officials of a side, in the order of the entry; none where one of the kinds lacks it."""
    found = (
        (who, first_of(account.statements, speaking))
        for (given_to, who), account in accounts.items()
        if given_to == side and who in kinds
    )
    parts = tuple((who, statement) for who, statement in found if statement is not None)
    return parts if len(parts) == len(kinds) else ()
