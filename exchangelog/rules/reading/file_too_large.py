"""The rule file-too-large."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.FILES)
def file_too_large(context: Context) -> Iterator[Problem]:
    """A file is larger than any file of the log needs to be: over 1,000,000 bytes.

    Why it matters: such a file is not what its name says (a picture, a whole archive), and reading it would hold up everybody.

    How to mend it: put the right file in its place, or divide the entry.
    """
    for path, fault in context.faults_of("file-too-large"):
        message = (
            f"the file has {fault.details['size']} bytes; the log reads none over {fault.details['largest']}"
        )
        yield Problem(fault.place, message, "Put the right file in its place, or divide it.", path)
