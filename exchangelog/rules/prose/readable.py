"""Whether all that could back our own words was read: where it was not, nothing can be called unbacked.

Comes in: an entry and the log. Goes out: yes or no. The fault itself is reported where it stands, and by the note 'withheld'.
"""

from __future__ import annotations

from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context

BACKING = (
    *("date", "added", "date_latest", "quotes", "figures", "totals", "ordinals", "stage", "agreement"),
    *("corrections", "withdrawn"),
)
BACKING_OF_SOURCE = ("language", "publisher", "published", "captures")


def is_readable(entry: Filed[Statement], context: Context) -> bool:
    """Say whether every part of the log was read that may back a number of the entry's prose."""
    log, record = context.log, entry.record
    if log.is_unread("site") or log.has_unread("publishers") or any(map(entry.lacks, BACKING)):
        return False
    agreement = record.agreement if isinstance(record, Exchange) else None
    if agreement is not None and (log.is_unread("agreements") or log.is_unread("agreements", agreement)):
        return False
    named = (entry_id for total in record.totals for entry_id in total.of)
    if any(log.is_unread("exchange", entry_id) for entry_id in named):
        return False
    return all(is_source_readable(quote.source, context) for quote in record.quotes)


def is_source_readable(source_id: str, context: Context) -> bool:
    """Say whether a source was read in full, as far as prose may rest on it."""
    source = context.log.sources.get(source_id)
    if source is None:
        return not context.log.is_unread("source", source_id)
    return not any(map(source.lacks, BACKING_OF_SOURCE))
