"""What a feed says of itself: its name, its language, where it lives and to which page it belongs, who publishes it and on what terms.

Comes in: an edition and the feed. Goes out: a `Channel`, from which the head of every format is written.
"""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

from exchangelog.derive.history import tag_of
from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.rights import rights_of
from exchangelog.record.licence import Licence, find_licence


class Channel(Struct, frozen=True):
    """A feed as a whole. `link` is the page that it belongs to, `address` its own, `id` its tag URI.

    `data` is the page that explains the log's data. `begun` is when its first entry was added: no feed is older.
    """

    id: str
    title: str
    description: str
    language: str
    link: str
    address: str
    data: str
    publisher: str
    home: str
    rights: str
    licence: Licence
    begun: datetime


class FeedPlace(Struct, frozen=True):
    """Which feed: the name in its tag URI, its file, and the page of the site that it belongs to."""

    name: str
    file: str
    page: str


def make_channel(edition: Edition, place: FeedPlace, title: str, description: str) -> Channel:
    """Give the channel of a feed of an edition."""
    site, prefix = edition.log.site, edition.publication.prefix
    added = (entry.record.added for entry in edition.log.entries)
    begun = min(added, default=datetime(int(year_of(site.feed_authority)), 1, 1, tzinfo=UTC))
    home = Here("index.html", prefix).canonical(site.base_url)
    return Channel(
        id=tag_of(f"{prefix}{place.name}", site.feed_authority, begun.year),
        title=title,
        description=description,
        language=edition.wording.language,
        link=Here(place.page, prefix).canonical(site.base_url),
        address=home + place.file,
        data=home + "data/",
        publisher=edition.tongue.phrase(site, "publisher").text,
        home=home,
        rights=rights_of(edition),
        licence=find_licence(site.licence),
        begun=begun,
    )


def year_of(authority: str) -> str:
    """Give the year from which on a tagging entity is ours; 1970, before all, where site.yaml does not say."""
    _, _, since = authority.partition(",")
    return since[:4] or "1970"
