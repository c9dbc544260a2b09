"""Charts show every row once, what is unknown as unknown, and nothing outside the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exchangelog.charts.bars import draw_gauge, draw_row_mirror, draw_side_bar
from exchangelog.charts.drawing import Amount, Picture, draw, markup, percent
from exchangelog.charts.mirrored import Column, Directions, draw_mirrored_chart, round_step
from exchangelog.charts.series import LEAST, StageBar, draw_series, share_widths
from exchangelog.charts.year_strip import Mark, draw_year, draw_year_strip, place_values

PICTURE = Picture("chart", "A chart", "What it <shows> & more")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
amounts = st.one_of(
    st.none(),
    st.builds(
        lambda low, more: Amount(low, low + more, f"{low}–{low + more}" if more else str(low)),
        st.integers(0, 2000),
        st.integers(0, 500),
    ),
)
columns = st.lists(
    st.builds(
        Column,
        st.just("24"),
        st.just("May"),
        st.sampled_from(["2024", "2025"]),
        st.text("ab<&", max_size=5),
        amounts,
        amounts,
    ),
    max_size=70,
).map(lambda found: tuple(sorted(found, key=lambda column: column.year)))
marks = st.lists(st.builds(Mark, st.floats(0, 1), st.text(max_size=5), amounts, amounts), max_size=30).map(
    lambda found: tuple(sorted(found, key=lambda mark: mark.position))
)
stages = st.lists(st.builds(StageBar, st.just("24 May"), amounts, amounts, st.booleans()), max_size=15).map(
    tuple
)


def open_marks(svg: ET.Element) -> int:
    return sum(1 for circle in svg.iter("circle") if circle.get("class") == "open-mark")


def numbers_in(svg: ET.Element) -> Iterator[tuple[str, float]]:
    for element in svg.iter():
        for name in ("x", "x1", "x2", "y", "y1", "y2", "width", "height", "cx", "cy", "r"):
            if name in element.attrib:
                yield name, float(element.attrib[name].removesuffix("%"))


def assert_is_drawn_inside(svg: ET.Element) -> None:
    """Every size is a number that is not negative, every share of the width at most all of it."""
    for element in svg.iter("rect"):
        left = float((element.get("x") or "0").removesuffix("%"))
        width = element.get("width") or ""
        if width.endswith("%"):
            assert left >= -0.01
            assert left + float(width.removesuffix("%")) <= 100.02
    for name, value in numbers_in(svg):
        assert value == value, "not a number"  # noqa: PLR0124 - NaN differs from itself
        assert value >= 0 or name not in {"width", "height", "r"}


@given(columns)
def test_the_mirrored_chart_shows_every_row_and_no_unknown_as_a_bar(found: tuple[Column, ...]) -> None:
    """One group a column with its description; a bar for each number, an open circle for each that is unknown."""
    svg = draw_mirrored_chart(PICTURE, Directions("up", "down"), found)
    assert_is_drawn_inside(svg)
    groups = svg.findall("g")
    assert [group.findtext("title") or "" for group in groups] == [column.title for column in found]
    known = [amount for column in found for amount in (column.above, column.below) if amount is not None]
    bars = [rect for rect in svg.iter("rect") if rect.get("class") in {"fill-a", "fill-b"}]
    assert len(bars) == len(known)
    assert open_marks(svg) == 2 * len(found) - len(known)
    dashed = [rect for rect in svg.iter("rect") if rect.get("class") == "fill-range"]
    assert len(dashed) == sum(amount.is_range for amount in known)


@given(columns)
def test_a_drawing_is_the_same_every_time_and_well_formed(found: tuple[Column, ...]) -> None:
    """The same rows give the same characters, and these are XML whatever the texts hold."""
    first, second = (markup(draw_mirrored_chart(PICTURE, Directions("<", "&"), found)) for _ in range(2))
    assert first == second
    ET.fromstring(first)  # noqa: S314 - our own drawing
    assert not re.search(r"\d{4,}\.\d|\.\d{3,}|e-\d", first)


@given(marks)
def test_the_lines_of_a_year_show_every_mark(found: tuple[Mark, ...]) -> None:
    """Small and tall alike; an exchange without any figure is one open circle on the line."""
    for svg in (draw_year_strip(PICTURE, found, 2500), draw_year(PICTURE, MONTHS, found, 2500)):
        assert_is_drawn_inside(svg)
        assert len(svg.findall("g")) == len(found)
        halves = sum((mark.above is None) != (mark.below is None) for mark in found)
        nothing = sum(mark.above is None and mark.below is None for mark in found)
        assert open_marks(svg) == halves + nothing


def test_values_that_would_overlap_stand_beside_their_line_or_nowhere() -> None:
    """Of three days in a row the first has its value at the left, the last at the right."""
    found = tuple(Mark(position, "", None, None) for position in (0.2, 0.390, 0.393, 0.396, 0.7))
    assert place_values(found) == ["middle", "end", None, "start", "middle"]


@given(stages)
@example(tuple(StageBar("24 May", Amount(size, size, ""), None, current=False) for size in range(40)))
def test_stages_share_the_whole_width(found: tuple[StageBar, ...]) -> None:
    """Their widths make up the line, none is too narrow to be seen, and the larger number is the wider stage."""
    svg = draw_series(PICTURE, found)
    assert_is_drawn_inside(svg)
    widths = share_widths(found)
    assert not widths or sum(widths) == pytest.approx(100)
    assert all(width >= min(LEAST, 100 / len(found)) - 1e-9 for width in widths)
    sizes = [max((one.high for one in (stage.above, stage.below) if one), default=0) for stage in found]
    ordered = sorted(zip(sizes, widths, strict=True))
    assert all(wider >= narrow - 1e-9 for (_, narrow), (_, wider) in pairwise(ordered))


@given(amounts, amounts, st.integers(0, 2500))
def test_small_bars_stay_in_their_half(left: Amount | None, right: Amount | None, spare: int) -> None:
    """The mirror of a row never crosses its axis; what is unknown is open, not empty."""
    highest = max([spare, *(one.high for one in (left, right) if one)])
    svg = draw_row_mirror(left, right, highest)
    assert_is_drawn_inside(svg)
    assert open_marks(svg) == (left is None) + (right is None)
    for rect in svg.iter("rect"):
        start = float((rect.get("x") or "").removesuffix("%"))
        end = start + float((rect.get("width") or "").removesuffix("%"))
        assert end <= 49.62 or start >= 50.38


@given(st.integers(0, 3000), st.integers(0, 500), st.integers(0, 9000))
def test_a_gauge_holds_both_numbers(low: int, more: int, announced: int) -> None:
    """The log's sum and the announced number stand on one scale, whichever is larger."""
    log = Amount(low, low + more, "")
    svg = draw_gauge("In the log and announced", log, announced, "both")
    assert_is_drawn_inside(svg)
    (line,) = svg.iter("line")
    tick = float((line.get("x1") or "").removesuffix("%"))
    bar = sum(float((rect.get("width") or "").removesuffix("%")) for rect in svg.iter("rect"))
    assert tick <= 92.01
    assert bar <= 92.02
    assert (tick > bar + 0.02) <= (announced > low + more)


