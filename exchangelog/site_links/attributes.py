"""The attributes that matter for links, read from tags.

In: the tags of a page. Out: names in small letters with their values as written, entities and all. There are two readings. The
general one takes every attribute, in every way of writing, and drops most of them. The quick one, four times as fast, looks for the wanted names alone,
as our templates write them (a space, `name="value"`), and gives up where it meets one in any other way: so a link that a hostile text brings
into a page is seen by the one or by the other. A value with a space and a '=' in it is such a case as well, since another attribute
might hide in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = [
    "ADDRESS_LISTS",
    "ID_REFERENCES",
    "PAINTS",
    "Attribute",
    "read_any",
    "read_attributes",
    "read_plain",
]

Attribute = tuple[bytes, bytes]
"""A name and a value."""

ADDRESSES = (b"href", b"xlink:href", b"src", b"poster", b"data", b"action", b"formaction")
ADDRESS_LISTS = (b"srcset", b"imagesrcset")
ID_REFERENCES = (
    *(b"aria-activedescendant", b"aria-controls", b"aria-describedby", b"aria-details", b"aria-errormessage"),
    *(
        b"aria-flowto",
        b"aria-labelledby",
        b"aria-owns",
        b"for",
        b"form",
        b"headers",
        b"list",
        b"popovertarget",
    ),
)
PAINTS = (b"fill", b"stroke", b"clip-path", b"mask", b"filter", b"marker-start", b"marker-mid", b"marker-end")
CONTENT = b"content"
ID = b"id"
_NAMES = (ID, *ADDRESSES, *ID_REFERENCES, *ADDRESS_LISTS)
_PLAIN_NAMES = frozenset(_NAMES) - frozenset(ADDRESS_LISTS)
_WANTED = frozenset({*_NAMES, *PAINTS, CONTENT})

_ANY = re.compile(rb"""\s([^\s=>"'/<]++)\s*=\s*("[^"]*+"|'[^']*+'|[^\s"'>]++)""")
_FIRST_LETTERS = b"".join(sorted({name[:1] for name in _NAMES} | {name[:1].upper() for name in _NAMES}))
# The first letter is looked at before case is ignored: that alone makes it twice as fast. The value stays empty in any other way of writing.
_PLAIN = re.compile(rb' (?=[%b])(?i:(%b)(?:="([^"]*+)"| *=))' % (_FIRST_LETTERS, b"|".join(sorted(_NAMES))))
_NOT_PLAIN = (b"'", b"\n", b"\t", b"\r", b"\f", b"\v")
_URL = re.compile(rb"url\s*[(=]")


def read_attributes(tags: Sequence[bytes]) -> list[Attribute]:
    """Give the attributes of tags that matter for links."""
    text = b" ".join(tags)
    found = read_plain(text)
    return read_any(text) if found is None else found


def read_plain(tags: bytes) -> list[Attribute] | None:
    """Read tags as our templates write them; None where something in them is written in another way.

    None also where they name an address in a list of images, in a paint or in a redirect, which is rare.
    """
    if any(sign in tags for sign in _NOT_PLAIN) or _URL.search(tags.lower()):
        return None
    found: list[Attribute] = _PLAIN.findall(tags)
    for name, value in found:
        if not value or name not in _PLAIN_NAMES or (b" " in value and b"=" in value):
            return None
    return found


def read_any(tags: bytes) -> list[Attribute]:
    """Read tags in whatever way they are written."""
    return [
        (name, value[1:-1] if value[:1] in b"\"'" else value)
        for written, value in _ANY.findall(tags)
        if (name := written.lower()) in _WANTED
    ]
