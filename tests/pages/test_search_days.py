"""Without scripts the search lists every day; what was handed over stands beside a day where it is not people exchanged."""

from __future__ import annotations

from exchangelog.pages.search import list_days
from tests.pages.odd_site import odd_edition


def test_a_day_of_bodies_is_told_from_one_of_people() -> None:
    """On some days people were exchanged and bodies handed over: two links of one text would lead to two pages."""
    edition = odd_edition()
    texts = [day.text for year in list_days(edition, edition.here("search/index.html")) for day in year.days]
    assert texts == ["28 Feb, bodies", "4 Jan, release", "3 Jan", "1–2 Jan"]
