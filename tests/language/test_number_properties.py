"""What holds for every number: it is read back from the words and the digits in which it is written."""

from functools import partial

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from num2words import num2words

from exchangelog.language.dates import dates_in
from exchangelog.language.number_mentions import numbers_in

# The first number of a language waits for its table, which is built once; on a busy machine that takes a second.
patient = settings(deadline=None)
counts = st.integers(0, 999_999)
languages = st.sampled_from(["en", "uk", "ru", "pl", "de", "fr", "be", "und"])
UKRAINIAN_CASES = ["nominative", "genitive", "dative", "accusative", "instrumental", "locative"]
RUSSIAN_CASES = ["nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"]
# What numbers are made of, so that examples are not all noise.
PIECES = [
    *(
        "0",
        "1",
        "7",
        "24",
        "31",
        "248",
        "2025",
        "１",
        "½",
        "²",
        ".",
        ",",
        ":",
        "/",
        "-",
        "–",
        "−",
        "'",
        "’",
        "%",
        "О",
        "x",
    ),
    *(
        "k",
        "й",
        "го",
        "th",
        "May",
        "травня",
        "мая",
        "року",
        "in",
        "on",
        "since",
        "of",
        "у",
        "в",
        "and",
        "і",
        "one",
        "two",
    ),
    *(
        "twenty",
        "hundred",
        "thousand",
        "dozen",
        "half",
        "a",
        "first",
        "сто",
        "двадцять",
        "п'ять",
        "тисяч",
        "перший",
        "р.",
    ),
    *("mille", "vingt", "cent", "№", "(", ")", " ", " ", " ", " ", "\n", "\u00a0", "\u0301", "\u200b"),
]
texts = st.lists(
    st.sampled_from([*PIECES, " ", " ", " ", "\n", "\u00a0", "\u0301", "\u200b"]) | st.text(max_size=3)
).map("".join)


def read_back(words: str, language: str, *, ones: bool = True) -> list[int | None]:
    """Give the values that are read from a number's words, which stand alone in a sentence."""
    return [number.value for number in numbers_in(f"({words}).", language, ones=ones)]


def is_spoken_well(count: int) -> bool:
    """Say whether num2words makes a Russian ordinal of `count`: it says 'десятый тысяч первый' for 'десять тысяч первый'."""
    thousands, rest = divmod(count, 1000)
    return not thousands or not rest or (thousands % 10 != 0 and thousands // 10 % 10 != 1)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@patient
@given(count=counts)
def test_cardinals_are_read_back(language: str, count: int) -> None:
    """What num2words writes is read as the number that it was."""
    assert read_back(num2words(count, lang=language), language) == [count]


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
@patient
@given(count=st.integers(1, 999_999))
def test_ordinals_are_read_back(language: str, count: int) -> None:
    """An ordinal is one number, and says that it is an ordinal."""
    assume(language != "ru" or is_spoken_well(count))
    (number,) = numbers_in(num2words(count, lang=language, to="ordinal"), language)
    assert (number.value, number.ordinal) == (count, True)


@patient
@given(count=counts, case=st.sampled_from(UKRAINIAN_CASES), gender=st.sampled_from(["masculine", "feminine"]))
def test_ukrainian_cases_are_read_back(count: int, case: str, gender: str) -> None:
    """A Ukrainian number is read in every case; 'тисячі' alone is one thousand only behind its preposition."""
    words = num2words(count, lang="uk", case=case, gender=gender)
    assert read_back(words, "uk") == [count]


@patient
@given(
    count=counts,
    case=st.sampled_from(RUSSIAN_CASES),
    gender=st.sampled_from(["masculine", "feminine", "neuter"]),
)
def test_russian_cases_are_read_back(count: int, case: str, gender: str) -> None:
    """A Russian number is read in every case and gender, but for 'семью' alone, which is a family."""
    words = num2words(count, lang="ru", case=case, gender=gender)
    assert read_back(words, "ru") == ([] if words == "семью" else [count])


@patient
@given(
    count=st.integers(1, 999_999),
    case=st.sampled_from(RUSSIAN_CASES),
    gender=st.sampled_from(["masculine", "feminine", "neuter"]),
)
def test_russian_ordinals_are_read_back_in_every_case(count: int, case: str, gender: str) -> None:
    """A Russian ordinal is read in every case and gender."""
    assume(is_spoken_well(count))
    words = num2words(count, lang="ru", to="ordinal", case=case, gender=gender)
    assert read_back(words, "ru") == [count]


@pytest.mark.parametrize("language", ["pl", "de", "fr", "be", "cs", "es", "lt", "nb"])
@patient
@given(count=counts)
def test_plain_cardinals_of_other_languages_are_read_back(language: str, count: int) -> None:
    """Languages without a catalogue are read as num2words speaks them."""
    assert read_back(num2words(count, lang="no" if language == "nb" else language), language) == [count]


@patient
@given(
    count=st.integers(0, 10**12),
    separator=st.sampled_from(["", ",", ".", " ", "\u00a0", "\u202f", "\u2009"]),
    language=languages,
)
def test_every_grouping_is_read_back(count: int, separator: str, language: str) -> None:
    """A number in digits is one number, whichever separator stands between its groups."""
    written = f"{count:,}".replace(",", separator)
    (number,) = numbers_in(f"some {written} people", language)
    assert (number.value, number.start, number.end) == (count, 5, 5 + len(written))


@patient
@given(text=texts, language=languages)
def test_mentions_are_in_order_and_inside_the_text(text: str, language: str) -> None:
    """Numbers and dates never overlap, never are empty, and begin where a digit or a letter stands."""
    for found in (partial(numbers_in, text, language), partial(dates_in, text, language)):
        end = 0
        for mention in found():
            assert end <= mention.start < mention.end <= len(text)
            assert not text[mention.start].isspace()
            end = mention.end


@patient
@given(text=texts, language=languages)
def test_no_digit_is_passed_over(text: str, language: str) -> None:
    """Every digit from 0 to 9 lies in a mention: nothing that a reader takes for a number goes unreported."""
    mentioned = {place for number in numbers_in(text, language) for place in range(number.start, number.end)}
    assert [place for place, sign in enumerate(text) if sign in "0123456789" and place not in mentioned] == []
