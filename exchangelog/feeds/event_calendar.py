"""exchanges.ics: the days of the log as a calendar (RFC 5545).

Comes in: an edition. Goes out: iCalendar in UTF-8. Its head is made and its texts are escaped by the library icalendar; the lines of
its events, of which there are many, are put together by `calendar_lines`. Every event lasts whole days, and its end is the day after the last of them. DTSTAMP is
when the entry last changed in what it says, never the build's clock: so the same record gives the same bytes. A withdrawn entry stays, as
cancelled, since a calendar drops an event in no other way. Nothing lies in the future: the log has no events to come.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from exchangelog.derive.history import first_id, updated
from exchangelog.feeds.calendar_lines import write_event
from exchangelog.pages.address import HOME, entry_path
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.headline import figures_in_words
from exchangelog.pages.label import make_label
from exchangelog.pages.rights import rights_of

if TYPE_CHECKING:
    from icalendar import Calendar

ONE_DAY = timedelta(days=1)
CALENDAR = "exchanges.ics"


def write_calendar(edition: Edition) -> bytes:
    """Give the calendar's bytes, events in the order of their days; a draft is in no calendar."""
    head, end, foot = bytes(open_calendar(edition).to_ical()).rpartition(b"END:VCALENDAR")
    published = (one for one in edition.log.exchanges.values() if one.record.status == "published")
    events = (write_event(properties_of(edition, entry)) for entry in published)
    return b"".join((head, *events, end, foot))


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


def properties_of(edition: Edition, entry: Entry) -> tuple[tuple[str, str], ...]:
    """Give what an entry says as an event. Its UID is made from the first id that the entry ever had and a domain of ours."""
    record = entry.record
    changed = instant(updated(entry, edition.log.timezone))
    return (
        ("SUMMARY", escaped(summary_of(edition, entry))),
        ("DTSTART;VALUE=DATE", day(record.date)),
        ("DTEND;VALUE=DATE", day((record.date_latest or record.date) + ONE_DAY)),
        ("DTSTAMP", changed),
        ("UID", escaped(unique_id(edition, entry))),
        ("SEQUENCE", str(len(record.corrections) + (record.withdrawn is not None))),
        ("CATEGORIES", escaped(record.kind)),
        ("CREATED", instant(record.added)),
        ("DESCRIPTION", escaped(description_of(edition, entry))),
        ("LAST-MODIFIED", changed),
        ("STATUS", "CANCELLED" if record.withdrawn else "CONFIRMED"),
        ("TRANSP", "TRANSPARENT"),
        ("URL", edition.here(entry_path(entry.id)).canonical(edition.log.site.base_url)),
    )


def escaped(text: str) -> str:
    """Write a text as a value (RFC 5545, section 3.3.11)."""
    from icalendar import vText  # noqa: PLC0415 - a check needs no calendar

    return bytes(vText(text).to_ical()).decode()


def day(date: date) -> str:
    """Write a day as a value."""
    return date.isoformat().replace("-", "")


def instant(moment: datetime) -> str:
    """Write a moment as a value, in UTC."""
    return f"{day(moment.astimezone(UTC).date())}T{moment.astimezone(UTC):%H%M%S}Z"


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
