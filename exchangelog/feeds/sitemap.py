"""What search engines are told: sitemap.xml (sitemaps.org, protocol 0.9) and robots.txt (RFC 9309).

Comes in: addresses of pages with the day of their last change in what they say. Goes out: bytes. `lastmod` is the record's, never the
build's; priorities and frequencies, which no search engine reads, are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from xml.etree import ElementTree as ET

from msgspec import Struct

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


class SitemapAddress(Struct, frozen=True):
    """A page's full address, when what it says last changed, in UTC, where that is known, and its addresses by language, its own included."""

    address: str
    changed: datetime | None
    alternates: tuple[tuple[str, str], ...] = ()


def write_sitemap(addresses: Iterable[SitemapAddress]) -> bytes:
    """Give the sitemap’s bytes, addresses in their order; languages as search engines read them there (xhtml:link)."""
    root = ET.Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for one in sorted(addresses, key=lambda one: one.address):
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = one.address
        if one.changed is not None:
            ET.SubElement(url, "lastmod").text = f"{one.changed:%Y-%m-%dT%H:%M:%SZ}"
        for language, address in one.alternates:
            ET.SubElement(url, "xhtml:link", {"rel": "alternate", "hreflang": language, "href": address})
    ET.indent(root, space=" ")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def write_robots(sitemap: str, *, preview: bool) -> bytes:
    """Give robots.txt: all is open to everybody, or, of a preview, nothing to anybody."""
    if preview:
        return b"User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n".encode()
