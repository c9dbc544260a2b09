"""Quotes that came, changed or went, each with whether it stands in its source.

Comes in: an entry as published (None where it is new) and as it is now. Goes out: `QuoteReview`s. A quote is looked for in the
captures here again, so that the review says of each by itself what the check says of all.
"""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.changes.sameness import is_same_quote
from exchangelog.record.exchange import Statement
from exchangelog.record.log import Log
from exchangelog.record.quote import Quote
from exchangelog.review.figures import speaker_name
from exchangelog.review.review_value import Comes, QuoteReview, TranslationReview
from exchangelog.rules.evidence.quote_not_in_source import described, failure_in

HELD = ("source", "speaker", "voice", "language", "translations")


def quote_reviews(
    was: Statement | None, now: Statement | None, logs: tuple[Log, Log]
) -> Iterator[QuoteReview]:
    """Compare the quotes of an entry; `logs` are the published one and that of today."""
    former, present = logs
    before = {quote.id: quote for quote in was.quotes} if was is not None else {}
    after = {quote.id: quote for quote in now.quotes} if now is not None else {}
    for quote_id, quote in after.items():
        earlier = before.get(quote_id)
        if earlier is None or not is_same(earlier, quote):
            state: Comes = "new" if earlier is None else "changed"
            yield told(
                quote,
                state,
                None if earlier is None else earlier.said,
                present,
                failure_of_quote(quote, present),
            )
    for quote_id, quote in before.items():
        if quote_id not in after:
            yield told(quote, "gone", quote.said, former, None)


def is_same(was: Quote, now: Quote) -> bool:
    """Say whether a quote says the same, by the same, from the same place."""
    return is_same_quote(was.said, now.said) and all(
        getattr(was, name) == getattr(now, name) for name in HELD
    )


def told(quote: Quote, state: Comes, was: str | None, log: Log, failure: str | None) -> QuoteReview:
    """Describe a quote."""
    speaker = speaker_name(log.speaker_key(quote), log)
    translations = (TranslationReview(tag, one.text, one.by) for tag, one in quote.translations.items())
    return QuoteReview(
        quote.id,
        state,
        quote.source,
        speaker,
        quote.voice,
        quote.said,
        was,
        failure,
        tuple(translations) if state != "gone" else (),
    )


def failure_of_quote(quote: Quote, log: Log) -> str | None:
    """Say why a quote does not stand in its source; None where it does."""
    source = log.sources.get(quote.source)
    if source is None or source.lacks("captures"):
        return (
            "the source cannot be read"
            if log.is_unread("source", quote.source) or source
            else "there is no such source"
        )
    failure = failure_in(quote, source.record)
    return None if failure is None else described(failure)
