"""The charts of exchanges: around an axis, one by one or year by year, and years as lines placed by calendar day.

Comes in: rows of entries, oldest first. Goes out: charts with their names, their values and their tables.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from xml.etree import ElementTree as ET

from markupsafe import Markup
from msgspec import Struct

from exchangelog.charts.drawing import Picture, markup
from exchangelog.charts.mirrored import Column, Directions, draw_mirrored_chart
from exchangelog.charts.sheet import Part
from exchangelog.charts.year_strip import Mark, draw_month_initials, draw_year, draw_year_strip
from exchangelog.language.typesetting import inside_marks
from exchangelog.pages.address import Here, year_path
from exchangelog.pages.chart import Chart, ChartRow, ChartTable, exchange_values
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.row import Brief, make_brief
from exchangelog.pages.sums import SideSum, count_uncertain, count_unpublished, rows_of, side_sums
from exchangelog.record.log import counts

Drawn = tuple[Entry, Brief]
"""An entry with what a chart tells of it."""

MOST_COLUMNS = 60
"""With more exchanges than this the front page has a column for each year, and each year's page a chart of its own."""

STRIPS = "exchanges-by-day"
"""The stem of the files of years as lines, of all together and of each by itself."""

STRIP_HEIGHT, INITIALS_HEIGHT, DAYS_HEIGHT, COLUMNS_HEIGHT = 84, 18, 220, 466
"""The heights in pixels that the style sheet gives the drawings; a stand-alone file has the same."""


class Strip(Struct, frozen=True):
    """A year as a line: its name and page (None where it has no entry), the line, how many exchanges it has, of how many nothing was published, which may be of another year, what went to each side."""

    year: str
    href: str | None
    element: ET.Element
    exchanges: str
    unpublished: str
    uncertain: tuple[str, ...]
    sums: tuple[SideSum, ...]

    @property
    def drawing(self) -> Markup:
        """The line, for the page."""
        return Markup(markup(self.element))  # noqa: S704 - written by the XML library


def is_counted_exchange(entry: Entry) -> bool:
    """Say whether an entry is an exchange that counts."""
    return entry.record.kind == "exchange" and counts(entry.record)


def exchanges_of(edition: Edition, year: int | None = None) -> tuple[Drawn, ...]:
    """Give the exchanges that count, of one year or of all, as charts tell of them, oldest first."""
    entries = edition.entries if year is None else edition.of_year(year)
    return tuple((entry, make_brief(edition, entry)) for entry in entries if is_counted_exchange(entry))


def year_of(entry: Entry) -> int:
    """Give the year that an entry belongs to."""
    return entry.record.date.year


def make_exchange_chart(edition: Edition, listed: tuple[Drawn, ...], stem: str, title: str) -> Chart:
    """Draw some exchanges around one axis; `stem` names the chart and its files."""
    directions = make_directions(edition)
    columns = tuple(
        Column(
            str(entry.record.date.day),
            edition.wording.short_month(entry.record.date),
            str(entry.record.date.year),
            brief.described,
            brief.numbers[0].amount,
            brief.numbers[1].amount,
        )
        for entry, brief in listed
    )
    entries = tuple(entry for entry, _brief in listed)
    picture = Picture(stem, title, describe_chart(edition, entries, directions))
    drawing = draw_mirrored_chart(picture, directions, columns)
    return Chart(
        stem,
        picture,
        (Part(drawing, COLUMNS_HEIGHT),),
        exchange_values(edition, entries),
        make_exchange_table(edition, listed),
    )


def make_exchange_table(edition: Edition, listed: tuple[Drawn, ...]) -> ChartTable:
    """Give some exchanges as a table."""
    _ = edition.wording.gettext
    return ChartTable(
        _("Date"),
        (*(side.heading for side in edition.sides), _("Verification")),
        (True, True, False),
        tuple(
            ChartRow(brief.full_day, (brief.numbers[0].text, brief.numbers[1].text, brief.label.words))
            for _entry, brief in listed
        ),
    )


