"""feed.xml keeps to RSS 2.0 and to the RSS Advisory Board's profile, where feeds usually go wrong."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest

from tests.feeds.made_feeds import ATOM, CONTENT, changed, site_of
from tests.rules.examples import BASE


@pytest.fixture(scope="module")
def feed() -> bytes:
    return site_of(BASE)["feed.xml"].make()


def channel_of(feed: bytes) -> ET.Element:
    channel = ET.fromstring(feed).find("channel")  # noqa: S314 - our own feed
    assert channel is not None
    return channel


def test_a_feed_reader_finds_nothing_to_complain_about(feed: bytes) -> None:
    """Feedparser reads it as well-formed RSS 2.0 in UTF-8, with all three events."""
    parsed = feedparser.parse(feed)
    assert (parsed.bozo, parsed.version, parsed.encoding, len(parsed.entries)) == (False, "rss20", "utf-8", 3)


def test_the_channel_says_what_it_is(feed: bytes) -> None:
    """Title, description, language, rights, a link to the site, and a self link that is the feed's own address."""
    channel = channel_of(feed)
    link = channel.find(f"{ATOM}link")
    assert link is not None
    assert link.attrib == {
        "rel": "self",
        "type": "application/rss+xml",
        "href": f"{channel.findtext('link')}feed.xml",
    }
    assert all(channel.findtext(name) for name in ("title", "description", "language"))
    assert channel.findtext("copyright") == "CC BY 4.0 for our words and data, quotes excepted"


def test_dates_are_written_as_rfc_822_has_them(feed: bytes) -> None:
    """The right weekday, a year of four digits, GMT; the channel's last change is that of its newest item."""
    items = channel_of(feed).findall("item")
    dates = [item.findtext("pubDate") or "" for item in items]
    assert "Sat, 11 May 2024 09:00:00 GMT" in dates
    assert [f"{parsedate_to_datetime(written):%a, %d %b %Y %H:%M:%S} GMT" for written in dates] == dates
    newest = max(dates, key=parsedate_to_datetime)
    assert channel_of(feed).findtext("lastBuildDate") == newest


def test_an_item_has_its_parts_in_the_order_that_readers_need(feed: bytes) -> None:
    """A guid that is no link, and `description` before the full content, of which some readers take the last."""
    for item in channel_of(feed).findall("item"):
        guid = item.find("guid")
        assert guid is not None
        assert guid.attrib == {"isPermaLink": "false"}
        names = [child.tag for child in item]
        assert names.index("description") < names.index(CONTENT)
        assert "author" not in names  # which would have to be an e-mail address


def test_titles_are_plain_text_and_descriptions_harmless_html(tmp_path: Path) -> None:
    """A reader takes a title as it is and a description for HTML: in both, what looks like markup comes out as text."""
    odd = changed(tmp_path, "Norland and Surland each", "'<b>Norland</b> & Surland each'  # each")
    parsed = feedparser.parse(odd["feed.xml"].make())
    (entry,) = (one for one in parsed.entries if "2024-05-10" in one.link)
    assert parsed.bozo is False
    assert entry.summary.startswith("&lt;b&gt;Norland&lt;/b&gt; &amp; Surland each")
    named = changed(tmp_path / "again", "name: Norland", "name: Nor & <land>", "site.yaml")
    titles = [item.findtext("title") or "" for item in channel_of(named["feed.xml"].make()).findall("item")]
    assert any("Nor & <land>" in title for title in titles)


def test_a_log_without_entries_has_a_feed(tmp_path: Path) -> None:
    """The empty feed is well-formed and says what it will hold."""
    content = tmp_path / "content"
    content.mkdir()
    for name in ("site", "speakers", "publishers", "categories"):
        (content / f"{name}.yaml").write_bytes((BASE / f"{name}.yaml").read_bytes())
    site = site_of(content)
    for path, version in (("feed.xml", "rss20"), ("atom.xml", "atom10"), ("corrections.xml", "atom10")):
        parsed = feedparser.parse(site[path].make())
        assert (parsed.bozo, parsed.version, parsed.entries) == (False, version, [])
    assert parsed.feed.updated == "2024-01-01T00:00:00Z"
