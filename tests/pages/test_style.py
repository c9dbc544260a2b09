"""Every class that a page uses has its rule in the style sheet, also where a template or a chart puts its name together.

What is drawn without one is filled with the browser's black, which on a dark page nobody sees.
"""

from __future__ import annotations

import re
from functools import cache

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
