"""A chart of a page with all that belongs to it: its heading, how to read it, its table, and the files in which it can be taken away.

Comes in: a drawing and its values. Goes out: a `Chart`, from which the page, the stand-alone SVG and the CSV file are made, so that
the three cannot differ.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from markupsafe import Markup
from msgspec import Struct

from exchangelog.charts.drawing import Picture, markup
from exchangelog.charts.sheet import Part, Sheet, write_sheet
from exchangelog.derive.number_range import NOTHING, NumberRange
from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.link import Link
from exchangelog.pages.rights import rights_of
from exchangelog.pages.wording import TimeText
from exchangelog.record.figure import EVERYBODY

Values = tuple[tuple[str, ...], ...]
"""The lines of a CSV file, its head first."""


class ChartRow(Struct, frozen=True):
    """A row of the table under a chart: its name, and a text for each further column."""

    name: TimeText
    cells: tuple[str, ...]


class ChartTable(Struct, frozen=True):
    """What a chart shows, as a table: the heads of its columns (`numeric` says which hold numbers), its rows."""

    head: str
    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[ChartRow, ...]


class Chart(Struct, frozen=True):
    """A chart. `stem` names its files beside the page; `table` is None where the page has that table anyway."""

    stem: str
    picture: Picture
    parts: tuple[Part, ...]
    values: Values
    table: ChartTable | None = None

    @property
    def title(self) -> str:
        """The heading above the chart."""
        return self.picture.title

    @property
    def drawing(self) -> Markup:
        """The drawing of a chart that has one alone."""
        return Markup(markup(self.parts[0].svg))  # noqa: S704 - written by the XML library


def chart_links(stem: str, here: Here) -> tuple[Link, ...]:
    """Link to the files of a chart, which stand beside its page under the chart's stem."""
    folder = here.path.removesuffix("index.html")
    return tuple(
        Link(name, here.link(f"{folder}{stem}.{ending}")) for name, ending in (("SVG", "svg"), ("CSV", "csv"))
    )


def write_svg(edition: Edition, chart: Chart, here: Here) -> bytes:
    """Give the chart as an SVG file that stands alone, with the address it comes from and the licence."""
    site = edition.log.site
    source = edition.wording.gettext(
        "%(site)s, %(address)s. %(licence)s.",
        site=edition.tongue.phrase(site, "title").text,
        address=here.canonical(site.base_url),
        licence=rights_of(edition),
    )
    first, second = edition.sides
    key = edition.wording.gettext(
        "Above: %(first)s. Below: %(second)s. A dashed line is open: a range, or no figure published.",
        first=first.to,
        second=second.to,
    )
    return write_sheet(Sheet(chart.picture, edition.wording.language, key, chart.parts, source))


def write_csv(chart: Chart) -> bytes:
    """Give the chart's values as CSV (RFC 4180); what nobody published is empty and never 0, and so is an upper end that is open."""
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(chart.values)
    return text.getvalue().encode()


def exchange_values(edition: Edition, entries: Iterable[Entry]) -> Values:
    """Give the values of some entries: for each side the lower and the upper end of what went to it."""
    sides = [side.id for side in edition.sides]
    head = ("entry", "date", *(f"to_{side}_{end}" for side in sides for end in ("low", "high")), "verdict")
    return (
        head,
        *(
            (
                entry.id,
                entry.record.date.isoformat(),
                *(end for side in sides for end in ends_of(account_range(edition, entry, side))),
                str(edition.verdict(entry)),
            )
            for entry in entries
        ),
    )


def account_range(edition: Edition, entry: Entry, side: str) -> NumberRange | None:
    """Give what went to a side in an entry, as far as it is known: nothing, where a release or a repatriation gave nobody to it."""
    if edition.gave_nobody(entry, side):
        return NOTHING
    account = edition.accounts(entry).get((side, EVERYBODY))
    return None if account is None else account.range


def ends_of(numbers: NumberRange | None) -> tuple[str, str]:
    """Write both ends of a range for a file; what is not known is empty."""
    if numbers is None:
        return "", ""
    return str(numbers.low), "" if numbers.high is None else str(numbers.high)
