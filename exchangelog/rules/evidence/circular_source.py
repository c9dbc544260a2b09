"""The rule circular-source."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from exchangelog.evidence.hosts import host_of
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source
from exchangelog.rules.rule import Context, Subject, rule

WRITTEN_BY_ANYBODY = (
    "wikipedia.org",
    "wikimedia.org",
    "wikinews.org",
    "wikiwand.com",
    "fandom.com",
    "grokipedia.com",
)
"""Works that anybody may edit, and whose articles rest on others' reports, on this log's too."""


@rule(Severity.ERROR, on=Subject.SOURCE)
def circular_source(source: Filed[Source], context: Context) -> Iterator[Problem]:
    """A source is a page of this log itself, or (a warning) of an encyclopedia that anybody may edit.

    Why it matters: the log would rest on itself, and what it once had wrong would have a source for good.

    How to mend it: quote the report that the page rests on.
    """
    address = source.record.url
    if address is None or source.lacks("url") or context.log.is_unread("site"):
        return
    host, home = host_of(address), context.log.site.base_url
    if host == host_of(home) and urlsplit(address).path.startswith(urlsplit(home).path.rstrip("/")):
        yield Problem(
            Value(("url",)), "the source is a page of this log itself", "Quote the report that it rests on."
        )
    elif any(host == one or host.endswith(f".{one}") for one in WRITTEN_BY_ANYBODY):
        message = f"anybody may edit the pages of '{host}', and they rest on reports of others"
        yield Problem(
            Value(("url",)), message, "Quote the report that it rests on.", severity=Severity.WARNING
        )
