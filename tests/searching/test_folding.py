"""A word is found however it is written: in another form, in another script, with another romanisation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.searching.folding import ENDINGS, fold, keys_of


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zelenskyy", "Zelensky", "Zelenskiy", "Зеленський", "Зеленский", "ЗЕЛЕНСЬКИЙ"),
        ("Yermak", "Єрмак", "Ермак"),
        ("Kharkiv", "Харків"),
        ("Kyiv", "Kiev", "Київ", "Киев"),
        ("Medinsky", "Мединский", "Мединський"),
        ("Arakhamia", "Арахамія", "Арахамия"),
        ("Vereshchuk", "Верещук"),
        ("Lubinets", "Лубінець", "Лубинец"),
        ("Zaporizhzhia", "Запоріжжя"),
        ("Joseph", "Yosef", "Йосеф"),
        ("Alexander", "Aleksander", "Александэр"),
        ("Iraq", "Irak", "Ирак", "Ірак"),
    ],
)
def test_spellings_of_a_name_are_one_key(spellings: tuple[str, ...]) -> None:
    """Whatever the script, the case and the romanisation."""
    assert len({fold(one) for one in spellings}) == 1


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Ukraine's 1,245", ["1245", "ukraines", "1", "245"]),
        ("1 245 тіл", ["1245", "1", "245", "til"]),
        ("１２ 001 245", ["001245", "１２", "001", "245"]),
        ("Det1 245 245", ["245245", "det1", "245"]),
        ("24.05.2025", ["24", "05", "2025"]),
        ("зв’язок", ["zvazok"]),
        ("зв′язок", ["zvazok"]),
        ("Воло́димир Зеле́нський", ["volodimir", "zelenski"]),
        ("the 11th, the 55th", ["the", "11th", "55th"]),
        ("", []),
    ],
)
def test_a_text_gives_its_words_and_numbers(text: str, keys: list[str]) -> None:
    """A number with separators is found whole; an apostrophe parts no word."""
    assert list(keys_of(text)) == keys


@given(st.text(max_size=40))
def test_a_key_is_one_word_in_small_letters(text: str) -> None:
    """No key holds a space, by which the files part them, and folding gives the same each time."""
    for key in keys_of(text):
        assert key
        assert not any(letter.isspace() or letter == '"' for letter in key)
        assert key == key.lower()
        assert list(keys_of(text)) == list(keys_of(text))


def test_a_capital_is_no_civilian() -> None:
    """What 'Київ' folds to begins no other word of the log, in any case: 'civilian' began like it."""
    assert not fold("civilians").startswith(fold("Київ"))
    for form in ("Києва", "Києву", "Києвом", "Києві", "Киева", "Kyiv's", "Київська"):
        assert fold(form).startswith(fold("Київ"))


def test_forms_of_one_word_have_one_stem() -> None:
    """Of 'обмін' and of 'пленные' every form ends in what is known as an ending."""
    for stem, forms in (
        ("обмін", "обміну обміни обмінів обмінах обміном обмінами"),
        ("плен", "пленный пленных пленными пленному"),
    ):
        for form in forms.split():
            rest = fold(form).removeprefix(fold(stem))
            assert rest in ENDINGS or fold(form).startswith(fold(stem))
