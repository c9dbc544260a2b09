"""JSON Feed 1.1 with full content (jsonfeed.org/version/1.1).

Comes in: what the feed says of itself, and its entries. Goes out: JSON in UTF-8. What the format has no words for stands under
`_exchange_log`, as it asks of extensions: the terms of use, and of each entry its day, verdict and figures.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from exchangelog.feeds.channel import Channel
from exchangelog.feeds.feed_entry import FeedEntry
from exchangelog.feeds.xml_text import written_instant

VERSION = "https://jsonfeed.org/version/1.1"
EXTENSION = "_exchange_log"


def write_json_feed(channel: Channel, entries: Sequence[FeedEntry]) -> bytes:
    """Give the feed's bytes."""
    feed = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.link,
        "feed_url": channel.address,
        "description": channel.description,
        "authors": [{"name": channel.publisher, "url": channel.home}],
        "language": channel.language,
        EXTENSION: {
            "about": channel.data,
            "rights": channel.rights,
            "licence": channel.licence.address or channel.licence.name,
        },
        "items": [item_of(entry, channel) for entry in entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode() + b"\n"


def item_of(entry: FeedEntry, channel: Channel) -> dict[str, object]:
    """Give an entry as an item; its id is a text that no change moves."""
    return {
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "date_published": written_instant(entry.published),
        "date_modified": written_instant(entry.stamp),
        "tags": [entry.kind_name],
        "language": channel.language,
        EXTENSION: dict(entry.facts),
    }
