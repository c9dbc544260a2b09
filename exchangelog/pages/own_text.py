"""The site's own texts, about and method, in each of its languages.

Comes in: the pages of the record. A page `about-uk` is the Ukrainian text of the page `about` where Ukrainian is one of the site's languages
and there is a page `about`. Goes out: the text for an edition, and which pages are texts of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.language.typesetting import typeset
from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.prose_text import ProseText
from exchangelog.record.log import Log


class OwnText(Struct, frozen=True):
    """A text: its title and its prose, each with its language where that is not the page's."""

    title: Phrase
    prose: ProseText


def names_of_texts(log: Log) -> Iterator[str]:
    """Give the names of the pages that are no translations of another."""
    translations = {translated(name, tag) for name in log.pages for tag in log.site.languages[1:]}
    return (name for name in log.pages if name not in translations)


def translated(name: str, tag: str) -> str:
    """Give the name of the page that holds a text in another language."""
    return f"{name}-{tag.lower()}"


def find_text(edition: Edition, name: str, here: Here, top_heading: int = 2) -> OwnText | None:
    """Give a text in the edition's language where it was translated, else as it was written; None where there is no such page."""
    tongue, pages = edition.tongue, edition.log.pages
    if name not in pages:
        return None
    own = pages.get(translated(name, tongue.page)) if tongue.page != tongue.record else None
    if own is not None:
        return OwnText(
            Phrase(typeset(own.record.title, tongue.page)),
            ProseText(own.body, here, tongue.page, top_heading=top_heading, on_ledger=edition.on_ledger),
        )
    page = pages[name]
    prose = ProseText(
        page.body,
        here,
        tongue.record,
        top_heading=top_heading,
        on_ledger=edition.on_ledger,
        lang=tongue.note("").lang,
    )
    return OwnText(tongue.phrase(page.record, "title"), prose)
