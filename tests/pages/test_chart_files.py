"""Every chart can be taken away: an SVG and a CSV beside its page, with the same values."""

from __future__ import annotations

import csv
from io import StringIO
from xml.etree import ElementTree as ET

from exchangelog.pages.agreement import make_agreement_page
from exchangelog.pages.chart_files import plan_chart_files
from exchangelog.pages.home import make_home_page
from exchangelog.pages.year import make_year_page
from tests.pages.odd_site import odd_edition


def read_csv(path: str) -> list[list[str]]:
    made = dict(plan_chart_files(odd_edition()))
    return list(csv.reader(StringIO(made[path]().decode())))


def test_each_link_to_a_file_leads_to_a_file() -> None:
    """Those of the front page, of years and of agreements; and there is no file that nothing links to."""
    edition = odd_edition()
    home, year = make_home_page(edition), make_year_page(edition, 2030)
    (kind,) = make_agreement_page(edition, "port-2030").kinds
    linked = {
        *(link.href for link in (*home.chart_files, *home.strip_files)),
        *(f"years/2030/{link.href}" for link in (*year.days_files, *year.columns_files)),
        *(f"agreements/port-2030/{link.href}" for link in kind.files),
        *("years/exchanges-by-day.svg", "years/exchanges-by-day.csv"),
    }
    assert {path for path, _make in plan_chart_files(edition)} == linked


def test_every_file_can_be_made() -> None:
    """Each SVG is well-formed and names its page; each CSV has a head and the same number of values in every line."""
    for path, make in plan_chart_files(odd_edition()):
        if path.endswith(".svg"):
            text = "".join(ET.fromstring(make()).itertext())  # noqa: S314 - our own file
            assert f"https://example.org/northern-war/{path.rpartition('/')[0]}".rstrip("/") in text
        else:
            head, *lines = read_csv(path)
            assert lines
            assert {len(line) for line in lines} == {len(head)}


def test_what_nobody_published_is_empty_and_never_zero() -> None:
    """A range has two ends, an open upper end and an unknown number are empty."""
    head, *lines = read_csv("people.csv")
    assert head == [
        "entry",
        "date",
        "to_north_low",
        "to_north_high",
        "to_south_low",
        "to_south_high",
        "verdict",
    ]
    values = {line[0]: line[2:] for line in lines}
    assert values["2030-01-01"][2:4] == ["", ""]
    assert "0" not in values["2030-01-01"]


def test_a_year_without_exchanges_has_no_chart_and_says_so() -> None:
    """Its page says what that does not mean, and shows what else happened."""
    page = make_year_page(odd_edition(), 2031)
    assert (page.days, page.columns, page.days_files) == (None, None, ())
    assert page.no_exchanges == "No exchange of 2031 is in the log."
    assert [table.anchor for table in page.tables] == ["repatriation"]
