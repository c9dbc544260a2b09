"""The rule bad-value."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.rules.reading.fitting_value import id_for, names_in, suggestion
from exchangelog.rules.rule import Context, Subject, rule

WRITE_ONE = "Write one of these."
WRITE_FITTING = "Write a value that fits; docs/format.md, section 2, says which do."


@rule(Severity.ERROR, on=Subject.FILES)
def bad_value(context: Context) -> Iterator[Problem]:
    """A value is not one that its field may have: a day that no calendar holds, a number with separators, an unknown kind.

    Why it matters: the log reads each value in one way or not at all. `1_000` or `010` would mean different things to
    different programs, and a figure must not depend on which one reads it.

    How to mend it: write the value as the message says. docs/format.md, section 2, has the rule of every field.
    """
    faults = tuple(context.faults_of("bad-value"))
    names = names_in(context.log) if faults else {}
    for path, fault in faults:
        details = fault.details
        part = details["part"][1:-1] if details["part"].startswith("'") else details["part"]
        value, expected = details.get("value", ""), details.get("expected", "")
        is_id = expected.startswith("an id")
        meant = id_for(value, part, names) if is_id else suggestion(value, expected)
        remedy = WRITE_ONE if "choice" in details else details.get("mend") or meant or WRITE_FITTING
        yield Problem(fault.place, f"{part}: {details['message']}", remedy, path)
