"""What a site's robots.txt lets a program fetch (RFC 9309).

Comes in: the site's origin, and a way to fetch. Goes out: `Rules`. Where there is no robots.txt everything is allowed; where the
server cannot be asked nothing is, as the RFC has it (2.3.1.3, 2.3.1.4). A person who saves a page is no crawler and needs none
of this.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from protego import Protego

from exchangelog.fetching.page import Fetched
from exchangelog.fetching.trouble import CannotFetch, Trouble
from exchangelog.fetching.web_address import WebAddress

LARGEST = 512_000
"""Bytes that are read of a robots.txt; the RFC asks for 500 KiB at least (2.5)."""

LONGEST_DELAY = 10.0
"""Seconds between two requests that a site may ask for; `Crawl-delay` is no part of the RFC, but many write it."""


class Rules(Struct, frozen=True):
    """What a site lets us fetch: `parsed` are its rules, `refusal` why nothing may be fetched at all."""

    parsed: Protego | None = None
    refusal: str | None = None

    def refusal_of(self, address: WebAddress, agent: str) -> str | None:
        """Say why an address may not be fetched; None where it may."""
        if self.refusal is not None:
            return self.refusal
        if self.parsed is None or self.parsed.can_fetch(str(address), agent):
            return None
        return "its site's robots.txt does not allow it"

    def delay(self, agent: str) -> float:
        """Give the seconds that the site wants between two requests."""
        wanted = self.parsed.crawl_delay(agent) if self.parsed is not None else None
        return min(float(wanted or 0.0), LONGEST_DELAY)


def read_rules(origin: str, fetch: Callable[[str], Fetched]) -> Rules:
    """Fetch and read a site's robots.txt."""
    try:
        found = fetch(f"{origin}/robots.txt")
    except CannotFetch as trouble:
        if trouble.trouble in {Trouble.FAILED, Trouble.BUSY}:
            return Rules(refusal=f"its site's robots.txt cannot be read: {trouble.reason}")
        return Rules()
    return Rules(Protego.parse(found.body[:LARGEST].decode("utf-8", "replace")))
