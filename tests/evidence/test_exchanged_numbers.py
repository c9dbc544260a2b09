"""The numbers of a translation come in the order of its original, unless each plainly counts something of its own."""

import pytest

from exchangelog.evidence.exchanged_numbers import Exchange, Rows, exchanged
from exchangelog.evidence.translated_numbers import pair_of_texts


def exchange_in(original: str, translation: str, language: str = "en", into: str = "uk") -> Exchange | None:
    return exchanged(Rows.of(pair_of_texts(original, language, translation, into)))


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("57 soldiers and 12 civilians returned.", "Повернулися 57 військових і 12 цивільних."),
        ("697 people returned in these two days.", "За ці два дні повернулися 697 людей."),
        ("185 returned through their 24th mediation.", "За їхнього 24-го посередництва повернулися 185."),
        ("On 16 May 2025 they agreed on 1,000.", "Про 1 000 домовилися 16 травня 2025 року."),
        ("2,080 returned in 2025.", "У 2025 році повернулися 2 080."),
        ("8 for 8, and 20 more.", "8 на 8 і ще 20."),
        ("One of the 12 was freed at 6 p.m., with 5 others.", "О 18:00 звільнили одного з 12 і ще 5."),
        ("12 came, then 57.", "Прийшли 12, потім 57, а всього 12."),
        ("", ""),
    ],
)
def test_what_stands_in_its_place(original: str, translation: str) -> None:
    """Days, dates and places in a row go where each language wants them; what is said more often in one text is compared with nothing."""
    assert exchange_in(original, translation) is None


@pytest.mark.parametrize(
    ("original", "translation", "expected"),
    [
        ("57 soldiers and 12 civilians returned.", "Повернулися 12 військових і 57 цивільних.", ("12", "57")),
        ("57 returned. Later 12 followed.", "Повернулися 12. Згодом ще 57.", ("12", "57")),
        ("28 exchanges freed 978 people.", "У 978 обмінах звільнили 28 людей.", ("978", "28")),
        ("57 soldiers and twelve civilians.", "Дванадцять військових і 57 цивільних.", ("Дванадцять", "57")),
        ("From 23 to 25 May.", "Від 25 до 23 травня.", ("25", "23")),
        ("The 68th exchange freed 8.", "8-й обмін звільнив 68.", ("8-й", "68")),
    ],
)
def test_two_that_have_changed_places(original: str, translation: str, expected: tuple[str, str]) -> None:
    """The first number that stands where another one should is told, and that other one."""
    assert exchange_in(original, translation) == Exchange(*expected)


def test_of_a_language_whose_words_for_days_are_not_known_nothing_is_said() -> None:
    """There a count of days could not be told from one of people."""
    original = "697 Menschen kehrten in 2 Tagen zurück."
    assert exchange_in(original, "In 2 days 697 people returned.", "de", "en") is None
