"""atom.xml and corrections.xml keep to RFC 4287: ids, dates, links and kinds of text."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.feeds.xml_text import add_text, write_document
from exchangelog.output import Site
from tests.feeds.made_feeds import (
    ATOM,
    CORRECTION,
    ENTRY,
    RELEASE,
    changed,
    changed_content,
    read_items,
    site_of,
)
from tests.rules.examples import BASE

STATEMENT = "statements/2024/2024-12-31.md"
WITHDRAWN = "withdrawn: {date: 2024-12-02, reason: unverifiable, why: Nobody could confirm it.}\nchecked:"
HARMFUL = "withdrawn: {date: 2024-12-03, reason: harmful, why: It named a prisoner.}\nchecked:"
LATER = CORRECTION.replace("2024-12-01T08:30Z", "2025-01-15")


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The base log with an event and a statement corrected and a release withdrawn."""
    return site_of(
        changed_content(
            tmp_path_factory.mktemp("corrected"),
            (ENTRY, "checked:", f"{CORRECTION}checked:"),
            (STATEMENT, "checked:", f"{LATER}checked:"),
            (RELEASE, "checked:", WITHDRAWN),
        )
    )


@pytest.mark.parametrize("path", ["atom.xml", "corrections.xml"])
def test_a_feed_reader_finds_nothing_to_complain_about(path: str, corrected: Site) -> None:
    """Feedparser reads both as well-formed Atom 1.0 in UTF-8, with three entries each."""
    parsed = feedparser.parse(corrected[path].make())
    assert (parsed.bozo, parsed.version, parsed.encoding, len(parsed.entries)) == (
        False,
        "atom10",
        "utf-8",
        3,
    )


@pytest.mark.parametrize("path", ["atom.xml", "corrections.xml"])
def test_the_feed_says_what_it_is(path: str, corrected: Site) -> None:
    """An id of its own, an author, one self link that is its address, one alternate page, the licence, the newest change."""
    root = ET.fromstring(corrected[path].make())  # noqa: S314 - our own feed
    links = {link.attrib["rel"]: link.attrib for link in root.findall(f"{ATOM}link")}
    assert list(links) == ["self", "alternate", "license"]
    assert links["self"]["href"] == f"https://log.invalid/{path}"
    assert links["license"]["href"] == "https://creativecommons.org/licenses/by/4.0/"
    name = {"atom.xml": "feed", "corrections.xml": "corrections"}[path]
    assert root.findtext(f"{ATOM}id") == f"tag:log.invalid,2024:{name}"
    assert root.findtext(f"{ATOM}rights") == "CC BY 4.0 for our words and data, quotes excepted"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "The Invented Log"
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "en"
    dates = [entry.findtext(f"{ATOM}updated") or "" for entry in root.findall(f"{ATOM}entry")]
    assert root.findtext(f"{ATOM}updated") == max(dates)


@pytest.mark.parametrize("path", ["atom.xml", "corrections.xml"])
def test_each_text_says_what_kind_of_text_it_is(path: str, corrected: Site) -> None:
    """Titles and summaries are plain, content is HTML and never 'CDATA'."""
    root = ET.fromstring(corrected[path].make())  # noqa: S314 - our own feed
    for entry in root.findall(f"{ATOM}entry"):
        kinds = {child.tag.removeprefix(ATOM): child.get("type") for child in entry if child.text}
        assert (kinds["title"], kinds["summary"], kinds["content"]) == ("text", "text", "html")


