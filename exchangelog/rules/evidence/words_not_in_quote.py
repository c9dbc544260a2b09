"""The rule words-not-in-quote."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import StatedNumber, stated_numbers


@rule(Severity.ERROR, on=Subject.ENTRY)
def words_not_in_quote(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A phrase of `words` stands in none of the figure's quotes, verbatim and in whole words.

    Why it matters: `words` says by which words of a quote a number is given. Words that no quote has, or that cut a number in
    two ('205 Ukrainians' out of '1 205 Ukrainians'), give nothing.

    How to mend it: copy the phrase out of one of the quotes, with its whole number.
    """
    for number in stated_numbers(entry, context):
        for index, phrase in enumerate(number.words):
            if number.is_complete and not is_carried(index, number):
                yield Problem(
                    Value((*number.path, "words", index)),
                    message(index, phrase, number),
                    "Copy the phrase out of one of the quotes, word for word, with its whole number.",
                )


def is_carried(index: int, number: StatedNumber) -> bool:
    """Say whether one of the number's quotes has the phrase."""
    return any(phrase.index == index for backing in number.backings for phrase in backing.numbers.phrases)


def message(index: int, phrase: str, number: StatedNumber) -> str:
    """Say what is wrong with a phrase."""
    unfit = [backing.quote for backing in number.backings if index in backing.numbers.unfit]
    if unfit:
        return f"the words '{phrase}' of {number} are not a whole number in quote '{unfit[0]}', but cut or miss one"
    return f"the words '{phrase}' of {number} stand in none of its quotes"
