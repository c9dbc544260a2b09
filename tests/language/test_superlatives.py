"""Superlatives: what sets one event above all others is found; what only looks like it is not."""

import pytest

from exchangelog.language.superlatives import superlatives_in


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("The largest exchange of the war, and the first since 2022", "en", ["most", "first"]),
        ("a record number, the most extensive exchange", "en", ["most", "most"]),
        ("the only woman, the fewest since then", "en", ["only", "least"]),
        (
            "найбільший обмін, уперше, єдина жінка, рекордна кількість",
            "uk",
            ["most", "first", "only", "most"],
        ),
        ("крупнейший, самый масштабный обмен, впервые", "ru", ["most", "most", "first"]),
        ("the 1st exchange", "en-GB", ["first"]),
    ],
)
def test_superlatives_are_found_with_their_kind(text: str, language: str, kinds: list[str]) -> None:
    """Two words of one kind say the same, in whatever language."""
    assert [str(one.kind) for one in superlatives_in(text, language)] == kinds


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("At first nobody spoke. First, the ministry did.", "en"),
        ("in the first half of the year; the first days of the war; the First Deputy Minister", "en"),
        ("most of them, last year, at least 20, first reported by an outlet, the first source", "en"),
        ("the record of the log, the soles of shoes", "en"),
        ("у першій половині року; останній обмін; більшість із них", "uk"),
        ("la plus grande", "fr"),
    ],
)
def test_ordinary_words_are_none(text: str, language: str) -> None:
    """Adverbs, offices, spans of time and majorities set nothing above all others."""
    assert superlatives_in(text, language) == ()
