"""The types of addresses, of the web and of e-mail: each takes the text that stands in the file and gives it, or says what it expected."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import unquote, urlsplit

from pydantic import WithJsonSchema

from exchangelog.record.field_types import no_longer_than, written_as

LONGEST_ADDRESS = 2048
"""Characters of a web address: no browser and no page of ours is the better for more, and a stranger's may have a million."""

WRITTEN = r"https?://[^\s<>\"'`{}|\\^\x00-\x20]+"
HOST = re.compile(r"[^\W_][\w.-]*|[0-9a-f.]*:[0-9a-f:.]*")
"""A name in the letters of any language, or an address of the internet (RFC 3986, 3.2.2; RFC 5890)."""


NO_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")
"""A percent sign that stands for nothing (RFC 3986, 2.1)."""


def web_address(text: str) -> str:
    """Give an address that can be taken apart: it names a host, and nobody in front of that, and its port is a number. Raises ValueError for any other.

    What stands before an `@` is nobody's name: `https://www.pravda.com.ua@evil.example/` shows one host and leads to another.
    """
    parts = urlsplit(text)
    if not HOST.fullmatch(parts.hostname or "") or "@" in parts.netloc or parts.port == 0:
        raise ValueError(text)
    return no_longer_than(LONGEST_ADDRESS)(text)


def address_of_a_site(text: str) -> str:
    """Give a web address that the path of a page may follow. Raises ValueError for any other.

    A query or a fragment would swallow that path; `..`, also as `%2e%2e`, would lead elsewhere (RFC 3986, 5.2.4); and what a percent sign hides is
    something that can be seen. What stands there itself and is not seen, hidden-character tells.
    """
    path = urlsplit(text).path
    if "?" in text or "#" in text or any(unquote(part) in {".", ".."} for part in path.split("/")):
        raise ValueError(text)
    if NO_ESCAPE.search(text) or (path.isprintable() and not unquote(path).isprintable()):
        raise ValueError(text)
    return web_address(text)


WebAddress = Annotated[
    str,
    written_as(
        WRITTEN,
        web_address,
        "a web address: https:// or http://, the name of a host, and no spaces or quotation marks",
    ),
    WithJsonSchema({"type": "string", "pattern": "^https?://", "maxLength": LONGEST_ADDRESS}),
]

SiteAddress = Annotated[
    str,
    written_as(
        WRITTEN,
        address_of_a_site,
        "a web address that a path may follow: https:// or http://, the name of a host, and no ?, #, .., spaces or quotation marks",
    ),
    WithJsonSchema({"type": "string", "pattern": "^https?://[^?#]*$", "maxLength": LONGEST_ADDRESS}),
]
EmailAddress = Annotated[
    str,
    written_as(r"[^@\s<>\"']{1,64}@[^@\s<>\"']{1,200}\.[^@\s<>\"']{1,63}", str, "an e-mail address"),
    WithJsonSchema({"type": "string", "format": "email"}),
]
