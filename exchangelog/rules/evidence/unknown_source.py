"""The rule unknown-source."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.likeness import hints_among
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.ENTRY)
def unknown_source(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A quote names a source that content/sources/ does not hold.

    Why it matters: nothing is published that cannot be traced to the words of a captured source. Without the source there is
    nothing to compare the quote with.

    How to mend it: correct the id, or capture the source first (its file is content/sources/<year>/<id>.yaml).
    """
    hint = hints_among(context.log.sources)
    for index, quote in enumerate(entry.record.quotes):
        if quote.source in context.log.sources or context.log.is_unread("source", quote.source):
            continue
        yield Problem(
            Value(("quotes", index, "source")),
            f"there is no source '{quote.source}'{hint(quote.source)}",
            "Correct the id, or capture the source first: its file is content/sources/<year>/<id>.yaml.",
        )
