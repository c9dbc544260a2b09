"""The rule event-in-future."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.time.days_of_work import days_of_work


@rule(Severity.ERROR, on=Subject.ENTRY)
def event_in_future(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """An entry's date, or that of a correction, a withdrawal or a check of it, has not come yet, by the log's calendar.

    Why it matters: the log records what happened. An announced exchange may never take place, and its date or place may harm
    those who travel to it. What is dated ahead stands at the top of every feed until that day.

    How to mend it: correct the date, or wait until the exchange has been reported.
    """
    if entry.record.date > context.today and not entry.lacks("date"):
        yield Problem(
            Value(("date",)),
            f"the date {entry.record.date} is in the future; today is {context.today} in {context.log.site.timezone}",
            "Correct the date, or keep the entry until the event has been reported.",
        )
    for what, place, day in days_of_work(entry, context.log.timezone):
        if day > context.today:
            yield Problem(
                Value(place),
                f"{what} is dated {day}, in the future; today is {context.today} in {context.log.site.timezone}",
                "Write the day on which it was done.",
            )
