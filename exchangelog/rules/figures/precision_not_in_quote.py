"""The rule precision-not-in-quote."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.evidence.around_numbers import precision_of
from exchangelog.evidence.phrases import comparable
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.figure import Ordinal
from exchangelog.record.filed import Filed
from exchangelog.rules.citing import quotes_by_id
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import items_of, stated_numbers


@rule(Severity.WARNING, on=Subject.ENTRY)
def precision_not_in_quote(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A figure or a total is 'about' or 'at least' a number that its quotes give without such a word, or exact where all of them have one.

    Read are quotes in English, Ukrainian and Russian, and the words right before or behind the number: 'more than 300', '300 or so', 'близько 300'.

    Why it matters: two numbers that differ are a disagreement, and the page says so; 'about' the one is compatible with the other, and the
    disagreement is gone. 'More than 300' as 300 says what nobody said.

    How to mend it: give the `precision` that the quotes give, or rest the number on quotes of one precision.
    """
    quotes = quotes_by_id(entry.record)
    items = dict(items_of(entry.record))
    for number in stated_numbers(entry, context):
        item = items[number.path]
        if isinstance(item, Ordinal) or not number.is_complete:
            continue
        said = {
            precision_of(comparable(quotes[backing.quote].said).text, one, backing.language)
            for backing in number.backings
            for one in backing.numbers.numbers
            if one.value == number.count
        }
        if said and None not in said and item.precision not in said:
            told = " or ".join(sorted(str(one) for one in said))
            yield Problem(
                Value((*number.path, "count" if item.precision == "exact" else "precision")),
                f"{number} is '{item.precision}' here and '{told}' in its quotes",
                f"Write 'precision: {min(map(str, said))}', or let it rest on other quotes."
                if said != {"exact"}
                else "Leave 'precision' out, or let it rest on other quotes.",
            )
