"""What each side said of the people given to a side: numbers that one account must be able to hold together.

Comes in: an event. Goes out: for each side that received people and each side whose officials spoke (all other speakers are one
side), the numbers given of each kind of people. Whoever is not in the register of speakers is left out: their side is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from exchangelog.derive.account import Addition, Statement
from exchangelog.findings.place import Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.filed import Filed
from exchangelog.record.quote import OUTLET
from exchangelog.rules.rule import Context

Given = Statement | Addition


class SideAccount(Struct, frozen=True):
    """The numbers that the officials of one side (or `none`: everybody else) gave of those whom a side received, by kind."""

    speaking: str
    given: Mapping[str, tuple[Given, ...]]

    def speakers(self, context: Context) -> str:
        """Name the speakers as a message does."""
        if self.speaking == NO_SIDE:
            return "speakers of no side"
        return f"officials of {context.log.site.sides[self.speaking].name}"


def side_accounts(entry: Filed[Exchange], context: Context) -> Iterator[SideAccount]:
    """Give the account of every speaking side; none where a part that decides on it could not be read."""
    log = context.log
    if log.is_unread("site") or log.is_unread("speakers") or log.has_unread("categories"):
        return
    if entry.lacks("figures") or entry.lacks("quotes"):
        return
    sorted_out: dict[tuple[str, str], dict[str, list[Given]]] = {}
    for (side, who), account in context.derived.accounts[entry.id].items():
        for one in account.given:
            if is_known(one, context):
                sorted_out.setdefault((side, one.side), {}).setdefault(who, []).append(one)
    for (_side, speaking), kinds in sorted_out.items():
        yield SideAccount(speaking, {who: tuple(given) for who, given in kinds.items()})


def is_known(one: Given, context: Context) -> bool:
    """Say whether all who gave a number are in the register of speakers."""
    statements = [one] if isinstance(one, Statement) else [statement for _, statement in one.parts]
    return all(
        statement.quote.speaker == OUTLET or statement.quote.speaker in context.log.speakers
        for statement in statements
    )


def place_of(one: Given) -> Value:
    """Give where the number stands in the entry."""
    return Value(("figures", one.figure, "sum" if isinstance(one, Addition) else "count"))


def number_of(one: Given) -> int:
    """Give the number as a message shows it."""
    return one.count if isinstance(one, Statement) else one.range.low
