"""The shape of a made log: how many entries, and the proportions in which the rest comes with them.

The defaults are those of the real log in November 2026 (5.2 quotes and 2.9 sources an entry, 107 words of prose, captures of 15
lines); a benchmark is honest only where other proportions can be asked for as well.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """What to make. `remarks` are quotes without a number, `paragraphs` of prose have some thirty words each."""

    entries: int
    seed: int = 1
    remarks: float = 3.0
    sources: float = 2.9
    paragraphs: float = 3.5
    capture_lines: int = 15
    languages: tuple[str, ...] = ("en",)
