"""The rule quote-too-long."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule

MOST_WORDS = 80


@rule(Severity.WARNING, on=Subject.ENTRY)
def quote_too_long(entry: Filed[Statement], _context: Context) -> Iterator[Problem]:
    """A quote has more than 80 words.

    Why it matters: the log quotes what its figures rest on, and does not republish articles. In a long quote the sentence that
    counts is hard to find.

    How to mend it: leave out the sentences that nothing rests on; `[...]` between two sentences marks what was left out.
    """
    for index, quote in enumerate(entry.record.quotes):
        words = len(quote.said.replace("[...]", " ").split())
        if words > MOST_WORDS:
            message = f"quote '{quote.id}' has {words} words; at most {MOST_WORDS} are quoted"
            advice = "Leave out the sentences that nothing rests on, marked by [...]."
            yield Problem(Value(("quotes", index, "said")), message, advice)
