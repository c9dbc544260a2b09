"""A year as a line, its exchanges placed by calendar day: one side above the line, the other below.

Comes in: marks in the order of their days. Goes out: an `<svg>`, small (one line of the front page) or tall (the year's own page,
with months and values). A filled head is the one side, an open head the other, so that they differ without colour.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from msgspec import Struct

from exchangelog.charts.drawing import Amount, Picture, draw, draw_ornament, draw_picture, percent, pixels

MONTHS = 12
NEAR = 2.8
"""Values nearer to one another than this many per cent of the width would overlap."""
NEAR_WHEN_NARROW = 9.0
"""The same on narrow screens, where the style sheet leaves out the values of class `wide-only`."""


class Mark(Struct, frozen=True):
    """An exchange on the line: the share of the year that had passed (0 to 1), its description, what went to each side."""

    position: float
    title: str
    above: Amount | None
    below: Amount | None


class Shape(Struct, frozen=True):
    """The measures of a strip in pixels: where its line is, how long the longest stem, how large heads and open marks."""

    middle: float
    longest: float
    head: float
    open_mark: float
    tick_top: float
    tick_bottom: float


SMALL = Shape(middle=42, longest=36.7, head=2.9, open_mark=3.6, tick_top=38, tick_bottom=46)
TALL = Shape(middle=100, longest=74, head=3.4, open_mark=6, tick_top=6, tick_bottom=194)


def draw_year_strip(picture: Picture, marks: tuple[Mark, ...], highest: int) -> ET.Element:
    """Draw one line of the front page; `highest` is the number whose stem is longest, the same for all years."""
    svg = draw_picture(picture)
    _draw_ticks(svg, SMALL)
    draw(svg, "line", class_="tick", x1=0, x2="100%", y1=pixels(SMALL.middle), y2=pixels(SMALL.middle))
    for mark in marks:
        group = draw(svg, "g")
        draw(group, "title", mark.title)
        _draw_mark(group, mark, SMALL, highest)
    return svg


def draw_year(picture: Picture, months: tuple[str, ...], marks: tuple[Mark, ...], highest: int) -> ET.Element:
    """Draw the year's own chart, with the names of the months and the values that have room."""
    svg = draw_picture(picture)
    _draw_ticks(svg, TALL)
    for number, month in enumerate(months):
        text = draw(svg, "text", x=percent((number + 0.5) * 100 / MONTHS), y=212, text_anchor="middle")
        draw(text, "tspan", month[:1], class_="m3")
        draw(text, "tspan", month[1:], class_="m2")
    draw(svg, "line", class_="m-axis", x1=0, x2="100%", y1=pixels(TALL.middle), y2=pixels(TALL.middle))
    anchors = place_values(marks)
    for number, (mark, anchor) in enumerate(zip(marks, anchors, strict=True)):
        group = draw(svg, "g")
        draw(group, "title", mark.title)
        _draw_mark(group, mark, TALL, highest)
        if anchor is not None:
            css_class = "v wide-only" if _is_crowded_when_narrow(marks, number) else "v"
            _draw_values(group, mark, (anchor, css_class), highest)
    return svg


def draw_month_initials(months: tuple[str, ...]) -> ET.Element:
    """Draw the first letters of the months, above the lines of the front page."""
    svg = draw_ornament(None)
    for number, month in enumerate(months):
        draw(svg, "text", month[:1], x=percent((number + 0.5) * 100 / MONTHS), y=12, text_anchor="middle")
    return svg


def place_values(marks: tuple[Mark, ...]) -> list[str | None]:
    """Say for each mark where its values stand: `middle`, beside it (`end`, `start`), or nowhere (None).

    Of marks that stand close together the first has its values at its left, the last at its right.
    """
    anchors: list[str | None] = []
    for number, mark in enumerate(marks):
        crowded_before = number > 0 and (mark.position - marks[number - 1].position) * 100 < NEAR
        crowded_behind = number + 1 < len(marks) and (marks[number + 1].position - mark.position) * 100 < NEAR
        if crowded_before and crowded_behind:
            anchors.append(None)
        elif crowded_behind:
            anchors.append("end")
        else:
            anchors.append("start" if crowded_before else "middle")
    return anchors


def _is_crowded_when_narrow(marks: tuple[Mark, ...], number: int) -> bool:
    """Say whether a mark has a neighbour so near that both values would overlap on a narrow screen."""
    neighbours = (*marks[max(number - 1, 0) : number], *marks[number + 1 : number + 2])
    return any(abs(marks[number].position - one.position) * 100 < NEAR_WHEN_NARROW for one in neighbours)


def _draw_ticks(svg: ET.Element, shape: Shape) -> None:
    for number in range(MONTHS + 1):
        x = percent(number * 100 / MONTHS)
        draw(svg, "line", class_="tick", x1=x, x2=x, y1=pixels(shape.tick_top), y2=pixels(shape.tick_bottom))


def _draw_mark(group: ET.Element, mark: Mark, shape: Shape, highest: int) -> None:
    x = percent(mark.position * 100)
    if mark.above is None and mark.below is None:
        draw(group, "circle", class_="open-mark", cx=x, cy=pixels(shape.middle), r=pixels(shape.open_mark))
        return
    for amount, side, direction in ((mark.above, "a", -1), (mark.below, "b", 1)):
        near = shape.middle + direction
        if amount is None:
            y = shape.middle + direction * (shape.open_mark + 3)
            draw(group, "circle", class_="open-mark", cx=x, cy=pixels(y), r=pixels(shape.open_mark * 0.8))
            continue
        low, high = (
            shape.middle + direction * _length(value, shape, highest) for value in (amount.low, amount.high)
        )
        draw(group, "line", class_=f"stem-{side}", x1=x, x2=x, y1=pixels(near), y2=pixels(low))
        if amount.is_range:
            draw(group, "line", class_="stem-range", x1=x, x2=x, y1=pixels(low), y2=pixels(high))
        draw(group, "circle", class_=f"head-{side}", cx=x, cy=pixels(low), r=pixels(shape.head))


def _length(value: int, shape: Shape, highest: int) -> float:
    return 1 + value * shape.longest / max(highest, 1)


def _draw_values(group: ET.Element, mark: Mark, style: tuple[str, str], highest: int) -> None:
    anchor, css_class = style
    x_offset, lift = {"middle": (0, 8.0), "end": (-7, -4.0), "start": (7, -4.0)}[anchor]
    corner = draw(group, "svg", x=percent(mark.position * 100), overflow="visible")
    for amount, direction in ((mark.above, -1), (mark.below, 1)):
        if amount is None:
            continue
        y = TALL.middle + direction * (_length(amount.high, TALL, highest) + lift)
        baseline = y if direction < 0 else y + 8
        draw(
            corner, "text", amount.text, class_=css_class, x=x_offset, y=pixels(baseline), text_anchor=anchor
        )
