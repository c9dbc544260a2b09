"""The text of an entry, in the page's language where it was translated into it, else as it was written.

Comes in: an entry, ready to be shown. Goes out: a `ProseText` with all quotes of the entry at hand.
"""

from __future__ import annotations

from exchangelog.pages.dossier import AnyDossier, Dossier
from exchangelog.pages.prose_text import ProseText
from exchangelog.reading.body_texts import divide_body


def make_prose(dossier: Dossier | AnyDossier, top_heading: int = 3) -> ProseText:
    """Give the text of an event or of a statement of totals."""
    edition, texts = dossier.edition, divide_body(dossier.entry.body)
    text = texts.text_in(edition.tongue.page) or texts.texts[0]
    language = text.language or edition.tongue.record
    foreign = language != edition.tongue.page
    return ProseText(
        text.markdown,
        dossier.here,
        language,
        dossier.references.by_quote,
        {quote.id: dossier.card(quote) for quote in dossier.entry.record.quotes},
        top_heading=top_heading,
        on_ledger=edition.on_ledger,
        lang=language if foreign else None,
        around=edition.tongue.page if foreign else None,
    )
