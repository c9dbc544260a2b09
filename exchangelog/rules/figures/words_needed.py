"""The rule words-needed."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.evidence.number_support import QuotedNumbers, Support
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import stated_numbers


@rule(Severity.ERROR, on=Subject.ENTRY)
def words_needed(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A quote holds other numbers besides the figure, or gives it in words, and `words` does not say by which of its words.

    Parts of dates and times are no other numbers.

    Why it matters: in 'of 390 people 270 were soldiers' both numbers stand, and only one of them counts soldiers. The words that
    carry the number are what a reviewer checks, and what the page marks in the quote.

    How to mend it: copy the words around the number out of the quote into `words`: one number in each phrase, whole words.
    """
    for number in stated_numbers(entry, context):
        for backing in number.backed(Support.NEEDS_WORDS):
            yield Problem(
                Value((*number.path, "words")),
                f"{number} needs 'words' for quote '{backing.quote}', which {reason(number.count, backing.numbers)}",
                "Copy the words around the number out of the quote into 'words': one number in each phrase.",
            )


def reason(count: int, numbers: QuotedNumbers) -> str:
    """Say why a quote does not speak for itself."""
    others = [one for one in numbers.values if one != count]
    if others:
        return f"holds {others[0]} as well"
    if any(one.value is None for one in numbers.numbers):
        return "holds another number that cannot be read as a whole one"
    return f"gives {count} in words"
