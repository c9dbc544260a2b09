"""The rule duplicate-key."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem
from exchangelog.reading.line_geometry import LineIndex
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.FILES)
def duplicate_key(context: Context) -> Iterator[Problem]:
    """A field stands twice in the same mapping.

    Why it matters: YAML would silently keep one of the two and throw the other away, and the reader of the file could not
    tell which. The log reads the first and refuses the file.

    How to mend it: keep the line that is right and delete the other. If both are meant, they belong into two items of a list.
    """
    lines: dict[str, LineIndex] = {}
    for path, fault in context.faults_of("duplicate-key"):
        if path not in lines:
            lines[path] = LineIndex(context.documents[path].text)
        line, _ = lines[path].position(int(fault.details["first"]))
        yield Problem(
            fault.place,
            f"the field '{shortened(fault.details['key'])}' stands here a second time; it stands on line {line} already",
            "Keep the line that is right and delete the other.",
            path,
        )
