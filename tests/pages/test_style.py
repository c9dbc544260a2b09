"""Every class that a page uses has its rule in the style sheet, also where a template or a chart puts its name together; what it draws is seen.

What is drawn without a rule is filled with the browser's black, which on a dark page nobody sees. Words are looked at by axe (tests/browser); it
does not look at what is no word: bars, outlines, borders of fields, and the lines by which alone a link is told from the words around it.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.pages.html_tree import read_html
from tests.pages.odd_site import ROOT, odd_pages

NAMED = re.compile(r"\.([a-z][\w-]*)")
WITHOUT_A_RULE = frozenset(
    {
        *(
            "badge--both",
            "badge--none",
            "badge--one",
            "badge--own",
            "badge--press",
        ),  # 'contested' alone has a colour
        *(
            "verdict--in",
            "verdict--ok",
            "grade--w",
            "example--good",
            "quote--a",
        ),  # the plain form of what has another
        *("claim-what", "field--b", "m3", "own", "pager-earlier", "pair--several", "role", "section--first"),
    }
)
"""Classes that name what looks like everything around it: they may get a rule, and need none."""
SHAPES = ("circle", "line", "path", "polygon", "polyline", "rect")

GROUNDS = ("paper", "raised", "sunk")
MARKS = ("side-a", "side-b", "link-line", "mark-line", "rule-strong", "focus", "ink-2", "ink-3")
LEAST = 3.0
"""WCAG 2.2, 1.4.11: between what has to be seen and what it lies upon."""


@cache
def styled() -> frozenset[str]:
    return frozenset(NAMED.findall((ROOT / "static" / "style.css").read_text("utf-8")))


def test_every_class_has_its_rule() -> None:
    """But for the ones that only name something."""
    used = {
        name
        for html in odd_pages().values()
        for element in read_html(html).all()
        for name in element.attributes.get("class", "").split()
    }
    assert len(used) > 150
    assert sorted(used - styled() - WITHOUT_A_RULE) == []


def test_every_shape_has_its_colour() -> None:
    """Each bar and mark of a drawing has a class with a rule: those of both sides together too."""
    drawn: set[str] = set()
    for html in odd_pages().values():
        for element in read_html(html).all():
            if element.name in SHAPES and "class" in element.attributes:
                names = frozenset(element.attributes["class"].split())
                drawn |= names
                assert names & styled(), (element.name, names)
    assert {"fill-a", "fill-b", "fill-both", "fill-range", "gauge-mark"} <= drawn


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_marks_are_seen_on_every_ground(scheme: int) -> None:
    """And the two sides lie next to each other in charts: their colours differ as much."""
    sheet = (ROOT / "static" / "style.css").read_text("utf-8")
    tokens = {
        name: re.findall(rf"^ *--{name}: (#[0-9a-f]{{6}});$", sheet, re.MULTILINE)[scheme]
        for name in (*GROUNDS, *MARKS)
    }
    pairs = [*((mark, ground) for mark in MARKS for ground in GROUNDS), ("side-a", "side-b")]
    faint = {(one, other): contrast(tokens[one], tokens[other]) for one, other in pairs}
    assert {pair: value for pair, value in faint.items() if value < LEAST} == {}
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
