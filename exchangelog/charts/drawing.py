"""SVG elements, and how numbers are written in them: always with the same digits, whatever the machine.

Comes in: names and values of attributes. Goes out: elements and, from `markup`, their text for an HTML page.
"""

from __future__ import annotations

from functools import cache
from xml.etree import ElementTree as ET

from msgspec import Struct

Attribute = str | int | None


TEXTS = frozenset({"title", "desc", "text"})
"""What of a drawing is read where it is not drawn, each in a line of its own: two numbers that touch are a third."""


class Amount(Struct, frozen=True):
    """What is drawn for a side: the range that is known (both ends equal where it is one number), and how it is written."""

    low: int
    high: int
    text: str

    @property
    def is_range(self) -> bool:
        """Whether the lower and the upper end differ."""
        return self.low != self.high


class Picture(Struct, frozen=True):
    """How a chart is called: an id that no other chart of the page has, a short name, and a description of what it shows."""

    name: str
    title: str
    description: str


def percent(value: float) -> str:
    """Write a position or width across the chart, `value` in per cent of its width."""
    return f"{value:.2f}%"


def pixels(value: float) -> str:
    """Write a position or height down the chart, in pixels."""
    return f"{value:.1f}"


def draw(parent: ET.Element | None, tag: str, content: str = "", /, **attributes: Attribute) -> ET.Element:
    """Make an element, as the last child of `parent` if there is one.

    Attributes are named as in Python: `class_` is `class`, `text_anchor` is `text-anchor`; those that are None are left out.
    """
    named = {attribute_name(name): str(value) for name, value in attributes.items() if value is not None}
    element = ET.Element(tag, named) if parent is None else ET.SubElement(parent, tag, named)
    element.text = content or None
    if tag in TEXTS:
        element.tail = "\n"
    return element


@cache
def attribute_name(name: str) -> str:
    """Give the name of an attribute for the name that it has in Python; charts use some thirty."""
    return name.rstrip("_").replace("_", "-")


def draw_picture(picture: Picture, css_class: str | None = None) -> ET.Element:
    """Make the `<svg>` of a chart with its name and description for those who do not see it."""
    name = picture.name
    svg = draw_frame(css_class, role="img", aria_labelledby=f"{name}-title", aria_describedby=f"{name}-text")
    draw(svg, "title", picture.title, id=f"{name}-title")
    draw(svg, "desc", picture.description, id=f"{name}-text")
    return svg


def draw_ornament(css_class: str | None) -> ET.Element:
    """Make the `<svg>` of a drawing that repeats what stands beside it in words, and is not read out."""
    return draw_frame(css_class, aria_hidden="true", focusable="false")


def draw_frame(css_class: str | None, **attributes: Attribute) -> ET.Element:
    """Make an `<svg>` that has a size, as it has its colours, from the style sheet alone.

    Where no style sheet comes, or a browser is too old for ours, there is nothing of it: all shapes would be black, what is open as well.
    """
    return draw(None, "svg", class_=css_class, width=0, height=0, **attributes)


def markup(element: ET.Element) -> str:
    """Write the element for an HTML page. It is safe there: the XML library escapes all texts and values."""
    return ET.tostring(element, encoding="unicode")
