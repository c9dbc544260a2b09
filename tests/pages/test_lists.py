"""Lists and sums show every entry where it belongs, and count nothing that does not count."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from exchangelog.derive.ledger import Sum
from exchangelog.derive.number_range import NOTHING
from exchangelog.pages.address import EXCHANGES
from exchangelog.pages.agreement import make_agreement_page
from exchangelog.pages.agreements import make_agreements_page
from exchangelog.pages.chart import Chart, ChartRow
from exchangelog.pages.chart_files import plan_chart_files
from exchangelog.pages.corrections import make_corrections_page
from exchangelog.pages.edition import Edition
from exchangelog.pages.exchange import make_exchange_page
from exchangelog.pages.exchanges import make_exchanges_page
from exchangelog.pages.home import MOST_ENTRIES, NEWEST, make_home_page
from exchangelog.pages.ledger import make_ledger_page
from exchangelog.pages.link import Link
from exchangelog.pages.not_found import make_not_found_page
from exchangelog.pages.number_words import sum_text
from exchangelog.pages.row import describe_numbers
from exchangelog.pages.series import runs
from exchangelog.pages.sources import make_sources_page
from exchangelog.pages.stages import sum_so_far
from exchangelog.pages.text import make_text_page
from exchangelog.pages.timeline import MOST_COLUMNS
from exchangelog.pages.year import MOST_COLUMNS_OF_YEAR, make_year_page, years_of
from exchangelog.pages.year_groups import group_by_year, other_years, whole_years
from exchangelog.pages.years import make_years_page
from exchangelog.reading.document import read_document
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from exchangelog.record.filed import Filed
from tests.pages.html_tree import read_html
from tests.pages.odd_site import edition_of, english, odd_edition, odd_entry, odd_log, odd_pages
from tests.rules.edited_log import JUNE, edited_log


def test_the_front_page_lists_every_entry_that_stands_newest_first() -> None:
    """Withdrawn entries and drafts are not in the list."""
    page = make_home_page(odd_edition())
    assert [(year.year, [row.id for row in year.rows]) for year in page.years] == [
        ("2031", ["2031-02-28"]),
        ("2030", ["2030-01-04", "2030-01-03-besides", "2030-01-01"]),
    ]
    assert page.latest is not None
    assert page.latest.id == "2031-02-28"


def test_sums_carry_their_range_and_what_is_missing() -> None:
    """A contested figure makes the sum a range; an entry without a figure is counted beside it."""
    north, south, count, confirmed = make_home_page(odd_edition()).cards
    assert north.number == "1,147–1,497"
    assert north.limits[0] == "people, in 2 exchanges with a figure"
    assert south.number == "190–210"
    assert "1 more without a figure" in south.limits
    assert count.number == "2"
    assert count.limits[-1] == "counted apart: 1 release and 1 repatriation of bodies"
    assert confirmed.number == "0 of 2"


def test_what_was_not_due_to_a_side_is_neither_zero_nor_unknown() -> None:
    """The giving side of a release has a dash and no open mark; an unpublished figure has the mark."""
    rows = {row.id: row for year in make_home_page(odd_edition()).years for row in year.rows}
    assert rows["2030-01-04"].numbers[0].text == "–"
    assert "open-mark" not in rows["2030-01-04"].mirror
    assert rows["2030-01-01"].numbers[1].text == "not published"
    assert "open-mark" in rows["2030-01-01"].mirror
    assert rows["2031-02-28"].numbers[1].text == "0"


def test_bodies_are_on_no_common_scale_with_people() -> None:
    """Their row has the axis alone."""
    rows = {row.id: row for year in make_home_page(odd_edition()).years for row in year.rows}
    assert "rect" not in rows["2031-02-28"].mirror


@pytest.mark.parametrize(
    ("military", "civilians", "told"),
    [
        ("count: 15", "count: 5", "15 military + 5 civilians = 20"),
        ("count: 19", "count: 1", "19 (military) + 1 (civilians) = 20"),
        (
            "count: 19",
            "precision: at-least, count: 1",
            "19 (military) + at least 1 (civilians) = at least 20",
        ),
    ],
)
def test_one_person_is_no_plural(tmp_path: Path, military: str, civilians: str, told: str) -> None:
    """A kind of people has one name, a plural: beside the number one it stands in brackets, as a name, and so do the others of its sum."""
    edits = {"military, count: 15": f"military, {military}", "civilians, count: 5": f"civilians, {civilians}"}
    files, _strays = read_content(edited_log(tmp_path, {JUNE: edits}))
    log, _faults = gather(read_document(file) for file in files)
    assert told in describe_numbers(edition_of(log), log.exchanges["2024-06-20"]).split(". ")[0]


def copies(number: int) -> dict[str, Filed]:  # type: ignore[type-arg]  # whatever the log holds
    """Make a log of many exchanges, ten days apart."""
    pattern = odd_entry("2030-01-03-besides")
    days = [pattern.record.date + timedelta(days=10 * place) for place in range(number)]
    made = [pattern.record.model_copy(update={"date": day, "totals": (), "aliases": ()}) for day in days]
    return {f"{one.date}-copy": replace(pattern, id=f"{one.date}-copy", record=one) for one in made}


def rows_of_chart(chart: Chart) -> tuple[ChartRow, ...]:
    assert chart.table is not None
    return chart.table.rows


def test_many_exchanges_have_a_column_for_each_year() -> None:
    """Up to sixty exchanges stand in one chart; with more the front page has a column a year, and each year's page its exchanges."""
    log = odd_log()
    few = make_home_page(edition_of(replace(log, exchanges=copies(MOST_COLUMNS))))
    many = edition_of(replace(log, exchanges=copies(MOST_COLUMNS + 1)))
    (all_of_them,) = few.charts
    (by_year,) = make_home_page(many).charts
    assert len(rows_of_chart(all_of_them)) == MOST_COLUMNS
    assert [row.name.text for row in rows_of_chart(by_year)] == ["2030", "2031"]
    of_year = make_year_page(many, 2030).columns
    assert of_year is not None
    assert [line[0] for line in of_year.values[1:]] == [one for one in many.log.exchanges if one < "2031"]


