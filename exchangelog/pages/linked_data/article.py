"""An entry as linked data: an article with its dates, its quotes, its sources and its corrections."""

from __future__ import annotations

from exchangelog.derive.history import updated
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.frame import Frame
from exchangelog.pages.linked_data.node import Node, make_node, reference, words
from exchangelog.pages.linked_data.quotation import make_quotation, make_source
from exchangelog.pages.linked_data.site_nodes import make_publisher, make_website
from exchangelog.pages.rights import rights_of
from exchangelog.record.correction import Correction
from exchangelog.record.exchange import Exchange
from exchangelog.record.licence import find_licence


def make_article(dossier: Dossier, frame: Frame, address: str, picture: str) -> tuple[Node, ...]:
    """Give an entry that stands, then its quotes and its sources; `address` is that of its page, `picture` that of the site's picture."""
    edition, record = dossier.edition, dossier.entry.record
    quotations = tuple(make_quotation(dossier, quote, address) for quote in record.quotes)
    sources = tuple(make_source(edition, source) for source in dossier.references.sources)
    publisher = reference(edition.once(make_publisher))
    article = make_node(
        "Article",
        f"{address}#entry",
        url=address,
        mainEntityOfPage=address,
        headline=frame.title,
        alternativeHeadline=words(edition.tongue.phrase(record, "title")),
        description=words(edition.tongue.phrase(record, "summary")),
        image=picture,
        inLanguage=edition.wording.language,
        datePublished=f"{record.added:%Y-%m-%dT%H:%M:%SZ}",
        dateModified=f"{updated(dossier.entry, edition.log.timezone):%Y-%m-%dT%H:%M:%SZ}",
        temporalCoverage=days_of(record),
        creativeWorkStatus="Draft" if record.status == "draft" else None,
        author=publisher,
        publisher=publisher,
        isPartOf=reference(edition.once(make_website)),
        isAccessibleForFree=True,
        license=find_licence(edition.log.site.licence).address,
        copyrightNotice=rights_of(edition),
        citation=tuple(reference(source) for source in sources),
        hasPart=tuple(reference(quotation) for quotation in quotations),
        correction=tuple(make_correction(dossier, one) for one in record.corrections),
    )
    return article, *quotations, *sources


def days_of(record: Exchange) -> str:
    """Give the day of an event, or the days between which it took place (ISO 8601)."""
    return f"{record.date}/{record.date_latest}" if record.date_latest else f"{record.date}"


def make_correction(dossier: Dossier, correction: Correction) -> Node:
    """Give a correction: what was changed and why, in the language that the record is written in."""
    return make_node(
        "CorrectionComment",
        text=f"{correction.what} {correction.why}",
        datePublished=str(correction.date),
        inLanguage=dossier.edition.tongue.record,
    )
