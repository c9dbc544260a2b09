"""A text as a message repeats it: as much of it as shows which one is meant."""

from __future__ import annotations

MOST_SHOWN = 60
"""Characters of a text that a message repeats."""


def shortened(text: str) -> str:
    """Give a text for a message: in one line, and no more of it than shows which one is meant."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_SHOWN else line[: MOST_SHOWN - 1] + "…"
