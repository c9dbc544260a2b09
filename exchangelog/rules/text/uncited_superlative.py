"""The rule uncited-superlative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.language.quotations import quotations_in
from exchangelog.language.superlatives import Superlative, SuperlativeKind, superlatives_in
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote
from exchangelog.rules.prose.passage import Passage, citing_what_is_there, passages_of, texts_of_quote
from exchangelog.rules.prose.readable import is_readable
from exchangelog.rules.rule import Context, Subject, rule

HELP = "Cite a quote that says so in the same sentence ([@id]), or leave it out."


@rule(Severity.WARNING, on=Subject.ENTRY)
def uncited_superlative(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """Our own words call something the first, the largest, the only one of its kind, and no quote cited there does.

    In a title, a summary or a note, which cite nothing, any quote of the entry may say it, and so may a translation of it. 'First'
    also stands where the entry's stage, or one of its ordinals, has the number 1. Words in quotation marks are a speaker's.

    Why it matters: that an exchange was the largest of the war is a statement about all the others. Nobody can see from one source
    whether it is true, and readers remember it best.

    How to mend it: cite the quote that says so, and say whose words it is; or leave the superlative out.
    """
    if not is_readable(entry, context):
        return
    quotes = {quote.id: quote for quote in entry.record.quotes}
    own = frozenset(kinds_of_record(entry.record))
    for passage in passages_of(entry, context):
        found = superlatives_in(passage.text, passage.language)
        if found:
            cited = citing_what_is_there(passage, frozenset(quotes)).quotes
            backed = own.union(*(kinds_said(quotes[one], context) for one in cited))
            yield from unbacked(passage, [one for one in found if one.kind not in backed])


def unbacked(passage: Passage, found: Sequence[Superlative]) -> Iterator[Problem]:
    """Give a problem for each superlative outside quotation marks, of those that nothing backs."""
    quoted = quotations_in(passage.text) if found else ()
    for one in found:
        if not any(quotation.start <= one.start < quotation.end for quotation in quoted):
            yield problem(passage, one)


def problem(passage: Passage, one: Superlative) -> Problem:
    """Say which superlative no quote gives."""
    written = " ".join(passage.text[one.start : one.end].split())
    message = f"{passage.name} says '{written}', which no quote cited there says"
    return Problem(passage.place(one.start, one.end), message, HELP)


def kinds_said(quote: Quote, context: Context) -> Iterator[SuperlativeKind]:
    """Give the kinds of superlatives that a quote holds, in its own words or in a translation."""
    for language, text in texts_of_quote(quote, context):
        yield from (one.kind for one in superlatives_in(text, language))


def kinds_of_record(record: Statement) -> Iterator[SuperlativeKind]:
    """Give the kinds that the entry itself states: it is the first of a row."""
    numbers = [number for one in record.ordinals for number in (one.count, one.stage)]
    if isinstance(record, Exchange) and record.stage is not None:
        numbers.append(record.stage.number)
    if 1 in numbers:
        yield SuperlativeKind.FIRST
