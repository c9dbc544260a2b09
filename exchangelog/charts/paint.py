"""How charts are painted where no style sheet of the site reaches them: in a file of their own.

The classes are those of static/style.css, and so are the colours, for light paper and for dark. A test holds them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field

FONT = "'Source Sans 3', 'Segoe UI', Roboto, 'Noto Sans', system-ui, sans-serif"


class Colour(Struct, frozen=True):
    """A token of the style sheet: its name there, its value on light paper and on dark."""

    token: str
    light: str
    dark: str


PAPER = Colour("--paper", "#faf8f4", "#141416")
INK = Colour("--ink", "#1a1a1c", "#ebe7df")
SECOND_INK = Colour("--ink-2", "#47474b", "#c2bdb4")
RULE = Colour("--rule", "#dcd7cb", "#36363b")
STRONG_RULE = Colour("--rule-strong", "#837f75", "#7f7c83")
SUNK = Colour("--sunk", "#f0ece3", "#232327")
SIDE_A = Colour("--side-a", "#4a2d55", "#d3bfdf")
SIDE_B = Colour("--side-b", "#6f8f62", "#57754f")
SIDE_B_HATCH = Colour("--side-b-hatch", "#e6efe0", "#1f2b1a")
COLOURS = (PAPER, INK, SECOND_INK, RULE, STRONG_RULE, SUNK, SIDE_A, SIDE_B, SIDE_B_HATCH)


class Paint(Struct, frozen=True):
    """How what has a class is painted: colours by attribute, and attributes that are the same on any paper."""

    colours: Mapping[str, Colour]
    fixed: Mapping[str, str] = field(default_factory=dict)


def _text(colour: Colour, size: float, weight: str = "400", **fixed: str) -> Paint:
    return Paint({"fill": colour}, {"font-size": str(size), "font-weight": weight, **fixed})


def _line(colour: Colour, width: float, **fixed: str) -> Paint:
    return Paint({"stroke": colour}, {"stroke-width": str(width), **fixed})


_HALO = MappingProxyType({"paint-order": "stroke", "stroke-width": "3", "stroke-linejoin": "round"})
_DASHES = MappingProxyType({"stroke-dasharray": "3 2.5"})

PAINTS: Mapping[str, Paint] = MappingProxyType(
    {
        "paper": Paint({"fill": PAPER}),
        "heading": _text(INK, 17, "600"),
        "label": _text(INK, 14, "600"),
        "source": _text(SECOND_INK, 11.5),
        "plain": _text(SECOND_INK, 11.5),
        "pattern-b": Paint({"fill": SIDE_B}),
        "pattern-hatch": Paint({"fill": SIDE_B_HATCH}),
        "fill-a": Paint({"fill": SIDE_A}),
        "fill-b": Paint({}, {"fill": "url(#hatch)"}),
        "fill-range": Paint(
            {"stroke": SECOND_INK}, {"fill": "none", "stroke-width": "1.25", "stroke-dasharray": "3 2.5"}
        ),
        "open-mark": Paint(
            {"fill": PAPER, "stroke": SECOND_INK}, {"stroke-width": "1.4", "stroke-dasharray": "2.4 1.8"}
        ),
        "grid": _line(RULE, 1),
        "tick": _line(RULE, 1),
        "axis": _line(INK, 1.5),
        "m-axis": _line(INK, 1.25),
        "brk": _line(STRONG_RULE, 1),
        "stem-a": _line(SIDE_A, 2.4),
        "stem-b": _line(SIDE_B, 2.4),
        "stem-range": _line(SECOND_INK, 1.4, **_DASHES),
        "head-a": Paint({"fill": SIDE_A}),
        "head-b": Paint({"fill": PAPER, "stroke": SIDE_B}, {"stroke-width": "2"}),
        "hl": Paint({"fill": SUNK}),
        "plate": Paint({"fill": PAPER}),
        "val": Paint({"fill": INK, "stroke": PAPER}, {"font-size": "12", **_HALO}),
        "v": Paint({"fill": INK, "stroke": PAPER}, {"font-size": "11.5", **_HALO}),
        "hi": Paint({}, {"font-weight": "600"}),
        "dir": _text(INK, 13.5, "600"),
        "day": _text(SECOND_INK, 11),
        "more": _text(SECOND_INK, 11.5),
        "yr": _text(INK, 13, "600"),
        "strong": _text(INK, 12.5, "600"),
        "on-a": _text(PAPER, 14, "600"),
        "on-b": _text(INK, 14, "600"),
    }
)
"""Every class of the drawings that a file of its own is made of."""
