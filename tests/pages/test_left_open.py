"""What a sum leaves open is said beside it: the number of a side, a day that is not certain, an entry that does not count."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from exchangelog.pages.by_year import make_years_chart
from exchangelog.pages.claim import make_claims
from exchangelog.pages.dossier import open_dossier
from exchangelog.pages.edition import Edition
from exchangelog.pages.ledger import make_ledger_page
from exchangelog.pages.timeline import exchanges_of, make_strips
from exchangelog.pages.total_check import make_total_checks
from exchangelog.pages.year import make_year_page
from exchangelog.pages.year_groups import group_by_year
from exchangelog.record.log import Log
from tests.derive.small_log import small_log
from tests.pages.odd_site import edition_of, odd_log

BOTH = """kind: exchange
figures:
  - {side: north, who: all, count: 10, quotes: [north-office]}
  - {side: south, who: all, count: 11, quotes: [south-office]}
"""
ONE = """kind: exchange
figures:
  - {side: north, who: all, count: 7, quotes: [north-office]}
unknown:
  - {side: south, who: all, why: Nobody said it.}
"""
WITHDRAWN = "withdrawn: {date: 2025-06-02, reason: did-not-happen, why: It did not take place.}\n"


def total(words: str) -> str:
    return f"totals:\n  - {{who: all, quotes: [north-office], {words}}}\n"


def addition(edition: Edition, day: str) -> tuple[str, str]:
    """Give the addition of an entry's first total, and what is said of it."""
    check = make_total_checks(open_dossier(edition, edition.log.exchanges[day]))[0]
    return " ".join(term.text for term in check.sum.terms), f"{check.sum.outcome}: {check.sum.result}"


def test_a_total_of_both_sides_shows_the_side_that_is_known() -> None:
    """The number stands in the addition, and the day of the entry in the place of what is not known."""
    log, _ = small_log(
        d01=BOTH, d02=ONE, d03=BOTH + total("side: both, count: 40, of: [2025-05-01, 2025-05-02]")
    )
    assert addition(edition_of(log), "2025-05-03") == (
        "21 + 7 + 2 May = 28",
        "open: open: 1 entry lacks the number of a side, or both, which could fill the difference",
    )


def test_a_total_over_a_time_says_on_its_page_what_its_sum_lacks() -> None:
    """Beside what was announced stand the log's sum, its entries, and how many of them lack a number."""
    log, _ = small_log(d01=BOTH, d02=ONE, d03=BOTH + total("side: south, count: 40, since: 2025-05-01"))
    assert addition(edition_of(log), "2025-05-03") == (
        "40 · 22",
        "open: in the log: 22, from 3 entries; 1 without a figure",
    )


def test_a_total_over_named_entries_says_what_it_counts() -> None:
    """Bodies and people stand on the page of one agreement, and a side that a release gave nobody has a dash, since nobody said 0."""
    told = {}
    for kind in ("exchange", "release", "repatriation"):
        to_the_north = "figures:\n  - {side: north, who: all, count: 10, quotes: [north-office]}\n"
        unknown = (
            "unknown:\n  - {side: south, who: all, why: Nobody said it.}\n" if kind == "exchange" else ""
        )
        named = f"kind: {kind}\n{to_the_north}{unknown}"
        log, _ = small_log(d01=named, d02=BOTH + total("side: south, count: 5, of: [2025-05-01]"))
        edition = edition_of(log)
        check = make_total_checks(open_dossier(edition, log.exchanges["2025-05-02"]))[0]
        told[kind] = (check.span, [term.text for term in check.sum.terms])
    assert told == {
        "exchange": ("people in exchanges", ["1 May"]),
        "release": ("people in releases by one side", ["–", "=", "0"]),
        "repatriation": ("bodies", ["–", "=", "0"]),
    }


def test_a_total_of_a_kind_says_that_figures_of_that_kind_are_missing() -> None:
    """An entry that counted all and not the civilians has a figure."""
    civilians = BOTH + total("side: north, count: 4, since: 2025-05-01").replace(
        "who: all, q", "who: civilians, q"
    )
    log, _ = small_log(d01=BOTH, d02=civilians)
    edition = edition_of(log)
    (claim,) = make_claims(edition, edition.here("x"))
    assert (claim.missing, claim.without) == (
        "2 of them have no figure of that kind and add nothing.",
        "2 without a figure of that kind",
    )


def test_an_entry_that_does_not_count_is_no_zero() -> None:
    """One that was withdrawn stands in an addition with its day; of a draft not even that is told."""
    both = total("side: both, count: 21, of: [2025-05-01, 2025-05-02]")
    for status, told in (
        (WITHDRAWN, "21 + 2 May, withdrawn = 21"),
        ("status: draft\n", "21 + an entry that is not published = 21"),
    ):
        log, _ = small_log(d01=BOTH, d02=ONE + status, d03=BOTH + both)
        assert addition(edition_of(log), "2025-05-03") == (told, "ok: adds up")
    log, _ = small_log(d02=ONE + WITHDRAWN, d03=BOTH + total("side: north, count: 7, of: [2025-05-02]"))
    assert addition(edition_of(log), "2025-05-03") == ("2 May, withdrawn", "no: does not add up: announced 7")


