"""Words that take a side are known in each of their forms, and what only looks like them is none."""

from __future__ import annotations

import pytest

from exchangelog.language.loaded_words import loaded_words


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "en",
            "Warriors and heroes returned, the regime claimed.",
            ["Warriors", "heroes", "regime", "claimed"],
        ),
        ("en-GB", "The claimant's hero-worship", ["hero"]),
        ("uk", "Повернулися 14 воїнів, визволених героїв", ["воїнів", "визволених", "героїв"]),
        ("uk", "Воїнам і воїнами, окупантів", ["Воїнам", "воїнами", "окупантів"]),
        ("uk", "14 військових, воєнна розвідка, героїн, захисники Маріуполя", []),
    ],
)
def test_a_word_that_takes_a_side_is_found_in_its_forms(language: str, text: str, found: list[str]) -> None:
    """Both languages have the same kind of words: 'warriors' and «воїни» praise whom 'soldiers' names."""
    pattern = loaded_words(language)
    assert pattern is not None
    assert [one[0] for one in pattern.finditer(text)] == found


def test_a_language_without_a_list_finds_nothing() -> None:
    """There is no pattern, rather than one that guesses."""
    assert loaded_words("de") is None
