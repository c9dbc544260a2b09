"""The rule quote-unused."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.reading.body_texts import divide_body
from exchangelog.reading.prose import cited_quotes
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.citing import LISTS, named_quotes
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.WARNING, on=Subject.ENTRY)
def quote_unused(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A quote that nothing in its entry rests on: no figure, total, ordinal, place or mediator, and no citation in the text.

    A quote with a `highlight` is there for its own sake.

    Why it matters: a quote that was forgotten is often a figure that was forgotten, and a page of quotes without purpose hides
    those that count.

    How to mend it: cite it in the text as [@id], rest a figure on it, give it a `highlight`, or take it out.
    """
    del context
    if any(entry.lacks(name) for name in LISTS):
        return
    text = divide_body(entry.body, entry.body_start).texts[0]
    used = set(cited_quotes(text.markdown, text.start))
    for _, quotes in named_quotes(entry.record):
        used.update(quotes)
    for index, quote in enumerate(entry.record.quotes):
        if quote.id not in used and quote.highlight is None:
            yield Problem(
                Value(("quotes", index, "id")),
                f"nothing in the entry uses quote '{quote.id}'",
                f"Cite it in the text as [@{quote.id}], rest a figure on it, give it a 'highlight', or take it out.",
            )
