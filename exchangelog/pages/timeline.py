"""The charts of exchanges: one around an axis, and years as lines placed by calendar day.

Comes in: rows of entries, oldest first. Goes out: charts with their names, each with the table of what it shows.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from exchangelog.charts.drawing import Picture, markup
from exchangelog.charts.mirrored import Column, Directions, draw_mirrored_chart
from exchangelog.charts.year_strip import Mark, draw_month_initials, draw_year, draw_year_strip
from exchangelog.pages.address import Here, year_path
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.row import Row
from exchangelog.pages.sums import SideSum, count_unpublished, rows_of, side_sums
from exchangelog.record.log import counts

Listed = tuple[Entry, Row]
"""An entry with the row that shows it on the page that the chart stands on."""

MOST_COLUMNS = 60
"""With more exchanges than this there is a chart for each year."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, the heading above it, and the rows of the table that follows it."""

    title: str
    drawing: Markup
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A year as a line: its name and page, the line, how many exchanges it has, of how many nothing was published, what went to each side."""

    year: str
    href: str
    drawing: Markup
    exchanges: str
    unpublished: str
    sums: tuple[SideSum, ...]


def counted_exchanges(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """Give the exchanges that count, oldest first."""
    return tuple(
        (entry, row) for entry, row in listed if entry.record.kind == "exchange" and counts(entry.record)
    )


def make_charts(edition: Edition, listed: tuple[Listed, ...]) -> tuple[Chart, ...]:
    """Give one chart of all exchanges, or one for each year where there are many."""
    title = edition.wording.gettext("People returned per exchange, both sides around one axis")
    if len(listed) <= MOST_COLUMNS:
        return (make_chart(edition, listed, "chart", title),) if listed else ()
    return tuple(
        make_chart(edition, tuple(members), f"chart-{year}", f"{title}: {year}")
        for year, members in groupby(listed, key=year_of)
    )


def year_of(listed: Listed) -> int:
    """Give the year that an entry belongs to."""
    return listed[0].record.date.year


def make_chart(edition: Edition, listed: tuple[Listed, ...], name: str, title: str) -> Chart:
    """Draw some exchanges around one axis; `name` is the chart's id."""
    wording = edition.wording
    first, second = edition.sides
    directions = Directions(
        wording.gettext("Returned %(to_side)s", to_side=first.to),
        wording.gettext("Returned %(to_side)s", to_side=second.to),
        wording.number,
    )
    columns = tuple(
        Column(
            str(entry.record.date.day),
            wording.short_month(entry.record.date),
            str(entry.record.date.year),
            row.described,
            row.numbers[0].amount,
            row.numbers[1].amount,
        )
        for entry, row in listed
    )
    entries = tuple(entry for entry, _row in listed)
    picture = Picture(name, title, describe_chart(edition, entries, directions))
    drawing = Markup(markup(draw_mirrored_chart(picture, directions, columns)))  # noqa: S704 - written by the XML library
    return Chart(title, drawing, tuple(row for _entry, row in listed))


def describe_chart(edition: Edition, entries: tuple[Entry, ...], directions: Directions) -> str:
    """Say what the chart shows; every value is in the table that follows it."""
    wording = edition.wording
    return wording.ngettext(
        "Bar chart with one column for %(number)s exchange, %(span)s. Above the axis: %(above)s. Below it: %(below)s. "
        "Dashed outlines are ranges, open circles are figures that were not published. Every value is in the table that follows.",
        "Bar chart with one column for each of %(number)s exchanges, %(span)s. Above the axis: %(above)s. Below it: %(below)s. "
        "Dashed outlines are ranges, open circles are figures that were not published. Every value is in the table that follows.",
        len(entries),
        span=time_span(edition, entries),
        above=directions.above,
        below=directions.below,
    )


def time_span(edition: Edition, entries: tuple[Entry, ...]) -> str:
    """Write from which month to which some entries reach."""
    first, last = (edition.wording.month_of_year(entry.record.date) for entry in (entries[0], entries[-1]))
    return (
        first if first == last else edition.wording.gettext("%(first)s to %(last)s", first=first, last=last)
    )


def make_strips(edition: Edition, listed: tuple[Listed, ...], here: Here) -> tuple[Strip, ...]:
    """Give a line for each year, all on one scale."""
    return tuple(
        make_strip(edition, year, tuple(members), here) for year, members in groupby(listed, key=year_of)
    )


def make_strip(edition: Edition, year: int, listed: tuple[Listed, ...], here: Here) -> Strip:
    """Draw a year as a line."""
    wording = edition.wording
    rows = rows_of(edition, "exchange", year)
    unpublished = count_unpublished(edition, rows)
    exchanges = wording.ngettext("%(number)s exchange", "%(number)s exchanges", len(listed))
    picture = Picture(
        f"strip-{year}", f"{year}: {exchanges}", ", ".join(row.day.text for _entry, row in listed)
    )
    drawing = draw_year_strip(picture, make_marks(listed), edition.highest.get("exchange", 1))
    return Strip(
        str(year),
        here.link(year_path(year)),
        Markup(markup(drawing)),  # noqa: S704 - written by the XML library
        exchanges,
        wording.ngettext("%(number)s without figures", "%(number)s without figures", unpublished)
        if unpublished
        else "",
        side_sums(edition, rows),
    )


def make_marks(listed: Iterable[Listed]) -> tuple[Mark, ...]:
    """Place exchanges on the line of their year."""
    return tuple(
        Mark(share_of_year(entry.record.date), row.described, row.numbers[0].amount, row.numbers[1].amount)
        for entry, row in listed
    )


def make_year_drawing(edition: Edition, year: int, listed: tuple[Listed, ...]) -> Markup:
    """Draw a year with its months and the values that have room."""
    marks = make_marks(listed)
    title = edition.wording.gettext("Exchanges of %(year)s by day", year=str(year))
    picture = Picture("year-chart", title, " ".join(mark.title for mark in marks))
    return Markup(markup(draw_year(picture, months(edition), marks, edition.highest.get("exchange", 1))))  # noqa: S704 - written by the XML library


def months(edition: Edition) -> tuple[str, ...]:
    """Give the shortened names of the months, capitalised as at the head of a column."""
    names = (edition.wording.short_month(date(2001, month, 1)) for month in range(1, 13))
    return tuple(name[:1].upper() + name[1:] for name in names)


def make_month_initials(edition: Edition) -> Markup:
    """Draw the first letters of the months."""
    return Markup(markup(draw_month_initials(months(edition))))  # noqa: S704 - written by the XML library


def share_of_year(day: date) -> float:
    """Give how much of its year had passed when a day began, from 0 to 1."""
    return (day.timetuple().tm_yday - 1) / (366 if isleap(day.year) else 365)
