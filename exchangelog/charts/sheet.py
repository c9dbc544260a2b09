"""A chart as a file of its own: with its heading, its source and its colours, so that it can be lifted out whole.

Comes in: drawings as they stand in a page, and the words around them. Goes out: the bytes of an SVG file. It needs no style sheet and
no font of ours: light colours stand in its attributes, dark ones in a style for readers who prefer them (CSS `prefers-color-scheme`).
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from xml.etree import ElementTree as ET

from msgspec import Struct

from exchangelog.charts.drawing import Picture, draw
from exchangelog.charts.paint import FONT, PAINTS, Paint

WIDTH = 960
MARGIN = 28
HEADING = 82
"""The height of the heading above the drawings."""
FOOT = 44
LABEL = 64
"""The width that is kept for labels, where a sheet has any."""
DENSE = "chart--dense"


class Part(Struct, frozen=True):
    """A drawing of the sheet: the `<svg>` as it stands in the page, its height in pixels, a label at its left (or none)."""

    svg: ET.Element
    height: int
    label: str = ""


class Sheet(Struct, frozen=True):
    """A chart to be lifted out: its name and description, the language of its words, how to read it, its drawings, where it comes from."""

    picture: Picture
    language: str
    key: str
    parts: tuple[Part, ...]
    source: str


def write_sheet(sheet: Sheet) -> bytes:
    """Give the bytes of the SVG file (SVG 2; readable by what knows SVG 1.1)."""
    height = HEADING + sum(part.height for part in sheet.parts) + FOOT
    root = _draw_root(sheet.picture, sheet.language, height)
    draw(root, "rect", class_="paper", width="100%", height="100%")
    draw(root, "text", sheet.picture.title, class_="heading", x=MARGIN, y=36)
    draw(root, "text", sheet.key, class_="source", x=MARGIN, y=57)
    left = MARGIN + (LABEL if any(part.label for part in sheet.parts) else 0)
    top = HEADING
    for part in sheet.parts:
        if part.label:
            draw(root, "text", part.label, class_="label", x=MARGIN, y=top + part.height // 2 + 5)
        root.append(_place(part, left, top))
        top += part.height
    draw(root, "text", sheet.source, class_="source", x=MARGIN, y=height - 16)
    used = _paint(root)
    root.insert(2, _style(used))
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()


def _draw_root(picture: Picture, language: str, height: int) -> ET.Element:
    root = draw(
        None,
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        lang=language,
        role="img",
        aria_labelledby="title",
        aria_describedby="desc",
        viewBox=f"0 0 {WIDTH} {height}",
        width=WIDTH,
        height=height,
        font_family=FONT,
    )
    draw(root, "title", picture.title, id="title")
    draw(root, "desc", picture.description, id="desc")
    pattern = draw(
        draw(root, "defs"),
        "pattern",
        id="hatch",
        width=5,
        height=5,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    draw(pattern, "rect", class_="pattern-b", width=5, height=5)
    draw(pattern, "rect", class_="pattern-hatch", width="1.5", height=5)
    return root


def _place(part: Part, left: int, top: int) -> ET.Element:
    """Give a copy of the drawing at its place: the sheet's own name stands for the drawing's, and what has no room is left out."""
    svg = deepcopy(part.svg)
    dense = DENSE in (svg.get("class") or "").split()
    for child in [child for child in svg if child.tag in {"title", "desc"}]:
        svg.remove(child)
    svg.attrib.clear()
    svg.attrib.update(
        {
            "x": str(left),
            "y": str(top),
            "width": str(WIDTH - left - MARGIN),
            "height": str(part.height),
            "overflow": "visible",
        }
    )
    if dense:
        _leave_out_crowded(svg)
    return svg


def _leave_out_crowded(svg: ET.Element) -> None:
    """Leave out what the style sheet hides where columns are many: the days, and all values but the highest."""
    for parent in list(svg.iter()):
        for child in list(parent):
            classes = (child.get("class") or "").split()
            if "day" in classes or ("val" in classes and "peak" not in classes):
                parent.remove(child)


def _paint(root: ET.Element) -> tuple[str, ...]:
    """Write the light colours into the attributes; give the classes that are used, in the order of the paints."""
    used = set()
    for element in root.iter():
        classes = _classes_of(element)
        used.update(classes)
        for name in classes:
            for attribute, value in _attributes(PAINTS[name]):
                element.set(attribute, value)
    return tuple(name for name in PAINTS if name in used)


def _classes_of(element: ET.Element) -> list[str]:
    """Give the classes of an element that have a paint; a text without one is plain."""
    classes = [name for name in (element.get("class") or "").split() if name in PAINTS]
    if element.tag == "text" and not classes:
        classes = ["plain"]
    if classes:
        element.set("class", " ".join(classes))
    return classes


def _attributes(paint: Paint) -> Iterator[tuple[str, str]]:
    yield from paint.fixed.items()
    yield from ((attribute, colour.light) for attribute, colour in paint.colours.items())


def _style(used: tuple[str, ...]) -> ET.Element:
    """Give the style for dark paper."""
    rules = "".join(
        f".{name}{{{';'.join(f'{attribute}:{colour.dark}' for attribute, colour in PAINTS[name].colours.items())}}}"
        for name in used
        if PAINTS[name].colours
    )
    return draw(None, "style", f"@media (prefers-color-scheme:dark){{{rules}}}")
