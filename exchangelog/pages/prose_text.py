"""The prose of a page, with what its citations and links stand for on that page.

Comes in: a body of Markdown. Goes out: a `ProseText`, which a template turns into HTML with its own macros for a reference and for
a quote in full, so that both look the same in prose and everywhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup
from msgspec import Struct, field

from exchangelog.language.typesetting import marks_of, tie_prose
from exchangelog.pages.address import LEDGER, Here, entry_path, source_path, text_path
from exchangelog.pages.quote_card import QuoteCard
from exchangelog.pages.reference import Reference
from exchangelog.reading.prose import Heading, Renderer, headings_of, render

CLING = "\0"
"""Stands before a reference until the space in front of it is taken away; no text of a document holds this character."""
WEB = ("http://", "https://")


class ProseText(Struct, frozen=True):
    """A body, the references and cards of the quotes that it may cite, and the page that it stands on.

    `on_ledger` gives the anchors of the statements of totals, to which a link by id may lead as well (`Edition.on_ledger`).
    `language` is the body's, `lang` the same where that is not the page's; then `around` is the page's, in which references and cards are.
    """

    body: str
    here: Here
    language: str
    references: Mapping[str, Reference] = field(default_factory=dict)
    cards: Mapping[str, QuoteCard] = field(default_factory=dict)
    top_heading: int = 2
    on_ledger: Mapping[str, str] = field(default_factory=dict)
    lang: str | None = None
    around: str | None = None

    def html(
        self,
        cite: Callable[[tuple[Reference, ...], str | None], Markup] = lambda _references, _around: Markup(),
        card: Callable[[QuoteCard, str | None], Markup] = lambda _card, _around: Markup(),
    ) -> Markup:
        """Give the body as HTML, with the template's macros for references and for a quote in full; each is told `around`."""
        renderer = Renderer(
            citation=lambda quotes: (
                CLING + cite(tuple(self.references[quote] for quote in quotes), self.around)
            ),
            quote=lambda quote: card(self.cards[quote], self.around),
            address=self.link_attributes,
            top_heading=self.top_heading,
        )
        html = render(tie_prose(self.body, self.language), renderer, marks_of(self.language))
        *before, last = html.split(CLING)
        return Markup("".join((*map(str.rstrip, before), last)))  # noqa: S704 - the renderer gives nothing but what its parser understood

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was written."""
        return not self.body.strip()

    def headings(self) -> tuple[Heading, ...]:
        """Give the headings, each with the id that it has on the page."""
        return headings_of(tie_prose(self.body, self.language), marks_of(self.language))

    def link_attributes(self, target: str) -> dict[str, str]:
        """Give the attributes of a link: to a page of the log by its id, or to the web."""
        if target.startswith(WEB):
            return {"href": target, "rel": "noopener noreferrer"}
        if target.startswith("mailto:"):
            return {"href": target}
        if target in self.on_ledger:
            return {"href": self.here.link(LEDGER, self.on_ledger[target])}
        kind, _, name = target.rpartition(":")
        path = {"source": source_path, "page": text_path}.get(kind, entry_path)(name)
        return {"href": self.here.link(path)}
