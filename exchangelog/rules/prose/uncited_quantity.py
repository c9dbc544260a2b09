"""The rule uncited-quantity."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.language.number_mentions import numbers_in
from exchangelog.language.quantities import QuantityKind, quantities_in
from exchangelog.language.quotations import quotations_in
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote
from exchangelog.rules.prose.passage import Passage, citing_what_is_there, passages_of, texts_of_quote
from exchangelog.rules.prose.readable import is_readable
from exchangelog.rules.rule import Context, Subject, rule

TIMES = {QuantityKind.HALF: 2, QuantityKind.DOUBLE: 2, QuantityKind.TRIPLE: 3}
"""What a part of two numbers is, where the sentence says both."""

MOST_COMPARED = 12
"""Numbers of one sentence of which each is compared with each."""


@rule(Severity.WARNING, on=Subject.ENTRY)
def uncited_quantity(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """Our own words say 'half', 'twice as many', 'dozens', 'hundreds', 'the majority', and no quote cited there does.

    In a title, a summary or a note, which cite nothing, any quote of the entry may say it, and so may a translation of it. 'Half' and 'twice' also
    stand where the sentence says two numbers of which one is so much of the other. Words in quotation marks are a speaker's.

    Why it matters: 'hundreds were left behind' is a number that nobody gave, in words that no rule on numbers reads.

    How to mend it: cite the quote that says so in the same sentence; give the number instead; or leave it out.
    """
    if not is_readable(entry, context):
        return
    quotes = {quote.id: quote for quote in entry.record.quotes}
    for passage in passages_of(entry, context):
        found = quantities_in(passage.text, passage.language)
        if not found:
            continue
        cited = citing_what_is_there(passage, frozenset(quotes)).quotes
        backed = {kind for one in cited for kind in kinds_said(quotes[one], context)}
        backed |= set(kinds_worked_out(passage, entry))
        quoted = quotations_in(passage.text)
        for one in found:
            is_quoted = any(quotation.start <= one.start < quotation.end for quotation in quoted)
            if one.kind not in backed and not is_quoted:
                written = " ".join(passage.text[one.start : one.end].split())
                yield Problem(
                    passage.place(one.start, one.end),
                    f"{passage.name} says '{written}', which no quote cited there says",
                    "Cite a quote that says so in the same sentence ([@id]), give the number, or leave it out.",
                )


def kinds_said(quote: Quote, context: Context) -> Iterator[QuantityKind]:
    """Give the kinds of quantities that a quote holds, in its own words or in a translation."""
    for language, text in texts_of_quote(quote, context):
        yield from (one.kind for one in quantities_in(text, language))


def kinds_worked_out(passage: Passage, entry: Filed[Statement]) -> Iterator[QuantityKind]:
    """Give the kinds that follow from numbers: of two that a passage says, for a field of two figures; most are more than half of a figure."""
    said = {
        one.value for one in numbers_in(passage.text, passage.language) if one.value and one.part_of is None
    }
    figures = {one.count for one in getattr(entry.record, "figures", ()) if one.count}
    pairs = [*permutations(sorted(said if passage.block else said | figures)[:MOST_COMPARED], 2)]
    for kind, times in TIMES.items():
        if any(one == times * other for one, other in pairs):
            yield kind
    if any(part <= whole < 2 * part for part in said for whole in figures):
        yield QuantityKind.MAJORITY
