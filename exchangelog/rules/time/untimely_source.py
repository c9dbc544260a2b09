"""The rule untimely-source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from exchangelog.findings import Severity
from exchangelog.findings.place import FieldPath, Problem, Value
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source
from exchangelog.rules.rule import Context, Subject, rule

A_DAY = timedelta(days=1)
"""Between an outlet's own clock, by which it dates what it publishes, and the log's calendar lies at most a day."""


@rule(Severity.ERROR, on=Subject.SOURCE)
def untimely_source(source: Filed[Source], context: Context) -> Iterator[Problem]:
    """A source was captured before it was published, confirmed before it was captured, or (a warning) one of these days has not come yet.

    Why it matters: a capture shows what stood there on a day. One from before the page was published, or from a day to come, shows nothing; a
    page published after the event and dated ahead would pass for later than it is.

    How to mend it: correct `published`, `taken` or `confirmed`, or capture the page again.
    """
    record = source.record
    published = None if source.lacks("published") or record.published is None else record.published.day
    if published is not None and published > context.today + A_DAY:
        yield in_future("'published'", ("published",), published, context)
    if source.lacks("captures"):
        return
    for index, capture in enumerate(record.captures):
        taken = capture.taken.day_in(context.log.timezone)
        place: FieldPath = ("captures", index, "taken")
        if taken > context.today:
            yield in_future("'taken'", place, taken, context)
        elif published is not None and published <= context.today and taken + A_DAY < published:
            yield problem(place, f"the page was captured on {taken}, before it was published on {published}")
        if capture.confirmed is None:
            continue
        place, confirmed = (
            ("captures", index, "confirmed", "on"),
            capture.confirmed.on.day_in(context.log.timezone),
        )
        if confirmed > context.today:
            yield in_future("'confirmed'", place, confirmed, context)
        elif confirmed < taken <= context.today:
            yield problem(place, f"the page was confirmed on {confirmed}, before it was captured on {taken}")


def in_future(what: str, place: FieldPath, day: date, context: Context) -> Problem:
    """Say that a day has not come yet."""
    message = f"{what} is {day}, in the future; today is {context.today} in {context.log.site.timezone}"
    return replace(problem(place, message), severity=Severity.WARNING)


def problem(place: FieldPath, message: str) -> Problem:
    """Say which day is wrong."""
    return Problem(Value(place), message, "Write the day on which it was done, or capture the page again.")
