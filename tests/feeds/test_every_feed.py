"""What every feed of entries promises, RSS, Atom and JSON Feed alike: stable ids, true dates, whole entries, nothing that could run."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from exchangelog.output import Site
from tests.conftest import ROOT
from tests.feeds.made_feeds import (
    ATOM,
    CORRECTION,
    ENTRY,
    ENTRY_FEEDS,
    NOW,
    RELEASE,
    changed,
    changed_content,
    item_about,
    read_items,
    site_of,
)
from tests.rules.examples import BASE

WITHDRAWN = "withdrawn: {date: 2024-12-02, reason: unverifiable, why: Nobody could confirm it.}\nchecked:"
HARMFUL = "withdrawn: {date: 2024-12-02, reason: harmful, why: It named a prisoner.}\nchecked:"
RUNS = re.compile(r"<(script|object|embed|meta|link|style|iframe|form|button)\b|\son\w+=|\sstyle=")


@pytest.fixture(scope="module")
def site() -> Site:
    return site_of(BASE)


@pytest.mark.parametrize("feed", ENTRY_FEEDS)
class TestFeed:
    """One feed of entries."""

    def test_an_id_is_a_tag_that_never_changes(self, feed: str, site: Site, tmp_path: Path) -> None:
        """Tag URIs (RFC 4151), all different, in canonical form; a renamed entry keeps the first id that it had."""
        ids = [item.id for item in read_items(site, feed)]
        assert len(set(ids)) == len(ids) == 3
        assert all(re.fullmatch(r"tag:log\.invalid,2024:exchanges/2024-[a-z0-9-]+", one) for one in ids)
        renamed = changed(tmp_path, "title:", "aliases: [2024-05-10-earlier]\ntitle:")
        assert item_about(renamed, feed, "2024-05-10").id.endswith(":exchanges/2024-05-10-earlier")

    def test_an_address_that_moves_moves_no_id(self, feed: str, site: Site, tmp_path: Path) -> None:
        """A change of base_url changes every link, and no id and no date."""
        moved = site_of(
            changed_content(tmp_path, ("site.yaml", "https://log.invalid/", "https://new.invalid/x"))
        )
        before, after = read_items(site, feed), read_items(moved, feed)
        assert [(one.id, one.updated) for one in before] == [(one.id, one.updated) for one in after]
        assert all(one.link.startswith("https://new.invalid/x/exchanges/") for one in after)

    def test_dates_are_those_of_our_publication(self, feed: str, site: Site) -> None:
        """Published is when the entry was added, not the day of the event; nothing lies in the future, the newest stands first."""
        assert item_about(site, feed, "2024-05-10").published.isoformat() == "2024-05-11T09:00:00+00:00"
        items = read_items(site, feed)
        assert all(one.published <= one.updated <= NOW for one in items)
        assert [one.updated for one in items] == sorted((one.updated for one in items), reverse=True)

    def test_no_two_entries_were_updated_at_the_same_time(self, feed: str, tmp_path: Path) -> None:
        """Entries added in one minute stay in that minute, in the order of their days, and are told apart."""
        together = site_of(
            changed_content(
                tmp_path,
                (ENTRY, "2024-05-11T09:00Z", "2024-08-02T09:00Z"),
                ("exchanges/2024/2024-06-20.md", "2024-06-21T09:00Z", "2024-08-02T09:00Z"),
            )
        )
        items = read_items(together, feed)
        assert {one.updated.replace(second=0, microsecond=0) for one in items} == {items[0].published}
        assert len({one.updated for one in items}) == 3
        assert [one.link.split("/")[-2][:10] for one in items] == ["2024-08-01", "2024-06-20", "2024-05-10"]

    def test_the_whole_entry_is_there_with_absolute_links(self, feed: str, site: Site) -> None:
        """Every link names the site or the web; nothing in it can run; words in another language say which."""
        for item in read_items(site, feed):
            links = re.findall(r'(?:href|src|cite)="([^"]*)"', item.html)
            assert links
            assert all(link.startswith(("https://", "http://", "mailto:")) for link in links)
            assert not RUNS.search(item.html)
        assert "12 of our people" in item_about(site, feed, "2024-05-10").html
        assert 'hreflang="de"' in item_about(site, feed, "2024-08-01-release").html

    def test_what_looks_like_markup_is_text(self, feed: str, tmp_path: Path) -> None:
        """Angle brackets and ampersands of the record reach the reader of the HTML as themselves."""
        odd = changed(tmp_path, "Norland and Surland each", "'<b>Norland</b> & Surland each'  # each")
        assert "&lt;b&gt;Norland&lt;/b&gt; &amp; Surland" in item_about(odd, feed, "2024-05-10").html

    def test_a_corrected_entry_comes_back(self, feed: str, site: Site, tmp_path: Path) -> None:
        """The id and the day of publication stay, `updated` moves, the entry stands first and begins with the correction."""
        corrected = changed(tmp_path, "checked:", f"{CORRECTION}checked:")
        before, after = item_about(site, feed, "2024-05-10"), item_about(corrected, feed, "2024-05-10")
        assert (after.id, after.published) == (before.id, before.published)
        assert f"{after.updated:%Y-%m-%dT%H:%M}" == "2024-12-01T08:30"
        assert read_items(corrected, feed)[0].id == before.id
        assert after.title.startswith("Corrected · ")
        assert after.html.index("Correction") < after.html.index("12 of our people")
        assert "&lt;b&gt;13&lt;/b&gt; &amp; more" in after.html

    def test_each_correction_of_one_day_moves_the_entry(self, feed: str, tmp_path: Path) -> None:
        """Also where the record knows no more than the day on which the entry was added, and never into the future."""
        line = "  - {date: 2024-05-11, kind: update, what: More., why: So., path: title, was: A, now: B}\n"
        once = changed(tmp_path / "once", "checked:", f"corrections:\n{line}checked:")
        twice = changed(tmp_path / "twice", "checked:", f"corrections:\n{line}{line}checked:")
        first, second = (item_about(one, feed, "2024-05-10") for one in (once, twice))
        assert first.published < first.updated < second.updated
        assert (second.updated - second.published).total_seconds() < 200

    def test_a_typographic_change_moves_nothing(self, feed: str, site: Site, tmp_path: Path) -> None:
        """Without a correction `updated` stays as it was."""
        edited = changed(tmp_path, "An exchange at the bridge", "An exchange on the bridge")
        before, after = item_about(site, feed, "2024-05-10"), item_about(edited, feed, "2024-05-10")
        assert after.updated == before.updated

    def test_a_withdrawn_entry_comes_back_and_repeats_nothing(self, feed: str, tmp_path: Path) -> None:
        """It says that and why it was withdrawn; its summary, figures and quotes are gone."""
        item = item_about(changed(tmp_path, "checked:", WITHDRAWN, RELEASE), feed, "2024-08-01-release")
        assert item.title.startswith("Withdrawn · ")
        assert "Nobody could confirm it." in item.html
        assert "Nobody could confirm it." in item.summary
        assert "freigelassen" not in item.html
        assert "Surland released" not in item.html + item.summary

    def test_what_could_harm_people_is_named_by_its_day(self, feed: str, tmp_path: Path) -> None:
        """Neither a figure nor an earlier correction is repeated."""
        harmful = changed(tmp_path, "checked:", f"{CORRECTION}{HARMFUL}")
        item = item_about(harmful, feed, "2024-05-10")
        assert item.title == "Withdrawn: the entry of 10 May 2024"
        assert not re.search(r"1[23] (of|people|&)|&gt;13|number of people", item.html + item.summary)

    def test_drafts_are_in_no_feed(self, feed: str, tmp_path: Path) -> None:
        """Also when drafts are built."""
        content = changed_content(tmp_path, (RELEASE, "checked:", "status: draft\nchecked:"))
        links = [item.link for item in read_items(site_of(content, drafts=True), feed)]
        assert len(links) == 2
        assert not any("2024-08-01-release" in link for link in links)

    def test_only_the_newest_are_there(self, feed: str, tmp_path: Path) -> None:
        """As many as site.yaml asks for."""
        few = changed(tmp_path, "feed_items: 50", "feed_items: 2", "site.yaml")
        assert [item.link.split("/")[-2] for item in read_items(few, feed)] == [
            "2024-08-01-release",
            "2024-06-20",
        ]


def test_the_formats_agree(site: Site) -> None:
    """All three carry the same entries under the same ids, with the same dates and the same content."""
    rss, atom, json_feed = (read_items(site, feed) for feed in ENTRY_FEEDS)
    assert atom == json_feed
    assert [(one.id, one.link, one.html, one.updated) for one in rss] == [
        (one.id, one.link, one.html, one.updated) for one in atom
    ]


def test_every_page_names_every_feed(site: Site) -> None:
    """Autodiscovery: on each page a link for each feed and the calendar, by its media type; it leads to the feed."""
    expected = [
        ("application/rss+xml", "feed.xml"),
        ("application/atom+xml", "atom.xml"),
        ("application/feed+json", "feed.json"),
        ("application/atom+xml", "corrections.xml"),
        ("text/calendar", "exchanges.ics"),
    ]
    pages = [path for path in site if path.endswith(".html")]
    assert pages
    for path in pages:
        html = site[path].make().decode()
        found = re.findall(r'<link rel="alternate" type="([^"]*)" title="[^"]+" href="([^"]*)"', html)
        assert [(kind, href.rpartition("/")[2]) for kind, href in found] == expected, path


def test_a_preview_has_no_feeds(tmp_path: Path) -> None:
    """Nobody should subscribe to what may never be published: no file, and no link to one."""
    preview = site_of(changed_content(tmp_path), preview=True)
    names = ("feed.xml", "atom.xml", "feed.json", "corrections.xml", "exchanges.ics")
    assert [path for path in preview if path.rpartition("/")[2] in names] == []
    for path in preview:
        if path.endswith(".html"):
            assert 'rel="alternate" type="application' not in preview[path].make().decode()


def test_the_same_record_gives_the_same_bytes(site: Site) -> None:
    """No clock is in a feed: made again, a day later, by another site value."""
    again = site_of(BASE)
    for feed in (*ENTRY_FEEDS, "corrections.xml", "exchanges.ics"):
        assert site[feed].make() == again[feed].make() == again[feed].make()


def test_the_terms_are_the_same_everywhere(site: Site) -> None:
    """One sentence in the foot of every page, in each feed, in the calendar and in LICENSE-content.md."""
    terms = "CC BY 4.0 for our words and data, quotes excepted"
    assert terms in (ROOT / "LICENSE-content.md").read_text("utf-8")
    pages = [path for path in site if path.endswith(".html") and path.startswith("exchanges/2024-05-10")]
    for path in ("index.html", *pages, *ENTRY_FEEDS, "corrections.xml"):
        assert terms in site[path].make().decode(), path
    assert terms.replace(",", "\\,") in site["exchanges.ics"].make().decode().replace("\r\n ", "")


@pytest.mark.parametrize("feed", ENTRY_FEEDS)
def test_another_language_has_feeds_of_its_own(feed: str, site: Site) -> None:
    """In its language, under its address, with links to its pages; its entries have ids of their own, and the same dates."""
    ours, theirs = read_items(site, feed), read_items(site, f"uk/{feed}")
    assert [one.updated for one in theirs] == [one.updated for one in ours]
    assert [one.id for one in theirs] == [one.id.replace(":exchanges/", ":uk/exchanges/") for one in ours]
    assert all(one.link.startswith("https://log.invalid/uk/exchanges/") for one in theirs)
    data = site[f"uk/{feed}"].make().decode()
    assert f"https://log.invalid/uk/{feed}" in data
    assert re.search(r'<language>uk<|xml:lang="uk"|"language": "uk"', data)
    assert "10 травня 2024" in data
    inside = [link for one in theirs for link in re.findall(r'href="(https://log\.invalid/[^"]*)"', one.html)]
    assert inside
    assert all(link.startswith("https://log.invalid/uk/") for link in inside)


def test_another_language_has_a_calendar_and_corrections_of_its_own(site: Site) -> None:
    """With UIDs and an id of their own, so that a reader may have both."""
    calendar = site["uk/exchanges.ics"].make().decode().replace("\r\n ", "")
    assert "UID:uk-2024-05-10@log.invalid" in calendar
    assert "URL:https://log.invalid/uk/exchanges/2024-05-10/" in calendar
    assert "<id>tag:log.invalid,2024:uk/corrections</id>" in site["uk/corrections.xml"].make().decode()


def kinds_shown(site: Site, prefix: str) -> list[set[str]]:
    """Give the kinds of event as each format has them for its readers: RSS, Atom, JSON Feed, the calendar."""
    rss = ET.fromstring(site[f"{prefix}feed.xml"].make())  # noqa: S314 - our own feed
    atom = ET.fromstring(site[f"{prefix}atom.xml"].make())  # noqa: S314 - our own feed
    calendar = site[f"{prefix}exchanges.ics"].make().decode()
    return [
        {one.text or "" for one in rss.iter("category")},
        {one.attrib["label"] for one in atom.iter(f"{ATOM}category")},
        {tag for item in json.loads(site[f"{prefix}feed.json"].make())["items"] for tag in item["tags"]},
        set(re.findall(r"^CATEGORIES:(.*)\r$", calendar, re.MULTILINE)),
    ]


def test_the_kinds_that_readers_see_are_in_their_language(site: Site) -> None:
    """A category is shown by readers and calendars: 'exchange' stood there in Ukrainian, too. A term for programs stays the same."""
    for prefix, names in (
        ("", {"Exchange", "Release by one side"}),
        ("uk/", {"Обмін", "Одностороннє звільнення"}),
    ):
        first, *others = kinds_shown(site, prefix)
        assert first >= names
        assert all(one == first for one in others)
        terms = set(re.findall('<category term="([^"]+)"', site[f"{prefix}atom.xml"].make().decode()))
        assert {"exchange", "release"} <= terms <= {"exchange", "release", "repatriation"}
