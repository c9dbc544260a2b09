"""Numbers in digits: which stretches are one number, what they are worth, and which have no value at all."""

import unicodedata

import pytest

from exchangelog.language.number_mentions import NumberMention, numbers_in

SPACES = {"plain": " ", "no-break": "\u00a0", "narrow": "\u202f", "thin": "\u2009", "line end": "\n"}


def read(text: str, language: str = "en") -> list[tuple[str, int | None]]:
    """Give each number of a text as it stands in it, with its value."""
    return [(text[number.start : number.end], number.value) for number in numbers_in(text, language)]


@pytest.mark.parametrize("space", SPACES.values(), ids=SPACES)
def test_groups_of_three_are_one_number(space: str) -> None:
    """A space of any kind between groups of exactly three digits parts no number."""
    assert read(f"in all 1{space}248 came") == [(f"1{space}248", 1248)]
    assert read(f"in all 12{space}300{space}500 came") == [(f"12{space}300{space}500", 12_300_500)]


@pytest.mark.parametrize("written", ["1248", "1,248", "1.248", "1 248"])
@pytest.mark.parametrize("language", ["en", "uk", "ru", "de", "und"])
def test_every_separator_gives_the_same_number(written: str, language: str) -> None:
    """The four ways of the contract are one number in every language."""
    assert read(f"({written})", language) == [(written, 1248)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("24, 25", [24, 25]),
        ("1,2", [1, 2]),
        ("1,2,3", [1, 2, 3]),
        ("390–400", [390, 400]),
        ("390 - 400", [390, 400]),
        ("2022/2023", [2022, 2023]),
        ("1248 300", [1248, 300]),
        ("1 248 12", [1248, 12]),
        ("1 2480", [1, 2480]),
        ("48 24", [48, 24]),
        ("1,000 12,345", [1000, 12345]),
        ("1000x1000", [1000, 1000]),
        ("1000х1000", [1000, 1000]),
        ("1000-for-1000", [1000, 1000]),
        ("1000 на 1000", [1000, 1000]),
        ("500+", [500]),
        ("~500", [500]),
        ("№65", [65]),
        ("#65", [65]),
        ("25-strong", [25]),
        ("3-day", [3]),
        ("B-52", [52]),
        ("Іл-76", [76]),
        ("T72", [72]),
        ("COVID-19 500 people", [19, 500]),
        ("Ту-154 300 людей", [154, 300]),
        ("home.307 people", [307]),
        ("35%", [35]),
        ("0", [0]),
        ("0307", [307]),
        ("$500,000", [500_000]),
        ("On September 30 155 people", [30, 155]),
        ("On September 30 155 300 people", [30, 155_300]),
    ],
)
def test_each_number_stands_by_itself(text: str, values: list[int]) -> None:
    """Lists, ranges, formulas and designations give every number that is in them, and no other."""
    assert [value for _, value in read(text)] == values


@pytest.mark.parametrize(
    "written",
    [
        "3.5",
        "0.5",
        "0,500",
        "1,248.50",
        "1 248,5",
        "1.2.3",
        "1/2",
        "24/7",
        "1⁄2",
        "½",
        "1½",
        "5²",
        "٣٤",
        "３０７",
        "१०",
        "𝟑𝟎𝟕",
        "3٠7",
        "①",
        "3О7",  # a Cyrillic letter
        "З07",  # and another
        "3O7",
        "l00",
        "3б7",
        "1e3",
        "1_000",
        "1'248",
        "1’248",
        "5k",
        "1" * 16,
        "1" * 5000,
    ],
)
def test_what_is_no_whole_number_has_no_value(written: str) -> None:
    """Decimals, fractions, digits of other scripts and look-alikes are reported whole, so that a caller refuses them."""
    assert read(f"some {written} people") == [(written, None)]


@pytest.mark.parametrize("text", ["a −5 frost", "(−5)", "cost .5 each"])
def test_minus_and_leading_point_take_the_value(text: str) -> None:
    """A negative number counts nobody; half is not five."""
    assert [value for _, value in read(text)] == [None]


