"""The chart of the front page of a long log: a column for each year, what went to one side above the axis, to the other below it.

Comes in: an edition. Goes out: a `Chart`. What the sums lack stands beside them as a count, since unknown is not zero.
"""

from __future__ import annotations

from exchangelog.charts.drawing import Amount, Picture
from exchangelog.charts.mirrored import Column, draw_mirrored_chart
from exchangelog.charts.sheet import Part
from exchangelog.derive.ledger import LedgerRow, Sum
from exchangelog.language.typesetting import inside_marks
from exchangelog.pages.chart import Chart, ChartRow, ChartTable, Values, ends_of
from exchangelog.pages.edition import Edition
from exchangelog.pages.number_words import range_amount, sum_text, told_to_side
from exchangelog.pages.sums import exchanges_uncertain, rows_of
from exchangelog.pages.timeline import COLUMNS_HEIGHT, make_directions
from exchangelog.pages.wording import TimeText

STEM = "people"
UNCERTAIN = ("exchanges_perhaps_later", "exchanges_perhaps_here")
"""The columns of a file for the exchanges of a year that may have been in a later one, and for those of an earlier one that may have been in it."""


def make_years_chart(edition: Edition) -> Chart:
    """Draw the sums of the exchanges of each year."""
    wording = edition.wording
    rows = rows_of(edition, "exchange")
    directions = make_directions(edition)
    picture = Picture(
        STEM,
        wording.gettext("People returned in exchanges, year by year"),
        wording.ngettext(
            "Bar chart with a column for %(number)s year. Above the axis: %(above)s. Below it: %(below)s. Dashed outlines are ranges; "
            "an open circle with a number counts exchanges without a figure. Every value is in the table that follows.",
            "Bar chart with a column for each of %(number)s years. Above the axis: %(above)s. Below it: %(below)s. Dashed outlines are "
            "ranges; an open circle with a number counts exchanges without a figure. Every value is in the table that follows.",
            len(rows),
            above=inside_marks(directions.above, wording.language),
            below=inside_marks(directions.below, wording.language),
        ),
    )
    columns = tuple(make_column(edition, row) for row in rows)
    drawing = draw_mirrored_chart(picture, directions, columns)
    return Chart(
        STEM, picture, (Part(drawing, COLUMNS_HEIGHT),), make_values(edition, rows), make_table(edition, rows)
    )


def make_column(edition: Edition, row: LedgerRow) -> Column:
    """Give the column of a year."""
    first, second = (row.sums[side.id] for side in edition.sides)
    return Column(
        str(row.year),
        "",
        "",
        "; ".join(
            (
                str(row.year),
                *(describe_sum(edition, row.sums[side.id], side.to) for side in edition.sides),
                *exchanges_uncertain((row,), edition.wording),
            )
        ),
        amount_of(edition, first),
        amount_of(edition, second),
        len(first.without_number) if first.with_number else 0,
        len(second.without_number) if second.with_number else 0,
    )


def amount_of(edition: Edition, total: Sum) -> Amount | None:
    """Give what is drawn of a sum; nothing where not one of its numbers is known."""
    if not total.with_number:
        return None
    return range_amount(total.range, sum_text(total, edition.wording))


def describe_sum(edition: Edition, total: Sum, to: str) -> str:
    """Say what went to a side in a year, and what the sum lacks."""
    told = told_to_side(sum_text(total, edition.wording) if total.with_number else None, to, edition.wording)
    return f"{told} ({what_is_open(edition, total)})" if total.without_number else told


def what_is_open(edition: Edition, total: Sum) -> str:
    """Say how many exchanges a sum lacks."""
    return edition.wording.ngettext(
        "%(number)s without a figure", "%(number)s without a figure", len(total.without_number)
    )


def open_in_table(edition: Edition, row: LedgerRow, side: str) -> str:
    """Say what the sum of a year lacks, and which exchanges may be of another year."""
    total = row.sums[side]
    _ = edition.wording.gettext
    lacks = what_is_open(edition, total) if total.without_number else _("every entry has a figure")
    return "; ".join((lacks, *exchanges_uncertain((row,), edition.wording)))


def make_table(edition: Edition, rows: tuple[LedgerRow, ...]) -> ChartTable:
    """Give the sums as a table."""
    wording = edition.wording
    _ = wording.gettext
    headings = [column for side in edition.sides for column in (side.heading, _("of it open"))]
    return ChartTable(
        _("Year"),
        (_("Exchanges"), *headings),
        (True, True, False, True, False),
        tuple(
            ChartRow(
                TimeText(str(row.year), str(row.year)),
                (
                    wording.number(len(row.events)),
                    *(
                        text
                        for side in edition.sides
                        for text in (
                            sum_text(row.sums[side.id], wording),
                            open_in_table(edition, row, side.id),
                        )
                    ),
                ),
            )
            for row in rows
        ),
    )


def make_values(edition: Edition, rows: tuple[LedgerRow, ...]) -> Values:
    """Give the sums for a file: for each side both ends of the sum, and how many exchanges it lacks; and how many may be of another year."""
    sides = [side.id for side in edition.sides]
    ends = ("low", "high", "exchanges_without_figure")
    head = ("year", "exchanges", *(f"to_{side}_{end}" for side in sides for end in ends), *UNCERTAIN)
    return (head, *((str(row.year), str(len(row.events)), *values_of(row, sides)) for row in rows))


def values_of(row: LedgerRow, sides: list[str]) -> tuple[str, ...]:
    """Give a year's values, side by side, and what may be of another year."""
    by_side = (
        value
        for side in sides
        for value in (
            *ends_of(row.sums[side].range if row.sums[side].with_number else None),
            str(len(row.sums[side].without_number)),
        )
    )
    return (*by_side, str(len(row.perhaps_later)), str(len(row.perhaps_here)))