def test_a_year_of_very_many_exchanges_has_its_days_and_its_table() -> None:
    """More columns than can be told apart are not drawn, and no file of them is made."""
    log = odd_log()
    entry = odd_entry("2030-01-03-besides")
    record = entry.record.model_copy(update={"totals": (), "aliases": ()})
    made = {
        f"{number}": replace(entry, id=f"{number}", record=record)
        for number in range(MOST_COLUMNS_OF_YEAR + 1)
    }
    edition = edition_of(replace(log, exchanges=made))
    page = make_year_page(edition, 2030)
    assert page.columns is None
    assert page.days is not None
    files = [path for path, _make in plan_chart_files(edition) if path.startswith("years/2030/")]
    assert files == ["years/2030/exchanges-by-day.svg", "years/2030/exchanges-by-day.csv"]


def test_the_front_page_of_a_long_log_has_the_newest_entries_and_leads_to_all() -> None:
    """It says how many it shows, and in which year the list was cut; a short log stands there whole, with its filter."""
    long = make_home_page(edition_of(replace(odd_log(), exchanges=copies(MOST_ENTRIES + 1))))
    assert sum(len(year.rows) for year in long.years) == NEWEST
    assert long.cut == f"The newest {NEWEST} entries"
    assert long.years[-1].whole == "24 entries"
    assert long.ways[0] == Link(f"All {MOST_ENTRIES + 1} entries", "exchanges/index.html")
    short = make_home_page(odd_edition())
    assert (short.cut, [year.whole for year in short.years]) == ("", ["", ""])
    assert short.frame.script == "static/filter.js"


def test_the_list_of_entries_never_cuts_a_year() -> None:
    """Years that would make it too long are left to their own pages, and linked."""
    edition = odd_edition()
    here = edition.here(EXCHANGES)
    listed = tuple(entry for entry in edition.entries if entry.id in edition.standing)
    assert [whole_years(listed, most) for most in (0, 1, 3, 4, 9)] == [1, 1, 1, 4, 4]
    page = make_exchanges_page(edition)
    assert [row.id for year in page.years for row in year.rows][:2] == ["2031-02-28", "2030-01-04"]
    assert page.others == ()
    shown = group_by_year(edition, listed, here, 1)
    assert [(year.year, year.entries) for year in other_years(edition, listed, shown, here)] == [
        ("2030", "3 entries")
    ]


