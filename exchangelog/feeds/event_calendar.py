"""exchanges.ics: the days of the log as a calendar (RFC 5545), escaped and folded as the library icalendar does it.

Comes in: an edition. Goes out: iCalendar in UTF-8. Every event lasts whole days, and its end is the day after the last of them. DTSTAMP is
when the entry last changed in what it says, never the build's clock: so the same record gives the same bytes. A withdrawn entry stays, as
cancelled, since a calendar drops an event in no other way. Nothing lies in the future: the log has no events to come.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, get_args

from exchangelog.derive.history import first_id, updated
from exchangelog.pages.address import HOME, entry_path
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.glance import kind_name
from exchangelog.pages.headline import figures_in_words
from exchangelog.pages.label import label_of_event
from exchangelog.pages.rights import rights_of
from exchangelog.record.figure import Kind

if TYPE_CHECKING:
    from icalendar import Calendar

ONE_DAY = timedelta(days=1)
CALENDAR = "exchanges.ics"
SPECIAL = re.compile(r"[\\;,\r\n]")
"""What the library escapes in a text (RFC 5545, 3.3.11)."""
LINE = re.compile(rb"(?s).{1,74}\Z|.{73}[^\\^]?")
"""What the library puts into one line of a property that is folded: 74 bytes, or one less where an escape would be cut in two."""


def write_calendar(edition: Edition) -> bytes:
    """Give the calendar's bytes, events in the order of their days; a draft is in no calendar."""
    opened, end = bytes(open_calendar(edition).to_ical()).rsplit(b"END:", 1)
    published = (entry for entry in edition.log.exchanges.values() if entry.record.status == "published")
    return b"".join((opened, *(write_event(edition, entry) for entry in published), b"END:", end))


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


def write_event(edition: Edition, entry: Entry) -> bytes:
    """Give an entry as an event. Its UID is made from the first id that the entry ever had and a domain of ours.

    The lines are put together here, in the library's order: its own `Event` takes four times as long, and a large log has ten thousand.
    """
    record = entry.record
    changed = instant(updated(entry, edition.log.timezone))
    address = edition.here(entry_path(entry.id)).canonical(edition.log.site.base_url)
    lines = (
        b"BEGIN:VEVENT",
        folded(b"SUMMARY", escaped(summary_of(edition, entry))),
        b"DTSTART;VALUE=DATE:" + day(record.date),
        b"DTEND;VALUE=DATE:" + day((record.date_latest or record.date) + ONE_DAY),
        b"DTSTAMP:" + changed,
        folded(b"UID", escaped(unique_id(edition, entry))),
        b"SEQUENCE:%d" % (len(record.corrections) + (record.withdrawn is not None)),
        edition.once(lines_of_kinds)[record.kind],
        b"CREATED:" + instant(record.added),
        folded(b"DESCRIPTION", escaped(description_of(edition, entry))),
        b"LAST-MODIFIED:" + changed,
        b"STATUS:CANCELLED" if record.withdrawn else b"STATUS:CONFIRMED",
        b"TRANSP:TRANSPARENT",
        folded(b"URL", address.encode()),
        b"END:VEVENT\r\n",
    )
    return b"\r\n".join(lines)


def lines_of_kinds(edition: Edition) -> Mapping[Kind, bytes]:
    """Give each kind of event as a category, in the words of the edition: calendars show it."""
    return {kind: folded(b"CATEGORIES", escaped(kind_name(kind, edition.wording))) for kind in get_args(Kind)}


def day(one: date) -> bytes:
    """Give a day (RFC 5545, 3.3.4)."""
    return b"%04d%02d%02d" % (one.year, one.month, one.day)


def instant(moment: datetime) -> bytes:
    """Give a moment, which is in UTC (RFC 5545, 3.3.5)."""
    return b"%bT%02d%02d%02dZ" % (day(moment), moment.hour, moment.minute, moment.second)


def escaped(text: str) -> bytes:
    """Give a text as the library writes it; one of letters and spaces has nothing that it would escape."""
    from icalendar import vText  # noqa: PLC0415 - a check needs no calendar

    return bytes(vText(text).to_ical()) if SPECIAL.search(text) else text.encode()


def folded(name: bytes, value: bytes) -> bytes:
    """Give a property as its lines, folded as the library does it; that looks at each character, which is half of all time."""
    line = name + b":" + value
    if line.isascii():
        return b"\r\n ".join(LINE.findall(line))
    from icalendar import vUri  # noqa: PLC0415 - a check needs no calendar
    from icalendar.parser import Contentline  # noqa: PLC0415 - the same

    as_it_is = vUri(value.decode())
    return bytes(Contentline.from_parts(name.decode(), as_it_is.params, as_it_is).to_ical())


def unique_id(edition: Edition, entry: Entry) -> str:
    """Give the event's UID: the entry's first id, and the domain of site.yaml's tagging entity. Each edition has UIDs of its own."""
    domain = edition.log.site.feed_authority.partition(",")[0].rpartition("@")[2]
    return f"{edition.publication.prefix.replace('/', '-')}{first_id(entry)}@{domain}"


def summary_of(edition: Edition, entry: Entry) -> str:
    """Give the event in a line: how many returned to whom; of a withdrawn one no number."""
    if entry.record.withdrawn is not None:
        days = edition.wording.days(entry.record.date, entry.record.date_latest)
        return edition.wording.gettext("Withdrawn: the entry of %(day)s", day=days)
    figures = figures_in_words(edition, entry)
    return (
        figures[:1].upper() + figures[1:]
    )  # 'an exchange without published figures' begins here, with no day before it


def description_of(edition: Edition, entry: Entry) -> str:
    """Give the entry's summary and how sure it is, or why it was withdrawn; and why the day is not certain."""
    record = entry.record
    if record.withdrawn is not None:
        return record.withdrawn.why
    label = label_of_event(edition.verdict(entry), edition.accounts(entry), edition.wording)
    lines = [edition.tongue.phrase(record, "summary").text, f"{label.words}. {label.meaning}"]
    return "\n".join([*lines, record.date_note] if record.date_note else lines)
