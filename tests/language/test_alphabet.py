"""Names stand in the order of their alphabet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.language.alphabet import place_in_alphabet

UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"


def test_the_ukrainian_alphabet_is_in_its_own_order() -> None:
    """Letter by letter, small and capital: і behind и, ї behind і, є behind е, ґ behind г."""
    assert sorted(set(UKRAINIAN), key=place_in_alphabet) == list(UKRAINIAN)
    assert sorted(set(UKRAINIAN.upper()), key=place_in_alphabet) == list(UKRAINIAN.upper())


@pytest.mark.parametrize(
    "names",
    [
        ["Діти", "Жителі", "Жінки", "З «Азовсталі»", "Іноземці", "Моряки", "Підтверджені", "Поза обміном"],
        ["Вголос", "Військові", "Військово-морські сили", "Вікна", "Вільне радіо"],
        ["24 Канал", "Péter", "Peters", "TASS", "Євген", "Ігор", "«Українська сторона»", "Ян"],
        ["Єва", "ЄС", "Ёлка", "Жук"],
        ["Нова Каховка", "Новий Чернігів"],
    ],
)
def test_names_stand_as_a_reader_looks_for_them(names: list[str]) -> None:
    """Accents and quotation marks move nothing; digits come first, then Latin, then Cyrillic letters."""
    assert sorted(set(names), key=place_in_alphabet) == names


@given(st.lists(st.text(max_size=8), max_size=6))
def test_the_order_is_one_whatever_it_began_with(names: list[str]) -> None:
    """Any texts have one order: no two different ones take the same place."""
    turned = names[::-1]
    assert sorted(names, key=place_in_alphabet) == sorted(turned, key=place_in_alphabet)
