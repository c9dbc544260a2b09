"""Dates and times in a text: what they say, and which numbers are a part of one and which only might be."""

import pytest

from exchangelog.language.dates import dates_in
from exchangelog.language.number_mentions import numbers_in

Said = tuple[str, int | None, int | None, int | None]


def read(text: str, language: str) -> list[Said]:
    """Give each date of a text as it stands in it, with its year, month and day."""
    return [
        (text[date.start : date.end], date.year, date.month, date.day) for date in dates_in(text, language)
    ]


def counted(text: str, language: str) -> list[int | None]:
    """Give the numbers of a text that are no part of a date or a time."""
    return [number.value for number in numbers_in(text, language) if number.part_of is None]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("on 24 May 2025, 307 came", "en", [("24 May 2025", 2025, 5, 24)]),
        ("the 24th of May", "en", [("24th of May", None, 5, 24)]),
        ("Sat\u00adur\u00adday, 24 May 2025, home", "en", [("24 May 2025", 2025, 5, 24)]),
        ("Киі\u0308в, 24 травня, удома", "uk", [("24 травня", None, 5, 24)]),
        ("On May 16", "en", [("May 16", None, 5, 16)]),
        ("May 24, 2025", "en", [("May 24, 2025", 2025, 5, 24)]),
        ("MAY 24, 2025", "en", [("MAY 24, 2025", 2025, 5, 24)]),
        ("after Feb. 24, 2022", "en", [("Feb. 24, 2022", 2022, 2, 24)]),
        ("Sept. 14, 2024", "en", [("Sept. 14, 2024", 2024, 9, 14)]),
        ("from 23 to 25 May", "en", [("23", None, 5, 23), ("25 May", None, 5, 25)]),
        ("May 24-25, 2025", "en", [("May 24", 2025, 5, 24), ("25, 2025", 2025, 5, 25)]),
        ("23, 24 and 25 May", "en", [("23", None, 5, 23), ("24", None, 5, 24), ("25 May", None, 5, 25)]),
        ("30 May to 2 June 2025", "en", [("30 May", None, 5, 30), ("2 June 2025", 2025, 6, 2)]),
        ("since February 2022", "en", [("February 2022", 2022, 2, None)]),
        ("the second of May", "en", [("second of May", None, 5, 2)]),
        ("in 2022.", "en", [("2022", 2022, None, None)]),
        ("In 2022 Ukraine", "en", [("2022", 2022, None, None)]),
        ("the last exchange of 2022, in", "en", [("2022", 2022, None, None)]),
        ("between 2022 and 2024", "en", [("2022", 2022, None, None), ("2024", 2024, None, None)]),
        ("Russia's 2022 invasion", "en", [("2022", 2022, None, None)]),
        ("On May 24 prisoners came", "en", [("May 24", None, 5, 24)]),
        ("On 19 December 2025 the bodies came", "en", [("19 December 2025", 2025, 12, 19)]),
        ("In 2022 the prisoners came", "en", [("2022", 2022, None, None)]),
        ("The total for 2025: low", "en", [("2025", 2025, None, None)]),
        ("2025-05-24", "en", [("2025-05-24", 2025, 5, 24)]),
        ("24.05.2025", "uk", [("24.05.2025", 2025, 5, 24)]),
        ("24.05.25", "uk", [("24.05.25", 2025, 5, 24)]),
        ("24/05/2025", "en", [("24/05/2025", 2025, 5, 24)]),
        ("05/24/2025", "en", [("05/24/2025", 2025, 5, 24)]),
        ("05/06/2025", "en", [("05/06/2025", 2025, None, None)]),
        ("24 травня 2025 року", "uk", [("24 травня 2025 року", 2025, 5, 24)]),
        ("24-го травня", "uk", [("24-го травня", None, 5, 24)]),
        ("двадцять четвертого травня", "uk", [("двадцять четвертого травня", None, 5, 24)]),
        ("23–25 травня", "uk", [("23", None, 5, 23), ("25 травня", None, 5, 25)]),
        ("18 серп. 2024", "uk", [("18 серп. 2024", 2024, 8, 18)]),
        ("у травні 2025", "uk", [("травні 2025", 2025, 5, None)]),
        ("у 2022 році", "uk", [("2022", 2022, None, None)]),
        ("у 2022–2024 роках", "uk", [("2022", 2022, None, None), ("2024", 2024, None, None)]),
        ("з 2022-го.", "uk", [("2022-го", 2022, None, None)]),
        ("у дві тисячі двадцять другому році", "uk", [("дві тисячі двадцять другому", 2022, None, None)]),
        ("24 мая 2025 г.", "ru", [("24 мая 2025 г.", 2025, 5, 24)]),
        ("с 23 по 25 мая", "ru", [("23", None, 5, 23), ("25 мая", None, 5, 25)]),
        ("в мае 2025", "ru", [("мае 2025", 2025, 5, None)]),
        ("с 2022 года", "ru", [("2022", 2022, None, None)]),
        ("am 24. Mai 2025", "de", [("24. Mai 2025", 2025, 5, 24)]),
        ("le 1er mai 2025", "fr", [("1er mai 2025", 2025, 5, 1)]),
        ("24 maja 2025", "pl", [("24 maja 2025", 2025, 5, 24)]),
    ],
)
def test_dates_of_ordinary_prose_are_read(text: str, language: str, expected: list[Said]) -> None:
    """A date is found with its year, month and day, and all of its numbers are a part of it."""
    assert read(text, language) == expected
    inside = [number for number in numbers_in(text, language) if number.part_of == "date"]
    assert [number.value for number in numbers_in(text, language) if number not in inside] == (
        [307] if "307" in text else []
    )


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2022 prisoners", "en", [2022]),
        ("in 2022 prisoners", "en", [2022]),
        ("Of 2022 Ukrainians", "en", [2022]),
        ("in 2022 Ukrainian soldiers", "en", [2022]),
        ("300 of 2022", "en", [300, 2022]),
        ("a total of 2022.", "en", [2022]),
        ("2022-2023", "en", [2022, 2023]),
        ("On 24 May 2022 prisoners", "en", [2022]),
        ("on 24 May. 2022 people", "en", [2022]),
        ("In May 24 prisoners", "en", [24]),
        ("On May 24 and 25 people", "en", [25]),
        ("returned 300, 24 May", "en", [300]),
        ("26, 25 May", "en", [26]),
        ("20, 25 May", "en", [20]),
        ("By May 24 prisoners", "en", [24]),
        ("2000 for 2025.", "en", [2000, 2025]),
        ("they may 25 times", "en", [25]),
        ("32 May", "en", [32]),
        ("2025-13-45", "en", [2025, 13, 45]),
        ("the second May exchange", "en", [2]),
        ("On September 30 155 people", "en", [155]),
        ("2022 полонених", "uk", [2022]),
        ("з 2022 полонених", "uk", [2022]),
        ("у травні 24 людини", "uk", [24]),
        ("3 січня 2024 року повернулися 230", "uk", [230]),
        ("2022 пленных", "ru", [2022]),
        ("в мае 24 человека", "ru", [24]),
    ],
)
def test_what_could_be_a_count_stays_one(text: str, language: str, expected: list[int]) -> None:
    """A number that a date only might hold is a number: a falsehood hidden is worse than a false alarm."""
    assert counted(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("at 13:53", "en"),
        ("13:53:20", "en"),
        ("at 15:15", "en"),
        ("about 5 p.m.", "en"),
        ("at 10.30am", "en"),
        ("о 13:53", "uk"),
        ("о 15-й годині", "uk"),
        ("в 10 часов утра", "ru"),
    ],
)
def test_times_of_day_are_no_counts(text: str, language: str) -> None:
    """The numbers of a time of day are a part of it."""
    assert {number.part_of for number in numbers_in(text, language)} == {"time"}


@pytest.mark.parametrize("text", ["the 15:15 formula", "25:25", "1:3", "13:5"])
def test_a_ratio_is_no_time(text: str) -> None:
    """'15:15' without a word that makes it a time could be a count of both sides."""
    assert {number.part_of for number in numbers_in(text, "en")} == {None}
