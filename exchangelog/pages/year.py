"""The page of a year: its sums, its days drawn, its entries in tables.

Comes in: an edition and a year. Goes out: `YearPage`. Exchanges, releases and repatriations stand in tables of their own, as their
numbers are never added to one another.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.address import HOME, LABELS, LEDGER, METHOD, YEARS, Here, year_path
from exchangelog.pages.chart import Chart, chart_links
from exchangelog.pages.claim import Claim, make_claims
from exchangelog.pages.edition import Edition, Entry, group_by_year
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.number_words import sum_text
from exchangelog.pages.row import Row, make_row
from exchangelog.pages.sums import (
    Card,
    add_rows,
    count_uncertain,
    count_unpublished,
    make_confirmed_card,
    make_side_card,
    other_kinds,
    rows_of,
)
from exchangelog.pages.timeline import Drawn, make_days_chart, make_exchange_chart
from exchangelog.record.figure import Kind
from exchangelog.record.log import counts

MOST_COLUMNS_OF_YEAR = 150
KINDS: tuple[Kind, ...] = ("exchange", "release", "repatriation")


class KindTable(Struct, frozen=True):
    """The entries of one kind, newest first, with their sum; `directions` head the columns, `missing` says what the sum lacks.

    `uncertain` says which entries may be of another year.
    """

    anchor: str
    heading: str
    directions: tuple[str, str]
    rows: tuple[Row, ...]
    sums: tuple[str, str]
    missing: str
    uncertain: tuple[str, ...]


class YearNeighbour(Struct, frozen=True):
    """The year before or after."""

    href: str
    day: str
    figures: str


Listed = tuple[Entry, Row]
"""An entry with its row on the page of its year."""


class YearPage(Struct, frozen=True):
    """Everything that the page of a year shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    year: str
    cards: tuple[Card, ...]
    days: Chart | None
    days_files: tuple[Link, ...]
    columns: Chart | None
    columns_files: tuple[Link, ...]
    announced: tuple[Claim, ...]
    no_exchanges: str
    tables: tuple[KindTable, ...]
    labels_href: str | None
    ledger_href: str | None
    earlier: YearNeighbour | None
    later: YearNeighbour | None


def years_of(edition: Edition) -> tuple[int, ...]:
    """Give the years that have an entry."""
    return tuple(edition.once(group_by_year))


def make_year_page(edition: Edition, year: int) -> YearPage:
    """Give the page of a year."""
    here = edition.here(year_path(year))
    wording = edition.wording
    listed = tuple((entry, make_row(edition, entry, here)) for entry in edition.of_year(year))
    exchanges = tuple(one for one in listed if one[0].record.kind == "exchange" and counts(one[0].record))
    title = wording.gettext("Exchanges in %(year)s", year=str(year))
    description = wording.gettext(
        "Every exchange of %(year)s in the log, with what each side said.", year=str(year)
    )
    earlier, later = neighbours(edition, year, here)
    days = make_days_chart(edition, year, exchanges) if exchanges else None
    columns = make_columns_chart(edition, year, exchanges) if has_columns(len(exchanges)) else None
    return YearPage(
        frame=make_frame(edition, here, Subject(title, description, YEARS)),
        crumbs=(
            Link(wording.gettext("Log"), here.link(HOME)),
            Link(wording.gettext("Years"), here.link(YEARS)),
            Link(str(year), "", "page"),
        ),
        year=str(year),
        cards=make_cards(edition, year, exchanges),
        days=days,
        days_files=chart_links(days.stem, here) if days else (),
        columns=columns,
        columns_files=chart_links(columns.stem, here) if columns else (),
        announced=make_claims(edition, here, year) if edition.has(LEDGER) else (),
        no_exchanges=""
        if exchanges
        else wording.gettext("No exchange of %(year)s is in the log.", year=str(year)),
        tables=tuple(table for kind in KINDS for table in make_table(edition, kind, year, listed)),
        labels_href=here.link(METHOD, LABELS) if edition.has(METHOD) else None,
        ledger_href=here.link(LEDGER) if edition.has(LEDGER) else None,
        earlier=earlier,
        later=later,
    )


