"""RSS 2.0 with full content, after the RSS Advisory Board's profile (version 1, rssboard.org/rss-profile).

Comes in: what the feed says of itself, and its entries. Goes out: XML in UTF-8, made with an XML library. What the profile asks for and
feeds often lack: a self link that is the feed's address, unchanging guids that are no links, `description` before `content:encoded`,
absolute links, RFC 822 dates with the right weekday, plain text in titles. RSS has no word for 'updated'; Atom's own element says it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from html import escape
from xml.etree import ElementTree as ET

from exchangelog.feeds.channel import Channel
from exchangelog.feeds.feed_entry import FeedEntry
from exchangelog.feeds.xml_text import add_text, write_document, written_instant

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"

for prefix, namespace in (("atom", ATOM), ("content", CONTENT), ("dc", DUBLIN_CORE)):
    ET.register_namespace(prefix, namespace)


def write_rss(channel: Channel, entries: Sequence[FeedEntry]) -> bytes:
    """Give the feed's bytes."""
    root = ET.Element("rss", {"version": "2.0"})
    head = ET.SubElement(root, "channel")
    add_text(head, "title", channel.title)
    add_text(head, "link", channel.link)
    add_text(head, "description", escape(channel.description, quote=False))
    add_text(head, "language", channel.language)
    add_text(head, "copyright", channel.rights)
    if entries:
        add_text(head, "lastBuildDate", written(max(entry.updated for entry in entries)))
    add_text(head, "docs", "https://www.rssboard.org/rss-specification")
    own = {"rel": "self", "type": "application/rss+xml", "href": channel.address}
    ET.SubElement(head, f"{{{ATOM}}}link", own)
    for entry in entries:
        add_entry(head, entry, channel)
    return write_document(root)


def add_entry(head: ET.Element, entry: FeedEntry, channel: Channel) -> None:
    """Add an entry as an item. Readers take a description for HTML: what looks like markup in a summary is escaped once more."""
    item = ET.SubElement(head, "item")
    add_text(item, "title", entry.title)
    add_text(item, "link", entry.link)
    add_text(item, "guid", entry.id, isPermaLink="false")
    add_text(item, "pubDate", written(entry.published))
    add_text(item, "category", entry.kind_name)
    add_text(item, f"{{{DUBLIN_CORE}}}creator", channel.publisher)
    add_text(item, "description", escape(entry.summary, quote=False))
    add_text(item, f"{{{CONTENT}}}encoded", entry.html)
    add_text(item, f"{{{ATOM}}}updated", written_instant(entry.stamp))


def written(instant: datetime) -> str:
    """Write a date-time in UTC as RFC 822 has it, the year in four digits: Sun, 22 Nov 2026 18:05:00 GMT."""
    return format_datetime(instant, usegmt=True)
