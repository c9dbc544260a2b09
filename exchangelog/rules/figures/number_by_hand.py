"""The rule number-by-hand."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.evidence.number_support import Support
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.language.number_mentions import words_readable
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import Backing, StatedNumber, stated_numbers


@rule(Severity.NOTE, on=Subject.ENTRY)
def number_by_hand(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """The words that give a number cannot be read by the build.

    They are spelled in a way that the language's table of number words does not know, or there is no such table.

    Why it matters: that these words give this number only a person can say. A second person should.

    How to mend it: nothing need be mended. Have a second person compare the words with the number, and record it under `checked`.
    """
    for number in stated_numbers(entry, context):
        for backing in number.backed(Support.BY_HAND):
            for index in unread_phrases(backing):
                yield Problem(
                    Value((*number.path, "words", index)),
                    message(number, number.words[index], backing),
                    "Have a second person compare the words with the number.",
                )


def unread_phrases(backing: Backing) -> list[int]:
    """Give the places in `words` of the phrases that hold no number to be read."""
    return list(dict.fromkeys(phrase.index for phrase in backing.numbers.phrases if not phrase.values))


def message(number: StatedNumber, phrase: str, backing: Backing) -> str:
    """Say what cannot be read and why."""
    why = (
        "" if words_readable(backing.language) else f"; the number words of '{backing.language}' are not read"
    )
    return f"the build cannot read {number.count} out of '{phrase}' in quote '{backing.quote}'{why}"
