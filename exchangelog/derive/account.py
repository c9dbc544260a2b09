"""What was stated of one side and one kind of people in an event: by whom, through whom, and how sure it is.

Comes in: an event and the log. Goes out: an `Account` for every side and kind that the event has a figure or an `unknown` for.
The verdict follows from who said it, never from what an editor thinks of it (docs/format.md, section 3).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct

from exchangelog.derive.number_range import NOTHING, NumberRange, common, span
from exchangelog.record.exchange import Exchange
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.figure import EVERYBODY, Figure, Precision
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.quote import Quote


class Verdict(StrEnum):
    """How sure a figure or an event is."""

    BOTH_SIDES = "both-sides"
    EACH_ITS_OWN = "each-its-own"
    ONE_SIDE = "one-side"
    CONTESTED = "contested"
    PRESS_ONLY = "press-only"
    UNPUBLISHED = "unpublished"


class Statement(Struct, frozen=True):
    """One speaker's number, as one quote has it.

    `side` is the side that the speaker speaks for as an official, or `none`; `speaker` a speaker's id, or `outlet:` and a
    publisher's id; `figure` the number of the figure in the entry, from 0.
    """

    count: int
    precision: Precision
    side: str
    speaker: str
    quote: Quote
    figure: int

    @property
    def range(self) -> NumberRange:
        """The numbers that the statement leaves possible."""
        return NumberRange.stated(self.count, self.precision)


class Addition(Struct, frozen=True):
    """A sum that nobody said: the figures of several kinds of people, as one side (or `none`) gave them, added up by us."""

    side: str
    parts: tuple[tuple[str, Statement], ...]
    figure: int

    @property
    def range(self) -> NumberRange:
        """The sum."""
        return sum((statement.range for _, statement in self.parts), start=NOTHING)


class Account(Struct, frozen=True):
    """All that was stated of how many of a kind of people were given to a side, and the verdict.

    `range` is None where nobody gave a number; of contested numbers it reaches from the lowest to the highest. `unknown` is
    the entry's reason why there is none.
    """

    side: str
    who: str
    statements: tuple[Statement, ...]
    additions: tuple[Addition, ...]
    verdict: Verdict
    range: NumberRange | None
    unknown: str | None = None

    @property
    def given(self) -> tuple[Statement | Addition, ...]:
        """Every number that was stated or added up, in the order of the entry."""
        return (*self.statements, *self.additions)

    @property
    def sides(self) -> frozenset[str]:
        """The sides whose officials gave a number."""
        return frozenset(one.side for one in self.given) - {NO_SIDE}

    def of_side(self, side: str) -> tuple[NumberRange, ...]:
        """Give the numbers that officials of a side gave."""
        return tuple(one.range for one in self.given if one.side == side)

    def range_of_side(self, side: str) -> NumberRange | None:
        """Give what officials of a side leave possible: where they contradict one another, from the lowest to the highest; None where they gave no number."""
        ranges = self.of_side(side)
        return (common(ranges) or span(ranges)) if ranges else None


Accounts = Mapping[tuple[str, str], Account]
"""Accounts by side and kind of people."""


def accounts_of(entry: Filed[Exchange], log: Log) -> Accounts:
    """Give the event's accounts: figures first, in their order, then what is said to be unknown."""
    record = entry.record
    quotes = {quote.id: quote for quote in record.quotes}
    stated: dict[tuple[str, str], list[Statement]] = {}
    for index, figure in enumerate(record.figures):
        if figure.count is not None:
            statements = statements_of(figure, index, quotes, log)
            stated.setdefault((figure.side, figure.who), []).extend(statements)
    added: dict[tuple[str, str], list[Addition]] = {}
    for index, figure in enumerate(record.figures):
        if figure.sum:
            added.setdefault((figure.side, figure.who), []).extend(additions_of(figure, index, stated))
    keys = dict.fromkeys((figure.side, figure.who) for figure in record.figures)
    accounts = {key: account(key, stated.get(key, []), added.get(key, [])) for key in keys}
    for gap in record.unknown:
        accounts.setdefault(
            (gap.side, gap.who), Account(gap.side, gap.who, (), (), Verdict.UNPUBLISHED, None, gap.why)
        )
    return MappingProxyType(accounts)


