"""What each side said: the quotes of an entry, grouped by the side that the speaker speaks for.

Comes in: an entry. Goes out: a group for each side, then one for everybody who speaks for none, then one for the outlets themselves.
A side whose officials are not quoted has its group all the same, and it says so.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.dossier import Dossier
from exchangelog.pages.quote_card import PRESS, QuoteCard
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.quote import OUTLET, Quote


class SaidGroup(Struct, frozen=True):
    """Quotes under one heading; `silence` stands in their place where there is none."""

    style: str
    heading: str
    cards: tuple[QuoteCard, ...]
    silence: str


def make_said(dossier: Dossier) -> tuple[SaidGroup, ...]:
    """Give the quotes of an entry in groups."""
    _ = dossier.wording.gettext
    silence = _("No official is quoted in the sources read.")
    groups = [
        SaidGroup(side.style, side.name, cards_of(dossier, side.id), silence)
        for side in dossier.edition.sides
    ]
    others = SaidGroup(PRESS, _("Others"), cards_of(dossier, NO_SIDE), "")
    outlets = SaidGroup(PRESS, _("Outlets, in their own words"), cards_of(dossier, OUTLET), "")
    return (*groups, *(group for group in (others, outlets) if group.cards))


def cards_of(dossier: Dossier, group: str) -> tuple[QuoteCard, ...]:
    """Give the cards of one group, in the order of the entry."""
    return tuple(
        dossier.card(quote) for quote in dossier.entry.record.quotes if group_of(dossier, quote) == group
    )


def group_of(dossier: Dossier, quote: Quote) -> str:
    """Give the group of a quote: a side's id, `none`, or `outlet`."""
    return OUTLET if quote.speaker == OUTLET else dossier.edition.log.side_of(quote)
