"""The nearest of the names that exist, for messages about one that does not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from difflib import get_close_matches

LEAST_LIKENESS = 0.6
MOST_HINTS = 10
"""Of the unknown names that one rule finds: each is compared with every known one, and a stranger's file may have a thousand."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Give ` (did you mean 'x'?)` with the nearest of the known names, or nothing where none is near."""
    close = get_close_matches(name, list(known), n=1, cutoff=LEAST_LIKENESS)
    return f" (did you mean '{close[0]}'?)" if close else ""


def hints_among(known: Collection[str]) -> Callable[[str], str]:
    """Give a function that does the same for one name after the other, as long as somebody reads it: for the first names only."""
    left = iter(range(MOST_HINTS))
    return lambda name: "" if next(left, None) is None else did_you_mean(name, known)
