"""Feeds of small logs, and what a reader takes from each format.

In: the invented log of tests/rules/base, changed in one place. Out: the site made of it, and the entries of a feed as `Item`s: the same
for RSS, Atom and JSON Feed, so that a promise that all of them make is tested on all of them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from exchangelog.output import Site
from exchangelog.pipeline import judge, make_site
from exchangelog.settings import Settings
from tests.rules.examples import lay_over_base

NOW = datetime(2025, 2, 1, 12, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ENTRY = "exchanges/2024/2024-05-10.md"
RELEASE = "exchanges/2024/2024-08-01-release.md"
ENTRY_FEEDS = ("feed.xml", "atom.xml", "feed.json")
CORRECTION = """corrections:
  - date: 2024-12-01T08:30Z
    kind: correction
    what: The number of people was wrong.
    why: The page had been misread.
    path: figures.norland.all
    was: "<b>13</b> & more"
    now: "12"
"""


@dataclass(frozen=True)
class Item:
    """An entry as a reader of any of the formats has it."""

    id: str
    title: str
    link: str
    published: datetime
    updated: datetime
    summary: str
    html: str


def site_of(content: Path, *, preview: bool = False, drafts: bool = False) -> Site:
    settings = Settings(now=NOW, content=content, preview=preview, drafts=drafts)
    return make_site(judge(settings), settings)


def changed_content(tmp_path: Path, *changes: tuple[str, str, str]) -> Path:
    """Lay out the base log with texts of its files replaced: file, old text, new text."""
    content = tmp_path / "content"
    lay_over_base(tmp_path / "nothing", content)
    for path, old, new in changes:
        text = (content / path).read_text("utf-8")
        assert old in text
        (content / path).write_text(text.replace(old, new, 1), "utf-8")
    return content


def changed(tmp_path: Path, old: str, new: str, path: str = ENTRY) -> Site:
    """Give the site of the base log with one text of one file replaced."""
    return site_of(changed_content(tmp_path, (path, old, new)))


def read_items(site: Site, path: str) -> list[Item]:
    data = site[path].make()
    if path.endswith("feed.json"):
        return [json_item(item) for item in json.loads(data)["items"]]
    root = ET.fromstring(data)  # noqa: S314 - our own feed
    if root.tag == "rss":
        return [rss_item(item) for item in root.findall("channel/item")]
    return [atom_item(item) for item in root.findall(f"{ATOM}entry")]


def item_about(site: Site, path: str, entry: str) -> Item:
    return next(item for item in read_items(site, path) if f"exchanges/{entry}/" in item.link)


def text_of(element: ET.Element, name: str) -> str:
    text = element.findtext(name)
    assert text is not None, name
    return text


def instant(text: str) -> datetime:
    assert text.endswith("Z")
    return datetime.fromisoformat(text)


def rss_item(item: ET.Element) -> Item:
    return Item(
        text_of(item, "guid"),
        text_of(item, "title"),
        text_of(item, "link"),
        parsedate_to_datetime(text_of(item, "pubDate")),
        instant(text_of(item, f"{ATOM}updated")),
        text_of(item, "description"),
        text_of(item, CONTENT),
    )


def atom_item(item: ET.Element) -> Item:
    (link,) = (one for one in item.findall(f"{ATOM}link") if one.get("rel") == "alternate")
    return Item(
        text_of(item, f"{ATOM}id"),
        text_of(item, f"{ATOM}title"),
        link.attrib["href"],
        instant(text_of(item, f"{ATOM}published")),
        instant(text_of(item, f"{ATOM}updated")),
        text_of(item, f"{ATOM}summary"),
        text_of(item, f"{ATOM}content"),
    )


def json_item(item: dict[str, str]) -> Item:
    return Item(
        item["id"],
        item["title"],
        item["url"],
        instant(item["date_published"]),
        instant(item["date_modified"]),
        item["summary"],
        item["content_html"],
    )
