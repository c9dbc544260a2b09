"""The small numbers behind a statement: which source it rests on, and which words of it.

Comes in: the quotes of an entry in the order of its file. Goes out: the order of its sources (as they are first quoted), and
for each quote its mark: the source's number, with a letter where the entry quotes the source more than once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from exchangelog.pages.wording import Wording
from exchangelog.record.quote import Quote

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


class Reference(Struct, frozen=True):
    """A link to a quote on the page: `mark` is shown (1, 2b), `label` is read out, `source` is the number of its source.

    `anchor` is the quote's id on the page where it stands.
    """

    mark: str
    href: str
    label: str
    source: int
    anchor: str


NOWHERE = Reference("", "", "", 0, "")
"""Stands in a card until it is known on which page that stands."""


class References(Struct, frozen=True):
    """The numbering of an entry: its sources in their order, and the reference of each quote by its id."""

    sources: tuple[str, ...]
    by_quote: Mapping[str, Reference]

    def of(self, quotes: Iterable[str]) -> tuple[Reference, ...]:
        """Give the references of some quotes, in the order of their marks."""
        chosen = set(quotes)
        return tuple(reference for quote, reference in self.by_quote.items() if quote in chosen)


def quote_anchor(quote: str, owner: str = "") -> str:
    """Give the id under which a quote stands on its entry's page; `owner` is the entry's id where several share a page."""
    return f"q-{owner}-{quote}" if owner else f"q-{quote}"


def source_anchor(source: str) -> str:
    """Give the id under which a source stands in the list of an entry's page."""
    return f"source-{source}"


def number_references(
    quotes: tuple[Quote, ...], wording: Wording, page: str = "", owner: str = ""
) -> References:
    """Give each source of an entry its number, and each quote its mark; `page` is the link to the page with the quotes, if another.

    `owner` is the entry's id where the quotes of several entries share that page.
    """
    by_source: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_source.setdefault(quote.source, []).append(quote)
    marked: dict[str, Reference] = {}
    for number, members in enumerate(by_source.values(), start=1):
        for position, quote in enumerate(members):
            mark = f"{number}{letters(position) if len(members) > 1 else ''}"
            label = wording.gettext("Quote %(mark)s", mark=mark)
            anchor = quote_anchor(quote.id, owner)
            marked[quote.id] = Reference(mark, f"{page}#{anchor}", label, number, anchor)
    return References(tuple(by_source), marked)


def letters(position: int) -> str:
    """Give a, b, ... z, then aa, ab, ...: `position` counts from 0."""
    position += 1
    written = ""
    while position:
        position, letter = divmod(position - 1, len(ALPHABET))
        written = ALPHABET[letter] + written
    return written
