"""The chart around an axis: a column for each exchange, or for each year; one side above the axis and the other below it.

Comes in: columns in the order of their dates. Goes out: the `<svg>` of class `chart--main`. The axis is a band that holds the
days; the years stand below. On narrow screens the style sheet shows only the values of class `peak`, the highest of each year.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from xml.etree import ElementTree as ET

from msgspec import Struct

from exchangelog.charts.drawing import Amount, Picture, draw, draw_picture, percent, pixels

LEFT = 4.6
"""Where the columns begin, in per cent: before that stand the numbers of the scale."""
UPPER_AXIS, LOWER_AXIS = 196, 236
TALLEST = 162
"""The height in pixels of the highest bar of the chart."""
ROOM_FOR_OPEN = 20
"""The height in pixels that is kept free beyond the values where columns count what is open."""
BAR_SHARE = 0.616
DENSE = 34
"""With more columns than this the days have no room, and only the highest values are written."""
TARGET_LINES = 4
ABOVE_ALL, BELOW_ALL = 16, 428
"""Where the words for the two directions stand: no bar and no value reaches so far, however early the highest comes."""
YEAR_LINE, YEAR_TEXT = 437, 454
ROOM_FOR_YEAR = 10
"""Per cent of the width; below, a narrow screen shows a year by its last two digits."""


class Column(Struct, frozen=True):
    """An exchange, or a year: its name in two short lines, the year it belongs to (none where it is one), its description, what went to each side.

    `open_above` and `open_below` count what the column adds up without a number: it stands beside the bar and is not zero.
    """

    day: str
    month: str
    year: str
    title: str
    above: Amount | None
    below: Amount | None
    open_above: int = 0
    open_below: int = 0


class Directions(Struct, frozen=True):
    """What the bars above the axis and those below it show, in words, and how the page's language writes a number."""

    above: str
    below: str
    write: Callable[[int], str] = str


def draw_mirrored_chart(picture: Picture, directions: Directions, columns: tuple[Column, ...]) -> ET.Element:
    """Draw the chart."""
    svg = draw_picture(picture, f"chart chart--main{_style_of(columns)}")
    amounts = [amount for column in columns for amount in (column.above, column.below) if amount is not None]
    highest = max((amount.high for amount in amounts), default=0) or 1
    open_ones = any(column.open_above or column.open_below for column in columns)
    scale = (TALLEST - ROOM_FOR_OPEN if open_ones else TALLEST) / highest
    _draw_grid(svg, highest, scale, directions.write)
    draw(svg, "text", f"↑ {directions.above}", class_="dir", x=percent(LEFT), y=ABOVE_ALL)
    draw(svg, "text", f"↓ {directions.below}", class_="dir", x=percent(LEFT), y=BELOW_ALL)
    width = (100 - LEFT) / max(len(columns), 1)
    peaks = _find_peaks(columns)
    for number, column in enumerate(columns):
        group = draw(svg, "g")
        _draw_column(group, column, (LEFT + width * number, width), scale, peak=number in peaks)
    for y in (UPPER_AXIS, LOWER_AXIS):
        draw(svg, "line", class_="axis", x1=percent(LEFT), x2="100%", y1=y, y2=y)
    _draw_years(svg, columns, width)
    return svg


def _style_of(columns: tuple[Column, ...]) -> str:
    """Give the further class: `chart--years` where each column is a year, `chart--dense` where days have no room."""
    if columns and not any(column.year for column in columns):
        return " chart--years"
    return " chart--dense" if len(columns) > DENSE else ""


