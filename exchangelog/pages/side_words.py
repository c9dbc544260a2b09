"""The two sides in words: the first is shown left or above, the second right or below, everywhere.

Comes in: the sides of site.yaml in their order. Goes out: for each its name and the phrases that are made with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from exchangelog.pages.phrase import Tongue
from exchangelog.pages.wording import Wording
from exchangelog.record.field_types import BOTH_SIDES
from exchangelog.record.site_details import SiteDetails

STYLES = ("a", "b")
"""The style names of the first and of the second side."""


@dataclass(frozen=True, slots=True)
class SideWords:
    """A side: its id, its style (`a` or `b`, or `both`), its name, and how it is named as a direction."""

    id: str
    style: str
    name: str
    to: str
    heading: str


def make_sides(site: SiteDetails, tongue: Tongue, wording: Wording) -> tuple[SideWords, SideWords]:
    """Give the two sides in the order of site.yaml."""
    first, second = (
        SideWords(
            side,
            style,
            name := details.text("name", tongue.page),
            wording.gettext("to %(side)s", side=name),
            wording.gettext("To %(side)s", side=name),
        )
        for (side, details), style in zip(site.sides.items(), STYLES, strict=True)
    )
    return first, second


def both_sides(wording: Wording) -> SideWords:
    """Give the words for a number that counts both sides together."""
    return SideWords(
        BOTH_SIDES,
        "both",
        wording.gettext("both sides"),
        wording.gettext("to both sides together"),
        wording.gettext("To both sides together"),
    )
