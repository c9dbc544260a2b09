"""The rule unknown-publisher."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source
from exchangelog.rules.likeness import did_you_mean
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.SOURCE)
def unknown_publisher(source: Filed[Source], context: Context) -> Iterator[Problem]:
    """A source names a publisher that publishers.yaml does not hold.

    Why it matters: readers weigh a quote by who published it, and outlets that carry the same statement are counted by their
    publishers.

    How to mend it: correct the id, or add the publisher to publishers.yaml.
    """
    log, publisher = context.log, source.record.publisher
    if publisher in log.publishers or source.lacks("publisher"):
        return
    if log.is_unread("publishers") or log.is_unread("publishers", publisher):
        return
    yield Problem(
        Value(("publisher",)),
        f"there is no publisher '{publisher}'{did_you_mean(publisher, log.publishers)}",
        "Correct the id, or add the publisher to publishers.yaml.",
    )
