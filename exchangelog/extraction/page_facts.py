"""What an HTML page says of itself: title, author, when it was published, language, site, address.

Comes in: the parsed page. Goes out: Facts. Only what the page states is taken, from the places made for it (Open Graph, schema.org
as JSON-LD, `meta`, `time`); nothing is guessed from its text, as a wrong date is worse than none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from exchangelog.extraction.clean_line import clean
from exchangelog.extraction.extract import Facts, Published
from exchangelog.record.moment import Moment

DATES_IN_META = (
    "article:published_time",
    "datePublished",
    "og:published_time",
    "pubdate",
    "date",
    "DC.date.issued",
)
WHEN = re.compile(
    r"([12]\d{3}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?(?![\d])",
    re.IGNORECASE,
)


def facts_of(tree: HtmlElement, author: str | None) -> Facts:
    """Give what the page says of itself; `author` is whom the extractor takes for the author."""
    linked = [one for one in linked_data(tree) if isinstance(one.get("datePublished"), str)]
    return Facts(
        title=clean(meta(tree, "og:title") or text_of(tree, "//h1") or text_of(tree, "//title")),
        author=clean(meta(tree, "author") or meta(tree, "article:author") or author),
        published=published_of(tree, linked),
        language=word(tree.get("lang") or attribute(tree, "//html/@lang") or meta(tree, "og:locale")),
        site=clean(meta(tree, "og:site_name")),
        address=word(attribute(tree, "//link[@rel='canonical']/@href") or meta(tree, "og:url")),
    )


def headline_of(tree: HtmlElement, title: str | None) -> str | None:
    """Give the page's headline: its only `h1`, or of several the one that is its title."""
    found = [clean(" ".join(one.itertext())) for one in tree.xpath("//h1")]
    headlines = [one for one in found if one]
    if len(headlines) == 1:
        return headlines[0]
    return next((one for one in headlines if one == title), None)


def published_of(tree: HtmlElement, linked: list[dict[str, Any]]) -> Published | None:
    """Give when the page says that it was published: the first place that says so."""
    stated = [(one["datePublished"], "its schema.org data (datePublished)") for one in linked]
    stated += [(value, f"its meta element '{name}'") for name in DATES_IN_META if (value := meta(tree, name))]
    stated += [
        (value, "its time element")
        for value in tree.xpath("//time[@pubdate or @itemprop='datePublished']/@datetime")
    ]
    times = tree.xpath("//article//time/@datetime")
    stated += [(times[0], "its time element")] if times else []
    for text, place in stated:
        moment = moment_of(text)
        if moment is not None:
            return Published(moment, place)
    return None


def moment_of(text: str) -> Moment | None:
    """Read a date or a date-time of ISO 8601, as pages write it; None where it is none."""
    found = WHEN.match(text.strip())
    if found is None:
        return None
    day, clock, offset = found[1], found[2], (found[3] or "").upper()
    if offset and offset != "Z" and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    try:
        return Moment.fromisoformat(f"{day}T{clock}{offset}" if clock else day)
    except ValueError:
        return None


def linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Give every object of the page's JSON-LD, those in lists and graphs included."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            found: list[Any] = [json.loads(script)]
        except (ValueError, RecursionError):
            continue
        while found:
            one = found.pop(0)
            if isinstance(one, list):
                found[:0] = one
            elif isinstance(one, dict):
                yield one
                found[:0] = one["@graph"] if isinstance(one.get("@graph"), list) else []


def meta(tree: HtmlElement, name: str) -> str | None:
    """Give what the page's `meta` of this name (or property) says."""
    for key in ("property", "name", "itemprop"):
        found = tree.xpath(f"//meta[@{key}=$name]/@content", name=name)
        if found and str(found[0]).strip():
            return str(found[0])
    return None


def attribute(tree: HtmlElement, path: str) -> str | None:
    """Give the first attribute of this path."""
    found = tree.xpath(path)
    return str(found[0]) if found and str(found[0]).strip() else None


def word(stated: str | None) -> str | None:
    """Give what a page states in one word, without the spaces around it; None where it has several, as where a quotation mark is missing."""
    words = (stated or "").split()
    return words[0] if len(words) == 1 else None


def text_of(tree: HtmlElement, path: str) -> str | None:
    """Give the text of the first element of this path."""
    found = tree.xpath(path)
    return " ".join(found[0].itertext()) if found else None
