"""The stages of an agreement side by side, as parts of one line: one side above, the other below.

Comes in: stages in their order. Goes out: an `<svg>` in which a stage is as wide as the larger of its two numbers is of their
sum, so that the stages of both sides stand above one another.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from msgspec import Struct

from exchangelog.charts.drawing import Amount, Picture, draw, draw_picture, percent

GAP = 0.4
LEAST = 4.0
"""The least width of a stage in per cent, that its open circle or thin bar can be seen."""
ROOM_ANYWHERE, ROOM_WHEN_WIDE = 4.6, 1.7
"""How much of the width, in per cent, a character needs on the narrowest screens, and on those wider than the style sheet's 44 rem."""


class StageBar(Struct, frozen=True):
    """A stage: its day, what went to each side, and whether it is the entry on whose page the chart stands."""

    day: str
    above: Amount | None
    below: Amount | None
    current: bool


def draw_series(picture: Picture, stages: tuple[StageBar, ...]) -> ET.Element:
    """Draw the stages; values and days that have no room are left to the table."""
    svg = draw_picture(picture)
    widths = share_widths(stages)
    left = 0.0
    for stage, width in zip(stages, widths, strict=True):
        _draw_stage(svg, stage, left, width)
        left += width
    draw(svg, "line", class_="axis", x1=0, x2="100%", y1=60, y2=60)
    return svg


def share_widths(stages: tuple[StageBar, ...]) -> list[float]:
    """Share 100 per cent among the stages by the larger of their two numbers, none narrower than can be seen."""
    sizes = [_highest(stage) for stage in stages]
    least = min(LEAST, 100 / max(len(stages), 1))
    spare = 100 - least * len(stages)
    total = sum(sizes)
    if not total:
        return [100 / len(stages) for _ in stages]
    return [least + spare * size / total for size in sizes]


def _highest(stage: StageBar) -> int:
    return max((amount.high for amount in (stage.above, stage.below) if amount is not None), default=0)


def _draw_stage(svg: ET.Element, stage: StageBar, left: float, width: float) -> None:
    if stage.current:
        draw(svg, "rect", class_="hl", x=percent(left), y=0, width=percent(width), height=104)
    room = find_room(stage.day, width)
    if room is not None:
        css_class = f"strong {room}".strip() if stage.current else room or None
        draw(svg, "text", stage.day, class_=css_class, x=percent(left + GAP), y=17)
    full = width - GAP
    highest = _highest(stage)
    for amount, side, top in ((stage.above, "a", 28), (stage.below, "b", 62)):
        _draw_amount(svg, amount, side, (left, top, full), highest)


def _draw_amount(
    svg: ET.Element, amount: Amount | None, side: str, box: tuple[float, int, float], highest: int
) -> None:
    left, top, full = box
    if amount is None:
        draw(svg, "circle", class_="open-mark", cx=percent(left + full / 2), cy=top + 15, r="6")
        return
    low, high = (full * value / max(highest, 1) for value in (amount.low, amount.high))
    draw(svg, "rect", class_=f"fill-{side}", x=percent(left), y=top, width=percent(low), height=30)
    if amount.is_range:
        draw(
            svg,
            "rect",
            class_="fill-range",
            x=percent(left + low),
            y=top,
            width=percent(high - low),
            height=30,
        )
    room = find_room(amount.text, low)
    if room is None:
        return
    if side == "b":
        plate = 10 + 9 * len(amount.text)
        css_class = f"plate {room}".strip()
        draw(svg, "rect", class_=css_class, x=percent(left + 0.7), y=top + 6, width=plate, height=18)
    css_class = f"on-{side} {room}".strip()
    draw(svg, "text", amount.text, class_=css_class, x=percent(left + 1.4), y=top + 20)


def find_room(text: str, width: float) -> str | None:
    """Give the class of a text in a box of `width` per cent: none where it always fits, `wide-only`, or None where it never does."""
    characters = len(text) + 1
    if width >= ROOM_ANYWHERE * characters:
        return ""
    return "wide-only" if width >= ROOM_WHEN_WIDE * characters else None
