"""The rule uncited-quotation."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, lru_cache, partial

from exchangelog.evidence.segments import fold
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.language.quotations import Quotation, quotations_in
from exchangelog.reading.prose import Block
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote
from exchangelog.rules.citing import quotes_by_id
from exchangelog.rules.prose.passage import blocks, fields_of
from exchangelog.rules.prose.registered_names import REGISTRIES, is_name, registered_names
from exchangelog.rules.rule import Context, Subject, rule

AT_THE_EDGE = " \n.,;:!?-"
SPACES = re.compile(r"\s+")
LETTER = re.compile(r"\w")


@rule(Severity.ERROR, on=Subject.ENTRY)
def uncited_quotation(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A phrase in double quotation marks that stands in no quote cited in the same paragraph.

    In a title, a summary or a note, which cite nothing, any quote of the entry may hold it. A translation of the quote counts.
    A name is no quotation where a registry writes it in marks as well, in the same form and language: «Азовсталь».

    Why it matters: quotation marks promise that somebody said exactly this. The build keeps the promise.

    How to mend it: cite the quote that holds the words in the same paragraph, as `[@id]`; quote them exactly; or take the
    quotation marks away.
    """
    if entry.lacks("quotes") or context.log.is_unread("site"):
        return
    quotes = entry.record.quotes
    names = cache(partial(registered_names, context.log))
    unread = any(context.log.has_unread(registry) for registry in REGISTRIES)
    for passage in fields_of(entry, context):
        for quotation in quotations_in(passage.text):
            if not stands(quotation, quotes) and not may_be_name(
                quotation, passage.language, names, unread=unread
            ):
                yield Problem(
                    passage.place(quotation.start, quotation.end),
                    message(quotation, "of the entry"),
                    IN_A_FIELD,
                )
    for block, language in blocks(entry, context):
        cited = cited_in(block, entry.record)
        for quotation in quotations_in(block.text):
            if not stands(quotation, cited) and not may_be_name(quotation, language, names, unread=unread):
                where = block.stretch(quotation.start, quotation.end)
                yield Problem(where, message(quotation, "cited in this paragraph"), HELP)


def may_be_name(
    quotation: Quotation, language: str, names: Callable[[str], frozenset[str]], *, unread: bool
) -> bool:
    """Say whether what stands in marks is a name that a registry writes so, or could be one where a registry could not be read."""
    return is_name(quotation.text) and (unread or fold(quotation.text) in names(language))


def cited_in(block: Block, record: Statement) -> Collection[Quote]:
    """Give the quotes that a paragraph cites; all, where it is not clear which (unknown-citation and duplicate-id ask which was meant)."""
    ids, quotes = {one for citation in block.citations for one in citation.quotes}, quotes_by_id(record)
    return [quotes[one] for one in ids] if ids <= quotes.keys() else record.quotes


HELP = "Cite the quote that holds these words in the same paragraph ([@id]), quote them exactly, or drop the marks."
IN_A_FIELD = "Give the entry a quote that holds these words, quote them exactly, or drop the marks."


def message(quotation: Quotation, where: str) -> str:
    """Say which words stand in no quote."""
    words = SPACES.sub(" ", quotation.text)
    return f'"{words[:80]}{"…" if len(words) > 80 else ""}" stands in no quote {where}'  # noqa: PLR2004 - a line's worth of words


def stands(quotation: Quotation, quotes: Iterable[Quote]) -> bool:
    """Say whether the words stand in a quote or in a translation of it, verbatim and in whole words."""
    words = comparable(quotation.text).strip(AT_THE_EDGE)
    if not words:
        return True
    return any(has_words(comparable(text), words) for quote in quotes for text in texts_of(quote))


def has_words(text: str, words: str) -> bool:
    """Say whether words stand in a text, and no letter or digit right beside them."""
    start = text.find(words)
    while start >= 0:
        beside = text[max(0, start - 1) : start] + text[start + len(words) : start + len(words) + 1]
        if not LETTER.search(beside):
            return True
        start = text.find(words, start + 1)
    return False


def texts_of(quote: Quote) -> Iterator[str]:
    """Give a quote's words and their translations."""
    yield quote.said
    yield from (translation.text for translation in quote.translations.values())


@lru_cache(maxsize=256)  # the quotes of an entry, for each of its quotations
def comparable(text: str) -> str:
    """Fold spelling as segments do, and all spaces to one."""
    return SPACES.sub(" ", fold(text))
