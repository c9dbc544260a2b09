"""The rule no-archive-copy."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Key, Problem
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.NOTE, on=Subject.SOURCE)
def no_archive_copy(source: Filed[Source], context: Context) -> Iterator[Problem]:
    """No capture of a source names a public archive's copy of the page.

    Why it matters: pages vanish and change. With an archived copy every reader can go on reading what was quoted.

    How to mend it: save the page in a public archive and write its address as `archive` into the newest capture.
    """
    if context.log.is_unread("source", source.id) or source.lacks("captures"):
        return
    if source.record.url is not None and not any(capture.archive for capture in source.record.captures):
        yield Problem(
            Key(("captures",)),
            f"no archived copy of '{source.id}' is named",
            "Save the page in a public archive and write the address as 'archive' into the newest capture.",
        )
