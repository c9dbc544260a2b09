"""The rule published-long-after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from exchangelog.evidence.phrases import comparable
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.language.dates import dates_in
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.time.quotes_of_figures import quotes_of_figures

LONGEST = timedelta(days=30)
"""News of an exchange is published within hours; a month is enough for any paper, and too short to move an event to another year."""


@rule(Severity.WARNING, on=Subject.EXCHANGE)
def published_long_after(entry: Filed[Exchange], context: Context) -> Iterator[Problem]:
    """An event's figures rest only on pages that were published more than a month after it, and no quote says the day.

    Pages of which it is not known when they were published are left aside.

    Why it matters: with the day of another year the same report is another event. It is counted there, and nothing in its sources speaks against it.

    How to mend it: quote the sentence that says the day, or correct `date`.
    """
    if entry.lacks("date_latest"):
        return
    last = entry.record.date_latest or entry.record.date
    published = [
        one.published.day for _index, _quote, one in quotes_of_figures(entry, context) if one.published
    ]
    if published and min(published) > last + LONGEST and not any(says_day(entry, last, context)):
        yield Problem(
            Value(("date",)),
            f"nothing that figures rest on was published before {min(published)}, and no quote says that it happened on {entry.record.date}",
            "Quote the sentence that says the day, or correct the date.",
        )


def says_day(entry: Filed[Exchange], last: date, context: Context) -> Iterator[bool]:
    """Say of each date in a quote whether it is a day of the event; one without a year may be of its year."""
    for quote in entry.record.quotes:
        for said in dates_in(comparable(quote.said).text, context.log.language_of(quote)):
            if said.day is not None and said.month is not None:
                yield any(
                    (said.year or day.year, said.month, said.day) == (day.year, day.month, day.day)
                    for day in (entry.record.date, last)
                )
