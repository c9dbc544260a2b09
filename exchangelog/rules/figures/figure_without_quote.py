"""The rule figure-without-quote."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import stated_numbers


@rule(Severity.ERROR, on=Subject.ENTRY)
def figure_without_quote(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A figure, total or ordinal names no quote that it rests on.

    Why it matters: nothing is published that cannot be traced to the words of a source. A number without a quote is ours.

    How to mend it: name the quotes that give the number under `quotes`. A number that is the sum of others is written as
    `sum` instead, and the build adds it up.
    """
    for number in stated_numbers(entry, context):
        name, index = str(number.path[0]), int(number.path[1])
        if not number.quotes and not entry.lacks_of_item(name, index, "quotes"):
            yield Problem(
                Value((*number.path, "quotes")),
                f"{number} rests on no quote",
                "Name the quotes that give it under 'quotes'; if it is the sum of other figures, write 'sum' instead.",
            )
