"""Every kind of chart is drawn as it was when somebody looked at it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from exchangelog.charts.bars import draw_bare_mirror, draw_gauge, draw_row_mirror, draw_side_bar
from exchangelog.charts.drawing import Amount, Picture
from exchangelog.charts.mirrored import Column, Directions, draw_mirrored_chart
from exchangelog.charts.series import StageBar, draw_series
from exchangelog.charts.sheet import Part, Sheet, write_sheet
from exchangelog.charts.year_strip import Mark, draw_month_initials, draw_year, draw_year_strip

SEEN = Path(__file__).with_name("seen")
"""What a browser shows as pictures. Whoever changes how a chart is drawn looks at the new one, which the test leaves in its folder, and puts it here."""

BEGINNING = re.compile("(?=<(?:svg|g|rect|circle|line|text|title|style)[ >])")
"""Where a new line changes nothing of the picture: before elements, but for parts of a text."""

PICTURE = Picture("chart", "A chart", "What it shows")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
EXACT, SPREAD, MOST, FEW = (
    Amount(30, 30, "30"),
    Amount(20, 50, "20–50"),
    Amount(60, 60, "60"),
    Amount(3, 3, "3"),
)


def columns() -> tuple[Part, ...]:
    """Draw columns of exchanges, one by one and in two years of which one has no room, and columns of years with open ones."""
    exchanges = [
        Column("1", "Jan", "2023", "First", EXACT, SPREAD),
        Column("2", "May", "2024", "Next", None, MOST),
    ]
    exchanges += [Column(str(day), "Jun", "2024", "Then", FEW, None) for day in range(1, 12)]
    years = (
        Column("2023", "", "", "A year", SPREAD, EXACT, 2, 1),
        Column("2024", "", "", "A year", None, MOST, 0, 12),
    )
    directions = Directions("to the one", "to the other", lambda number: f"{number} people")
    return tuple(
        Part(draw_mirrored_chart(PICTURE, directions, one), 460) for one in (tuple(exchanges), years)
    )


def days() -> tuple[Part, ...]:
    """Draw the days of a year, alone and close together, small and tall."""
    amounts = [
        (EXACT, SPREAD),
        (None, FEW),
        (SPREAD, None),
        (None, None),
        (MOST, MOST),
        (FEW, EXACT),
        (EXACT, FEW),
    ]
    places = (0.1, 0.3, 0.5, 0.6, 0.69, 0.7, 0.71)
    marks = tuple(Mark(place, "A day", *both) for place, both in zip(places, amounts, strict=True))
    strips = (draw_month_initials(MONTHS), draw_year_strip(PICTURE, marks, 60))
    return (*(Part(strip, 84, "2024") for strip in strips), Part(draw_year(PICTURE, MONTHS, marks, 60), 220))


def stages() -> tuple[Part, ...]:
    """Draw the stages of an agreement: wide and narrow, of this page, without a number, with a range."""
    bars = [StageBar("1 May", MOST, SPREAD, current=True), StageBar("2 May", None, EXACT, current=False)]
    bars += [StageBar("3 May", SPREAD, None, current=False), StageBar("4 May", FEW, FEW, current=False)]
    return (Part(draw_series(PICTURE, tuple(bars)), 104), Part(draw_series(PICTURE, (bars[0],)), 104))


def bars() -> tuple[Part, ...]:
    """Draw the bars that stand in lines of text."""
    found = [
        draw_row_mirror(EXACT, SPREAD, 60),
        draw_row_mirror(SPREAD, None, 60),
        draw_row_mirror(None, FEW, 60),
    ]
    found += [draw_bare_mirror(), draw_side_bar(SPREAD, 60, "a"), draw_side_bar(SPREAD, 60, "b")]
    found += [draw_gauge("announced", SPREAD, 40, "a"), draw_gauge("announced", EXACT, 90, "both")]
    return tuple(Part(svg, 40) for svg in found)


@pytest.mark.parametrize("name", ["columns", "days", "stages", "bars"])
def test_a_chart_is_drawn_as_it_was_seen(name: str, tmp_path: Path) -> None:
    """Each shape in its place and each text at its end, in a file that can be lifted out."""
    parts = {"columns": columns, "days": days, "stages": stages, "bars": bars}[name]()
    sheet = Sheet(PICTURE, "en", "How to read it", parts, "Where it comes from")
    drawn = BEGINNING.sub("\n", write_sheet(sheet).decode())
    (tmp_path / f"{name}.svg").write_text(drawn, "utf-8")
    assert drawn == (SEEN / f"{name}.svg").read_text("utf-8")