def test_numbers_that_are_not_exact_fit_a_total_and_do_not_add_up_to_it() -> None:
    """Of 'at least 10' and 7 nobody can say that they are 40."""
    at_least = BOTH.replace("count: 10,", "count: 10, precision: at-least,")
    announced = BOTH + total("side: north, count: 40, of: [2025-05-01, 2025-05-02]")
    log, _ = small_log(d01=at_least, d02=ONE, d03=announced)
    assert addition(edition_of(log), "2025-05-03") == (
        "at least 10 + 7 = at least 17",
        "open: fits what was announced",
    )


def test_a_total_that_was_announced_as_about_is_written_so() -> None:
    """What it leaves possible, 380 to 420, was announced by nobody."""
    told = {}
    for over in ("of: [2025-05-01]", "since: 2025-05-01"):
        about = total(f"side: north, count: 400, precision: about, {over}")
        log, _ = small_log(d01=BOTH, d02=BOTH + about)
        told[over] = addition(edition_of(log), "2025-05-02")
    assert told == {
        "of: [2025-05-01]": ("10 = 10", "no: does not add up: announced about 400"),
        "since: 2025-05-01": ("about 400 · 20", "open: in the log: 20, from 2 entries"),
    }


def uncertain_log() -> Log:
    """Give a log with an exchange of 30 December to 2 January between one of each year."""
    log, _ = small_log(d01=BOTH, d02=BOTH, d03=BOTH + total("side: north, count: 30, since: 2025-05-02"))
    first, second, third = log.exchanges.values()
    moved = {
        "2024-12-30": first.record.model_copy(
            update={"date": date(2024, 12, 30), "date_latest": date(2025, 5, 2), "date_note": "Nobody knows."}
        )
    }
    filed = replace(first, id="2024-12-30", record=moved["2024-12-30"])
    return replace(log, exchanges={filed.id: filed, second.id: second, third.id: third})


def test_the_ledger_says_which_entries_may_be_of_another_year() -> None:
    """An entry counts in the year of its first possible day; both years say that it may be of the other, the sum of all years does not."""
    (table,) = make_ledger_page(edition_of(uncertain_log())).tables
    told = {row.year: row.uncertain for row in (*table.rows, table.total)}
    assert told == {
        "2024": ("1 of them perhaps in a later year",),
        "2025": ("1 of an earlier year perhaps in this one",),
        "All years": (),
    }


def test_a_year_says_which_entries_may_be_of_another() -> None:
    """Beside its number of exchanges and below their table."""
    edition = edition_of(uncertain_log())
    for year, words in (
        (2024, "1 of them perhaps in a later year"),
        (2025, "1 of an earlier year perhaps in this one"),
    ):
        page = make_year_page(edition, year)
        (table,) = page.tables
        assert table.uncertain == (words,)
        assert words in page.cards[2].limits


def test_every_sum_of_a_year_says_which_exchanges_may_be_of_another() -> None:
    """In the lists of entries, beside the lines of the years, and in the chart and the file of a long log, in both languages."""
    edition = edition_of(uncertain_log())
    here = edition.here("x")
    later, earlier = "1 exchange perhaps in a later year", "1 exchange of an earlier year perhaps in this one"
    groups = group_by_year(edition, edition.entries, here, 10)
    assert {one.year: one.uncertain for one in groups} == {"2024": (later,), "2025": (earlier,)}
    strips = make_strips(edition, exchanges_of(edition), here)
    assert [one.uncertain for one in strips] == [
        ("1 of them perhaps in a later year",),
        ("1 of an earlier year perhaps in this one",),
    ]
    chart = make_years_chart(edition)
    assert chart.table is not None
    assert [row.cells[2] for row in chart.table.rows] == [
        f"every entry has a figure; {later}",
        f"every entry has a figure; {earlier}",
    ]
    assert [line[-2:] for line in chart.values] == [
        ("exchanges_perhaps_later", "exchanges_perhaps_here"),
        ("1", "0"),
        ("0", "1"),
    ]


def test_a_year_of_certain_days_says_nothing_of_others() -> None:
    """No year of the odd log has an entry that may be of another, though the day of one is not certain."""
    tables = make_ledger_page(edition_of(odd_log())).tables
    assert {row.uncertain for table in tables for row in table.rows} == {()}


def test_a_total_says_which_entries_may_have_been_in_its_time() -> None:
    """They are not added, and a sum that is open so does not add up, however it fits."""
    edition = edition_of(uncertain_log())
    (claim,) = make_claims(edition, edition.here("x"))
    assert claim.missing == (
        "1 more entry may have taken place in that time and is not added: its day is not certain."
    )
    assert (claim.without, claim.held, claim.verdict) == (
        "1 more perhaps in that time",
        "20",
        "The log holds less",
    )
    log = uncertain_log()
    *others, last = log.exchanges.values()
    (asked,) = last.record.totals
    fitting = last.record.model_copy(update={"totals": (asked.model_copy(update={"count": 20}),)})
    exchanges = {one.id: one for one in (*others, replace(last, record=fitting))}
    edition = edition_of(replace(log, exchanges=exchanges))
    (claim,) = make_claims(edition, edition.here("x"))
    assert (claim.outcome, claim.verdict) == ("in", "Fits what was announced")
