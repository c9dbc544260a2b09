"""Atom 1.0 with full content (RFC 4287).

Comes in: what the feed says of itself, and its entries. Goes out: XML in UTF-8, made with an XML library. Atom says of each text whether it
is plain or HTML, of each entry when it was published and when it changed in what it says, and what a correction is about
(`rel="related"`): so the feed of corrections is Atom, too, for which RSS has no words.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from exchangelog.feeds.channel import Channel
from exchangelog.feeds.feed_entry import FeedEntry
from exchangelog.feeds.xml_text import add_text, write_document, written_instant

NAMESPACE = "http://www.w3.org/2005/Atom"


def write_atom(channel: Channel, entries: Sequence[FeedEntry]) -> bytes:
    """Give the feed's bytes."""
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": channel.language})
    add_text(root, "id", channel.id)
    add_text(root, "title", channel.title, type="text")
    add_text(root, "subtitle", channel.description, type="text")
    add_text(root, "updated", written_instant(max((entry.stamp for entry in entries), default=channel.begun)))
    author = ET.SubElement(root, "author")
    add_text(author, "name", channel.publisher)
    add_text(author, "uri", channel.home)
    add_link(root, "self", channel.address, type="application/atom+xml")
    add_link(root, "alternate", channel.link, type="text/html", hreflang=channel.language)
    if channel.licence.address is not None:  # RFC 4946
        add_link(root, "license", channel.licence.address)
    add_text(root, "rights", channel.rights, type="text")
    for entry in entries:
        add_entry(root, entry, channel)
    return write_document(root)


def add_entry(root: ET.Element, entry: FeedEntry, channel: Channel) -> None:
    """Add an entry."""
    one = ET.SubElement(root, "entry")
    add_text(one, "id", entry.id)
    add_text(one, "title", entry.title, type="text")
    add_text(one, "published", written_instant(entry.published))
    add_text(one, "updated", written_instant(entry.stamp))
    add_link(one, "alternate", entry.link, type="text/html", hreflang=channel.language)
    if entry.about is not None:
        add_link(one, "related", entry.about, type="text/html", hreflang=channel.language)
    ET.SubElement(one, "category", {"term": entry.kind, "label": entry.kind_name})
    add_text(one, "summary", entry.summary, type="text")
    add_text(one, "content", entry.html, type="html")


def add_link(parent: ET.Element, rel: str, address: str, **attributes: str) -> None:
    """Add a link with its relation (RFC 8288)."""
    ET.SubElement(parent, "link", {"rel": rel, "href": address, **attributes})