def has_columns(exchanges: int) -> bool:
    """Say whether so many exchanges can be told apart as columns; days and the table have them in any case."""
    return 0 < exchanges <= MOST_COLUMNS_OF_YEAR


def make_columns_chart(edition: Edition, year: int, exchanges: tuple[Drawn, ...]) -> Chart:
    """Draw the year's exchanges around one axis."""
    title = edition.wording.gettext(
        "People returned per exchange in %(year)s, both sides around one axis", year=str(year)
    )
    return make_exchange_chart(edition, exchanges, "exchanges", title)


def make_cards(edition: Edition, year: int, exchanges: tuple[Drawn, ...]) -> tuple[Card, ...]:
    """Give the sums of the year's exchanges, how many there are, and how sure they are."""
    if not exchanges:
        return ()
    rows = rows_of(edition, "exchange", year)
    first, second = edition.sides
    wording = edition.wording
    unpublished = count_unpublished(edition, rows)
    limits = (
        wording.ngettext(
            "%(number)s of them without a published number of all",
            "%(number)s of them without a published number of all",
            unpublished,
        ),
    )
    uncertain = count_uncertain(rows, wording)
    apart = (*(limits if unpublished else ()), *uncertain, *other_kinds(edition, year))
    count = Card("", wording.gettext("Exchanges"), wording.number(len(exchanges)), apart)
    return (
        make_side_card(edition, rows, first),
        make_side_card(edition, rows, second),
        count,
        make_confirmed_card(edition, rows),
    )


def make_table(edition: Edition, kind: Kind, year: int, listed: tuple[Listed, ...]) -> tuple[KindTable, ...]:
    """Give the table of one kind of event; none where the year has none."""
    rows = tuple(row for entry, row in reversed(listed) if entry.record.kind == kind)
    if not rows:
        return ()
    _ = edition.wording.gettext
    headings = {
        "exchange": _("Exchanges of %(year)s", year=str(year)),
        "release": _("Releases by one side in %(year)s", year=str(year)),
        "repatriation": _("Repatriations of bodies in %(year)s", year=str(year)),
    }
    first, second = edition.sides
    totals = [add_rows(rows_of(edition, kind, year), side.id) for side in edition.sides]
    without = len({entry for total in totals for entry in total.without_number})
    missing = edition.wording.ngettext(
        "%(number)s entry lacks a figure. It adds nothing to the sum; it is not zero.",
        "%(number)s entries lack a figure. They add nothing to the sum; they are not zero.",
        without,
    )
    sums = [
        sum_text(total, edition.wording) if total.with_number or total.without_number else "–"
        for total in totals
    ]
    return (
        KindTable(
            kind,
            headings[kind],
            (first.heading, second.heading),
            rows,
            (sums[0], sums[1]),
            missing if without else "",
            count_uncertain(rows_of(edition, kind, year), edition.wording),
        ),
    )


def neighbours(edition: Edition, year: int, here: Here) -> tuple[YearNeighbour | None, YearNeighbour | None]:
    """Give the years before and after that have entries."""
    years = years_of(edition)
    place = years.index(year)
    earlier = years[place - 1] if place else None
    later = years[place + 1] if place + 1 < len(years) else None
    return make_neighbour(edition, earlier, here), make_neighbour(edition, later, here)


def make_neighbour(edition: Edition, year: int | None, here: Here) -> YearNeighbour | None:
    """Give the link to the year before or after."""
    if year is None:
        return None
    counted = edition.wording.ngettext("%(number)s entry", "%(number)s entries", len(edition.of_year(year)))
    return YearNeighbour(here.link(year_path(year)), str(year), counted)
