"""What was announced stands beside what the log holds, and nobody can take bodies for people."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

from msgspec.structs import replace

from exchangelog.derive.derived import derive
from exchangelog.exports.files import make_data_files
from exchangelog.pages.agreement import make_agreement_page
from exchangelog.pages.claim import make_claims
from exchangelog.pages.given_number import given_numbers
from exchangelog.pages.ledger import make_ledger_page
from exchangelog.pages.year import make_year_page
from exchangelog.record.correction import Withdrawal
from exchangelog.record.figure import Kind
from exchangelog.record.log import Log
from tests.pages.odd_site import edition_of, odd_edition, odd_entry, odd_log, odd_pages

YEAR = "2031-01-01-year"


def counting(*kinds: Kind) -> Log:
    """Give the odd log with the total of its statement counting other kinds of event."""
    log = odd_log()
    statement = log.statements[YEAR]
    (total,) = statement.record.totals
    record = statement.record.model_copy(update={"totals": (total.model_copy(update={"kinds": kinds}),)})
    return replace(log, statements={**log.statements, YEAR: replace(statement, record=record)})


def test_a_total_says_what_it_counts() -> None:
    """People and bodies are named at the head of each, and again in the words on what was counted."""
    headings = {}
    for kinds in (("exchange",), ("exchange", "release"), ("repatriation",), ("exchange", "repatriation")):
        edition = edition_of(counting(*kinds))
        claim = next(one for one in make_claims(edition, edition.here("x")) if one.year == "2031")
        headings[kinds] = (claim.heading, claim.span.partition(", from")[0])
    assert headings == {
        ("exchange",): ("People to Northern Confederation", "people in exchanges"),
        ("exchange", "release"): (
            "People to Northern Confederation",
            "people in exchanges and in releases by one side",
        ),
        ("repatriation",): ("Bodies to Northern Confederation", "bodies"),
        ("exchange", "repatriation"): ("To Northern Confederation", "people in exchanges, bodies"),
    }


def test_a_withdrawn_announcement_is_on_no_page_of_its_agreement() -> None:
    """A total over entries of the agreement stands there while the entry that announced it does."""
    log = counting()
    statement = log.statements[YEAR]
    (total,) = statement.record.totals
    over = total.model_copy(update={"of": ("2030-01-01",), "since": None, "until": None})
    announced = statement.record.model_copy(update={"totals": (over,)})
    why = Withdrawal.model_validate(
        {"date": "2031-02-01", "reason": "unverifiable", "why": "Nobody said it."}
    )
    shown = []
    for record in (announced, announced.model_copy(update={"withdrawn": why})):
        changed = replace(log, statements={**log.statements, YEAR: replace(statement, record=record)})
        shown.append(len(make_agreement_page(edition_of(changed), "port-2030").totals))
    assert shown == [3, 2]


def test_a_total_that_names_an_event_by_an_earlier_id_stands_on_the_page_of_its_agreement() -> None:
    """An entry that is renamed takes no total off the page, and may be named by both of its ids without counting twice."""
    log = counting()
    statement, event = log.statements[YEAR], log.exchanges["2030-01-01"]
    renamed = replace(event, record=event.record.model_copy(update={"aliases": ("2029-12-31",)}))
    (total,) = statement.record.totals
    shown = []
    for named in (("2030-01-01",), ("2029-12-31",), ("2029-12-31", "2030-01-01")):
        over = total.model_copy(update={"of": named, "since": None, "until": None})
        announced = replace(statement, record=statement.record.model_copy(update={"totals": (over,)}))
        changed = replace(
            log,
            exchanges={**log.exchanges, "2030-01-01": renamed},
            statements={**log.statements, YEAR: announced},
        )
        shown.append(make_agreement_page(edition_of(changed), "port-2030").totals)
    assert len(shown[0]) == 3
    assert shown == [shown[0]] * 3


def test_a_withdrawn_statement_has_no_place_on_the_ledger() -> None:
    """Nothing leads to a line that is not there."""
    statement = odd_log().statements[YEAR]
    why = Withdrawal.model_validate(
        {"date": "2031-02-01", "reason": "unverifiable", "why": "Nobody said it."}
    )
    withdrawn = replace(statement, record=statement.record.model_copy(update={"withdrawn": why}))
    log = replace(odd_log(), statements={**odd_log().statements, YEAR: withdrawn})
    assert (odd_edition().on_ledger[YEAR], edition_of(log).on_ledger[YEAR]) == (YEAR, "")


def test_the_scale_of_bars_reaches_to_the_highest_number() -> None:
    """Of contested numbers to the highest that anybody gave, so that no bar is longer than its line."""
    assert odd_edition().highest["exchange"] == 1300


def test_what_a_speaker_gave_is_said_to_be_bodies() -> None:
    """On the page of a speaker too, where a number stands before its quote: of an event, and of a total."""
    edition = edition_of(counting("repatriation"))
    bodies = odd_entry("2031-02-28")
    (figures,) = [given_numbers(edition, bodies, quote) for quote in bodies.record.quotes]
    assert figures == (
        "12 to Northern Confederation, bodies",
        "0 to Republic of the Far Southern Islands, bodies",
    )
    statement = edition.log.statements[YEAR]
    totals = {one for quote in statement.record.quotes for one in given_numbers(edition, statement, quote)}
    assert "total announced: 1,445 to Northern Confederation, bodies" in totals
    people = odd_entry("2030-01-04")
    given = [one for quote in people.record.quotes for one in given_numbers(edition, people, quote)]
    assert given
    assert all("bodies" not in one for one in given)


def test_a_year_sets_what_was_announced_for_it_beside_its_sums() -> None:
    """Totals over the whole of a year stand on its page, with the way to the ledger; others do not."""
    page = make_year_page(odd_edition(), 2030)
    assert [(one.announced, one.held, one.verdict) for one in page.announced] == [
        ("1,445", "1,147–1,497", "Lies in the log’s range")
    ]
    assert page.announced[0].what == "people in exchanges"
    assert page.announced[0].ledger == "../../ledger/index.html#2031-01-01-year-1"
    assert make_year_page(odd_edition(), 2031).announced == ()
    html = odd_pages()["years/2030/index.html"]
    assert "What was announced for 2030" in html
    assert "Totals count the entries shown here, not the war." in html
    assert "What was announced" not in odd_pages()["years/2031/index.html"]


def test_a_year_says_what_its_sums_leave_out() -> None:
    """Releases and bodies stand further down, and in no number above."""
    (*_, count, _confirmed) = make_year_page(odd_edition(), 2030).cards
    assert count.limits[-1] == "counted apart: 1 release"


def test_a_year_shows_the_same_as_the_ledger() -> None:
    """One total is judged once, wherever it is shown."""
    ledger = {one.anchor: one for year in make_ledger_page(odd_edition()).announced for one in year.claims}
    for one in make_year_page(odd_edition(), 2030).announced:
        other = ledger[one.anchor]
        assert (one.announced, one.held, one.difference) == (other.announced, other.held, other.difference)
        assert one.verdict == other.verdict


def test_the_data_say_which_kinds_were_added() -> None:
    """Also where the record leaves it to the program: people, or bodies where bodies are handed over."""
    log = odd_log()
    files = {file.path: file for file in make_data_files(log, derive(log)).artifacts()}
    rows = list(csv.DictReader(StringIO(files["data/totals.csv"].make().decode("utf-8"))))
    kinds = {(row["entry"], row["number"]): (row["kinds"], row["added_kinds"]) for row in rows}
    assert kinds[YEAR, "1"] == ("exchange", "exchange")
    assert kinds["2030-01-03-besides", "3"] == ("", "exchange release")
    assert all(added for _said, added in kinds.values())


def test_a_total_says_that_an_entry_of_an_unknown_day_may_be_later() -> None:
    """An entry of which a range of days is known is added by the first of them, and may not have been in the total's time."""
    log = odd_log()
    statement = log.statements[YEAR]
    (total,) = statement.record.totals
    told = {}
    for until in (date(2030, 1, 1), date(2030, 1, 2)):
        record = statement.record.model_copy(update={"totals": (total.model_copy(update={"until": until}),)})
        edition = edition_of(
            replace(log, statements={**log.statements, YEAR: replace(statement, record=record)})
        )
        claim = next(one for one in make_claims(edition, edition.here("x")) if one.year == "2031")
        told[until.day] = (claim.counted, claim.missing, claim.without)
    assert told == {
        1: (
            "Added up from 1 entry.",
            "1 of them may have taken place after that time: its day is not known.",
            "1 perhaps later",
        ),
        2: ("Added up from 1 entry.", "", ""),
    }


def test_a_series_is_called_by_a_name_and_by_no_id() -> None:
    """After the body by whose id it goes, else after those who stated its numbers: 'port stages' is a name in no language."""
    (series,) = make_ledger_page(odd_edition()).series
    assert series.name.text == (
        "Stated by Mediating Power and the Ministry of Defence and of the Affairs of Prisoners of War of the Northern Confederation"
    )
    log = odd_log()
    renamed = {}
    for entry in (log.exchanges["2030-01-01"], log.statements[YEAR]):
        ordinals = tuple(one.model_copy(update={"series": "mediator"}) for one in entry.record.ordinals)
        renamed[entry.id] = replace(entry, record=entry.record.model_copy(update={"ordinals": ordinals}))
    exchanges = {**log.exchanges, "2030-01-01": renamed["2030-01-01"]}
    called = replace(log, exchanges=exchanges, statements={**log.statements, YEAR: renamed[YEAR]})
    (series,) = make_ledger_page(edition_of(called)).series
    assert series.name.text == "Mediating Power"
