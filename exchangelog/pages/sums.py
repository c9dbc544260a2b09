"""The log's own sums, as cards and in words: what went to each side, how much of it is open, how sure the entries are.

Comes in: rows of the ledger (some years of exchanges). Goes out: `Card`s for the head of a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from exchangelog.derive.account import Verdict
from exchangelog.derive.ledger import LedgerRow, Sum
from exchangelog.derive.number_range import NOTHING
from exchangelog.pages.edition import Edition
from exchangelog.pages.label import KEYS, make_label
from exchangelog.pages.number_words import last_number, sum_text
from exchangelog.pages.side_words import SideWords
from exchangelog.pages.wording import Wording
from exchangelog.record.figure import EVERYBODY, Kind


class Card(Struct, frozen=True):
    """A figure at the head of a page: the side's style (or none), what it is, the number, and what limits it."""

    style: str
    term: str
    number: str
    limits: tuple[str, ...]


class SideSum(Struct, frozen=True):
    """What went to a side, in figures, and the side as a direction."""

    number: str
    to: str


def rows_of(edition: Edition, kind: Kind, year: int | None = None) -> tuple[LedgerRow, ...]:
    """Give the ledger's rows of one kind of event, of one year or of all."""
    return tuple(
        row for row in edition.derived.ledger.rows if row.kind == kind and (year is None or row.year == year)
    )


def add_rows(rows: Iterable[LedgerRow], side: str) -> Sum:
    """Add up what went to a side in some rows of the ledger."""
    sums = [row.sums[side] for row in rows]
    return Sum(
        sum((one.range for one in sums), start=NOTHING),
        sum((one.own for one in sums), start=NOTHING),
        tuple(entry for one in sums for entry in one.with_number),
        tuple(entry for one in sums for entry in one.without_number),
        tuple(entry for one in sums for entry in one.contested),
    )


def make_side_card(edition: Edition, rows: tuple[LedgerRow, ...], side: SideWords) -> Card:
    """Give the card of what went to a side in exchanges."""
    wording = edition.wording
    total = add_rows(rows, side.id)
    limits = [
        wording.ngettext(
            "%(people)s, in %(number)s exchange with a figure",
            "%(people)s, in %(number)s exchanges with a figure",
            len(total.with_number),
            people=wording.ngettext("person", "people", last_number(total.range)),
        )
    ]
    ranges = sum(1 for entry in total.with_number if is_range(edition, entry, side.id))
    if ranges:
        limits.append(
            wording.ngettext(
                "a range: the figure of %(number)s of them is contested or not exact",
                "a range: the figures of %(number)s of them are contested or not exact",
                ranges,
            )
        )
    if total.without_number:
        limits.append(
            wording.ngettext(
                "%(number)s more without a figure",
                "%(number)s more without a figure",
                len(total.without_number),
            )
        )
    heading = wording.gettext("Returned %(to_side)s", to_side=side.to)
    return Card(side.style, heading, sum_text(total, wording), tuple(limits))


def is_range(edition: Edition, entry_id: str, side: str) -> bool:
    """Say whether what went to a side is a range and no single number."""
    account = edition.derived.accounts[entry_id][side, EVERYBODY]
    return account.range is not None and not account.range.is_exact


def count_verdicts(edition: Edition, rows: Iterable[LedgerRow]) -> Counter[Verdict]:
    """Count the labels of some rows' entries."""
    return Counter(edition.derived.verdicts[entry] for row in rows for entry in row.events)


def make_confirmed_card(edition: Edition, rows: tuple[LedgerRow, ...]) -> Card:
    """Give the card of how many entries both sides confirm, with the other labels counted."""
    wording = edition.wording
    counted = count_verdicts(edition, rows)
    others = tuple(
        f"{make_label(verdict, wording).words}: {wording.number(counted[Verdict(verdict)])}"
        for verdict in KEYS
        if verdict != Verdict.BOTH_SIDES and counted[Verdict(verdict)]
    )
    number = wording.gettext(
        "%(number)s of %(all)s",
        number=wording.number(counted[Verdict.BOTH_SIDES]),
        all=wording.number(counted.total()),
    )
    return Card("", make_label(Verdict.BOTH_SIDES, wording).words, number, others)


def side_sums(edition: Edition, rows: tuple[LedgerRow, ...]) -> tuple[SideSum, ...]:
    """Write what went to each side: 2,030 to Ukraine, 2,000 to Russia."""
    return tuple(
        SideSum(sum_text(add_rows(rows, side.id), edition.wording), side.to) for side in edition.sides
    )


def count_unpublished(edition: Edition, rows: Iterable[LedgerRow]) -> int:
    """Count the entries for which nobody published a number."""
    return count_verdicts(edition, rows)[Verdict.UNPUBLISHED]


def other_kinds(edition: Edition, year: int | None = None) -> tuple[str, ...]:
    """Say how many releases and repatriations there are, which no sum of exchanges holds."""
    wording = edition.wording
    releases = sum(len(row.events) for row in rows_of(edition, "release", year))
    bodies = sum(len(row.events) for row in rows_of(edition, "repatriation", year))
    texts = []
    if releases:
        texts.append(wording.ngettext("%(number)s release", "%(number)s releases", releases))
    if bodies:
        texts.append(
            wording.ngettext(
                "%(number)s repatriation of bodies", "%(number)s repatriations of bodies", bodies
            )
        )
    return (wording.gettext("counted apart: %(kinds)s", kinds=wording.listed(tuple(texts))),) if texts else ()


def count_uncertain(rows: Iterable[LedgerRow], wording: Wording) -> tuple[str, ...]:
    """Say how many entries of a year, and how many that count in an earlier one, may have taken place in another: an entry counts by its first day."""
    later, here = perhaps_elsewhere(rows)
    texts = (
        wording.ngettext(
            "%(number)s of them perhaps in a later year", "%(number)s of them perhaps in a later year", later
        ),
        wording.ngettext(
            "%(number)s of an earlier year perhaps in this one",
            "%(number)s of an earlier year perhaps in this one",
            here,
        ),
    )
    return tuple(text for number, text in zip((later, here), texts, strict=True) if number)


def exchanges_uncertain(rows: Iterable[LedgerRow], wording: Wording) -> tuple[str, ...]:
    """Say the same where sums of people stand before it, so that nobody takes the entries for people."""
    later, here = perhaps_elsewhere(rows)
    texts = (
        wording.ngettext(
            "%(number)s exchange perhaps in a later year",
            "%(number)s exchanges perhaps in a later year",
            later,
        ),
        wording.ngettext(
            "%(number)s exchange of an earlier year perhaps in this one",
            "%(number)s exchanges of an earlier year perhaps in this one",
            here,
        ),
    )
    return tuple(text for number, text in zip((later, here), texts, strict=True) if number)


def perhaps_elsewhere(rows: Iterable[LedgerRow]) -> tuple[int, int]:
    """Count the entries that may have taken place in a later year, and those of an earlier one that may have in this."""
    rows = tuple(rows)
    return sum(len(row.perhaps_later) for row in rows), sum(len(row.perhaps_here) for row in rows)