def test_an_empty_log_has_a_front_page() -> None:
    """It says that there is nothing yet; nothing is drawn and nothing is added up."""
    empty = edition_of(replace(odd_log(), exchanges={}, statements={}, sources={}, agreements={}))
    page = make_home_page(empty)
    assert (page.latest, page.cards, page.charts, page.strips, page.years) == (None, (), (), (), ())
    assert years_of(empty) == ()
    assert make_ledger_page(empty).tables == ()


def test_a_year_parts_exchanges_from_releases_and_bodies() -> None:
    """Each kind has its table and its sum, in which what is missing is counted."""
    page = make_year_page(odd_edition(), 2030)
    assert [(table.anchor, table.sums) for table in page.tables] == [
        ("exchange", ("1,147–1,497", "190–210")),
        ("release", ("–", "1")),
    ]
    assert page.tables[0].missing == "1 entry lacks a figure. It adds nothing to the sum; it is not zero."
    assert page.earlier is None
    assert page.later is not None
    assert page.later.day == "2031"


def test_years_without_an_exchange_stand_in_the_row_of_years() -> None:
    """One with bodies alone leads to its page; one without any entry is a line that says so, and leads nowhere."""
    log, bodies = odd_log(), odd_entry("2031-02-28")
    later = replace(
        bodies, record=bodies.record.model_copy(update={"date": bodies.record.date.replace(year=2033)})
    )
    page = make_years_page(edition_of(replace(log, exchanges={**log.exchanges, bodies.id: later})))
    assert [(strip.year, strip.href) for strip in page.strips] == [
        ("2030", "2030/index.html"),
        ("2031", None),
        ("2032", None),
        ("2033", "2033/index.html"),
    ]
    assert {(strip.exchanges, strip.sums) for strip in page.strips[1:]} == {("No exchange in the log", ())}


def test_a_log_of_bodies_alone_lists_its_years() -> None:
    """Where no exchange draws lines, the sums of what there is lead to the years; a log of nothing has the empty table of exchanges."""
    log, bodies = odd_log(), odd_entry("2031-02-28")
    page = make_years_page(edition_of(replace(log, exchanges={bodies.id: bodies})))
    assert page.strips == ()
    assert [(one.anchor, [row.href for row in one.rows]) for one in page.tables] == [
        ("sums-repatriation", ["2031/index.html"])
    ]
    empty = make_years_page(edition_of(replace(log, exchanges={})))
    assert [(one.anchor, one.rows) for one in empty.tables] == [("sums-exchange", ())]
    assert [one.anchor for one in make_years_page(odd_edition()).tables] == ["sums-exchange"]


def test_an_agreement_adds_up_its_stages() -> None:
    """With running sums, what is open, and the totals that were announced over them."""
    page = make_agreement_page(odd_edition(), "port-2030")
    (people,) = page.kinds
    assert [row.number for row in people.stages.rows] == ["1", "2"]
    assert people.cards[-1].number == "2 of 3"
    assert people.stages.open == "1 number unknown, 2 numbers are ranges"
    assert [item.total.sum.outcome for item in page.totals] == ["ok", "open"]
    assert page.day is None


def test_people_and_bodies_of_one_agreement_are_never_added() -> None:
    """On the agreement's page they stand apart, and the page of a stage shows the stages of its own kind."""
    log = odd_log()
    bodies = replace(odd_entry("2031-02-28"), id="2030-01-07-bodies")
    in_port = bodies.record.model_copy(update={"agreement": "port-2030"})
    edition = edition_of(
        replace(log, exchanges={**log.exchanges, bodies.id: replace(bodies, record=in_port)})
    )
    people, dead = make_agreement_page(edition, "port-2030").kinds
    assert [len(people.stages.rows), len(dead.stages.rows)] == [2, 1]
    assert people.stages.caption != dead.stages.caption
    page = make_exchange_page(edition, edition.log.exchanges["2030-01-01"])
    assert page.stages is not None
    assert len(page.stages.rows) == 2


