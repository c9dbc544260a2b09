"""The rule added-before-event."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.ENTRY)
def added_before_event(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """An entry was added to the log before the day of its event, by the calendar of the log's time zone.

    Why it matters: nothing can be recorded before it happened. One of the two dates is wrong, and both are published.

    How to mend it: correct `date` or `added`.
    """
    if entry.lacks("added") or entry.lacks("date"):
        return
    added = entry.record.added.astimezone(context.log.timezone).date()
    if added < entry.record.date:
        yield Problem(
            Value(("added",)),
            f"the entry was added on {added}, before its event on {entry.record.date}",
            "Correct 'added' (the time in UTC at which the entry was made) or 'date'.",
        )
