"""The log's own words have the quotation marks of their language and curved apostrophes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.language.typesetting import ENGLISH, inside_marks, marks_of, typeset


@pytest.mark.parametrize(
    ("typed", "language", "printed"),
    [
        ("Moscow's account, the relatives' list", "en", "Moscow’s account, the relatives’ list"),
        ('It counts from "the start of the crisis".', "en-GB", "It counts from “the start of the crisis”."),
        ('Сім\'я зі Львова, "1000 на 1000"', "uk", "Сім’я зі Львова, «1000 на 1000»"),
        ('по формуле "35 на 35"', "ru", "по формуле «35 на 35»"),
        ("for 'обмін' so", "en", "for ‘обмін’ so"),
        ("“Set” already, 'once", "en", "“Set” already, 'once"),
        ('A mark without "its partner', "en", 'A mark without "its partner'),
        ('"One" and "two"', "de", "“One” and “two”"),
        ("", "en", ""),
    ],
)
def test_marks_are_those_of_print(typed: str, language: str, printed: str) -> None:
    """Pairs are turned, apostrophes curve, and what has no partner stays as it was typed."""
    assert typeset(typed, language) == printed


@pytest.mark.parametrize(
    ("text", "language", "inside"),
    [
        ("З «Азовсталі»", "uk", "З „Азовсталі“"),
        ("From “Azovstal”", "en", "From ‘Azovstal’"),
        ("Військові", "uk", "Військові"),
    ],
)
def test_marks_inside_others_are_others(text: str, language: str, inside: str) -> None:
    """What is put between quotation marks has those of the second kind itself, and no »» ends it."""
    assert inside_marks(text, language) == inside


@given(st.text(alphabet="ab '\"«»“”’\n"), st.sampled_from(["en", "uk"]))
def test_nothing_but_marks_changes(typed: str, language: str) -> None:
    """The same letters stand at the same places, and a second time changes nothing."""
    printed = typeset(typed, language)
    assert len(printed) == len(typed)
    assert all(
        new == old or (old in "'\"" and new in ENGLISH + marks_of(language))
        for old, new in zip(typed, printed, strict=True)
    )
    assert typeset(printed, language) == printed
