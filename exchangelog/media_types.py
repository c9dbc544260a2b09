"""The media types that a web server should give the site's files.

In: a path of the site. Out: the value of its Content-Type. A table of our own, because the standard
library's answers depend on the machine (it reads /etc/mime.types) and know no feeds: RSS as
application/rss+xml (rssboard.org), Atom (RFC 4287), JSON Feed 1.1, iCalendar (RFC 5545), CSV (RFC 4180).
"""

from __future__ import annotations

from posixpath import basename, splitext

__all__ = ["media_type"]

_BY_NAME = {
    "feed.xml": "application/rss+xml; charset=utf-8",
    "corrections.xml": "application/atom+xml; charset=utf-8",
    "atom.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
    "_headers": "text/plain; charset=utf-8",
}
_BY_ENDING = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/vnd.microsoft.icon",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".sqlite": "application/vnd.sqlite3",
}


def media_type(path: str) -> str:
    """Give the Content-Type of a file of the site; bytes without a known ending are just bytes."""
    name = basename(path)
    return _BY_NAME.get(name) or _BY_ENDING.get(splitext(name)[1], "application/octet-stream")
