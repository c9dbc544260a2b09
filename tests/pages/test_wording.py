"""Dates, numbers and names of languages stand as the page's language has them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from gettext import NullTranslations

import pytest

from exchangelog.pages.wording import TimeText, Wording, find_locale
from exchangelog.record.moment import Moment
from tests.pages.odd_site import english

MAY = date(2025, 5, 24)


def ukrainian() -> Wording:
    return Wording("uk", find_locale("uk"), NullTranslations())


def test_days_begin_with_the_day() -> None:
    """English without a country is written day first, as the log's dates are in every language."""
    assert english().day(MAY) == "24 May 2025"
    assert english().day_of_year(MAY) == "24 May"
    assert ukrainian().day(MAY) == "24 травня 2025 року"
    assert ukrainian().weekday(MAY) == "субота, 24 травня 2025 року"
    assert ukrainian().month_of_year(MAY) == "травень 2025 року"
    assert ukrainian().days(date(2025, 5, 11), date(2025, 5, 12)) == "11–12 травня 2025 року"
    assert ukrainian().days(date(2022, 12, 31), date(2023, 1, 1)) == "31 грудня 2022 року – 1 січня 2023 року"
    assert "Saturday" in english().weekday(MAY)


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2022, 5, 11), None, "11 May 2022"),
        (date(2022, 5, 11), date(2022, 5, 12), "11–12 May 2022"),
        (date(2022, 4, 30), date(2022, 5, 2), "30 April – 2 May 2022"),
        (date(2022, 12, 31), date(2023, 1, 1), "31 December 2022 – 1 January 2023"),
        (date(2022, 9, 2), date(2022, 9, 22), "2–22 September 2022"),
        (date(2020, 2, 10), date(2020, 2, 20), "10–20 February 2020"),
    ],
)
def test_a_range_of_days_is_written_as_short_as_it_can_be(
    first: date, last: date | None, written: str
) -> None:
    """A range names the month and the year once where they are the same."""
    assert english().days(first, last) == written


def test_a_range_of_days_has_no_form_for_machines() -> None:
    """HTML knows days, not ranges of days: a machine is told nothing rather than something false."""
    assert english().day_text(MAY) == TimeText("24 May 2025", "2025-05-24")
    assert english().day_text(date(2025, 5, 1), MAY).machine is None


def test_a_sources_own_time_stays_its_own() -> None:
    """A time without an offset is shown as it stands; one with an offset says which."""
    assert english().moment_text(Moment.fromisoformat("2025-05-24T13:53")).text == "24 May 2025, 13:53"
    offset = english().moment_text(Moment.fromisoformat("2025-05-24T13:53+03:00"))
    assert offset == TimeText("24 May 2025, 13:53 UTC+03:00", "2025-05-24T13:53+03:00")
    assert english().moment_text(Moment.fromisoformat("2025-05-24T13:53-05:30")).text.endswith("UTC-05:30")
    assert english().moment_text(Moment.fromisoformat("2025-05-24T13:53Z")).text.endswith("13:53 UTC")


def test_an_instant_names_its_zone() -> None:
    """When an entry was added is given in UTC, and says so."""
    instant = datetime(2026, 11, 22, 18, 5, tzinfo=UTC)
    assert english().instant_text(instant) == TimeText("22 November 2026, 18:05 UTC", "2026-11-22T18:05Z")


def test_numbers_and_plurals_are_the_languages() -> None:
    """Thousands are apart, and the form of the word follows the number."""
    assert english().number(1248) == "1,248"
    assert english().ngettext("%(number)s person", "%(number)s people", 1) == "1 person"
    assert english().ngettext("%(number)s person", "%(number)s people", 1248) == "1,248 people"


def test_languages_and_countries_are_named() -> None:
    """A tag is no name: uk is Ukrainian in English, and Українська in itself; what CLDR lacks stays a tag."""
    assert english().language_name("uk") == "Ukrainian"
    assert english().language_name("uk-Latn") == "Ukrainian"
    assert english().own_name("uk") == "Українська"
    assert english().language_name("qqq") == "qqq"
    assert english().country_name("UA") == "Ukraine"


def test_things_are_listed_as_the_language_lists_them() -> None:
    """Nothing, one, two and three things."""
    listed = [english().listed(things) for things in ((), ("a",), ("a", "b"), ("a", "b", "c"))]
    assert listed == ["", "a", "a and b", "a, b and c"]
