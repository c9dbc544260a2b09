"""The rule source-unused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, WholeFile
from exchangelog.record.log import Log
from exchangelog.rules.rule import Context, Subject, rule

LINK = re.compile(r"\]\(source:([a-z0-9-]+)\)")


@rule(Severity.WARNING, on=Subject.LOG)
def source_unused(context: Context) -> Iterator[Problem]:
    """A captured source that no entry quotes or links to.

    Why it matters: it was captured for a reason, perhaps because it contradicts what the log says. What is kept and not shown
    misleads by omission.

    How to mend it: quote it in an entry, link to it as [text](source:id), or take it out.
    """
    log = context.log
    if any(kind in {"exchange", "statement"} for kind, _ in log.unread):
        return
    if any(entry.lacks("quotes") for entry in log.entries):
        return
    used = used_sources(log)
    for source in log.sources.values():
        if source.id not in used:
            yield Problem(
                WholeFile(),
                f"no entry quotes source '{source.id}'",
                f"Quote it in an entry, link to it as [text](source:{source.id}), or take it out.",
                source.path,
            )


def used_sources(log: Log) -> set[str]:
    """Give the id of every source that an entry quotes or a text links to."""
    used = {quote.source for entry in log.entries for quote in entry.record.quotes}
    for filed in (*log.entries, *log.pages.values()):
        used.update(LINK.findall(filed.body))
    return used
