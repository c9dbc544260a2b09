"""The texts of a body: what stands in the site's first language, and behind it the same in other languages.

Comes in: the Markdown behind an entry's front matter. Goes out: its texts, each with its language and its place in the file, and the lines
that divide nothing. A translation stands between `::: {lang=uk}` and `:::`, as Pandoc marks the language of a passage (its manual,
'Divs and Spans'), behind all that is in the first language; what follows it can only be another one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from exchangelog.findings.place import Stretch

FENCE = re.compile(r"^[ \t]*:::[^\n]*$", re.MULTILINE)
OPENING = re.compile(r"::: ?\{lang=(?P<tag>[A-Za-z][A-Za-z0-9-]{1,34})\}[ \t\r]*")
CLOSING = re.compile(r":::[ \t\r]*")
BEHIND = ""
"""Stands for the language of what is behind a translation, where nothing may stand."""

NEVER_CLOSED = "opens a translation that is never closed"
DIVIDES_NOTHING = "neither opens a translation nor closes one"
NO_TEXT = "stands behind a translation, where no page shows it"


class BodyText(Struct, frozen=True):
    """A text of a body: its language (None for the site's first), its Markdown, and where that begins in the file."""

    language: str | None
    markdown: str
    start: int


class Stray(Struct, frozen=True):
    """A line that is not in its place, and what is wrong with it."""

    line: str
    stretch: Stretch
    trouble: str


class Division(Struct, frozen=True):
    """The texts of a body, that in the first language first, where each other one opens, and the lines that are not in their place."""

    texts: tuple[BodyText, ...]
    openings: tuple[Stretch, ...]
    strays: tuple[Stray, ...]

    def text_in(self, language: str) -> BodyText | None:
        """Give the translation into a language; None where there is none."""
        return next((one for one in self.texts[1:] if one.language == language), None)


@lru_cache(maxsize=512)  # several rules and pages ask about the same bodies
def divide_body(body: str, body_start: int = 0) -> Division:
    """Divide a body that begins `body_start` code points into its file."""
    if ":::" not in body:
        return Division((BodyText(None, body, body_start),), (), ())
    texts: list[BodyText] = []
    openings: list[Stretch] = []
    strays: list[Stray] = []
    language, begin = None, 0
    for fence in FENCE.finditer(body):
        opening, closing = OPENING.fullmatch(fence[0]), CLOSING.fullmatch(fence[0])
        if (opening is None or language) and (closing is None or not language):
            strays.append(Stray(fence[0].strip(), stretch_of(fence, body_start), DIVIDES_NOTHING))
            continue
        texts.append(BodyText(language, body[begin : fence.start()], body_start + begin))
        language, begin = (opening["tag"] if opening is not None else BEHIND), fence.end()
        if opening is not None:
            openings.append(stretch_of(fence, body_start))
    texts.append(BodyText(language, body[begin:], body_start + begin))
    if language:
        strays.append(Stray(opening_of(language), openings[-1], NEVER_CLOSED))
    strays.extend(lost(one) for one in texts if one.language == BEHIND and one.markdown.strip())
    return Division(tuple(one for one in texts if one.language != BEHIND), tuple(openings), tuple(strays))


def opening_of(language: str) -> str:
    """Give the line that opens a translation into a language."""
    return f"::: {{lang={language}}}"


def stretch_of(fence: re.Match[str], body_start: int) -> Stretch:
    """Give where a line stands in the file."""
    return Stretch(body_start + fence.start(), body_start + fence.end())


def lost(text: BodyText) -> Stray:
    """Give the first line of words that stand in no text."""
    line = text.markdown.strip().split("\n", 1)[0]
    start = text.start + text.markdown.index(line)
    return Stray(line, Stretch(start, start + len(line)), NO_TEXT)
