"""By what all of the log is known elsewhere: the name that every feed's ids begin with, the language that stands at the root.

Comes in: both logs. Goes out: a `NameLost` for each that is another one. No correction can admit it: the programs of readers know an entry
by its id alone, which never changes (RFC 4287, section 4.2.6), and would take all entries for new ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.findings.place import FieldPath
from exchangelog.record.log import Log

SITE = "site"


class NameLost(Struct, frozen=True):
    """A detail of site.yaml by which published entries are known, what it was and what it is."""

    place: FieldPath
    was: str
    now: str


def lost_lasting_names(former: Log, present: Log) -> Iterator[NameLost]:
    """Give what changed of that by which published entries are known; where none was published, there is nothing to lose."""
    was, now = former.site, present.site
    is_read = not former.is_unread(SITE) and not present.is_unread(SITE)
    if not is_read or all(entry.record.status != "published" for entry in former.entries):
        return
    for place, before, after in (
        (("feed_authority",), was.feed_authority, now.feed_authority),
        (("languages", 0), was.languages[0], now.languages[0]),
    ):
        if before != after:
            yield NameLost(place, before, after)
