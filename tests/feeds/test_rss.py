"""feed.xml keeps to RSS 2.0 and to the RSS Advisory Board's profile, where feeds usually go wrong."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest

from exchangelog.pipeline import judge, make_site
from exchangelog.settings import Settings
from tests.rules.examples import BASE, lay_over_base

NOW = datetime(2025, 2, 1, 12, tzinfo=UTC)
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ATOM = "{http://www.w3.org/2005/Atom}"
ENTRY = "exchanges/2024/2024-05-10.md"
CORRECTION = """corrections:
  - date: 2024-12-01T08:30Z
    kind: correction
    what: The number of people was wrong.
    why: The page had been misread.
    path: figures.norland.all
    was: "<b>13</b> & more"
    now: "12"
"""


def feed_of(content: Path) -> bytes:
    settings = Settings(now=NOW, content=content)
    judged = judge(settings)
    return make_site(judged, settings)["feed.xml"].make()


def changed(tmp_path: Path, old: str, new: str, path: str = ENTRY) -> bytes:
    """Give the feed of the base log with one text of one file replaced."""
    content = tmp_path / "content"
    lay_over_base(tmp_path / "nothing", content)
    file = content / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return feed_of(content)


def items_of(feed: bytes) -> list[ET.Element]:
    return ET.fromstring(feed).findall("channel/item")  # noqa: S314 - our own feed


def item_of(feed: bytes, entry: str) -> ET.Element:
    return next(item for item in items_of(feed) if f"exchanges/{entry}/" in (item.findtext("link") or ""))


@pytest.fixture(scope="module")
def feed() -> bytes:
    return feed_of(BASE)


def test_a_feed_reader_finds_nothing_to_complain_about(feed: bytes) -> None:
    """Feedparser reads it as well-formed RSS 2.0 in UTF-8, with all three events."""
    parsed = feedparser.parse(feed)
    assert (parsed.bozo, parsed.version, parsed.encoding, len(parsed.entries)) == (False, "rss20", "utf-8", 3)


def test_the_channel_says_what_it_is(feed: bytes) -> None:
    """Title, description, language, a link to the site, and a self link that is the feed's own address."""
    channel = ET.fromstring(feed).find("channel")  # noqa: S314 - our own feed
    assert channel is not None
    link = channel.find(f"{ATOM}link")
    assert link is not None
    assert link.attrib == {
        "rel": "self",
        "type": "application/rss+xml",
        "href": f"{channel.findtext('link')}feed.xml",
    }
    assert all(channel.findtext(name) for name in ("title", "description", "language", "copyright"))
    assert "quotes excepted" in (channel.findtext("copyright") or "")


def test_every_item_has_an_id_that_is_no_link_and_never_changes(tmp_path: Path, feed: bytes) -> None:
    """Tag URIs (RFC 4151), all different; a renamed entry keeps the first id that it had."""
    guids = [item.find("guid") for item in items_of(feed)]
    assert all(guid is not None and guid.attrib == {"isPermaLink": "false"} for guid in guids)
    texts = [guid.text or "" for guid in guids if guid is not None]
    assert len(set(texts)) == len(texts)
    assert all(re.fullmatch(r"tag:log\.invalid,2024:exchanges/2024-[a-z0-9-]+", text) for text in texts)

    renamed = changed(tmp_path, "title:", "aliases: [2024-05-10-earlier]\ntitle:")
    assert (item_of(renamed, "2024-05-10").findtext("guid") or "").endswith(":exchanges/2024-05-10-earlier")


def test_dates_are_those_of_our_publication(feed: bytes) -> None:
    """PubDate is when the entry was added, not the day of the event, with the right weekday; nothing is in the future."""
    item = item_of(feed, "2024-05-10")
    assert item.findtext("pubDate") == "Sat, 11 May 2024 09:00:00 GMT"
    for one in items_of(feed):
        written = one.findtext("pubDate") or ""
        instant = parsedate_to_datetime(written)
        assert f"{instant:%a}" == written[:3]
        assert instant <= NOW
    build = ET.fromstring(feed).findtext("channel/lastBuildDate")  # noqa: S314 - our own feed
    assert build == max(
        (one.findtext("pubDate") for one in items_of(feed)),
        key=lambda text: parsedate_to_datetime(text or ""),
    )


