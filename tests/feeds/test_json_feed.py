"""feed.json keeps to JSON Feed 1.1 and adds figures for programs where the format leaves room for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.feeds.made_feeds import RELEASE, changed, site_of
from tests.rules.examples import BASE

EXTENSION = "_exchange_log"
ADDRESS = {"type": "string", "pattern": "^https://log\\.invalid/"}
INSTANT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}
ITEM = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "url", "title", "content_html", "date_published", "date_modified", "language"],
    "properties": {
        "id": {"type": "string"},
        "url": ADDRESS,
        "title": {"type": "string", "minLength": 1},
        "content_html": {"type": "string", "minLength": 1},
        "summary": {"type": "string", "minLength": 1},
        "date_published": INSTANT,
        "date_modified": INSTANT,
        "tags": {"type": "array", "items": {"type": "string"}},
        "language": {"const": "en"},
        EXTENSION: {"type": "object"},
    },
}
FEED = {
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "title", "home_page_url", "feed_url", "authors", "language", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": ADDRESS,
        "feed_url": {"const": "https://log.invalid/feed.json"},
        "description": {"type": "string"},
        "authors": {"type": "array", "minItems": 1},
        "language": {"const": "en"},
        EXTENSION: {"type": "object", "required": ["about", "rights", "licence"]},
        "items": {"type": "array", "items": ITEM},
    },
}
"""What jsonfeed.org/version/1.1 asks for, as far as our feed uses it; a member that it does not know begins with `_`."""


@pytest.fixture(scope="module")
def feed() -> dict[str, Any]:
    return read_feed(site_of(BASE)["feed.json"].make())


def read_feed(data: bytes) -> dict[str, Any]:
    feed: dict[str, Any] = json.loads(data)
    return feed


def test_it_keeps_to_the_format(feed: dict[str, Any]) -> None:
    """Every member is one that version 1.1 names, of the type that it asks for."""
    jsonschema.validate(feed, FEED)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**feed, "author": {"name": "x"}}, FEED)


def test_the_terms_stand_in_the_feed(feed: dict[str, Any]) -> None:
    """In the same words as everywhere."""
    assert feed[EXTENSION] == {
        "about": "https://log.invalid/data/",
        "rights": "CC BY 4.0 for our words and data, quotes excepted",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_an_item_holds_the_day_the_verdict_and_the_figures(feed: dict[str, Any], tmp_path: Path) -> None:
    """The numbers as ranges, by side and kind of people; of a withdrawn entry nothing but that it is withdrawn."""
    facts = {item["id"].rpartition("/")[2]: item[EXTENSION] for item in feed["items"]}
    assert facts["2024-05-10"] == {
        "date": "2024-05-10",
        "kind": "exchange",
        "verdict": "each-its-own",
        "figures": [
            {"side": "norland", "who": "all", "low": 12, "high": 12, "verdict": "one-side"},
            {"side": "surland", "who": "all", "low": 12, "high": 12, "verdict": "one-side"},
        ],
    }
    unknown = changed(
        tmp_path / "unknown",
        "  - {side: surland, who: all, count: 12, quotes: [surland]}\n",
        "unknown: [{side: surland, who: all, why: Nobody said.}]\n",
    )
    figures = read_feed(unknown["feed.json"].make())["items"][-1][EXTENSION]["figures"]
    assert figures[1] == {
        "side": "surland",
        "who": "all",
        "low": None,
        "high": None,
        "verdict": "unpublished",
    }
    withdrawn = "withdrawn: {date: 2024-12-02, reason: unverifiable, why: Nobody could.}\nchecked:"
    data = changed(tmp_path / "withdrawn", "checked:", withdrawn, RELEASE)["feed.json"].make()
    assert read_feed(data)["items"][0][EXTENSION] == {
        "date": "2024-08-01",
        "kind": "release",
        "withdrawn": "unverifiable",
    }
