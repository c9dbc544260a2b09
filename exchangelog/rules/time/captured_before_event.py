"""The rule captured-before-event."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.time.quotes_of_figures import quotes_of_figures


@rule(Severity.ERROR, on=Subject.EXCHANGE)
def captured_before_event(entry: Filed[Exchange], context: Context) -> Iterator[Problem]:
    """A quote that carries a figure comes from a page of which every capture was taken before the event.

    Why it matters: what was captured before an event cannot say how many people came home in it.

    How to mend it: capture the page again, quote another one, or correct `taken` or the entry's `date`.
    """
    for index, quote, source in quotes_of_figures(entry, context):
        days = [capture.taken.day_in(context.log.timezone) for capture in source.captures]
        if days and max(days) < entry.record.date:
            yield Problem(
                Value(("quotes", index, "source")),
                f"quote '{quote.id}' carries a figure, but '{quote.source}' was captured on {max(days)}, "
                f"before the event on {entry.record.date}",
                "Capture the page again, or correct the capture's 'taken' or the entry's 'date'.",
            )
