"""Feeds and calendar are read back as the entries that they were made from, whatever the record's texts: by parsers that are not ours."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from gettext import NullTranslations
from typing import Any

import feedparser
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree

from exchangelog.derive.derived import derive
from exchangelog.derive.history import updated
from exchangelog.feeds.corrections import make_correction_entries
from exchangelog.feeds.event_calendar import description_of, summary_of, unique_id
from exchangelog.feeds.feed_entry import FeedEntry, make_feed_entries
from exchangelog.feeds.plan import FEEDS, plan_feeds
from exchangelog.language.typesetting import typeset
from exchangelog.pages.edition import Edition, make_edition
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.publication import Publication
from exchangelog.pages.rendering import Templates, load_templates
from exchangelog.pages.wording import Wording, find_locale
from tests.pages.odd_site import ROOT, odd_log
from tools.stress.hostile_site import poisoned_log

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}
ODD = st.sampled_from(
    [
        "<b>",
        "</content>",
        "]]>",
        "<![CDATA[",
        "&amp;",
        "&",
        "\\n",
        "\\",
        ";",
        ",",
        ":",
        '"',
        "'",
        "\n",
        "\t",
        "  ",
        "\x00",
        "\x1b",
        "\ufffe",
        "\x85",
        "\u2028",
        "\u202e",
        "\u200f",
        "😀",
        "é",
        "BEGIN:VEVENT\n",
        "=1+1",
    ]
)
TEXTS = st.lists(ODD | st.characters(codec="utf-8", exclude_characters="\r\ufeff"), max_size=30).map("".join)
"""But for two that no file of the record may hold: XML reads a carriage return as a line feed, and icalendar drops a byte-order mark."""
NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@cache
def templates() -> Templates:
    return load_templates(ROOT / "templates", english())


@cache
def english() -> Wording:
    return Wording("en", find_locale("en"), NullTranslations())


def edition_with(texts: Sequence[str]) -> Edition:
    """Give an edition of the odd log in which these texts stand in place of all others."""
    log = poisoned_log(odd_log(), texts)
    edition = make_edition(log, derive(log), english(), Publication(feeds=FEEDS))
    return edition.with_paths(page.path for page in plan_pages(edition))


def shown(text: str) -> str:
    """Give a text as XML can hold it."""
    return NOT_IN_XML.sub("\ufffd", text)


def instant(text: str | None) -> datetime:
    return datetime.fromisoformat(text or "")


def in_rss(data: bytes) -> Iterator[tuple[object, ...]]:
    """Read an RSS feed."""
    for item in etree.fromstring(data).iterfind("channel/item"):
        yield (
            *(item.findtext(name) for name in ("guid", "title", "link")),
            parsedate_to_datetime(item.findtext("pubDate") or ""),
            instant(item.findtext("atom:updated", namespaces=NAMESPACES)),
            html.unescape(item.findtext("description") or ""),
            item.findtext("content:encoded", namespaces=NAMESPACES),
        )


def in_atom(data: bytes) -> Iterator[tuple[object, ...]]:
    """Read an Atom feed."""
    for entry in etree.fromstring(data).iterfind("atom:entry", NAMESPACES):
        (link,) = entry.xpath("atom:link[@rel='alternate']/@href", namespaces=NAMESPACES)
        texts = {
            name: entry.findtext(f"atom:{name}", namespaces=NAMESPACES)
            for name in ("id", "title", "published", "updated", "summary", "content")
        }
        yield (
            texts["id"],
            texts["title"],
            str(link),
            instant(texts["published"]),
            instant(texts["updated"]),
            texts["summary"],
            texts["content"],
        )


def in_json(data: bytes) -> Iterator[tuple[object, ...]]:
    """Read a JSON Feed."""
    for item in json.loads(data)["items"]:
        yield (
            *(item[name] for name in ("id", "title", "url")),
            *(instant(item[name]) for name in ("date_published", "date_modified")),
            *(item[name] for name in ("summary", "content_html")),
        )


def as_written(entry: FeedEntry, *, is_xml: bool = True) -> tuple[object, ...]:
    """Give an entry as it has to be found."""
    show = shown if is_xml else str
    texts = (show(entry.summary), show(entry.html))
    return (entry.id, show(entry.title), entry.link, entry.published, entry.stamp, *texts)


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5))
@example(["\n leading and trailing \t"])
@example(["a" * 75 + "ї" * 80])
def test_every_entry_is_read_back(texts: list[str]) -> None:
    """Id, title, link, dates, summary and the whole content: from RSS, Atom, JSON Feed and the feed of corrections."""
    edition = edition_with(texts)
    feeds = {one.path: one.make() for one in plan_feeds(edition, templates())}
    entries = make_feed_entries(edition, templates())
    corrections = make_correction_entries(edition, templates())
    assert len(entries) >= len(edition.standing) > 0
    assert corrections
    assert list(in_rss(feeds["feed.xml"])) == [as_written(one) for one in entries]
    assert list(in_atom(feeds["atom.xml"])) == [as_written(one) for one in entries]
    assert list(in_json(feeds["feed.json"])) == [as_written(one, is_xml=False) for one in entries]
    assert list(in_atom(feeds["corrections.xml"])) == [as_written(one) for one in corrections]
    for path, made in (("feed.xml", entries), ("atom.xml", entries), ("corrections.xml", corrections)):
        parsed = feedparser.parse(feeds[path], sanitize_html=False, resolve_relative_uris=False)
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert [(one.id, one.link) for one in parsed.entries] == [(one.id, one.link) for one in made]
    for one in edition.log.exchanges.values():
        if one.record.withdrawn is None and one.record.status == "published":
            (found,) = (entry for entry in entries if f"/{one.id}/" in entry.link)
            assert found.summary == typeset(one.record.summary, "en")


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5))
@example(["\\n, \\; \\\\ : literal"])
@example(["a" * 75 + "ї" * 80])
def test_every_event_of_the_calendar_is_read_back(texts: list[str]) -> None:
    """Id, days, heading, description, address and dates; a text of several lines stays one value."""
    edition = edition_with(texts)
    (data,) = (one.make() for one in plan_feeds(edition, templates()) if one.path == "exchanges.ics")
    events: dict[str, Any] = {str(event["UID"]): event for event in Calendar.from_ical(data).walk("VEVENT")}
    published = [one for one in edition.log.exchanges.values() if one.record.status == "published"]
    assert list(events) == [unique_id(edition, one) for one in published]
    for entry, event in zip(published, events.values(), strict=True):
        assert str(event["SUMMARY"]) == summary_of(edition, entry)
        assert str(event["DESCRIPTION"]) == description_of(edition, entry)
        assert event["DTSTART"].dt == entry.record.date
        assert event["DTSTAMP"].dt == updated(entry, edition.log.timezone).astimezone(UTC).replace(
            microsecond=0
        )
        assert str(event["URL"]).endswith(f"/exchanges/{entry.id}/")
