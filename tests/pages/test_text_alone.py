"""A page that is read as text alone says the same: no word and no number runs into the next one.

So it is read by browsers without style sheets, by the reading mode of others, by search engines, by whoever takes the text
out of a page, and so it is copied. A mark of a reference that touches its number makes another number of it: 195 and source 4
stood there as 1954.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.pages.html_tree import Element, read_html
from tests.pages.odd_site import odd_pages

INLINE = frozenset(
    {
        *("a", "abbr", "b", "button", "code", "del", "desc", "em", "g", "i", "input", "ins"),
        *(
            "label",
            "mark",
            "output",
            "small",
            "span",
            "strong",
            "svg",
            "text",
            "time",
            "title",
            "tspan",
            "use",
        ),
    }
)
"""What a browser without our style sheet sets in one line with its surroundings; of a drawing that it cannot show, the texts."""
WITHIN_WORDS = frozenset({"mark", "tspan"})
"""What may begin or end inside a word: the highlight of a quote, the initial of a month."""
UNREAD = frozenset({"script", "style", "template", "select", "textarea", "head"})
RUN_TOGETHER = re.compile(r"[\w.,:;!?%)\]]\x00+[\w(“«✓✗◆]")


def read_alone(element: Element) -> Iterator[str]:
    """Give the texts of an element, a line feed at each edge of a block, a NUL at each edge of what stands in a line."""
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.name not in UNREAD:
            edge = "" if child.name in WITHIN_WORDS else "\x00" if child.name in INLINE else "\n"
            yield edge
            yield from read_alone(child)
            yield edge


def run_together(html: str) -> list[str]:
    """Give the places where two texts touch."""
    text = "".join(read_alone(read_html(html)))
    return [
        re.sub("\x00+", "|", text[max(found.start() - 30, 0) : found.end() + 30]).strip("\n|")
        for found in RUN_TOGETHER.finditer(text)
    ]


@pytest.mark.parametrize("path", sorted(odd_pages()))
def test_no_two_texts_touch(path: str) -> None:
    """Between a number and what follows it stands a space, a bracket, or the edge of a block."""
    assert run_together(odd_pages()[path]) == []


def test_what_touches_is_found() -> None:
    """The test above can fail."""
    assert run_together("<p>195<a>4</a></p>") == ["195|4"]
    assert run_together("<p><span>185.</span><svg></svg><span>205</span></p>") == ["185.|205"]
    assert run_together("<p>195 <a>4</a><b>6</b><mark>7</mark>8</p>") == ["195 |4|6|78"]
