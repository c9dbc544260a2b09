"""What one page counts, another counts alike: nobody finds two numbers for one thing."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from exchangelog.derive.account import Account, Verdict
from exchangelog.derive.number_range import NumberRange
from exchangelog.pages.agreement import make_agreement_page
from exchangelog.pages.claim import make_claims
from exchangelog.pages.edition import Edition
from exchangelog.pages.headline import make_headline
from exchangelog.pages.label import label_of_event
from exchangelog.pages.ledger import make_ledger_page
from exchangelog.pages.publishers import make_publishers_page
from exchangelog.pages.sources import make_sources_page
from exchangelog.pages.speakers import make_speakers_page
from exchangelog.pages.timeline import time_span
from exchangelog.record.figure import EVERYBODY
from exchangelog.record.log import Log
from tests.pages.odd_site import edition_of, english, odd_edition, odd_entry, odd_log

BODIES = "2030-01-07-bodies"


def with_bodies_to_one_side() -> Edition:
    """Give the odd log with bodies that one side alone was given, as a stage of the agreement."""
    log = odd_log()
    bodies = odd_entry("2031-02-28")
    given = {"agreement": "port-2030", "figures": bodies.record.figures[:1]}
    record = bodies.record.model_copy(update=given)
    return edition_of(
        replace(log, exchanges={**log.exchanges, BODIES: replace(bodies, id=BODIES, record=record)})
    )


def test_who_was_given_nobody_leaves_no_gap_in_an_agreement_either() -> None:
    """Of bodies that went one way the ledger misses no number, and so do the stages of the agreement."""
    edition = with_bodies_to_one_side()
    people, dead = make_agreement_page(edition, "port-2030").kinds
    assert people.stages.open == "1 number unknown, 2 numbers are ranges"
    assert dead.stages.open == "nothing unknown, nothing contested"
    assert [one.text for one in dead.stages.rows[0].numbers] == ["12", "–"]
    assert [one.text for one in dead.stages.sums] == ["12", "–"]
    assert [one.limits for one in dead.cards[:2]] == [(), ()]
    assert "not published" not in dead.stages.chart.picture.description


def test_an_agreement_is_said_to_have_the_entries_that_the_list_gives_it() -> None:
    """People and bodies are stages each for themselves; at the head of the page stand the entries of both."""
    page = make_agreement_page(with_bodies_to_one_side(), "port-2030")
    assert page.counted == "3 entries"
    assert [kind.cards[-1].number for kind in page.kinds] == ["2 of 3", "1"]


def test_an_entry_that_gave_a_side_nobody_is_no_entry_with_a_figure() -> None:
    """Beside a side's sum stands how many of the entries are in it, where it is not all of them."""
    (_exchanges, _releases, bodies) = make_ledger_page(with_bodies_to_one_side()).tables
    assert bodies.total.entries == "2"
    assert [(cell.number, cell.open) for cell in bodies.total.cells] == [
        ("24", "every entry has a figure"),
        ("0", "1 entry with a figure"),
    ]
    (_exchanges, releases, _bodies) = make_ledger_page(odd_edition()).tables
    assert [(cell.number, cell.open) for cell in releases.total.cells] == [
        ("–", ""),
        ("1", "every entry has a figure"),
    ]


def with_strangers() -> Log:
    """Give the odd log with a publisher and a speaker in its registries of whom it has nothing."""
    log = odd_log()
    return replace(
        log,
        publishers={**log.publishers, "unread": log.publishers["wire"]},
        speakers={**log.speakers, "unheard": log.speakers["mediator"]},
    )


def test_the_log_rests_on_no_publisher_without_a_source() -> None:
    """Registered is not read, and registered is not heard: such are counted for themselves."""
    page = make_publishers_page(odd_edition())
    assert (page.counted, page.others) == ("4 publishers", "")
    edition = edition_of(with_strangers())
    page = make_publishers_page(edition)
    assert (page.counted, page.others) == ("4 publishers", "1 more is recorded, without a source.")
    speakers = make_speakers_page(odd_edition())
    heard = make_speakers_page(edition)
    assert heard.counted == speakers.counted
    assert heard.others != speakers.others


