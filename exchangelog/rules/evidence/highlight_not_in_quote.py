"""The rule highlight-not-in-quote."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.evidence.number_support import whole_places
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.ENTRY)
def highlight_not_in_quote(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A quote's `highlight` is not a part of it, verbatim and in whole words.

    Why it matters: the highlight is what a reader in a hurry sees. Words that the quote does not have would be words put into
    somebody's mouth, and '205' cut out of '1 205' is another number.

    How to mend it: copy the words that matter out of `said`, as they stand there.
    """
    for index, quote in enumerate(entry.record.quotes):
        if quote.highlight is None:
            continue
        language = context.log.language_of(quote)
        if next(whole_places(quote.highlight, quote.said, language), None) is None:
            yield Problem(
                Value(("quotes", index, "highlight")),
                f"the highlight '{quote.highlight}' does not stand in quote '{quote.id}' in whole words",
                "Copy the words that matter out of 'said', as they stand there.",
            )
