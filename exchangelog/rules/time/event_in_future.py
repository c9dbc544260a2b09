"""The rule event-in-future."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.ENTRY)
def event_in_future(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """An entry's date has not come yet, by the calendar of the log's time zone.

    Why it matters: the log records what happened. An announced exchange may never take place, and its date or place may harm
    those who travel to it.

    How to mend it: correct the date, or wait until the exchange has been reported.
    """
    if entry.record.date > context.today and not entry.lacks("date"):
        yield Problem(
            Value(("date",)),
            f"the date {entry.record.date} is in the future; today is {context.today} in {context.log.site.timezone}",
            "Correct the date, or keep the entry until the event has been reported.",
        )
