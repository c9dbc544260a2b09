"""Quotes to propose from captured sources: the sentences of the vault's texts that hold a number.

Comes in: the log, the vault, ids of sources. Goes out: a `ProposedQuote` for each such sentence, or an empty one for a source whose text
the vault does not have. A number that is part of a date or a time of day says nothing of people, and does not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exchangelog.drafting.proposal import ProposedQuote
from exchangelog.evidence.captured_text import read_text
from exchangelog.language.number_mentions import numbers_in
from exchangelog.quoting import kept_texts, provable
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.source import Source
from exchangelog.settings import Settings

MOST = 4
"""Quotes that are proposed from one source: the first sentences of a news text hold what happened."""


def propose_quotes(settings: Settings, log: Log, sources: Sequence[str]) -> tuple[ProposedQuote, ...]:
    """Propose quotes from sources that the log has; one to fill in where there is no source at all."""
    if not sources:
        return (ProposedQuote(),)
    return tuple(quote for one in sources for quote in quotes_of(settings, log, log.sources[one]))


def quotes_of(settings: Settings, log: Log, source: Filed[Source]) -> Iterator[ProposedQuote]:
    """Propose the quotes of a source."""
    first, *_ = languages = log.site.languages
    own = source.record.language
    translate = () if own == first else tuple(language for language in languages if language != own)
    said = list(sentences_with_numbers(settings, source)) or [""]
    for number, sentence in enumerate(said[:MOST], start=1):
        left_out = len(said) - MOST if number == MOST else 0
        yield ProposedQuote(source.id, sentence, translate=translate, left_out=left_out)


def sentences_with_numbers(settings: Settings, source: Filed[Source]) -> Iterator[str]:
    """Give the whole sentences of the newest kept text that hold a number and that the build will find in its capture."""
    for capture, kept in kept_texts(settings, source)[:1]:
        text = read_text(kept)
        for sentence in text.whole_sentences:
            mentioned = numbers_in(text.words(sentence), source.record.language)
            said = provable(text, (sentence.start, sentence.end), "reported", capture)
            if said and any(number.part_of is None for number in mentioned):
                yield said
