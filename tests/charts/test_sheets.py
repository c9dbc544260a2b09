"""A chart as a file of its own can be read on light and on dark paper, and needs nothing beside it."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from exchangelog.charts.drawing import Amount, Picture
from exchangelog.charts.mirrored import Column, Directions, draw_mirrored_chart
from exchangelog.charts.paint import COLOURS, PAINTS, Colour
from exchangelog.charts.sheet import Part, Sheet, write_sheet
from exchangelog.charts.year_strip import Mark, draw_year_strip
from tests.architecture.python_files import ROOT

SVG = "{http://www.w3.org/2000/svg}"
PICTURE = Picture("chart", "Title <1> & more", "What it shows")
STYLE = (ROOT / "static" / "style.css").read_text(encoding="utf-8")


def column(year: str = "2025", low: int = 5, high: int = 9, missing: int = 0) -> Column:
    return Column(
        "24", "May", year, "What happened", Amount(low, high, f"{low}–{high}"), Amount(4, 4, "4"), missing
    )


def sheet_of(*parts: Part) -> ET.Element:
    written = write_sheet(Sheet(PICTURE, "en", "How to read it", parts, "Where it comes from"))
    return ET.fromstring(written)  # noqa: S314 - our own file


def columns_part(*columns: Column) -> Part:
    return Part(draw_mirrored_chart(PICTURE, Directions("up", "down"), columns), 450)


@pytest.mark.parametrize("colour", COLOURS, ids=lambda colour: colour.token)
def test_the_colours_are_those_of_the_style_sheet(colour: Colour) -> None:
    """On light paper and on dark: the first and the second value that the style sheet gives the token."""
    light, dark = re.findall(rf"^ *{colour.token}: (#[0-9a-f]{{6}});$", STYLE, re.MULTILINE)[:2]
    assert (colour.light, colour.dark) == (light, dark)


def test_a_sheet_says_what_it_is_how_to_read_it_and_where_it_comes_from() -> None:
    """Its name and description are those of the chart; nothing of it is asked from elsewhere."""
    root = sheet_of(columns_part(column()))
    assert root.get("role") == "img"
    texts = {one.get("id"): one.text for one in root if one.get("id")}
    assert texts[root.get("aria-labelledby")] == PICTURE.title
    assert texts[root.get("aria-describedby")] == PICTURE.description
    shown = [one.text for one in root.findall(f"{SVG}text")]
    assert shown == [PICTURE.title, "How to read it", "Where it comes from"]
    written = ET.tostring(root, encoding="unicode")
    assert set(re.findall(r"url\(([^)]*)\)", written)) == {"#hatch"}
    assert "@import" not in written
    assert "href" not in written


def test_everything_is_painted_without_a_style_sheet() -> None:
    """Each shape and each text has its light colour as an attribute, and a dark one in the style."""
    root = sheet_of(
        columns_part(column(missing=2)),
        Part(draw_year_strip(PICTURE, (Mark(0.5, "x", Amount(1, 1, "1"), None),), 9), 84, "2025"),
    )
    bare = [
        ET.tostring(one, encoding="unicode")
        for one in root.iter()
        if one.tag in {f"{SVG}rect", f"{SVG}circle", f"{SVG}text", f"{SVG}line"}
        and not (one.get("fill") or one.get("stroke"))
    ]
    assert bare == []
    style = root.find(f"{SVG}style")
    assert style is not None
    assert "prefers-color-scheme:dark" in (style.text or "")
    for one in root.iter():
        for name in (one.get("class") or "").split():
            assert name not in PAINTS or not PAINTS[name].colours or f".{name}{{" in (style.text or "")


def test_what_has_no_room_is_left_out() -> None:
    """Of many columns only the highest value of each year is written, and no day; of few all are."""
    few, many = sheet_of(columns_part(*(column(),) * 4)), sheet_of(columns_part(*(column(),) * 40))
    assert len([one for one in few.iter() if one.get("class") == "day"]) == 8
    assert [one for one in many.iter() if one.get("class") == "day"] == []
    assert len([one for one in many.iter() if "val" in (one.get("class") or "").split()]) == 2


def test_a_sheet_leaves_the_drawing_of_the_page_as_it_is() -> None:
    """The same drawing stands in the page afterwards."""
    part = columns_part(column())
    before = ET.tostring(part.svg)
    sheet_of(part)
    assert ET.tostring(part.svg) == before


def test_a_year_counts_what_its_sum_lacks() -> None:
    """An open circle with a number stands beyond the bar; nothing is drawn where nothing is missing."""
    year = Column("2025", "", "", "A year", Amount(5, 9, "5–9"), Amount(4, 4, "4"), 8, 0)
    svg = draw_mirrored_chart(PICTURE, Directions("up", "down"), (year,))
    assert [one.text for one in svg.iter("text") if one.get("class") == "more"] == ["8"]
    assert "chart--years" in (svg.get("class") or "").split()
    assert [one for one in svg.iter("text") if one.get("class") == "yr"] == []
