"""Texts of the content in GitHub's Markdown, where they can be nothing but text.

Comes in: any text. Goes out: a code span of one line. Inside a code span nothing is emphasis, a link, an HTML tag or comment, an
@mention, an issue's number or a commit, and no backslash or entity is needed that some reader of Markdown would not know
(CommonMark 0.31, section 6.1; GitHub's Markdown, section 4.10, for `|` in tables). What could move the text's direction or a
cursor is shown as U+FFFD.
"""

from __future__ import annotations

import re

from exchangelog.findings.text_format import printable

BACKTICKS = re.compile(r"`+")
SAFE_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9/._~%?&=+;:,-]*)?")
MOST_SHOWN = 700
"""Characters of one text; the longest quote that the log allows without a warning is shorter."""


def code(text: str, most: int = MOST_SHOWN) -> str:
    """Give a text as a code span."""
    line = printable(" ".join(text.split()))
    if len(line) > most:
        line = line[: most - 1] + "…"
    if not line:
        return "(nothing)"
    fence = "`" * (max((len(run) for run in BACKTICKS.findall(line)), default=0) + 1)
    space = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{space}{line}{space}{fence}"


def cell(text: str, most: int = 120) -> str:
    """Give a text as a code span for a cell of a table."""
    return code(text, most).replace("|", "\\|")


def address(url: str | None) -> str:
    """Give a web address, to be followed where it is made of nothing but what addresses are made of."""
    if url is None:
        return "no address"
    return f"<{url}>" if SAFE_ADDRESS.fullmatch(url) else code(url)


def counted(number: int, noun: str, several: str | None = None) -> str:
    """Give a number with its noun."""
    return f"{number} {noun if number == 1 else several or f'{noun}s'}"


def listed(names: tuple[str, ...], most: int = 5) -> str:
    """Give the first names of a list, and how many there are besides."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(code(name) for name in names[:most]) + more