def test_a_sum_of_unknown_numbers_is_not_zero() -> None:
    """Where nothing is known nothing is summed; where something is, what is unknown is counted beside it."""
    edition = odd_edition()
    stages = edition.stages["port-2030"]
    assert sum_so_far(edition, stages[:1], "south") == "not published"
    assert sum_so_far(edition, stages, "south") == "190–210 and 1 unknown"
    assert sum_text(Sum(NOTHING, NOTHING, (), ("2030-01-01",), ()), english()) == "not published"
    assert sum_text(Sum(NOTHING, NOTHING, ("2030-01-01",), (), ()), english()) == "0"


def test_an_agreement_of_an_unknown_day_is_listed_last() -> None:
    """An agreement without an entry has its page as well."""
    listed = make_agreements_page(odd_edition()).agreements
    assert [(one.title.text, one.entries) for one in listed] == [
        ("An agreement without an entry", "0 entries"),
        ("The Agreement of the Port", "2 entries"),
    ]
    assert make_agreement_page(odd_edition(), "never-used").kinds == ()


def test_the_ledger_sets_what_was_announced_beside_the_log() -> None:
    """Totals over a time, newest first, with the difference and a word on it; statements stand here with their quotes."""
    page = make_ledger_page(odd_edition())
    claims = [claim for year in page.announced for claim in year.claims]
    assert [(claim.announced, claim.held, claim.difference) for claim in claims] == [
        ("1,445", "1,147–1,497", "−52 to +298"),
        ("5,000", "1,337–1,707", "+3,293 to +3,663"),
    ]
    assert [claim.verdict for claim in claims] == [
        "Lies in the log’s range",
        "Open: entries without a figure could fill it",
    ]
    (statement,) = page.statements
    assert statement.cards[0].anchor == "q-2031-01-01-year-year"
    (series,) = page.series
    assert [(one.number, one.href) for one in series.numbers] == [
        ("1", "../exchanges/2030-01-01/index.html"),
        ("2", None),
        ("3", None),
        ("4", "#2031-01-01-year"),
    ]


def test_the_ledger_leads_to_each_of_its_parts_and_years() -> None:
    """Its table of contents names each part that is there, and the years of what was announced and of the statements, newest first."""
    root = read_html(odd_pages()["ledger/index.html"])
    (contents,) = (one for one in root.all("nav") if one.attributes.get("aria-labelledby") == "toc")
    links = [one.attributes["href"].removeprefix("#") for one in contents.all("a")]
    sections = [one.attributes["aria-labelledby"] for one in root.all("section")]
    years = [
        one.attributes["id"]
        for one in root.all("h3")
        if one.attributes.get("id", "").startswith("announced-")
    ]
    assert years
    assert [link for link in links if link in sections] == sections
    assert [link for link in links if link.startswith("announced-")] == sorted(years, reverse=True)
    assert links[-1] == "2031-01-01-year"
    assert set(links) <= {one.attributes.get("id") for one in root.all()}


def test_the_front_page_describes_itself_in_other_words_than_its_title() -> None:
    """A search engine shows one below the other."""
    frame = make_home_page(odd_edition()).frame
    assert frame.title not in frame.description
    assert frame.description


def test_numbers_in_a_row_are_written_as_a_range() -> None:
    """Two are written out, three are a range."""
    assert runs((1, 2, 9, 10, 11, 49), english()) == ["1", "2", "9–11", "49"]


def test_corrections_of_all_entries_stand_newest_first() -> None:
    """Each leads to its place on its entry's page; what was withdrawn as harmful is not named again."""
    page = make_corrections_page(odd_edition())
    assert [change.entry.href for change in page.changes] == [
        "../exchanges/2030-01-01/index.html#correction-2",
        "../exchanges/2030-01-01/index.html#correction-1",
    ]
    assert [(one.id, one.figures is None) for one in page.withdrawn] == [
        ("2030-01-06", True),
        ("2030-01-05", False),
    ]
    assert page.policy is not None


