"""The rule unconfirmed-capture."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Key, Problem
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.NOTE, on=Subject.SOURCE)
def unconfirmed_capture(source: Filed[Source], context: Context) -> Iterator[Problem]:
    """No capture of a source was confirmed by a second fetch of the page.

    Why it matters: until somebody has fetched the page again, the log takes the word of the one who captured it. The site says so
    beside every quote from it.

    How to mend it: fetch the page again with `recheck SOURCE --record`.
    """
    if context.log.is_unread("source", source.id) or source.lacks("captures"):
        return
    if source.record.url is not None and not any(capture.confirmed for capture in source.record.captures):
        yield Problem(
            Key(("captures",)),
            f"no capture of '{source.id}' was confirmed by a second fetch",
            "Fetch the page again: build.py recheck, with --record.",
        )
