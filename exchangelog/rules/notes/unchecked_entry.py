"""The rule unchecked-entry."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, WholeFile
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import counts
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.NOTE, on=Subject.ENTRY)
def unchecked_entry(entry: Filed[Statement], _context: Context) -> Iterator[Problem]:
    """No second person has compared an entry with its sources.

    Why it matters: the build cannot know whether the right person is named as speaker, or whether the choice of quotes is fair.
    The site says that only the build has checked the entry.

    How to mend it: let somebody other than the author read the entry beside its sources and add `checked: {by, on}`.
    """
    if counts(entry.record) and entry.record.checked is None and not entry.lacks("checked"):
        yield Problem(
            WholeFile(),
            f"no second person has checked '{entry.id}' against its sources",
            "Let somebody other than the author read it beside its sources and add 'checked: {by: ..., on: ...}'.",
        )
