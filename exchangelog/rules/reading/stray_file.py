"""The rule stray-file."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, WholeFile
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.WARNING, on=Subject.FILES)
def stray_file(context: Context) -> Iterator[Problem]:
    """Something lies in the content folder that the log does not read.

    Why it matters: it may be an entry under a name that is nearly right; it would be missing from the site without a word.

    How to mend it: give the file the name that the help proposes, or move it out of the content folder.
    """
    for stray in context.strays:
        remedy = (
            f"Rename it to '{stray.better}'."
            if stray.better
            else "Move it out of the content folder, or delete it."
        )
        yield Problem(WholeFile(), f"the log does not read this file: {stray.why}", remedy, stray.path)
