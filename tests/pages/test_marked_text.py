"""In a quote the words are marked that a figure rests on, and not a character is changed."""

from __future__ import annotations

import re

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


@given(
    st.lists(st.sampled_from(["1", "10", "100", "001", "248", "1,", " ", ".", "\u00a0", "a"]), max_size=9),
    st.sampled_from([0, 1, 10, 100, 248, 1001, 1248, 100_100, 1_001_001]),
)
def test_a_number_is_found_where_a_pattern_finds_it(pieces: list[str], number: int) -> None:
    """Every number is found in every text as by a pattern of its digits, with or without a sign between its thousands."""
    digits = "[ .,\u00a0\u2009\u202f]?".join(f"{number:,}".split(","))
    pattern = re.compile(rf"(?<![0-9])(?<![0-9][.,]){digits}(?![0-9])(?![.,][0-9])")
    text = "".join(pieces)
    assert marked(text, numbers=(number,)) == pattern.findall(text)


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
