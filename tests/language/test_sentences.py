"""Sentences: where they end, and what only looks like an end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.language.sentences import sentences_in


def read(text: str, language: str = "en") -> list[str]:
    """Give the sentences of a text, without the space around them."""
    return [text[start:end].strip() for start, end in sentences_in(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She came.", ["He came.", "She came."]),
        ("Really? Yes! Good.", ["Really?", "Yes!", "Good."]),
        ("“Go home.” Then he left.", ["“Go home.”", "Then he left."]),
        ("(They came.) Then more.", ["(They came.)", "Then more."]),
        ("It ended... Then more.", ["It ended...", "Then more."]),
        ("It ended… Then more.", ["It ended…", "Then more."]),
        ("home.Then", ["home.", "Then"]),
        ("A title\n\nA text. More", ["A title", "A text.", "More"]),
        ("In 2022. 307 came.", ["In 2022.", "307 came."]),
        ("no stop", ["no stop"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_pauses(text: str, expected: list[str]) -> None:
    """Full stops, question and exclamation marks, and empty lines end a sentence."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gen. Budanov came.", "en"),
        ("Volodymyr V. Zelenskyy came.", "en"),
        ("the U.S. Navy came", "en"),
        ("No. 65 was it", "en"),
        ("Обмін № 65. Другий етап", "uk"),
        ("it grew by 3.5 points", "en"),
        ("from www.example.org today", "en"),
        ("at 5 p.m. on Friday", "en"),
        ("“Really?” he said", "en"),
        ("Wait... what", "en"),
        ("on Sept. 14", "en"),
        ("5 тис. Усі вдома", "uk"),
        ("у 2022 р. Усі вдома", "uk"),
        ("м. Київ, вул. Хрещатик", "uk"),
        ("«Слава!» — сказав він", "uk"),
        ("12 июня т.г. Все дома", "ru"),
        ("ген. Буданов", "uk"),
        ("am 24. Mai kamen sie", "de"),
    ],
)
def test_what_only_looks_like_an_end_is_none(text: str, language: str) -> None:
    """Abbreviations, initials, numbers, addresses, and marks before a small letter end nothing."""
    assert read(text, language) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "He came. [@a] She came.",
        "He came [@a]. She came.",
        "He came.[@a] She came.",
        "He came. [@a; @b] [@c] She came.",
    ],
)
def test_a_citation_behind_the_full_stop_belongs_before_it(text: str) -> None:
    """A citation stays with the sentence that it is put behind."""
    first, second = read(text)
    assert "[@a" in first
    assert second == "She came."


@given(
    text=st.text(alphabet=" .!?…\nabАбV№65[@]'”)") | st.text(),
    language=st.sampled_from(["en", "uk", "ru", "de", "und"]),
)
def test_sentences_cover_the_text(text: str, language: str) -> None:
    """The ranges follow one another from the beginning to the end, and none is empty."""
    ranges = sentences_in(text, language)
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(start < end for start, end in ranges)
