"""Which source of the log a page is, if it is one: by its id, by its address, or by its very text.

Comes in: the log, and what was taken. Goes out: the source, or None. Addresses are compared without what changes nothing about the
page: http or https, `www.`, the last slash, the marks of newsletters and social networks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from exchangelog.capturing.taking import CannotCapture
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.source import Source

TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|mc_[ce]id")


def find_source(log: Log, source_id: str | None, addresses: Iterable[str | None]) -> Filed[Source] | None:
    """Give the source that the editor names, or the one at one of the addresses. Raises CannotCapture where the two differ."""
    keys = {address_key(one) for one in addresses if one}
    at_address = [
        one for one in log.sources.values() if one.record.url and address_key(one.record.url) in keys
    ]
    if source_id is None:
        if len(at_address) > 1:
            names = ", ".join(one.id for one in at_address)
            raise CannotCapture(f"several sources have this address ({names}); say which by --id")
        return at_address[0] if at_address else None
    if log.is_unread("source", source_id):
        raise CannotCapture(f"the file of source '{source_id}' cannot be read; build.py check says why")
    named = log.sources.get(source_id)
    if named is None and at_address:
        raise CannotCapture(
            f"this page is the source '{at_address[0].id}' already; leave out --id to capture it again"
        )
    if named is not None and named.record.url and keys and address_key(named.record.url) not in keys:
        raise CannotCapture(f"source '{source_id}' is another page: {named.record.url}; choose another --id")
    return named


def with_text(log: Log, digest: str) -> Filed[Source] | None:
    """Give the source that has a capture of this very text."""
    return next(
        (
            one
            for one in log.sources.values()
            if any(capture.sha256 == digest for capture in one.record.captures)
        ),
        None,
    )


def address_key(address: str) -> str:
    """Give what two addresses of one page have in common."""
    parts = urlsplit(address.strip())
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not TRACKING.fullmatch(name)
    ]
    key = server_of(address) + unquote(parts.path).rstrip("/")
    return f"{key}?{urlencode(query)}" if query else key


def server_of(address: str) -> str:
    """Give the server that an address names: its host without `www.`, with its port where it has one."""
    return urlsplit(address.strip()).netloc.rpartition("@")[2].lower().removeprefix("www.")
