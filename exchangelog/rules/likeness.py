"""The nearest of the names that exist, for messages about one that does not."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LEAST_LIKENESS = 0.6


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Give ` (did you mean 'x'?)` with the nearest of the known names, or nothing where none is near."""
    close = get_close_matches(name, list(known), n=1, cutoff=LEAST_LIKENESS)
    return f" (did you mean '{close[0]}'?)" if close else ""
