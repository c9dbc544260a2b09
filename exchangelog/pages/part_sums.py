"""Wholes and the parts that together make them up, where an entry has both.

Comes in: the accounts of an entry and the registry of kinds. Goes out: for a side the sums that can be added: the parts, and the whole
that was stated. Parts by different speakers need not make up the whole; then there is no sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from exchangelog.derive.account import Account, Accounts, Verdict
from exchangelog.derive.number_range import NOTHING, NumberRange
from exchangelog.record.figure import EVERYBODY
from exchangelog.record.registries import Category

ROUTE, BESIDES = "route", "besides"
"""The partition of those exchanged and those handed over besides, and the kind of the latter (docs/format.md, section 2.1)."""
LEAST = 2


class PartSum(Struct, frozen=True):
    """Two or more parts of a whole that were stated, in the order of the entry, and their sum, which the whole agrees with."""

    whole: Account
    partition: str
    parts: tuple[Account, ...]
    total: NumberRange

    @property
    def disputed(self) -> bool:
        """Whether a contested part leaves the sum more open than the whole that was stated: 33–84 and 51 of 84."""
        contested = any(part.verdict is Verdict.CONTESTED for part in self.parts)
        return contested and self.total != self.whole.range


def part_sums(accounts: Accounts, categories: Mapping[str, Category], side: str) -> Iterator[PartSum]:
    """Give the sums of parts for a side, in the order in which the entry first names a part."""
    groups: dict[tuple[str, str], list[Account]] = {}
    for (given_to, who), account in accounts.items():
        category = categories[who]
        if given_to == side and account.range is not None and category.part_of and category.partition:
            groups.setdefault((category.part_of, category.partition), []).append(account)
    for (whole_id, partition), parts in groups.items():
        whole = accounts.get((side, whole_id))
        total = sum((part.range for part in parts if part.range is not None), start=NOTHING)
        if len(parts) < LEAST or whole is None or whole.range is None:
            continue
        if total.overlap(whole.range) is not None:
            yield PartSum(whole, partition, tuple(parts), total)


def route_accounts(accounts: Accounts, categories: Mapping[str, Category], side: str) -> tuple[Account, ...]:
    """Give a side's accounts of those exchanged and those handed over besides, in the order of the entry."""
    return tuple(
        account
        for (given_to, who), account in accounts.items()
        if given_to == side
        and account.range is not None
        and (categories[who].part_of, categories[who].partition) == (EVERYBODY, ROUTE)
    )
