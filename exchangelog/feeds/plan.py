"""All feeds of an edition: which there are, where they stand, and how each is made.

Comes in: an edition and its templates. Goes out: artifacts, of the feeds that the edition's publication names (a preview has none). The
entries are made once for the three formats that carry them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from exchangelog.feeds.atom import write_atom
from exchangelog.feeds.channel import Channel, FeedPlace, make_channel
from exchangelog.feeds.corrections import make_correction_entries
from exchangelog.feeds.event_calendar import CALENDAR, write_calendar
from exchangelog.feeds.feed_entry import FeedEntry, make_feed_entries
from exchangelog.feeds.json_feed import write_json_feed
from exchangelog.feeds.rss import write_rss
from exchangelog.output import Artifact
from exchangelog.pages.address import CORRECTIONS, HOME
from exchangelog.pages.edition import Edition
from exchangelog.pages.rendering import Templates

RSS, ATOM, JSON_FEED, CORRECTIONS_FEED = "feed.xml", "atom.xml", "feed.json", "corrections.xml"
FEEDS = (RSS, ATOM, JSON_FEED, CORRECTIONS_FEED, CALENDAR)
"""Every feed, by its path in an edition."""

Writer = Callable[[Channel, tuple[FeedEntry, ...]], bytes]
Entries = Callable[[], tuple[FeedEntry, ...]]


def plan_feeds(edition: Edition, templates: Templates) -> Iterator[Artifact]:
    """Give the feeds."""
    entries: Entries = cache(partial(make_feed_entries, edition, templates))
    makers: dict[str, Callable[[], bytes]] = {
        RSS: partial(make_entry_feed, edition, entries, RSS, write_rss),
        ATOM: partial(make_entry_feed, edition, entries, ATOM, write_atom),
        JSON_FEED: partial(make_entry_feed, edition, entries, JSON_FEED, write_json_feed),
        CORRECTIONS_FEED: partial(make_correction_feed, edition, templates),
        CALENDAR: partial(write_calendar, edition),
    }
    for path in FEEDS:
        if path in edition.publication.feeds:
            yield Artifact(edition.publication.prefix + path, makers[path])


def make_entry_feed(edition: Edition, entries: Entries, path: str, write: Writer) -> bytes:
    """Give a feed of new and corrected entries."""
    tongue, site = edition.tongue, edition.log.site
    title, tagline = tongue.phrase(site, "title").text, tongue.phrase(site, "tagline").text
    return write(make_channel(edition, FeedPlace("feed", path, HOME), title, tagline), entries())


def make_correction_feed(edition: Edition, templates: Templates) -> bytes:
    """Give the feed of corrections."""
    title = edition.wording.gettext(
        "%(site)s: corrections", site=edition.tongue.phrase(edition.log.site, "title").text
    )
    description = edition.wording.gettext(
        "What was changed after it was published: what it was, what it is now, and why."
    )
    place = FeedPlace("corrections", CORRECTIONS_FEED, CORRECTIONS)
    return write_atom(
        make_channel(edition, place, title, description), make_correction_entries(edition, templates)
    )
