"""A link from one page of the site to another, with its text.

Comes in: an edition, the page that links, and what it would link to. Goes out: `Link`s to the pages that exist.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition


class Link(Struct, frozen=True):
    """A link to a page of the site; `current` is `page` for the page itself, `true` for the section that it is in."""

    text: str
    href: str
    current: str = ""


def existing(
    edition: Edition, here: Here, links: tuple[tuple[str, str], ...], section: str = ""
) -> tuple[Link, ...]:
    """Give the links, text and path, whose page exists."""
    return tuple(
        Link(text, here.link(path), current_mark(here, path, section))
        for text, path in links
        if edition.has(path)
    )


def current_mark(here: Here, path: str, section: str) -> str:
    """Say how a link of the navigation relates to the page it stands on (the values of ARIA's `aria-current`)."""
    if path == here.path:
        return "page"
    return "true" if path == section else ""