def test_each_correction_is_an_entry_of_its_own(corrected: Site) -> None:
    """Newest first; its id is made from the entry's and its number, its time is that of the correction, it names what it is about."""
    statement, withdrawal, correction = read_items(corrected, "corrections.xml")
    assert correction.id == "tag:log.invalid,2024:exchanges/2024-05-10/correction-1"
    assert correction.link == "https://log.invalid/exchanges/2024-05-10/#correction-1"
    assert correction.published.isoformat() == "2024-12-01T08:30:00+00:00"
    assert correction.title.startswith("Correction · 10 May 2024: ")
    assert correction.summary == "The number of people was wrong."
    assert re.search(r"<del>&lt;b&gt;13&lt;/b&gt; &amp; more</del>.*<ins>12</ins>", correction.html)
    assert withdrawal.id == "tag:log.invalid,2024:exchanges/2024-08-01-release/withdrawal"
    assert withdrawal.title.startswith("Withdrawn · ")
    assert "Nobody could confirm it." in withdrawal.html
    assert statement.link == "https://log.invalid/ledger/#2024-12-31"
    assert statement.published.isoformat() == "2025-01-14T22:00:00+00:00"  # the day began in Kyiv
    root = ET.fromstring(corrected["corrections.xml"].make())  # noqa: S314 - our own feed
    about = [link.attrib["href"] for link in root.iter(f"{ATOM}link") if link.attrib["rel"] == "related"]
    assert about[2] == "https://log.invalid/exchanges/2024-05-10/"
    terms = [one.attrib["term"] for one in root.iterfind(f"{ATOM}entry/{ATOM}category")]
    assert terms == ["correction", "withdrawal", "correction"]


def test_corrections_of_one_kind_have_names_of_their_own(tmp_path: Path) -> None:
    """The second of a kind in one entry is numbered, that of another kind is not; a name has one colon, behind the day."""
    first = CORRECTION.removeprefix("corrections:\n")
    update = first.replace("kind: correction", "kind: update").replace("08:30Z", "09:30Z")
    last = first.replace("08:30Z", "10:30Z")
    content = changed_content(tmp_path, (ENTRY, "checked:", f"{CORRECTION}{update}{last}checked:"))
    titles = [item.title for item in read_items(site_of(content), "corrections.xml")]
    names = [title.partition(" · ")[0] for title in titles]
    assert names == ["Correction 2", "Update", "Correction"]
    assert [title.count(":") for title in titles] == [1, 1, 1]


def test_the_corrections_lead_to_places_that_are_there(corrected: Site) -> None:
    """The anchor that an entry of the feed names is on its page."""
    for item in read_items(corrected, "corrections.xml"):
        address, _, anchor = item.link.removeprefix("https://log.invalid/").partition("#")
        page = corrected[f"{address}index.html"].make().decode()
        assert not anchor or f'id="{anchor}"' in page


def test_of_what_could_harm_people_only_the_withdrawal_is_told(tmp_path: Path) -> None:
    """An earlier correction of such an entry is in the feed no longer."""
    harmful = changed(tmp_path, "checked:", f"{CORRECTION}{HARMFUL}")
    (item,) = read_items(harmful, "corrections.xml")
    assert item.title == "Withdrawn: the entry of 10 May 2024"
    assert not re.search(r"1[23] (of|people|&)|&gt;13|number of people", item.html + item.summary)


def test_without_corrections_the_feed_is_there_and_empty() -> None:
    """Whoever subscribes before the first correction gets it when it comes."""
    site = site_of(BASE)
    parsed = feedparser.parse(site["corrections.xml"].make())
    assert (parsed.bozo, parsed.entries) == (False, [])
    assert parsed.feed.updated == "2024-05-11T09:00:00Z"


@given(st.text(st.characters(codec=None), max_size=40))
def test_no_text_breaks_the_document(text: str) -> None:
    """Whatever characters a text holds, also those that XML forbids, a parser reads the rest of it back."""
    root = ET.Element("feed")
    add_text(root, "title", f"a{text}z")
    read = ET.fromstring(write_document(root)).findtext("title") or ""  # noqa: S314 - our own document
    assert (read[0], read[-1]) == ("a", "z")
    allowed = [
        one for one in text if one >= " " and not "\ud800" <= one <= "\udfff" and one not in "\ufffe\uffff"
    ]
    assert [one for one in read[1:-1] if one not in "\t\n\ufffd"] == [
        one for one in allowed if one != "\ufffd"
    ]
