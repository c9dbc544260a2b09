"""What an entry is found by: its own words in every language, those it quotes, who speaks and who published it, places, numbers.

Comes in: an entry and the log. Goes out: keys. What was withdrawn is not asked for; whatever is given here a reader can find.
"""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.reading.body_texts import divide_body
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.frozen_record import TranslatableRecord
from exchangelog.record.log import Log
from exchangelog.record.quote import OUTLET, Quote
from exchangelog.searching.folding import keys_of


def keys_of_entry(entry: Filed[Statement], log: Log) -> frozenset[str]:
    """Give every key by which an entry is found."""
    texts = dict.fromkeys(texts_of(entry, log))  # who speaks often is read once
    return frozenset(keys_of("\n".join(texts)))


def texts_of(entry: Filed[Statement], log: Log) -> Iterator[str]:
    """Give the texts that belong to an entry."""
    record = entry.record
    yield entry.id
    yield from (text.markdown for text in divide_body(entry.body).texts)
    yield from in_all_languages(record, "title")
    yield from in_all_languages(record, "summary")
    for quote in record.quotes:
        yield from texts_of_quote(quote, log)
    yield from (str(total.count) for total in record.totals)
    yield from (str(ordinal.count) for ordinal in record.ordinals)
    if isinstance(record, Exchange):
        yield from texts_of_event(record, log)


def texts_of_event(record: Exchange, log: Log) -> Iterator[str]:
    """Give what only events have: figures with their kinds of people, places, mediators, the agreement."""
    for figure in record.figures:
        yield str(figure.count or "")
        if figure.who in log.categories:
            yield from in_all_languages(log.categories[figure.who], "label")
    for cited in (*record.place, *record.mediators):
        yield from in_all_languages(cited, "name")
    if (agreement := log.agreements.get(record.agreement or "")) is not None:
        yield from in_all_languages(agreement, "title")


def texts_of_quote(quote: Quote, log: Log) -> Iterator[str]:
    """Give the words of a quote and of its translations, who speaks, and who published it under which title."""
    yield quote.said
    yield from (translation.text for translation in quote.translations.values())
    if quote.speaker != OUTLET and quote.speaker in log.speakers:
        speaker = log.speakers[quote.speaker]
        yield from in_all_languages(speaker, "name")
        for role in speaker.roles:
            yield from in_all_languages(role, "role")
    source = log.sources[quote.source].record
    yield source.title or ""
    if source.publisher in log.publishers:
        yield from in_all_languages(log.publishers[source.publisher], "name")


def in_all_languages(record: TranslatableRecord, field: str) -> Iterator[str]:
    """Give a text of a record as it was written and in every language that it was translated into."""
    yield str(getattr(record, field))
    yield from (texts[field] for texts in record.translated.values() if field in texts)
