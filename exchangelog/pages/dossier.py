"""An entry with all that is needed to show it: its edition, the page it is shown on, and the numbering of its sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from exchangelog.derive.account import Accounts
from exchangelog.pages.address import Here, entry_path
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.reference import References, number_references
from exchangelog.pages.wording import Wording
from exchangelog.record.quote import Quote


@dataclass(frozen=True, slots=True)
class Dossier:
    """An entry, ready to be shown on a page. Make it with `open_dossier`."""

    edition: Edition
    entry: Entry
    here: Here
    references: References
    quotes: Mapping[str, Quote]

    @property
    def wording(self) -> Wording:
        """The page's language."""
        return self.edition.wording

    @property
    def accounts(self) -> Accounts:
        """What was stated, by side and kind of people."""
        return self.edition.accounts(self.entry)

    @property
    def bodies(self) -> bool:
        """Whether bodies were handed over, not people."""
        return self.entry.record.kind == "repatriation"


def open_dossier(edition: Edition, entry: Entry) -> Dossier:
    """Prepare an entry to be shown on its own page."""
    quotes = entry.record.quotes
    return Dossier(
        edition,
        entry,
        edition.here(entry_path(entry.id)),
        number_references(quotes, edition.wording),
        {quote.id: quote for quote in quotes},
    )