@pytest.mark.parametrize(
    ("written", "language", "values"),
    [
        ("3,5%", "en", [None]),
        ("3,5 %", "en", [None]),
        ("3,5", "uk", [None]),
        ("3,5", "ru", [None]),
        ("3,5", "en", [3, 5]),
        ("1,25,3", "uk", [1, 25, 3]),
    ],
)
def test_a_comma_is_decimal_where_the_language_has_it_so(
    written: str, language: str, values: list[int | None]
) -> None:
    """'1,2' is a list in English and a decimal in Ukrainian; before a percent sign it is a decimal anywhere."""
    assert [value for _, value in read(written, language)] == values


@pytest.mark.parametrize(
    ("written", "language", "ordinal"),
    [
        ("57th", "en", True),
        ("1st", "en", True),
        ("22nd", "en", True),
        ("57-th", "en", True),
        ("71-й", "uk", True),
        ("71‑й", "uk", True),
        ("307-го", "uk", True),
        ("11го", "uk", True),
        ("66-му", "uk", True),
        ("40-ка", "uk", False),
        ("25-ти", "uk", False),
        ("2-х", "uk", False),
        ("5-х", "uk", True),
        ("71-й", "ru", True),
        ("30-го", "ru", True),
        ("25-ти", "ru", False),
    ],
)
def test_endings_belong_to_their_number(written: str, language: str, ordinal: bool) -> None:  # noqa: FBT001 - a table's column
    """'57th', '71-й' and '40-ка' are numbers with their ending; whether they count or order is said."""
    (number,) = numbers_in(f"({written})", language)
    value = int("".join(sign for sign in written if sign.isascii() and sign.isdecimal()))
    assert number == NumberMention(1, 1 + len(written), value, "digits", ordinal)


def test_other_letters_are_no_ending() -> None:
    """Metres, years and words behind a hyphen stay out of the mention."""
    assert read("25м 25-річний 25km", "uk") == [("25", 25), ("25", 25), ("25", 25)]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("5 thousand", "en", 5000),
        ("1.5 million", "en", 1_500_000),
        ("2 dozen", "en", 24),
        ("2 тисячі 300", "uk", 2300),
        ("5 тис.", "uk", 5000),
        ("5тис.", "uk", 5000),
        ("3,5 тисячі", "uk", 3500),
        ("1 млн 200 тис.", "uk", 1_200_000),
        ("25 тыс.", "ru", 25_000),
        ("2 тысячи", "ru", 2000),
        ("25-тысячный", "ru", 25_000),
        ("5 Millionen", "de", 5_000_000),
        ("1,5 Millionen", "de", 1_500_000),
    ],
)
def test_digits_are_multiplied_by_the_word_behind(text: str, language: str, value: int) -> None:
    """'5 thousand' is 5000 and never 5."""
    assert [number.value for number in numbers_in(f"({text})", language)] == [value]


def test_a_year_is_not_multiplied() -> None:
    """'У 2022 тисячі людей' is a year and thousands."""
    assert [value for _, value in read("У 2022 тисячі людей", "uk")] == [2022]


@pytest.mark.parametrize("text", ["Chapter XIV", "Розділ IV", "II", "nothing", ""])
def test_roman_numerals_are_no_numbers(text: str) -> None:
    """Letters do not count; the signs that Unicode has for Roman numerals do, like those of other scripts, without a value."""
    assert read(text) == []
    assert [value for _, value in read("Ⅻ people")] == [None]


def test_hidden_signs_part_no_number() -> None:
    """A zero-width space between digits hides nothing: the number is the one that is seen, where it stands."""
    assert read("of 3\u200b07 people") == [("3\u200b07", 307)]


def test_places_are_those_of_the_text_as_given() -> None:
    """Offsets count the given text's code points, whatever its Unicode form."""
    text = unicodedata.normalize("NFD", "Київ: їх 307-й")
    assert read(text, "uk") == [(unicodedata.normalize("NFD", "307-й"), 307)]


def test_every_digit_of_unicode_is_seen() -> None:
    """Whatever Unicode calls a digit or a number sign is a number, be the rest of the text as plain as it may."""
    signs = map(chr, range(0x110000))
    digits = [
        sign for sign in signs if unicodedata.category(sign) in {"Nd", "No", "Nl"} and ord(sign) < 0x20000
    ]
    assert [sign for sign in digits if not numbers_in(f"люди {sign} people", "und")] == []
