"""The quotes that carry figures, with their sources: what the rules on the order of times look at."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote
from exchangelog.record.source import Source
from exchangelog.rules.rule import Context


def quotes_of_figures(entry: Filed[Exchange], context: Context) -> Iterator[tuple[int, Quote, Source]]:
    """Give each quote that a figure rests on: its number in the entry, the quote, its source where it could be read.

    Where the event lies in the future, it gives none: event-in-future says what is wrong, once, and not each source beside it.
    """
    if entry.lacks("date") or entry.lacks("quotes") or entry.record.date > context.today:
        return
    carrying = {quote for figure in entry.record.figures for quote in figure.quotes}
    for index, quote in enumerate(entry.record.quotes):
        source = context.log.sources.get(quote.source)
        if quote.id in carrying and source is not None and not source.gaps:
            yield index, quote, source.record
