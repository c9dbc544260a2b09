"""When an entry was published and last changed, and the name by which it is known for good.

Comes in: an entry of the log. Goes out: its first id, its tag URI, and moments in UTC. All of it follows from the record: no clock, no
file's time. What may go by these: feeds, the sitemap, the calendar, the data.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zlib import crc32

from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.moment import Moment

LENGTH_OF_DAY = len("2025-05-24")
EPOCH = date(2000, 1, 1)
MINUTE = timedelta(minutes=1)
DAYS_IN_A_MINUTE = 60_000
"""So many days have a thousandth of a second each."""


def first_id(entry: Filed[Statement]) -> str:
    """Give the first id that the entry ever had; a later change of its date or its words does not move it."""
    return next(iter(entry.record.aliases), entry.id)


def tag_of(name: str, authority: str, year: int) -> str:
    """Give the tag URI (RFC 4151) of a thing of ours, such as `exchanges/2025-05-24`.

    `authority` is the tagging entity of site.yaml, `log.example,2026`; without its date, `year` is taken.
    """
    entity = authority if "," in authority else f"{authority},{year}"
    return f"tag:{entity}:{name}"


def updated(entry: Filed[Statement], zone: tzinfo) -> datetime:
    """Give when the entry last changed in what it says: when it was added, last corrected, or withdrawn."""
    return changes(entry, zone)[-1]


def changes(entry: Filed[Statement], zone: tzinfo) -> tuple[datetime, ...]:
    """Give when the entry was added, when each of its corrections was made, in their order, and when it was withdrawn.

    Each is later than the one before, by a minute where the record knows no more than the day: so a reader sees every change come.
    """
    record = entry.record
    moments = [correction.date for correction in record.corrections]
    moments += [record.withdrawn.date] if record.withdrawn is not None else []
    instants = [record.added]
    for moment in moments:
        instants.append(max(instant_of(moment, zone), instants[-1] + MINUTE))
    return tuple(instants)


def instant_of(moment: Moment, zone: tzinfo) -> datetime:
    """Give a moment of the record in UTC; a day counts from its beginning in `zone`, so that no change lies in the future."""
    clock = moment.clock if moment.clock is not None else time()
    local = datetime.combine(moment.day, clock, UTC if moment.offset is not None else zone)
    return local.astimezone(UTC) if moment.offset is None else local - moment.offset


def told_apart(instant: datetime, entry: Filed[Statement]) -> datetime:
    """Give a moment that the record knows to the minute (or the second) with a place of its own inside that minute (or second).

    Many entries are added in one minute, and whoever reads a feed sorts by time: RFC 4287 leaves open what becomes of equal ones.
    So they stand in the order of the days that their first ids name, a thousandth of a second apart, and what else an id
    says decides within it. No entry's place depends on another entry.
    """
    first = first_id(entry)
    days = (date.fromisoformat(first[:LENGTH_OF_DAY]) - EPOCH).days % DAYS_IN_A_MINUTE
    place = days * 1000 + crc32(first[LENGTH_OF_DAY:].encode()) % 1000
    return instant + timedelta(microseconds=place if instant.second == 0 else place // 60)
