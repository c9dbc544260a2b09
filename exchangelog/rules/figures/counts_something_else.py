"""The rule counts-something-else."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.evidence.around_numbers import counts_something_else as counts_no_people
from exchangelog.evidence.around_numbers import kind_behind
from exchangelog.evidence.phrases import comparable
from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem, Value
from exchangelog.language.number_mentions import NumberMention
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.figure import EVERYBODY, Figure, Ordinal
from exchangelog.record.filed import Filed
from exchangelog.rules.citing import quotes_by_id
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import Backing, items_of, stated_numbers

NO_PEOPLE = "no people"
AROUND = 24
"""Characters beside a number that a message shows."""


@rule(Severity.ERROR, on=Subject.ENTRY)
def counts_something_else(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A figure or a total rests on a quote in which its number counts something else: days, buses, a place in a row, one kind of people.

    Wherever the quote gives the number, what stands beside it says so: 'the 72nd exchange', '72 %', '72 days', 'Il-72'. For `all` that is also
    (a warning) a kind of people ('72 wounded', '72 civilians') of which the entry has no figure of the same number.

    Why it matters: the number stands in the quote, and so the figure seems to have a source. It has none.

    How to mend it: let the figure rest on a quote that counts the people. Where all who came were of one kind, add a figure of that kind as well.
    """
    quotes = quotes_by_id(entry.record)
    items = dict(items_of(entry.record))
    for number in stated_numbers(entry, context):
        item = items[number.path]
        if isinstance(item, Ordinal):
            continue
        for backing in number.backings:
            text = comparable(quotes[backing.quote].said).text
            told = [one for one in backing.numbers.numbers if one.value == number.count]
            why = what_else(text, told, backing, item if isinstance(item, Figure) else None, entry)
            if told and why is not None:
                yield Problem(
                    Value((*number.path, "count")),
                    f"{number} counts {why} in quote '{backing.quote}': '{excerpt(text, told[0])}'",
                    "Let it rest on a quote that counts the people.",
                    severity=None if why == NO_PEOPLE else Severity.WARNING,
                )


def what_else(
    text: str, told: list[NumberMention], backing: Backing, figure: Figure | None, entry: Filed[Statement]
) -> str | None:
    """Say what a number counts wherever a quote gives it, if it counts no people, or of everybody only some."""
    if all(counts_no_people(text, one, backing.language) for one in told):
        return NO_PEOPLE
    kinds = [kind_behind(text, one, backing.language) for one in told]
    if figure is None or figure.who != EVERYBODY or None in kinds or not isinstance(entry.record, Exchange):
        return None
    if entry.lacks("figures") or entry.lacks("kind"):
        return None
    is_told = any(
        one.side == figure.side and one.who != EVERYBODY and one.count == figure.count
        for one in entry.record.figures
    )
    return None if is_told or entry.record.kind == "repatriation" else f"'{shortened(str(kinds[0]))}'"


def excerpt(text: str, number: NumberMention) -> str:
    """Give the words around a number."""
    start, end = max(number.start - AROUND, 0), number.end + AROUND
    return " ".join(("…" * (start > 0) + text[start:end] + "…" * (end < len(text))).split())
