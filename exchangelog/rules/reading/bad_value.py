"""The rule bad-value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.rules.rule import Context, Subject, rule

SEPARATED_NUMBER = re.compile(r"\+?[0-9]{1,3}(?:[ _,.'\u00a0\u202f][0-9]{3})+")
YEAR_FIRST = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
DAY_FIRST = re.compile(r"([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})")

WRITE_ONE = "Write one of these."
WRITE_FITTING = "Write a value that fits; docs/format.md, section 2, says which do."


@rule(Severity.ERROR, on=Subject.FILES)
def bad_value(context: Context) -> Iterator[Problem]:
    """A value is not one that its field may have: a day that no calendar holds, a number with separators, an unknown kind.

    Why it matters: the log reads each value in one way or not at all. `1_000` or `010` would mean different things to
    different programs, and a figure must not depend on which one reads it.

    How to mend it: write the value as the message says. docs/format.md, section 2, has the rule of every field.
    """
    for path, fault in context.faults_of("bad-value"):
        details = fault.details
        part = details["part"][1:-1] if details["part"].startswith("'") else details["part"]
        remedy = WRITE_ONE if "choice" in details else suggestion(details.get("value", "")) or WRITE_FITTING
        yield Problem(fault.place, f"{part}: {details['message']}", remedy, path)


def suggestion(value: str) -> str:
    """Say what was most likely meant, where a number or a day is only written differently."""
    if SEPARATED_NUMBER.fullmatch(value):
        return f"Write {''.join(filter(str.isdigit, value))}."
    first, last = YEAR_FIRST.fullmatch(value), DAY_FIRST.fullmatch(value)
    year, month, day = first.groups() if first else reversed(last.groups()) if last else ("", "", "")
    if not year:
        return ""
    try:
        return f"Write {date(int(year), int(month), int(day)).isoformat()}."
    except ValueError:
        return "Look the day up: the calendar has none of this number in this month."