def make_directions(edition: Edition) -> Directions:
    """Name what stands above the axis and what below it."""
    wording = edition.wording
    first, second = edition.sides
    return Directions(
        wording.gettext("Returned %(to_side)s", to_side=first.to),
        wording.gettext("Returned %(to_side)s", to_side=second.to),
        wording.number,
    )


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
        above=inside_marks(directions.above, wording.language),
        below=inside_marks(directions.below, wording.language),
    )


def time_span(edition: Edition, entries: tuple[Entry, ...]) -> str:
    """Write from which month to which some entries reach; one of an unknown day may have been on the last day of its range."""
    end = max(entry.record.date_latest or entry.record.date for entry in entries)
    first, last = (edition.wording.month_of_year(day) for day in (entries[0].record.date, end))
    return (
        first if first == last else edition.wording.gettext("%(first)s to %(last)s", first=first, last=last)
    )


def make_strips(edition: Edition, listed: tuple[Drawn, ...], here: Here) -> tuple[Strip, ...]:
    """Give a line for each year, all on one scale; also for one without an exchange, which is not to be overlooked between others."""
    if not listed:
        return ()
    by_year = {year: tuple(members) for year, members in groupby(listed, key=lambda one: year_of(one[0]))}
    years = {*by_year, *(year_of(entry) for entry in edition.entries if counts(entry.record))}
    return tuple(
        make_strip(edition, year, by_year.get(year, ()), here) for year in range(min(years), max(years) + 1)
    )


def make_strip(edition: Edition, year: int, listed: tuple[Drawn, ...], here: Here) -> Strip:
    """Draw a year as a line."""
    wording = edition.wording
    rows = rows_of(edition, "exchange", year)
    unpublished = count_unpublished(edition, rows)
    exchanges = (
        wording.ngettext("%(number)s exchange", "%(number)s exchanges", len(listed))
        if listed
        else wording.gettext("No exchange in the log")
    )
    path = year_path(year)
    picture = Picture(
        f"strip-{year}", f"{year}: {exchanges}", ", ".join(brief.day.text for _entry, brief in listed)
    )
    drawing = draw_year_strip(picture, make_marks(listed), edition.highest.get("exchange", 1))
    return Strip(
        str(year),
        here.link(path) if edition.has(path) else None,
        drawing,
        exchanges,
        wording.ngettext(
            "%(number)s without a number of all", "%(number)s without a number of all", unpublished
        )
        if unpublished
        else "",
        count_uncertain(rows, wording),
        side_sums(edition, rows) if listed else (),
    )


def make_strip_chart(edition: Edition, listed: tuple[Drawn, ...], here: Here) -> Chart:
    """Give the lines of all years as one chart, for the files that can be taken away."""
    _ = edition.wording.gettext
    strips = make_strips(edition, listed, here)
    text = " ".join(f"{strip.year}: {strip.exchanges}." for strip in strips)
    return Chart(
        STRIPS,
        Picture("strips", _("When the exchanges took place, year by year"), text),
        (
            Part(draw_month_initials(months(edition)), INITIALS_HEIGHT),
            *(Part(strip.element, STRIP_HEIGHT, strip.year) for strip in strips),
        ),
        exchange_values(edition, (entry for entry, _brief in listed)),
    )


def make_marks(listed: Iterable[Drawn]) -> tuple[Mark, ...]:
    """Place exchanges on the line of their year."""
    return tuple(
        Mark(
            share_of_year(entry.record.date),
            brief.described,
            brief.numbers[0].amount,
            brief.numbers[1].amount,
        )
        for entry, brief in listed
    )


def make_days_chart(edition: Edition, year: int, listed: tuple[Drawn, ...]) -> Chart:
    """Draw a year with its months and the values that have room."""
    marks = make_marks(listed)
    title = edition.wording.gettext("Exchanges of %(year)s by day", year=str(year))
    picture = Picture(STRIPS, title, " ".join(mark.title for mark in marks))
    drawing = draw_year(picture, months(edition), marks, edition.highest.get("exchange", 1))
    values = exchange_values(edition, (entry for entry, _brief in listed))
    return Chart(picture.name, picture, (Part(drawing, DAYS_HEIGHT),), values)


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
