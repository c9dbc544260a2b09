"""exchanges.ics: the days of the log as a calendar (RFC 5545), made with the library icalendar, which folds and escapes.

Comes in: an edition. Goes out: iCalendar in UTF-8. Every event lasts whole days, and its end is the day after the last of them. DTSTAMP is
when the entry last changed in what it says, never the build's clock: so the same record gives the same bytes. A withdrawn entry stays, as
cancelled, since a calendar drops an event in no other way. Nothing lies in the future: the log has no events to come.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from exchangelog.derive.history import first_id, updated
from exchangelog.pages.address import HOME, entry_path
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.headline import figures_in_words
from exchangelog.pages.label import make_label
from exchangelog.pages.rights import rights_of

if TYPE_CHECKING:
    from icalendar import Calendar, Event

ONE_DAY = timedelta(days=1)
CALENDAR = "exchanges.ics"


def write_calendar(edition: Edition) -> bytes:
    """Give the calendar's bytes, events in the order of their days; a draft is in no calendar."""
    calendar = open_calendar(edition)
    for entry in edition.log.exchanges.values():
        if entry.record.status == "published":
            calendar.add_component(make_event(edition, entry))
    return bytes(calendar.to_ical())


def open_calendar(edition: Edition) -> Calendar:
    """Give the calendar without its events. Its name stands in RFC 7986's property and in the older one that readers know."""
    from icalendar import Calendar, vText, vUri  # noqa: PLC0415 - a check needs no calendar

    site, tongue, wording = edition.log.site, edition.tongue, edition.wording
    title, tagline = tongue.phrase(site, "title").text, tongue.phrase(site, "tagline").text
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{title}//exchangelog//{wording.language.upper()}")
    calendar.add("calscale", "GREGORIAN")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(title))
    for name in ("description", "x-wr-caldesc"):
        calendar.add(name, vText(f"{tagline}. {rights_of(edition)}."))
    home = edition.here(HOME).canonical(site.base_url)
    calendar.add("url", home)
    calendar.add("source", vUri(home + CALENDAR, params={"VALUE": "URI"}))
    return calendar


def make_event(edition: Edition, entry: Entry) -> Event:
    """Give an entry as an event. Its UID is made from the first id that the entry ever had and a domain of ours."""
    from icalendar import Event  # noqa: PLC0415 - a check needs no calendar

    record = entry.record
    changed = updated(entry, edition.log.timezone)
    event = Event()
    event.add("uid", unique_id(edition, entry))
    event.add("dtstamp", changed)
    event.add("created", record.added)
    event.add("last-modified", changed)
    event.add("sequence", len(record.corrections) + (record.withdrawn is not None))
    event.add("dtstart", record.date)
    event.add("dtend", (record.date_latest or record.date) + ONE_DAY)
    event.add("summary", summary_of(edition, entry))
    event.add("description", description_of(edition, entry))
    event.add("url", edition.here(entry_path(entry.id)).canonical(edition.log.site.base_url))
    event.add("categories", [record.kind])
    event.add("status", "CANCELLED" if record.withdrawn else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def unique_id(edition: Edition, entry: Entry) -> str:
    """Give the event's UID: the entry's first id, and the domain of site.yaml's tagging entity. Each edition has UIDs of its own."""
    domain = edition.log.site.feed_authority.partition(",")[0].rpartition("@")[2]
    return f"{edition.publication.prefix.replace('/', '-')}{first_id(entry)}@{domain}"


def summary_of(edition: Edition, entry: Entry) -> str:
    """Give the event in a line: how many returned to whom; of a withdrawn one no number."""
    if entry.record.withdrawn is not None:
        days = edition.wording.days(entry.record.date, entry.record.date_latest)
        return edition.wording.gettext("Withdrawn: the entry of %(day)s", day=days)
    return figures_in_words(edition, entry)


def description_of(edition: Edition, entry: Entry) -> str:
    """Give the entry's summary and how sure it is, or why it was withdrawn; and why the day is not certain."""
    record = entry.record
    if record.withdrawn is not None:
        return record.withdrawn.why
    label = make_label(edition.verdict(entry), edition.wording)
    lines = [edition.tongue.phrase(record, "summary").text, f"{label.words}. {label.meaning}"]
    return "\n".join([*lines, record.date_note] if record.date_note else lines)
