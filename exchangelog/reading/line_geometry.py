"""Lines and columns inside a text, as offsets in code points: where lines begin, and how far they are indented.

Comes in: a text whose lines end in line feeds, and offsets. Goes out: offsets and widths. Nothing here knows of findings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

INDENTATION = re.compile(r"[ ]*")
DASHES = re.compile(r"[ ]*(?:-[ ]+)*")
FIELD_LINE = re.compile(r"[ ]*(?:-[ ]+)*['\"]?[\w.-]+['\"]?[ ]*:(?:[ ]|$)|[ ]*-(?:[ ]|$)", re.MULTILINE)
PART = re.compile(r"[^\n][^\n,\]}]*")
NAME_BEFORE = re.compile(r"(?:^|[ {,])([\w-]+)['\"]?[ ]*:[ ]+$")


class LineIndex:
    """The lines of a text, for many questions about it."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def position(self, offset: int) -> tuple[int, int]:
        """Give the line and the column, both from 1, of an offset; one behind the end counts as the end."""
        at = min(offset, self.length)
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1


def line_start(text: str, at: int) -> int:
    """Give where the line of an offset begins."""
    return text.rfind("\n", 0, at) + 1


def line_stop(text: str, at: int) -> int:
    """Give where the line of an offset ends: at its line feed, or at the end of the text."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def content_start(text: str, at: int) -> int:
    """Give where on the line of an offset something stands, spaces aside."""
    found = INDENTATION.match(text, line_start(text, at))
    return found.end() if found else at


def part_at(text: str, at: int) -> str:
    """Give the part of a list or mapping in brackets that begins at an offset, up to the next comma or bracket of its line."""
    found = PART.match(text, at)
    return found[0] if found else ""


def is_field_line(text: str, at: int) -> bool:
    """Say whether the line of an offset looks like a field or like an item of a list."""
    return FIELD_LINE.match(text, line_start(text, at)) is not None


def field_before(text: str, at: int) -> str:
    """Give the name of the field that stands on the same line before the value at an offset, or nothing."""
    found = NAME_BEFORE.search(text[line_start(text, at) : at])
    return found[1] if found else ""


def levels_above(text: str, at: int) -> list[int]:
    """Give the indentations, widest first, that the line of an offset could have to fit the fields or items above it."""
    wants_dash = text.startswith("-", content_start(text, at))
    levels: list[int] = []
    narrowest, start = None, line_start(text, at)
    while start > 0 and narrowest != 0:
        start = line_start(text, start - 1)
        if not is_field_line(text, start):
            continue
        item = content_start(text, start)
        level = item if wants_dash else dashes_stop(text, start)
        fits = not wants_dash or text.startswith("-", item)
        if fits and (narrowest is None or level - start < narrowest):
            levels.append(level - start)
        narrowest = item - start if narrowest is None else min(narrowest, item - start)
    return levels


def dashes_stop(text: str, start: int) -> int:
    """Give where on a line, from its start on, the dashes of list items end and the item itself begins."""
    found = DASHES.match(text, start)
    return found.end() if found else start
