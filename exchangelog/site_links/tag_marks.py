"""What a tag defines and what it points to: the attributes that matter for links.

In: a tag as it is written in a page, in whatever way HTML allows. Out: `TagMarks`. The pages of a site are made of the same tags again and again,
of half a million not one in ten differs from all others: so each is read once and remembered for a while.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from msgspec import Struct

__all__ = ["ID_REFERENCES", "TagMarks", "addresses_in_paint", "read_tags"]

REMEMBERED = 65536
"""Tags kept in memory: those of some thousand pages, ten megabytes of them."""

ID = b"id"
ADDRESSES = frozenset({b"href", b"xlink:href", b"src", b"poster", b"data", b"action", b"formaction"})
ADDRESS_LISTS = frozenset({b"srcset", b"imagesrcset"})
CONTENT = b"content"
PAINTS = frozenset(
    {b"fill", b"stroke", b"clip-path", b"mask", b"filter", b"marker-start", b"marker-mid", b"marker-end"}
)
ID_REFERENCES = frozenset(
    {
        *(b"aria-activedescendant", b"aria-controls", b"aria-describedby", b"aria-details"),
        *(b"aria-errormessage", b"aria-flowto", b"aria-labelledby", b"aria-owns"),
        *(b"for", b"form", b"headers", b"list", b"popovertarget"),
    }
)
MATTERING = ADDRESSES | ADDRESS_LISTS | PAINTS | ID_REFERENCES | {CONTENT, ID}

_ATTRIBUTE = re.compile(rb"""\s([^\s=>"'/<]++)\s*=\s*("[^"]*+"|'[^']*+'|[^\s"'>]++)""")
_MAY_REDIRECT = re.compile(rb"url|&", re.IGNORECASE)  # of the pages' descriptions hardly one
_REFRESH = re.compile(r"\s*\d+\s*[;,]\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)""", re.IGNORECASE)


class TagMarks(Struct, frozen=True, gc=False):
    """What matters of a tag, entities resolved: the ids that it gives, the addresses that it links, the ids that it names."""

    ids: tuple[str, ...]
    addresses: tuple[str, ...]
    named: tuple[str, ...]


class ReadTags(dict[bytes, TagMarks | None]):
    """Tags as they were read; one that was not is read when it is asked for. It answers in half of the time that a cache of functools takes."""

    def __missing__(self, tag: bytes) -> TagMarks | None:
        """Read a tag and remember it; where there are too many, begin anew."""
        if len(self) >= REMEMBERED:
            self.clear()
        return self.setdefault(tag, read_tag(tag))


@cache
def read_tags() -> ReadTags:
    """Give the one memory of tags."""
    return ReadTags()


def read_tag(tag: bytes) -> TagMarks | None:
    """Read a tag; None where nothing in it matters."""
    ids: list[str] = []
    addresses: list[str] = []
    named: list[str] = []
    for written, quoted in _ATTRIBUTE.findall(tag):
        name = written.lower()
        if name not in MATTERING or (name == CONTENT and not _MAY_REDIRECT.search(quoted)):
            continue
        value = unescape((quoted[1:-1] if quoted[:1] in b"\"'" else quoted).decode("utf-8", "replace"))
        if name in ADDRESSES:
            addresses.append(value.strip())
        elif name == ID:
            ids.append(value)
        elif name in ID_REFERENCES:
            named.extend(value.split())
        else:
            addresses.extend(address.strip() for address in _rare_addresses(name, value))
    return TagMarks(tuple(ids), tuple(addresses), tuple(named)) if ids or addresses or named else None


def addresses_in_paint(value: str) -> Iterator[str]:
    """Give what a paint or a style sheet asks for by `url(...)`."""
    for double, single, bare in _URL.findall(value):
        yield double or single or bare


def _rare_addresses(name: bytes, value: str) -> Iterator[str]:
    """Give every address in a list of images, a redirect or a paint."""
    if name in ADDRESS_LISTS:
        yield from (candidate.split()[0] for candidate in value.split(",") if candidate.strip())
    elif name == CONTENT:
        yield from _REFRESH.findall(value)
    else:
        yield from addresses_in_paint(value)
