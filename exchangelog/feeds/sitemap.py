"""What search engines are told: sitemap.xml (sitemaps.org, protocol 0.9) and robots.txt (RFC 9309).

Comes in: addresses of pages with the day of their last change in what they say. Goes out: bytes. `lastmod` is the record's, never the
build's; priorities and frequencies, which no search engine reads, are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
QUOTE = {'"': "&quot;"}


@dataclass(frozen=True, slots=True)
class SitemapAddress:
    """A page's full address, when what it says last changed, in UTC, where that is known, and its addresses by language, its own included."""

    address: str
    changed: datetime | None
    alternates: tuple[tuple[str, str], ...] = ()


def write_sitemap(addresses: Iterable[SitemapAddress]) -> bytes:
    """Give the sitemap’s bytes, addresses in their order; languages as search engines read them there (xhtml:link).

    The lines are put together here and not by a library: they are of three kinds, and a tree of all of them takes ten times as long.
    """
    lines = [line for one in sorted(addresses, key=lambda one: one.address) for line in lines_of(one)]
    root = f'<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}"'
    body = "\n".join((f"{root}>", *lines, "</urlset>")) if lines else f"{root} />"
    return f"<?xml version='1.0' encoding='utf-8'?>\n{body}\n".encode()


def lines_of(one: SitemapAddress) -> Iterator[str]:
    """Give a page of the sitemap."""
    yield " <url>"
    yield f"  <loc>{escape(one.address)}</loc>"
    if one.changed is not None:
        yield f"  <lastmod>{one.changed:%Y-%m-%dT%H:%M:%SZ}</lastmod>"
    for language, address in one.alternates:
        yield f'  <xhtml:link rel="alternate" hreflang="{language}" href="{escape(address, QUOTE)}" />'
    yield " </url>"


def write_robots(sitemap: str, *, preview: bool) -> bytes:
    """Give robots.txt: all is open to everybody, or, of a preview, nothing to anybody."""
    if preview:
        return b"User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n".encode()