def headline_of(entry_id: str, **changes: object) -> str:
    """Give the heading of an entry of the odd log with some fields changed."""
    log, entry = odd_log(), odd_entry(entry_id)
    changed = replace(entry, record=entry.record.model_copy(update=changes))
    edition = edition_of(replace(log, exchanges={**log.exchanges, entry_id: changed}))
    return make_headline(edition, changed).partition(": ")[2]


def test_two_numbers_that_can_both_be_right_are_no_or() -> None:
    """'At least 12' and 13 leave one number, in the heading as in the tables; 12 and 13 are two, and contested."""
    north, south = odd_entry("2031-02-28").record.figures
    other = north.model_copy(update={"count": 13})
    end = " bodies returned to Northern Confederation, 0 to Republic of the Far Southern Islands"
    headings = {
        precisions: headline_of(
            "2031-02-28",
            figures=(
                north.model_copy(update={"precision": precisions[0]}),
                other.model_copy(update={"precision": precisions[1]}),
                south,
            ),
        )
        for precisions in (("exact", "exact"), ("at-least", "exact"), ("at-least", "at-least"))
    }
    assert headings == {
        ("exact", "exact"): f"12 or 13{end}",
        ("at-least", "exact"): f"13{end}",
        ("at-least", "at-least"): f"at least 13{end}",
    }


def test_an_event_with_a_number_of_some_is_not_said_to_have_none() -> None:
    """Where a kind of people was counted and everybody was not, the heading says so."""
    _whole, kind, *_rest = odd_entry("2030-01-03-besides").record.figures
    assert headline_of("2030-01-03-besides", figures=(kind,), totals=()) == (
        "an exchange; how many people in all was not published"
    )
    assert headline_of("2030-01-03-besides", figures=(), totals=()) == "an exchange without published figures"


def test_the_meaning_of_a_label_does_not_contradict_the_table_below() -> None:
    """Where both sides confirm one direction and nobody gives the other, no one reads that the other side did not confirm it."""
    meanings = [
        label_of_event(
            Verdict.ONE_SIDE,
            {
                ("north", EVERYBODY): Account("north", EVERYBODY, (), (), verdict, NumberRange(5, 5)),
                ("south", EVERYBODY): Account("south", EVERYBODY, (), (), Verdict.UNPUBLISHED, None),
            },
            english(),
        ).meaning
        for verdict in (Verdict.ONE_SIDE, Verdict.BOTH_SIDES)
    ]
    assert meanings == [
        "Officials of one side give the number. The other has neither confirmed nor disputed it.",
        "Officials of both sides give the same number for one direction; nobody gives one for the other.",
    ]


def test_a_total_of_both_sides_says_that_one_number_is_not_enough() -> None:
    """An entry that lacks the figure of one side is not said to have no figure, and only what is not known of it adds nothing."""
    claims = make_claims(odd_edition(), odd_edition().here("x"))
    (both,) = [claim for claim in claims if claim.side.style == "both"]
    assert both.missing == "1 of them lacks the figure of a side, or both; what is not known adds nothing."


def test_the_last_month_is_that_of_the_last_possible_day() -> None:
    """An event between the last days of January and the first of February may be one of February."""
    entry = odd_entry("2030-01-01")
    later = replace(entry, record=entry.record.model_copy(update={"date_latest": date(2030, 2, 2)}))
    edition = odd_edition()
    assert time_span(edition, (entry,)) == "January 2030"
    assert time_span(edition, (later, odd_entry("2030-01-03-besides"))) == "January 2030 to February 2030"


def test_a_source_captured_twice_is_one_source_to_be_confirmed() -> None:
    """What is not yet confirmed is counted in sources, as the sentence before it counts them, and not in captures."""
    log = odd_log()
    before = make_sources_page(odd_edition()).unconfirmed
    twice = {
        key: replace(one, record=one.record.model_copy(update={"captures": one.record.captures * 2}))
        for key, one in log.sources.items()
    }
    assert "source" in before
    assert make_sources_page(edition_of(replace(log, sources=twice))).unconfirmed == before
