"""Bars in a line of text: the mirror of an entry in a list, the bar under a figure, the gauge of an announced total.

Comes in: amounts and the number that fills the width. Goes out: small `<svg>`s.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from exchangelog.charts.drawing import Amount, draw, draw_frame, draw_ornament, percent

AXIS_GAP = 0.4
"""The gap between the axis and a bar, in per cent of the width."""
HALF = 49.6
"""The longest bar beside the axis, in per cent of the width."""


def draw_row_mirror(left: Amount | None, right: Amount | None, highest: int) -> ET.Element:
    """Draw an entry of a list: one side to the left of an axis, the other to the right; `highest` fills a half."""
    svg = draw_ornament(None)
    _draw_half(svg, left, highest, "a")
    _draw_half(svg, right, highest, "b")
    _draw_axis(svg)
    return svg


def draw_bare_mirror() -> ET.Element:
    """Draw the axis alone, for entries whose numbers are on no common scale with the others (bodies)."""
    svg = draw_ornament(None)
    _draw_axis(svg)
    return svg


def draw_side_bar(amount: Amount, highest: int, side: str) -> ET.Element:
    """Draw the bar under a figure: of side `a` it ends at the right edge, of side `b` it begins at the left."""
    svg = draw_ornament("bar")
    low, high = (100 * value / max(highest, 1) for value in (amount.low, amount.high))
    solid_x, open_x = (100 - low, 100 - high) if side == "a" else (0.0, low)
    draw(svg, "rect", class_=f"fill-{side}", x=percent(solid_x), width=percent(low), height="100%")
    if amount.is_range:
        draw(svg, "rect", class_="fill-range", x=percent(open_x), width=percent(high - low), height="100%")
    return svg


def draw_gauge(label: str, log: Amount, announced: int, side: str) -> ET.Element:
    """Draw the log's sum as a bar, its range as an outline, and what was announced as a line across; side `both` is neutral."""
    svg = draw_frame("gauge", role="img", aria_label=label)
    full = max(log.high, announced, 1) / 0.92
    low, high = (100 * value / full for value in (log.low, log.high))
    draw(svg, "rect", class_=f"fill-{side}", x=0, y=6, width=percent(low), height=14)
    if log.is_range:
        draw(svg, "rect", class_="fill-range", x=percent(low), y=6, width=percent(high - low), height=14)
    x = percent(100 * announced / full)
    draw(svg, "line", class_="gauge-mark", x1=x, x2=x, y1=0, y2=26)
    return svg


def _draw_axis(svg: ET.Element) -> None:
    draw(svg, "line", class_="m-axis", x1="50%", x2="50%", y1=-4, y2=19)


def _draw_half(svg: ET.Element, amount: Amount | None, highest: int, side: str) -> None:
    leftwards = side == "a"
    if amount is None:
        corner = draw(svg, "svg", x="50%", overflow="visible")
        draw(corner, "circle", class_="open-mark", cx="-9.5" if leftwards else "9.5", cy="7.5", r="4.8")
        return
    low, high = (HALF * value / max(highest, 1) for value in (amount.low, amount.high))
    start = 50 - AXIS_GAP - low if leftwards else 50 + AXIS_GAP
    draw(svg, "rect", class_=f"fill-{side}", x=percent(start), y=1, width=percent(low), height=13)
    if amount.is_range:
        start = 50 - AXIS_GAP - high if leftwards else 50 + AXIS_GAP + low
        draw(
            svg, "rect", class_="fill-range", x=percent(start), y="1.5", width=percent(high - low), height=12
        )
