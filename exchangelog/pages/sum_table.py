"""The log's own sums in a table: by year and side, with the range and the number of entries without a figure.

Comes in: the ledger's rows of one kind of event. Goes out: a `SumTable`.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.derive.ledger import LedgerRow, Sum
from exchangelog.pages.address import Here, year_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.number_words import range_text, sum_text
from exchangelog.pages.sums import add_rows, count_uncertain, rows_of
from exchangelog.pages.wording import Wording
from exchangelog.record.figure import Kind


class SumCell(Struct, frozen=True):
    """A sum: the column's name, the number, and what is open in it (`complete` where nothing is).

    `own` is the sum of the side's own numbers, where that is another.
    """

    column: str
    number: str
    own: str
    open: str
    complete: bool


class SumRow(Struct, frozen=True):
    """A year, or all years: its name and page, how many entries it has, how many of them and others may be of another year, a sum for each side."""

    year: str
    href: str | None
    entries: str
    uncertain: tuple[str, ...]
    cells: tuple[SumCell, ...]


class SumTable(Struct, frozen=True):
    """The sums of one kind of event."""

    anchor: str
    caption: str
    rows: tuple[SumRow, ...]
    total: SumRow


def make_sum_table(edition: Edition, kind: Kind, here: Here) -> SumTable:
    """Give the sums of one kind of event, year by year."""
    _ = edition.wording.gettext
    captions = {
        "exchange": _("People returned in exchanges, by year"),
        "release": _("People returned in releases by one side, by year"),
        "repatriation": _("Bodies returned, by year"),
    }
    rows = rows_of(edition, kind)
    return SumTable(
        f"sums-{kind}",
        captions[kind],
        tuple(make_sum_row(edition, str(row.year), here.link(year_path(row.year)), (row,)) for row in rows),
        make_sum_row(edition, _("All years"), None, rows),
    )


def make_sum_row(edition: Edition, name: str, href: str | None, rows: tuple[LedgerRow, ...]) -> SumRow:
    """Add up some rows of the ledger."""
    entries = sum(len(row.events) for row in rows)
    cells = tuple(make_cell(edition, rows, side.id, side.heading) for side in edition.sides)
    uncertain = count_uncertain(rows, edition.wording) if href else ()
    return SumRow(name, href, edition.wording.number(entries), uncertain, cells)


def own_sum(total: Sum, wording: Wording) -> str:
    """Give the sum of what the side's own officials stated, where it differs from the log's sum; else nothing."""
    if not total.with_number or total.own == total.range:
        return ""
    return wording.gettext("%(number)s by the side’s own numbers", number=range_text(total.own, wording))


def what_it_rests_on(total: Sum, entries: int, wording: Wording) -> str:
    """Say how many of the entries lack a figure; where others gave nobody to the side, also how many have one."""
    known, without = len(total.with_number), len(total.without_number)
    missing = wording.ngettext("%(number)s without a figure", "%(number)s without a figure", without)
    if known + without < entries:
        having = wording.ngettext("%(number)s entry with a figure", "%(number)s entries with a figure", known)
        return wording.listed((having, missing)) if without else having
    return missing if without else wording.gettext("every entry has a figure")


def make_cell(edition: Edition, rows: tuple[LedgerRow, ...], side: str, column: str) -> SumCell:
    """Give the sum of a side, and how many entries it lacks."""
    wording = edition.wording
    total = add_rows(rows, side)
    without = len(total.without_number)
    text = what_it_rests_on(total, sum(len(row.events) for row in rows), wording)
    number = sum_text(total, wording) if total.with_number or without else "–"
    own = own_sum(total, wording)
    return SumCell(column, number, own, text if total.with_number or without else "", without == 0)
