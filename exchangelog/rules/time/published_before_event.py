"""The rule published-before-event."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.time.quotes_of_figures import quotes_of_figures


@rule(Severity.ERROR, on=Subject.EXCHANGE)
def published_before_event(entry: Filed[Exchange], context: Context) -> Iterator[Problem]:
    """A quote that carries a figure comes from a page that was published before the event.

    A date-time with an offset is taken in the log's time zone, one without as it stands.

    Why it matters: such a page tells of another exchange, or announces one; how many people came home it cannot know.

    How to mend it: quote a page that was published on the day or later, or correct the page's `published` or the entry's `date`.
    """
    for index, quote, source in quotes_of_figures(entry, context):
        published = source.published.day_in(context.log.timezone) if source.published is not None else None
        if published is not None and published < entry.record.date:
            yield Problem(
                Value(("quotes", index, "source")),
                f"quote '{quote.id}' carries a figure, but '{quote.source}' was published on {published}, "
                f"before the event on {entry.record.date}",
                "Quote a later page, or correct the source's 'published' or the entry's 'date'.",
            )
