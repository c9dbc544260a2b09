"""The text of an HTML page by trafilatura, and what the page says of itself.

Comes in: the page's characters and its address. Goes out: an Extract, or NoText. The headline is put in front where trafilatura
leaves it out (it stands outside of the article's element on many sites): headlines are quoted.
"""

from __future__ import annotations

import logging
import re

import lxml.html
import trafilatura

from exchangelog.evidence.segments import segments_of
from exchangelog.extraction.extract import Extract, Facts, NoText, refuse_overlong
from exchangelog.extraction.page_facts import facts_of, headline_of
from exchangelog.extraction.thin_page import refuse_thin_page
from exchangelog.extraction.visible_text import visible_text

BLANK = re.compile(r"[\x0b\x0c]|&#(?:0*1[12]|[xX]0*[bBcC])(?:;|(?![0-9a-fA-F]))")
UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\ufffe\uffff]"
    r"|&#(?:0*(?:[1-8]|1[4-9]|2[0-9]|3[01]|6553[45])|[xX]0*(?:[1-8eEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF]))(?:;|(?![0-9a-fA-F]))"
)
"""Characters that a page can hold and XML cannot (XML 1.0, 2.2), and references to them: libraries that build XML stumble over one."""


def extract_html(page: str, charset: str, address: str | None = None) -> Extract:
    """Give the text of a page. Raises NoText where there is none, or where it is not the article's but that of a wall before it."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it would say we say ourselves
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    page = without_controls(page)
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, ValueError):
        raise NoText("it is a page without text") from None
    shown = visible_text(tree)
    refuse_overlong(shown)
    body, author = article_of(page, address)
    refuse_thin_page(body, tree)
    facts = facts_of(tree, author)
    text = with_headline(body, tree, facts) + "\n"
    return Extract(text, "html", version(), charset, facts, shown)


def without_controls(page: str) -> str:
    """Give a page without control characters; those that part words leave a space."""
    return UNSEEN.sub("", BLANK.sub(" ", page))


def article_of(page: str, address: str | None) -> tuple[str, str | None]:
    """Give the text of the article, empty where none is found, and its author. Raises NoText where the page is past reading."""
    try:
        found = trafilatura.bare_extraction(page, url=address, with_metadata=True, include_comments=False)
    except Exception as error:  # noqa: BLE001 - a page of the web can be anything, and one must not end a run over many
        raise NoText(f"it is a page that cannot be read ({type(error).__name__})") from None
    if found is None or isinstance(found, dict):
        return "", None
    return (found.text or "").strip(), found.author


def with_headline(body: str, tree: lxml.html.HtmlElement, facts: Facts) -> str:
    """Put the headline in front of a text that does not have it."""
    headline = headline_of(tree, facts.title)
    if headline is None:
        return body
    wanted = tuple(segment.text for segment in segments_of(headline))
    there = {segment.text for segment in segments_of(body)}
    return body if there.issuperset(wanted) else f"{headline}\n{body}"


def version() -> str:
    """Name the extractor as captures do."""
    return f"trafilatura {trafilatura.__version__}"
