"""A review says in a line which numbers of a series are there."""

from __future__ import annotations

import pytest

from exchangelog.derive.ledger import Series, SeriesNumber
from exchangelog.review.sums import series_text


@pytest.mark.parametrize(
    ("counts", "missing", "written"),
    [
        ((66,), (), "1 number, 66"),
        ((66, 66), (), "1 number, 66"),
        ((66, 69), (67, 68), "2 numbers, 66 to 69, 2 missing between them"),
    ],
)
def test_a_series_is_told_by_its_numbers(
    counts: tuple[int, ...], missing: tuple[int, ...], written: str
) -> None:
    """One number, though two entries carry it, is no range."""
    numbers = tuple(SeriesNumber(count, None, f"entry-{place}") for place, count in enumerate(counts))
    assert series_text(Series("exchanges", numbers, missing)) == written
