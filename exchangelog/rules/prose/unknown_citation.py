"""The rule unknown-citation."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Place, Problem, Value
from exchangelog.reading.prose import blocks_of
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.citing import named_quotes, quote_ids
from exchangelog.rules.likeness import hints_among
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.ENTRY)
def unknown_citation(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A figure, total, ordinal, place or mediator, or a citation in the text, names a quote that the entry lacks.

    Why it matters: a citation that leads nowhere looks like evidence and is none.

    How to mend it: correct the id, or add the quote to the entry. Quotes of other entries cannot be cited.
    """
    known = quote_ids(entry, context)
    if known is None:
        return
    hint = hints_among(known)
    for place, quote in citations(entry):
        if quote not in known:
            yield Problem(
                place,
                f"the entry has no quote '{quote}'{hint(quote)}",
                "Correct the id, or add the quote to the entry.",
            )


def citations(entry: Filed[Statement]) -> Iterator[tuple[Place, str]]:
    """Give every id of a quote that the entry names, with its place."""
    for path, quotes in named_quotes(entry.record):
        yield from ((Value((*path, index)), quote) for index, quote in enumerate(quotes))
    for block in blocks_of(entry.body, entry.body_start):
        for citation in block.citations:
            yield from ((citation.stretch, quote) for quote in citation.quotes)
