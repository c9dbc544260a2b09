"""A translation says the numbers of its original, however either writes them."""

import pytest

from exchangelog.evidence.translated_numbers import Difference, difference, pair_of_texts


@pytest.mark.parametrize(
    ("original", "language", "translation", "into"),
    [
        ("Повернулися 307 людей.", "uk", "307 people returned.", "en"),
        ("Серед них двоє офіцерів.", "uk", "Among them are 2 officers.", "en"),
        ("Сто десять осіб.", "uk", "One hundred and ten people.", "en"),
        ("1 200 осіб", "uk", "1,200 people", "en"),
        ("12 тис. осіб", "uk", "twelve thousand people", "en"),
        ("24.05.2025 о 18:00", "uk", "on 24 May 2025 at 6 p.m.", "en"),
        ("24 травня 2025 року", "uk", "On May 24, 2025", "en"),
        ("71-й обмін", "uk", "the 71st exchange", "en"),
        ("вперше за рік", "uk", "for the first time in a year", "en"),
        ("один із найбільших обмінів", "uk", "one of the largest exchanges", "en"),
        ("3,5 години", "uk", "3.5 hours", "en"),
        ("Tháinig cúigear abhaile.", "ga", "Five people came home.", "en"),
        ("Tháinig 5 abhaile.", "ga", "Five people came home.", "en"),
        ("nobody", "en", "ніхто", "uk"),
    ],
)
def test_the_same_numbers(original: str, language: str, translation: str, into: str) -> None:
    """Digits and words, dates and times, and words that cannot be read are no difference."""
    assert difference(pair_of_texts(original, language, translation, into)) is None


@pytest.mark.parametrize(
    ("original", "language", "translation", "into", "expected"),
    [
        ("Повернулися 307 людей.", "uk", "308 people returned.", "en", Difference(("307",), ("308",))),
        ("Серед них двоє офіцерів.", "uk", "Among them are officers.", "en", Difference(("двоє",), ())),
        ("Серед них офіцери.", "uk", "Among them are two officers.", "en", Difference((), ("two",))),
        ("Сто десять осіб.", "uk", "One hundred and eleven.", "en", Difference(("Сто десять",), ("One hundred and eleven",))),
        ("24 травня 2025 року", "uk", "On May 25, 2025", "en", Difference(("24",), ("25",))),
        ("24.05.2025", "uk", "24 June 2025", "en", Difference(("05",), ())),
        ("о 18:00", "uk", "at 7 p.m.", "en", Difference(("18",), ("7",))),
        ("3,5 години", "uk", "3.6 hours", "en", Difference(("3,5",), ("3.6",))),
        ("Tháinig 5 abhaile.", "ga", "Six people came home.", "en", Difference(("5",), ("Six",))),
    ],
)  # fmt: skip
def test_other_numbers(
    original: str, language: str, translation: str, into: str, expected: Difference
) -> None:
    """A number changed, left out or added is told, as it is written in either text."""
    assert difference(pair_of_texts(original, language, translation, into)) == expected
