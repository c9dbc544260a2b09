"""The two sides in words: the first is shown left or above, the second right or below, everywhere.

Comes in: the sides of site.yaml in their order. Goes out: for each its name and the phrases that are made with it.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.phrase import Tongue
from exchangelog.pages.wording import Wording
from exchangelog.record.field_types import BOTH_SIDES
from exchangelog.record.site_details import Side, SiteDetails

STYLES = ("a", "b")
"""The style names of the first and of the second side."""


class SideWords(Struct, frozen=True):
    """A side: its id, its style (`a` or `b`, or `both`), its name, how it is named as a direction, and as what others belong to."""

    id: str
    style: str
    name: str
    to: str
    heading: str
    of: str


def make_sides(site: SiteDetails, tongue: Tongue, wording: Wording) -> tuple[SideWords, SideWords]:
    """Give the two sides in the order of site.yaml."""
    first, second = (
        make_side(side, style, details, tongue, wording)
        for (side, details), style in zip(site.sides.items(), STYLES, strict=True)
    )
    return first, second


def make_side(side: str, style: str, details: Side, tongue: Tongue, wording: Wording) -> SideWords:
    """Give one side; where site.yaml does not say how its name stands in a sentence, the language's own pattern does."""
    name = details.text("name", tongue.page)
    to = in_sentence(details, "to", tongue) or wording.gettext("to %(side)s", side=name)
    of = in_sentence(details, "of", tongue) or wording.gettext("of %(side)s", side=name)
    return SideWords(side, style, name, to, to[:1].upper() + to[1:], of)


def in_sentence(details: Side, field: str, tongue: Tongue) -> str | None:
    """Give how a side's name stands in a sentence of the page's language; another language's form helps nobody."""
    if tongue.page == tongue.record or details.has_text(field, tongue.page):
        written: str | None = details.text(field, tongue.page)
        return written
    return None


def both_sides(wording: Wording) -> SideWords:
    """Give the words for a number that counts both sides together."""
    return SideWords(
        BOTH_SIDES,
        "both",
        wording.gettext("both sides"),
        wording.gettext("to both sides together"),
        wording.gettext("To both sides together"),
        wording.gettext("of both sides"),
    )
