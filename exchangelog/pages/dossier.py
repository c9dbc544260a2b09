"""An entry with all that is needed to show it: its edition, the page it is shown on, and the numbering of its sources."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from exchangelog.derive.account import Accounts
from exchangelog.pages.address import LEDGER, Here, entry_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.quote_card import QuoteCard, make_quote_card
from exchangelog.pages.reference import References, number_references
from exchangelog.pages.wording import Wording
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote

Stated_co = TypeVar("Stated_co", bound=Statement, covariant=True)


class OpenEntry(Struct, Generic[Stated_co], frozen=True, eq=False):
    """An event, or a statement of totals, ready to be shown on a page. Make it with `open_dossier`."""

    edition: Edition
    entry: Filed[Stated_co]
    here: Here
    references: References
    quotes: Mapping[str, Quote]
    cards: dict[str, QuoteCard] = {}

    def __post_init__(self) -> None:
        """Begin without cards: those of another place lead elsewhere."""
        force_setattr(self, "cards", {})

    @property
    def wording(self) -> Wording:
        """The page's language."""
        return self.edition.wording

    @property
    def accounts(self) -> Accounts:
        """What was stated, by side and kind of people; nothing for a statement of totals."""
        return self.edition.derived.accounts.get(self.entry.id, MappingProxyType({}))

    @property
    def bodies(self) -> bool:
        """Whether bodies were handed over, not people."""
        return isinstance(self.entry.record, Exchange) and self.entry.record.kind == "repatriation"

    def card_elsewhere(self, quote: Quote) -> QuoteCard:
        """Give the card of a quote as it stands on a page with quotes of other entries: its anchor names the entry."""
        reference = replace(self.references.by_quote[quote.id], anchor=f"{self.entry.id}-{quote.id}")
        return make_quote_card(self.edition, self.entry, quote, reference, self.here)

    def card(self, quote: Quote) -> QuoteCard:
        """Give the card of one of the entry's quotes; one that a page shows twice is made once."""
        card = self.cards.get(quote.id)
        if card is None:
            reference = self.references.by_quote[quote.id]
            card = make_quote_card(self.edition, self.entry, quote, reference, self.here)
            self.cards[quote.id] = card
        return card


Dossier = OpenEntry[Exchange]
"""An event ready to be shown."""
AnyDossier = OpenEntry[Statement]
"""An event or a statement of totals, for what both have in common."""


def home_of(entry: Filed[Statement]) -> str:
    """Give the path of the page that shows an entry: an event's own, or the ledger, where statements of totals stand."""
    return entry_path(entry.id) if isinstance(entry.record, Exchange) else LEDGER


def open_dossier(edition: Edition, entry: Filed[Stated_co], here: Here | None = None) -> OpenEntry[Stated_co]:
    """Prepare an entry to be shown on its own page, or on another; then its references lead to its own."""
    own = edition.here(home_of(entry))
    place = own if here is None else here
    page = "" if place == own else place.link(own.path)
    owner = "" if isinstance(entry.record, Exchange) else entry.id
    quotes = entry.record.quotes
    return OpenEntry(
        edition,
        entry,
        place,
        number_references(quotes, edition.wording, page, owner),
        {quote.id: quote for quote in quotes},
    )