def test_the_whole_entry_is_there_with_absolute_links(feed: bytes) -> None:
    """`description` comes before the full content; every link names the site; nothing in it can run."""
    for item in items_of(feed):
        names = [child.tag for child in item]
        assert names.index("description") < names.index(CONTENT)
        html = item.findtext(CONTENT) or ""
        links = re.findall(r'(?:href|src|cite)="([^"]*)"', html)
        assert links
        assert all(link.startswith(("https://", "http://", "mailto:")) for link in links)
        assert not re.search(
            r"<(script|object|embed|meta|link|style|iframe|form|button)\b|\son\w+=|\sstyle=", html
        )
    assert "12 of our people" in (item_of(feed, "2024-05-10").findtext(CONTENT) or "")


def test_titles_are_plain_text(tmp_path: Path) -> None:
    """What looks like markup in a summary is text, and stays text after a reader has decoded it once."""
    feed = changed(tmp_path, "summary: Norland and", "summary: 'Norland <b>&amp;</b> and")
    feed = changed(
        tmp_path / "again",
        "summary: Norland and Surland each",
        "summary: '<b>Norland</b> & Surland each'  # each",
    )
    parsed = feedparser.parse(feed)
    assert parsed.bozo is False
    html = item_of(feed, "2024-05-10").findtext(CONTENT) or ""
    assert "&lt;b&gt;Norland&lt;/b&gt; &amp; Surland" in html


def test_a_corrected_entry_comes_back(tmp_path: Path, feed: bytes) -> None:
    """The id stays, `updated` moves, the entry stands first, says so in its title, and begins with the correction."""
    corrected = changed(tmp_path, "checked:", f"{CORRECTION}checked:")
    before, after = item_of(feed, "2024-05-10"), item_of(corrected, "2024-05-10")
    assert after.findtext("guid") == before.findtext("guid")
    assert after.findtext("pubDate") == before.findtext("pubDate")
    assert after.findtext(f"{ATOM}updated") == "2024-12-01T08:30:00Z"
    assert items_of(corrected)[0].findtext("guid") == before.findtext("guid")
    assert (after.findtext("title") or "").startswith("Corrected: ")
    html = after.findtext(CONTENT) or ""
    assert html.index("Correction") < html.index("12 of our people")
    assert "&lt;b&gt;13&lt;/b&gt; &amp; more" in html


def test_a_withdrawn_entry_comes_back_and_repeats_nothing(tmp_path: Path) -> None:
    """It says that and why it was withdrawn; its figures and quotes are gone."""
    feed = changed(
        tmp_path,
        "checked:",
        "withdrawn: {date: 2024-12-02, reason: unverifiable, why: Nobody could confirm it.}\nchecked:",
        "exchanges/2024/2024-08-01-release.md",
    )
    item = item_of(feed, "2024-08-01-release")
    html = item.findtext(CONTENT) or ""
    assert (item.findtext("title") or "").startswith("Withdrawn: ")
    assert "Nobody could confirm it." in html
    assert "freigelassen" not in html


def test_a_typographic_change_moves_nothing(tmp_path: Path, feed: bytes) -> None:
    """Without a correction `updated` stays as it was."""
    edited = changed(tmp_path, "title: An exchange at the bridge", "title: An exchange on the bridge")
    name = f"{ATOM}updated"
    assert item_of(edited, "2024-05-10").findtext(name) == item_of(feed, "2024-05-10").findtext(name)


def test_drafts_are_in_no_feed(tmp_path: Path) -> None:
    """Also when drafts are built."""
    feed = changed(tmp_path, "checked:", "status: draft\nchecked:", "exchanges/2024/2024-08-01-release.md")
    assert not any("2024-08-01-release" in (item.findtext("link") or "") for item in items_of(feed))


def test_every_page_names_the_feed() -> None:
    """Autodiscovery: a link of type application/rss+xml on every page but the redirects."""
    settings = Settings(now=NOW, content=BASE)
    site = make_site(judge(settings), settings)
    pages = [path for path in site if path.endswith(".html")]
    assert pages
    for path in pages:
        html = site[path].make().decode()
        (link,) = re.findall(r'<link rel="alternate" type="application/rss\+xml"[^>]*href="([^"]*)"', html)
        assert link.endswith("feed.xml")
