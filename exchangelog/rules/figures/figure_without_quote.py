"""The rule figure-without-quote."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.figures.hollow_sums import hollow_sums
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import stated_numbers


@rule(Severity.ERROR, on=Subject.ENTRY)
def figure_without_quote(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A figure, total or ordinal names no quote that it rests on; or a `sum` has nothing to add.

    Why it matters: nothing is published that cannot be traced to the words of a source. A number without a quote is ours, and
    a sum of figures that are not there would say that there is a number where there is none.

    How to mend it: name the quotes that give the number under `quotes`. A number that is the sum of others is written as
    `sum` instead, and the build adds it up: each kind that it names needs a figure of its own, and one speaker's side all of them.
    """
    for number in stated_numbers(entry, context):
        name, index = str(number.path[0]), int(number.path[1])
        if not number.quotes and not entry.lacks_of_item(name, index, "quotes"):
            yield Problem(
                Value((*number.path, "quotes")),
                f"{number} rests on no quote",
                "Name the quotes that give it under 'quotes'; if it is the sum of other figures, write 'sum' instead.",
            )
    if isinstance(entry.record, Exchange):
        yield from hollow_sums(entry, entry.record, context)