def round_step(highest: int, lines: int = TARGET_LINES) -> int:
    """Give the distance of the scale's lines: 1, 2 or 5 with zeros, so that at most `lines` fit below `highest`."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if step * lines >= highest:
                return step
        power *= 10


def _draw_grid(svg: ET.Element, highest: int, scale: float, write: Callable[[int], str]) -> None:
    step = round_step(highest)
    for value in range(step, highest + 1, step):
        for y in (UPPER_AXIS - value * scale, LOWER_AXIS + value * scale):
            draw(svg, "line", class_="grid", x1=percent(LEFT), x2="100%", y1=pixels(y), y2=pixels(y))
            draw(svg, "text", write(value), x=percent(LEFT - 0.5), y=pixels(y + 4), text_anchor="end")


def _find_peaks(columns: tuple[Column, ...]) -> frozenset[int]:
    """Find the column of each year that reaches highest (the first of equals)."""
    highest: dict[str, tuple[int, int]] = {}
    for number, column in enumerate(columns):
        height = max(
            (amount.high for amount in (column.above, column.below) if amount is not None), default=-1
        )
        if height > highest.get(column.year, (-1, -1))[0]:
            highest[column.year] = (height, number)
    return frozenset(number for _, number in highest.values())


def _draw_column(
    group: ET.Element, column: Column, place: tuple[float, float], scale: float, *, peak: bool
) -> None:
    left, width = place
    draw(group, "title", column.title)
    middle = percent(left + width / 2)
    bar = (percent(left + width * (1 - BAR_SHARE) / 2), percent(width * BAR_SHARE))
    value_class = "val peak hi" if peak else "val"
    _draw_bar(group, column.above, "a", bar, scale)
    _draw_value(group, column.above, middle, UPPER_AXIS - _height(column.above, scale) - 6, value_class)
    _draw_bar(group, column.below, "b", bar, scale)
    _draw_value(group, column.below, middle, LOWER_AXIS + _height(column.below, scale) + 15, value_class)
    for amount, y in ((column.above, UPPER_AXIS - 11), (column.below, LOWER_AXIS + 11)):
        if amount is None:
            draw(group, "circle", class_="open-mark", cx=middle, cy=y, r="5.5")
    above, below = (_height(amount, scale) for amount in (column.above, column.below))
    _draw_open(group, column.open_above, middle, UPPER_AXIS - above - 27)
    _draw_open(group, column.open_below, middle, LOWER_AXIS + below + 27)
    draw(
        group,
        "text",
        column.day,
        class_="day",
        x=middle,
        y=213 if column.month else 221,
        text_anchor="middle",
    )
    if column.month:
        draw(group, "text", column.month, class_="day", x=middle, y=226, text_anchor="middle")


def _draw_open(group: ET.Element, count: int, x: str, y: float) -> None:
    """Draw, beyond the value, how many have no number: an open circle and how many."""
    if count:
        corner = draw(group, "svg", x=x, overflow="visible")
        draw(corner, "circle", class_="open-mark", cx="-7", cy=pixels(y), r="5")
        draw(corner, "text", str(count), class_="more", x="2", y=pixels(y + 4))


def _height(amount: Amount | None, scale: float) -> float:
    return 0 if amount is None else amount.high * scale


def _draw_bar(
    group: ET.Element, amount: Amount | None, side: str, bar: tuple[str, str], scale: float
) -> None:
    if amount is None:
        return
    x, width = bar
    solid, open_part = amount.low * scale, (amount.high - amount.low) * scale
    upwards = side == "a"
    y = UPPER_AXIS - solid if upwards else LOWER_AXIS
    draw(group, "rect", class_=f"fill-{side}", x=x, y=pixels(y), width=width, height=pixels(solid))
    if amount.is_range:
        y = UPPER_AXIS - solid - open_part if upwards else LOWER_AXIS + solid
        draw(group, "rect", class_="fill-range", x=x, y=pixels(y), width=width, height=pixels(open_part))


def _draw_value(group: ET.Element, amount: Amount | None, x: str, y: float, css_class: str) -> None:
    """Write the number at the bar's end; of a range the lower end is apart, as narrow screens leave it out."""
    if amount is None:
        return
    lower, dash, upper = amount.text.rpartition("–")
    text = draw(group, "text", class_=css_class, x=x, y=pixels(y), text_anchor="middle")
    if not dash:
        text.text = amount.text
        return
    draw(text, "tspan", lower + dash, class_="lo").tail = upper


def _draw_years(svg: ET.Element, columns: tuple[Column, ...], width: float) -> None:
    start = 0
    for year, members in groupby(columns, key=lambda column: column.year):
        count = len(list(members))
        if not year:
            return
        left, right = LEFT + width * start, LEFT + width * (start + count)
        inset = width * 0.12
        draw(
            svg,
            "line",
            class_="brk",
            x1=percent(left + inset),
            x2=percent(right - inset),
            y1=YEAR_LINE,
            y2=YEAR_LINE,
        )
        text = draw(
            svg, "text", class_="yr", x=percent((left + right) / 2), y=YEAR_TEXT, text_anchor="middle"
        )
        if width * count < ROOM_FOR_YEAR:
            draw(text, "tspan", year[:-2], class_="century").tail = year[-2:]
        else:
            text.text = year  # '25' alone would read as a number of people
        start += count
