"""The log's own words have the quotation marks of their language and curved apostrophes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.language.typesetting import ENGLISH, NO_BREAK, inside_marks, marks_of, tie_prose, typeset


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
    ("typed", "language", "printed"),
    [
        ("5 людей передано Україні, 1 — Росії", "uk", "5 людей передано Україні, 1~— Росії"),
        ("1 426 тіл, 1 000 000, 12 345", "uk", "1~426 тіл, 1~000~000, 12~345"),
        ("у 2022 125 людей, 24.05 307, 10:30 200, 1,5 200", "uk", None),
        ("— Так, 24 травня", "uk", None),
        ("30 квітня – 2 травня", "uk", "30 квітня~– 2 травня"),
        ("two — three 1 000", "en", None),
    ],
)
def test_what_belongs_together_stays_on_one_line(typed: str, language: str, printed: str | None) -> None:
    """No line ends within a number, none begins with a dash; years, dates and times are no beginning of a number."""
    assert typeset(typed, language) == (printed or typed).replace("~", NO_BREAK)


def test_prose_is_tied_where_its_lines_begin_with_a_dash() -> None:
    """The source's line ends before the dash, the page's must not; headings, lists and code stay as they are."""
    body = "Шестеро людей\n— з них двоє [@a] — цивільні, `1 000`.\n\n## Число\n— далі\n\n- пункт\n— далі"
    tied = body.replace("людей\n—", "людей~—").replace("] —", "]~—").replace("~", NO_BREAK)
    assert tie_prose(body, "uk") == tied
    assert tie_prose(body, "en") == body


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
