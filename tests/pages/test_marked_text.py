"""In a quote the words are marked that a figure rests on, and not a character is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.pages.marked_text import mark_text

WORDS = st.text(alphabet="ab 1,248.осіб'\n", max_size=30)


def marked(text: str, *phrases: str, numbers: tuple[int, ...] = ()) -> list[str]:
    return [piece.text for piece in mark_text(text, phrases, numbers) if piece.marked]


@given(WORDS, st.lists(WORDS, max_size=3), st.lists(st.integers(0, 3000), max_size=3))
def test_the_pieces_are_the_text(text: str, phrases: list[str], numbers: list[int]) -> None:
    """Whatever is marked, joined together the pieces are the quote, character by character."""
    pieces = mark_text(text, tuple(phrases), tuple(numbers))
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)


@pytest.mark.parametrize("written", ["1248", "1 248", "1,248", "1.248", "1\u00a0248"])
def test_a_number_is_found_as_it_may_be_written(written: str) -> None:
    """Thousands may stand apart in any way that the contract counts as one number."""
    assert marked(f"The {written} people", numbers=(1248,)) == [written]


def test_a_number_is_not_found_in_another() -> None:
    """307 does not stand in 1,307 or 3070 or 307.5."""
    assert marked("1,307 and 3070 and 307.5 and 13,071", numbers=(307,)) == []
    assert marked("in 2025, 307 people", numbers=(307,)) == ["307"]


def test_a_phrase_is_found_across_line_ends() -> None:
    """A block scalar may break a line inside a phrase."""
    assert marked("that 307\nUkrainian defenders", "307 Ukrainian defenders") == ["307\nUkrainian defenders"]


def test_marks_that_touch_become_one() -> None:
    """A number inside a marked phrase is not marked twice."""
    assert marked(
        "A total of 697 people have", "A total of 697 people", "697 people have", numbers=(697,)
    ) == ["A total of 697 people have"]