def test_sources_stand_by_publisher_with_who_uses_them() -> None:
    """A confirmed capture says so; one that was never fetched again is counted."""
    page = make_sources_page(odd_edition())
    assert [group.name.text for group in page.groups][:2] == ["The Northern Gazette", "Wire"]
    assert page.counted == "4 sources of 4 publishers"
    assert page.unconfirmed == "1 source is not yet confirmed by a second fetch."
    wire = page.groups[1].sources[0]
    assert wire.source.href is None
    assert [entry.href for entry in wire.entries] == [
        "../exchanges/2030-01-01/index.html",
        "../exchanges/2030-01-03-besides/index.html",
        "../exchanges/2031-02-28/index.html",
    ]


def test_the_method_explains_every_label_and_every_kind_of_people() -> None:
    """What the program knows stands behind the text, and the list of contents leads to the text's headings."""
    page = make_text_page(odd_edition(), "method")
    assert len(page.labels) == 6
    assert [kind.label.text for kind in page.kinds][:2] == ["Besides the exchange", "Civilians"]
    assert [heading.anchor for heading in page.headings] == ["s-one-heading", "s-another-heading"]


def test_the_page_for_wrong_addresses_needs_no_other_file() -> None:
    """Its style comes with it and is allowed by its digest; its links name the whole address."""
    page = make_not_found_page(odd_edition())
    assert page.frame.around.style is None
    assert "style-src 'sha256-" in page.frame.around.content_security
    assert all(
        link.href.startswith("https://example.org/northern-war/") for link in page.frame.around.navigation
    )


def test_navigation_shows_only_pages_that_exist() -> None:
    """No page of data where none is made, and no feed that is not written."""
    frame = make_home_page(odd_edition()).frame
    assert [link.text for link in frame.around.navigation] == [
        *("Log", "Years", "Agreements", "Ledger", "Sources", "Method", "Corrections", "Search"),
    ]
    assert [link.current for link in frame.around.navigation][:2] == ["page", ""]
    assert [feed.href for feed in frame.around.feeds] == ["feed.xml"]


def test_what_pages_have_around_them_is_made_once() -> None:
    """Entries share what stands around them; another edition, though only its log is another, makes it anew."""
    edition = odd_edition()
    first, second, *_ = edition.entries
    around = make_exchange_page(edition, first).frame.around
    assert make_exchange_page(edition, second).frame.around is around
    amended = replace(edition, log=edition.log)
    assert make_exchange_page(amended, first).frame.around is not around
    assert make_exchange_page(amended, first).frame.around.navigation == around.navigation


def lists_of(_edition: Edition, number: int) -> list[int]:
    return [number]


def test_an_edition_remembers_no_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many things are asked for, memory does not grow with the log, and what was forgotten is made again."""
    monkeypatch.setattr("exchangelog.pages.edition.MOST_REMEMBERED", 3)
    edition = replace(odd_edition())
    made = [edition.once(lists_of, number) for number in (*range(10), 1)]
    assert made == [[number] for number in (*range(10), 1)]
    assert edition.once(lists_of, 1) is made[-1] is not made[1]
    assert len(edition.remembered) <= 3


def test_many_publishers_are_found_by_their_letter() -> None:
    """A list of hundreds has an index: each letter leads to the first publisher whose name begins with it; a short list has none."""
    log = odd_log()
    assert make_sources_page(odd_edition()).letters == ()
    names = ["24 hours", "7 days", *(f"{letter}{number}" for letter in "aBВ" for number in range(10))]
    publishers = {f"p{number:02}": name for number, name in enumerate(names)}
    wire = log.publishers["wire"]
    source = log.sources["wire-1"]
    edition = edition_of(
        replace(
            log,
            publishers={
                **log.publishers,
                **{key: wire.model_copy(update={"name": name}) for key, name in publishers.items()},
            },
            sources={
                **log.sources,
                **{
                    f"s-{key}": replace(
                        source, id=f"s-{key}", record=source.record.model_copy(update={"publisher": key})
                    )
                    for key in publishers
                },
            },
        )
    )
    page = make_sources_page(edition)
    assert [(link.text, link.href) for link in page.letters] == [
        ("0–9", "#publisher-p00"),
        ("A", "#publisher-p02"),
        ("B", "#publisher-p12"),
        ("T", "#publisher-gazette"),
        ("W", "#publisher-wire"),
        ("В", "#publisher-p22"),
        ("О", "#publisher-islands"),
    ]
    assert {link.href.removeprefix("#") for link in page.letters} <= {group.anchor for group in page.groups}
