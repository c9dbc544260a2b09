"""The rule missing-file."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.FILES)
def missing_file(context: Context) -> Iterator[Problem]:
    """A file that every log needs is not there: site.yaml, speakers.yaml, publishers.yaml or categories.yaml.

    Why it matters: without it nobody can tell who spoke for which side, or what the site is called. What depends on it cannot
    be judged.

    How to mend it: put the file back into the content folder, under exactly this name. A new log may begin with `{}` in a
    registry.
    """
    nearly = {stray.better: stray.path for stray in context.strays}
    for path, fault in context.faults_of("missing-file"):
        remedy = (
            f"Rename '{nearly[path]}' to it." if path in nearly else "Put the file into the content folder."
        )
        yield Problem(fault.place, f"there is no file {path}, which every log needs", remedy, path)
