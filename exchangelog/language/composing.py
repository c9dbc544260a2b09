"""A text in Unicode NFC, in time that grows with its length alone.

Comes in: any text. Goes out: what the library's own normalisation gives.
"""

from __future__ import annotations

import re
from itertools import groupby
from unicodedata import combining, normalize

MARKS_IN_A_ROW = re.compile(r"[^\w\s]{64,}")


def compose(text: str) -> str:
    """Bring a text into NFC, in time that grows with its length alone.

    The library puts the accents of a letter in order by comparing each with all before it; a million of them, which no language has,
    would take it a day. So long rows are taken apart and put in order first, which changes nothing (UAX #15, canonical ordering).
    """
    if text.isascii():
        return text
    return normalize("NFC", MARKS_IN_A_ROW.sub(lambda match: put_in_order(match[0]), text))


def put_in_order(marks: str) -> str:
    """Sort every row of accents by their combining classes, those of one class in the order that they have."""
    apart = (part for mark in marks for part in normalize("NFD", mark))
    rows = groupby(apart, key=lambda mark: combining(mark) > 0)
    return "".join("".join(sorted(row, key=combining) if is_accents else row) for is_accents, row in rows)
