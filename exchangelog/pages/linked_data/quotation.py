"""The words that an entry rests on, and the sources they stand in, as linked data.

What a quote is said to be follows its voice: the speaker's own words are credited to the speaker, an outlet's sentence to the outlet.
"""

from __future__ import annotations

from exchangelog.pages.address import source_path
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.edition import Edition
from exchangelog.pages.linked_data.node import Node, make_node, words
from exchangelog.pages.quote_card import role_of
from exchangelog.pages.source_line import archive_of, caution_of
from exchangelog.record.quote import OUTLET, Quote


def source_address(edition: Edition, source_id: str) -> str:
    """Give the address that stands for a source itself, not for the page that the log has about it."""
    return edition.here(source_path(source_id)).canonical(edition.log.site.base_url) + "#source"


def make_source(edition: Edition, source_id: str) -> Node:
    """Give a source: a work of whatever form, since the record does not say whether it is an article, a post or a document."""
    source = edition.log.sources[source_id].record
    return make_node(
        "CreativeWork",
        source_address(edition, source_id),
        url=source.url,
        name=source.title,
        inLanguage=source.language,
        datePublished=str(source.published) if source.published else None,
        publisher=make_node("Organization", name=words(edition.publisher(source_id))),
        creditText=source.author,
        contentRating=caution_of(source, edition.wording),
        archivedAt=archive_of(source),
    )


def make_quotation(dossier: Dossier, quote: Quote, address: str) -> Node:
    """Give a quote of an entry; `address` is that of the entry's page."""
    return make_node(
        "Quotation",
        f"{address}#{dossier.references.by_quote[quote.id].anchor}",
        text=quote.said,
        inLanguage=dossier.edition.log.language_of(quote),
        creditText=credit_of(dossier, quote),
        isBasedOn={"@id": source_address(dossier.edition, quote.source)},
    )


def credit_of(dossier: Dossier, quote: Quote) -> str:
    """Say whose words they are: the speaker's with the role held that day, a translation of them, or the outlet's."""
    edition, _ = dossier.edition, dossier.wording.gettext
    outlet = edition.publisher(quote.source).text
    if quote.speaker == OUTLET:
        return outlet
    role = role_of(edition, dossier.entry, quote)
    speaker = ", ".join([edition.speaker(quote).text, *([role.text] if role else [])])
    if quote.voice == "reported":
        return _("%(outlet)s, reporting on: %(speaker)s", outlet=outlet, speaker=speaker)
    if quote.voice == "translated":
        return _("%(speaker)s; translated by %(outlet)s", speaker=speaker, outlet=outlet)
    return speaker
