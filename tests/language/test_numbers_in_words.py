"""Numbers in words: compounds whole, inflected forms, and words that are no numbers."""

import unicodedata
from functools import cache, partial

import pytest
from num2words import CONVERTER_CLASSES

from exchangelog.language.number_mentions import numbers_in, words_readable
from exchangelog.language.phrasebook import has_phrasebook, said_below_thousand
from exchangelog.language.spelling import To, spell


def read(text: str, language: str) -> list[tuple[str, int | None]]:
    """Give each number of a text as it stands in it, with its value."""
    return [(text[number.start : number.end], number.value) for number in numbers_in(text, language)]


def values(text: str, language: str) -> list[int | None]:
    """Give the values of a text's numbers."""
    return [value for _, value in read(text, language)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("three hundred and seven", 307),
        ("Three Hundred and Seven", 307),
        ("three hundred seven", 307),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("twenty‑one", 21),
        ("hundred", 100),
        ("two thousand and fifty", 2050),
        ("one thousand, two hundred and forty-eight", 1248),
        ("one thousand two hundred and forty-eight", 1248),
        ("twelve hundred", 1200),
        ("three hundred and seven thousand", 307_000),
        ("one million, two hundred and five thousand and three", 1_205_003),
        ("fifty-seventh", 57),
        ("one hundred and first", 101),
        ("dozen", 12),
        ("two dozen", 24),
        ("half a million", 500_000),
        ("half a dozen", 6),
        ("two and a half thousand", 2500),
        ("zero", 0),
        ("second", 2),
        ("thousandth", 1000),
    ],
)
def test_english_compounds_are_whole(written: str, value: int) -> None:
    """An English number is read to its end, with 'and', hyphens and commas."""
    assert read(f"The {written} people", "en") == [(written, value)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("сто десять", 110),
        ("двохсот п'ятнадцяти", 215),
        ("двохсот п’ятнадцяти", 215),
        ("двохсот пʼятнадцяти", 215),
        ("двомстам сорока", 240),
        ("двомастами сорока", 240),
        ("триста сім", 307),
        ("трьохсот сімох", 307),
        ("п’ятдесят сьомий", 57),
        ("сімдесят першого", 71),
        ("шістдесят шостому", 66),
        ("двадцять третє", 23),
        ("одна тисяча двісті сорок вісім", 1248),
        ("тисяча двісті", 1200),
        ("п'ятьома тисячами", 5000),
        ("дев'яноста дев'яти", 99),
        ("двадцять одне", 21),
        ("двоє", 2),
        ("п’ятеро", 5),
        ("десятеро", 10),
        ("п’ятьох", 5),
        ("сімома", 7),
        ("вісьмох", 8),
        ("чотирьохсот", 400),
        ("восьмистам", 800),
        ("тисячу", 1000),
        ("двадцятип'ятитисячного", 25_000),
        ("дев'ятсотдев'яностодев'ятитисячний", 999_000),
        ("три мільйони двісті", 3_000_200),
        ("півтори тисячі", 1500),
        ("півтисячі", 500),
        ("пів мільйона", 500_000),
        ("дві сотні", 200),
        ("три десятки", 30),
        ("двом сотням", 200),
        ("трьох десятках", 30),
        ("півтораста", 150),
        ("дюжина", 12),
    ],
)
def test_ukrainian_numbers_are_read_in_every_form(written: str, value: int) -> None:
    """Cases, genders, ordinals, collectives and joined ordinals of Ukrainian have their values."""
    assert read(f"Це {written} людей", "uk") == [(written, value)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("сто десять", 110),
        ("одна тысяча двести сорок восемь", 1248),
        ("двухсот пятидесяти", 250),
        ("двадцатью семью", 27),
        ("четвёртый", 4),
        ("четвертого", 4),
        ("трёхсот", 300),
        ("трехстах", 300),
        ("пятьюдесятью", 50),
        ("двадцать одно", 21),
        ("двое", 2),
        ("двоих", 2),
        ("пятерых", 5),
        ("семьдесят первого", 71),
        ("тысячью", 1000),
        ("тремя тысячами", 3000),
        ("девятисотдевяностодевятитысячной", 999_000),
        ("полторы тысячи", 1500),
        ("полсотни", 50),
        ("трех десятков", 30),
        ("трём десяткам", 30),
        ("двух сотнях", 200),
        ("полутораста", 150),
    ],
)
def test_russian_numbers_are_read_in_every_form(written: str, value: int) -> None:
    """Cases, genders, ordinals and collectives of Russian have their values, with ё and without."""
    assert read(f"Это {written} человек", "ru") == [(written, value)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("between one hundred and two hundred", "en", [100, 200]),
        ("a thousand-for-thousand exchange", "en", [1000, 1000]),
        ("one, two, three hundred", "en", [2, 300]),
        ("two three", "en", [2, 3]),
        ("twenty, one", "en", [20]),
        ("twenty\n\none", "en", [20]),
        ("twenty\none", "en", [21]),
        ("fifty-sixty", "en", [50, 60]),
        ("a thousand, two of them", "en", [1000, 2]),
        ("third second", "en", [3, 2]),
        ("twentieth five", "en", [20, 5]),
        ("twenty zero", "en", [20, 0]),
        ("тисяча на тисячу", "uk", [1000, 1000]),
        ("сто двісті", "uk", [100, 200]),
        ("п'ять-шість", "uk", [5, 6]),
        ("двадцать-двадцать пять", "ru", [20, 25]),
        ("пять сто", "ru", [5, 100]),
    ],
)
def test_what_does_not_fit_begins_a_number_of_its_own(text: str, language: str, expected: list[int]) -> None:
    """Two numbers that stand side by side stay two."""
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "ordinal"),
    [
        ("the first stage", "en", True),
        ("fifty-seventh", "en", True),
        ("fifty-seven", "en", False),
        ("перший етап", "uk", True),
        ("дев’ятий", "uk", True),
        ("дев’ять", "uk", False),
        ("двенадцатым", "ru", True),
    ],
)
def test_ordinals_are_told_from_cardinals(text: str, language: str, ordinal: bool) -> None:  # noqa: FBT001 - a table's column
    """An ordinal counts as its number and says that it is one; it is written in words."""
    (number,) = numbers_in(text, language)
    assert (number.ordinal, number.written, number.part_of) == (ordinal, "words", None)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("trzysta siedem osób", "pl", [307]),
        ("tysiąc dwieście czterdzieści osiem", "pl", [1248]),
        ("dreihundertsieben Menschen", "de", [307]),
        ("hundertzwanzig und tausend", "de", [120, 1000]),
        ("zweitausenddreihundert", "de", [2300]),
        ("trois cent sept", "fr", [307]),
        ("deux cents, quatre-vingt-dix-sept, mille deux cents", "fr", [200, 97, 1200]),
        ("üç yüz yedi, üçyüzyedi", "tr", [307, 307]),
        ("Сорак шэсць жыхароў", "be", [46]),
    ],
)
def test_other_languages_are_read_as_num2words_speaks_them(
    text: str, language: str, expected: list[int]
) -> None:
    """Plain cardinals of the languages without a catalogue have their values."""
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "readable"),
    [
        ("en", True),
        ("en-GB", True),
        ("uk", True),
        ("ru-RU", True),
        ("pl", True),
        ("nb", True),
        ("ka", False),
        ("und", False),
        ("", False),
    ],
)
def test_it_is_said_whether_words_are_read(language: str, readable: bool) -> None:  # noqa: FBT001 - a table's column
    """A caller learns where only digits are read; digits are read there all the same."""
    assert words_readable(language) is readable
    assert values("307", language) == [307]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_are_found_in_every_unicode_form(form: str) -> None:
    """Combining letters, stress marks and soft hyphens hide no number, and its place is that in the given text."""
    said = unicodedata.normalize(form, "четвёртый, трёхсот")  # type: ignore[arg-type]  # mypy knows no str of a table
    assert [value for _, value in read(said, "ru")] == [4, 300]
    assert [word for word, _ in read(said, "ru")] == said.split(", ")
    assert read("три\u0301ста", "uk") == [("три\u0301ста", 300)]
    assert read("три\u00adста", "uk") == [("три\u00adста", 300)]


@pytest.mark.parametrize("code", sorted(code for code in CONVERTER_CLASSES if has_phrasebook(code)))
def test_numbers_put_together_are_those_that_num2words_says(code: str) -> None:
    """Of all numbers below a thousand, as cardinals, as ordinals and in front of 'thousand', what is put together is what would be said."""
    asked: tuple[tuple[int, To], ...] = ((1, "cardinal"), (1, "ordinal"), (1000, "cardinal"))
    for scale, to in asked:
        say = cache(partial(in_letters, code, scale, to))
        assert said_below_thousand(say) == {number: say(number) for number in range(1000)}


def in_letters(code: str, scale: int, to: To, number: int) -> str:
    """Give the letters of so many thousands, or of a number itself."""
    words = spell(number * scale, code, to) or ""
    return "".join(sign for sign in words if unicodedata.category(sign)[0] in "LM")