def test_bars_of_the_two_sides_grow_away_from_the_axis_between_them() -> None:
    """The first side's bar ends at the right edge of its half, the second's begins at the left."""
    amount = Amount(100, 150, "100–150")
    left = [(rect.get("x"), rect.get("width")) for rect in draw_side_bar(amount, 200, "a").iter("rect")]
    right = [(rect.get("x"), rect.get("width")) for rect in draw_side_bar(amount, 200, "b").iter("rect")]
    assert left == [("50.00%", "50.00%"), ("25.00%", "25.00%")]
    assert right == [("0.00%", "50.00%"), ("50.00%", "25.00%")]


@given(st.integers(1, 10**7))
def test_the_scale_has_few_round_lines(highest: int) -> None:
    """One to four lines, at 1, 2 or 5 with zeros."""
    step = round_step(highest)
    assert str(step).rstrip("0") in {"1", "2", "5"}
    assert highest / step <= 4
    assert step == 1 or highest / step > 1


def test_a_chart_says_what_it_is_to_those_who_do_not_see_it() -> None:
    """Role, name and description, tied to it by ids; texts are escaped."""
    svg = draw_mirrored_chart(PICTURE, Directions("up", "down"), ())
    assert svg.get("role") == "img"
    assert (svg.get("aria-labelledby"), svg.get("aria-describedby")) == ("chart-title", "chart-text")
    assert [element.get("id") for element in list(svg)[:2]] == ["chart-title", "chart-text"]
    assert "What it &lt;shows&gt; &amp; more" in markup(svg)


def test_numbers_are_written_alike_everywhere() -> None:
    """Two digits behind the point, whatever the locale or the size."""
    assert [percent(value) for value in (0, 1 / 3, 100)] == ["0.00%", "0.33%", "100.00%"]
    assert markup(draw(None, "tspan", "a", x=1, text_anchor="end", class_=None)) == (
        '<tspan x="1" text-anchor="end">a</tspan>'
    )


def test_values_that_would_overlap_on_a_narrow_screen_are_left_to_wide_ones() -> None:
    """A neighbour near on the line makes both values `wide-only`; one that stands alone is always written."""
    one = Amount(7, 7, "7")
    svg = draw_year(PICTURE, MONTHS, tuple(Mark(place, "", one, None) for place in (0.1, 0.15, 0.9)), 9)
    assert [text.get("class") for text in svg.iter("text") if text.text == "7"] == [
        "v wide-only",
        "v wide-only",
        "v",
    ]
