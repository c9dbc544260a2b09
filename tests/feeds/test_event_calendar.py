"""exchanges.ics is a calendar as of RFC 5545, whose bytes follow from the record alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event
from msgspec.structs import replace

from exchangelog.feeds.event_calendar import escaped, folded, write_calendar
from tests.feeds.made_feeds import CORRECTION, ENTRY, RELEASE, changed, changed_content, site_of
from tests.pages.odd_site import edition_of, odd_edition, odd_log
from tests.rules.examples import BASE


def events_of(data: bytes) -> dict[str, Any]:
    """Give the events of a calendar by their UIDs; what a property holds depends on its name."""
    calendar = Calendar.from_ical(data)
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


@pytest.fixture(scope="module")
def calendar() -> bytes:
    return site_of(BASE)["exchanges.ics"].make()


def test_an_event_lasts_the_whole_day(calendar: bytes) -> None:
    """DTEND is the day after (it is exclusive); of a range of days, the day after the last that it can have been."""
    event = events_of(calendar)["2024-05-10@log.invalid"]
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2024, 5, 10), date(2024, 5, 11))
    assert b"DTSTART;VALUE=DATE:20240510\r\n" in calendar
    ranged = events_of(write_calendar(odd_edition()))["2030-01-01@example.org"]
    assert (ranged["DTSTART"].dt, ranged["DTEND"].dt) == (date(2030, 1, 1), date(2030, 1, 3))
    assert "One official named the first day" in ranged["DESCRIPTION"]


def test_an_event_says_what_happened_and_leads_to_its_entry(calendar: bytes) -> None:
    """Its heading without the day, its summary, how sure it is, and its page; it makes nobody busy."""
    event = events_of(calendar)["2024-05-10@log.invalid"]
    assert event["SUMMARY"] == "12 people returned to each side"
    assert event["DESCRIPTION"].startswith(
        "Norland and Surland each received 12 people.\nEach side, its own count."
    )
    assert event["URL"] == "https://log.invalid/exchanges/2024-05-10/"
    assert (event["STATUS"], event["TRANSP"]) == ("CONFIRMED", "TRANSPARENT")


def test_an_event_without_figures_begins_like_every_other() -> None:
    """In a calendar nothing stands before 'An exchange without published figures', which elsewhere follows its day."""
    log = odd_log()
    entry = log.exchanges["2030-01-03-besides"]
    bare = replace(entry, record=entry.record.model_copy(update={"figures": ()}))
    calendar = write_calendar(edition_of(replace(log, exchanges={**log.exchanges, entry.id: bare})))
    summaries = [str(event["SUMMARY"]) for event in events_of(calendar).values()]
    assert "An exchange without published figures" in summaries


def test_times_are_those_of_the_record(calendar: bytes, tmp_path: Path) -> None:
    """DTSTAMP is when the entry was added or last corrected; SEQUENCE counts the changes; the UID stays."""
    before = events_of(calendar)["2024-05-10@log.invalid"]
    assert before["DTSTAMP"].dt == before["CREATED"].dt
    assert f"{before['DTSTAMP'].dt:%Y-%m-%dT%H:%M:%S}" == "2024-05-11T09:00:00"
    corrected = changed(tmp_path, "checked:", f"{CORRECTION}checked:")["exchanges.ics"].make()
    after = events_of(corrected)["2024-05-10@log.invalid"]
    assert f"{after['DTSTAMP'].dt:%Y-%m-%dT%H:%M}" == "2024-12-01T08:30"
    assert after["LAST-MODIFIED"].dt == after["DTSTAMP"].dt
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)


def test_a_renamed_entry_keeps_its_uid(tmp_path: Path) -> None:
    """It is made from the first id that the entry had."""
    renamed = changed(tmp_path, "title:", "aliases: [2024-05-09-earlier]\ntitle:")["exchanges.ics"].make()
    assert "2024-05-09-earlier@log.invalid" in events_of(renamed)


def test_a_withdrawn_event_is_cancelled_and_repeats_nothing(tmp_path: Path) -> None:
    """Its day stays, its numbers go; a draft is not there at all."""
    content = changed_content(
        tmp_path,
        (
            ENTRY,
            "checked:",
            "withdrawn: {date: 2024-12-02, reason: harmful, why: It named somebody.}\nchecked:",
        ),
        (RELEASE, "checked:", "status: draft\nchecked:"),
    )
    events = events_of(site_of(content, drafts=True)["exchanges.ics"].make())
    assert set(events) == {"2024-05-10@log.invalid", "2024-06-20@log.invalid"}
    event = events["2024-05-10@log.invalid"]
    assert event["STATUS"] == "CANCELLED"
    assert event["SUMMARY"] == "Withdrawn: the entry of 10 May 2024"
    assert event["DESCRIPTION"] == "It named somebody."


def test_lines_are_folded_between_characters(tmp_path: Path) -> None:
    """CRLF, at most 75 bytes a line, no character cut in two, commas and semicolons escaped; and it reads back as it was."""
    summary = "Північ; Південь, і ще " + "дуже " * 30 + "довго 12"
    data = changed(tmp_path, "Norland and Surland each received 12 people.", f"'{summary}'")[
        "exchanges.ics"
    ].make()
    lines = data.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() is not None for line in lines)
    assert summary in events_of(data)["2024-05-10@log.invalid"]["DESCRIPTION"]


def test_the_library_would_write_the_same(calendar: bytes) -> None:
    """The library reads the calendar and writes it again, byte for byte: each property is where and as the library puts it."""
    for data in (calendar, write_calendar(odd_edition())):
        assert Calendar.from_ical(data).to_ical() == data


@given(st.text(st.sampled_from("ab\\^,;\n \r"), min_size=50, max_size=300))
def test_lines_are_folded_as_the_library_folds(text: str) -> None:
    """Whatever a text holds, its property is what the library itself makes of it."""
    event = Event()
    event.add("description", text)
    assert folded(b"DESCRIPTION", escaped(text)) == event.content_lines()[1].to_ical()


def test_the_calendar_has_a_name_and_an_address(calendar: bytes) -> None:
    """In RFC 7986's properties, and in the older one that calendars show; the terms of use stand in its description."""
    read: Any = Calendar.from_ical(calendar)
    assert read["NAME"] == read["X-WR-CALNAME"] == "The Invented Log"
    assert b"SOURCE;VALUE=URI:https://log.invalid/exchanges.ics\r\n" in calendar
    assert "CC BY 4.0 for our words and data, quotes excepted" in read["DESCRIPTION"]
    assert (read["VERSION"], read["CALSCALE"]) == ("2.0", "GREGORIAN")