def gave_nobody(entry: Filed[Exchange], side: str, accounts: Accounts) -> bool:
    """Say whether a release or a repatriation gave nobody to a side, which is no gap: it has neither a figure of it nor says that one is unknown."""
    return entry.record.kind != "exchange" and all(given_to != side for given_to, _ in accounts)


def statements_of(figure: Figure, index: int, quotes: Mapping[str, Quote], log: Log) -> list[Statement]:
    """Give one statement for each quote that a figure rests on."""
    return [
        Statement(
            figure.count or 0, figure.precision, log.side_of(quote), log.speaker_key(quote), quote, index
        )
        for quote in (quotes[quote_id] for quote_id in figure.quotes if quote_id in quotes)
    ]


def additions_of(
    figure: Figure, index: int, stated: Mapping[tuple[str, str], list[Statement]]
) -> list[Addition]:
    """Add the kinds that a figure names, once for each side whose officials (or `none`: others) gave all of them."""
    sides = dict.fromkeys(one.side for kind in figure.sum for one in stated.get((figure.side, kind), ()))
    additions = []
    for side in sides:
        found = [(kind, first_of(stated.get((figure.side, kind), ()), side)) for kind in figure.sum]
        parts = tuple((kind, statement) for kind, statement in found if statement is not None)
        if len(parts) == len(figure.sum):
            additions.append(Addition(side, parts, index))
    return additions


def first_of(statements: Iterable[Statement], side: str) -> Statement | None:
    """Give the first statement by a side."""
    return next((statement for statement in statements if statement.side == side), None)


def account(key: tuple[str, str], statements: list[Statement], additions: list[Addition]) -> Account:
    """Put what was stated of one side and kind into an account, with its verdict and its range."""
    given: tuple[Statement | Addition, ...] = (*statements, *additions)
    ranges = [one.range for one in given]
    if not ranges:
        return Account(*key, (), (), Verdict.UNPUBLISHED, None)
    shared = common(ranges)
    sides = {one.side for one in given} - {NO_SIDE}
    if shared is None:
        verdict = Verdict.CONTESTED
    else:
        verdict = (Verdict.PRESS_ONLY, Verdict.ONE_SIDE, Verdict.BOTH_SIDES)[min(len(sides), 2)]
    return Account(*key, tuple(statements), tuple(additions), verdict, shared or span(ranges))


def event_verdict(entry: Filed[Exchange], accounts: Accounts, sides: Iterable[str]) -> Verdict:
    """Give the verdict on an event as a whole, which looks at `all` only."""
    of_everybody = {side: accounts.get((side, EVERYBODY)) for side in sides}
    if entry.record.kind == "exchange":
        looked_at = {side: one.verdict if one else Verdict.UNPUBLISHED for side, one in of_everybody.items()}
    else:
        looked_at = {side: one.verdict for side, one in of_everybody.items() if one and one.range is not None}
    verdicts = list(looked_at.values())
    if Verdict.CONTESTED in verdicts:
        return Verdict.CONTESTED
    if Verdict.BOTH_SIDES in verdicts and Verdict.UNPUBLISHED not in verdicts:
        return Verdict.BOTH_SIDES
    if len(verdicts) > 1 and all(
        one is not None and one.sides == {side} for side, one in of_everybody.items()
    ):
        return Verdict.EACH_ITS_OWN
    if Verdict.ONE_SIDE in verdicts or Verdict.BOTH_SIDES in verdicts:
        return Verdict.ONE_SIDE
    return Verdict.PRESS_ONLY if Verdict.PRESS_ONLY in verdicts else Verdict.UNPUBLISHED


def kinds_contested(accounts: Accounts) -> bool:
    """Say whether the accounts of who the people were differ while how many they were does not."""
    contested = {who for (_, who), one in accounts.items() if one.verdict is Verdict.CONTESTED}
    return bool(contested) and EVERYBODY not in contested
