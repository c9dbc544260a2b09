"""The rule added-before-event."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.time.days_of_work import days_of_work

CHANGES = frozenset({"corrections", "withdrawn"})
"""What is done to an entry that is there; it may have been checked before it was added."""


@rule(Severity.ERROR, on=Subject.ENTRY)
def added_before_event(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """An entry was added before the day of its event, or corrected or withdrawn before it was added, by the log's calendar.

    Why it matters: nothing can be recorded before it happened. One of the two dates is wrong, and both are published. Feeds sort by
    the date of a correction: one that is dated back to before the entry reaches nobody.

    How to mend it: correct `date` or `added`; date a correction when it is made.
    """
    if entry.lacks("added"):
        return
    added = entry.record.added.astimezone(context.log.timezone).date()
    for what, place, day in days_of_work(entry, context.log.timezone):
        if day < added and place[0] in CHANGES:
            yield Problem(
                Value(place),
                f"{what} is dated {day}, before the entry was added on {added}",
                "Write the day on which it was done.",
            )
    # A date that has not come yet is told by event-in-future: that the entry is older than it is no other slip.
    if added < entry.record.date <= context.today and not entry.lacks("date"):
        yield Problem(
            Value(("added",)),
            f"the entry was added on {added}, before its event on {entry.record.date}",
            "Correct 'added' (the time in UTC at which the entry was made) or 'date'.",
        )
