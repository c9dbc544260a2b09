"""The rule figure-not-in-quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from exchangelog.evidence.number_support import PhraseInQuote, Support
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.language.number_mentions import words_readable
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import Backing, StatedNumber, stated_numbers

MOST_SHOWN = 4
"""Numbers of a quote that a message shows."""


@rule(Severity.ERROR, on=Subject.ENTRY)
def figure_not_in_quote(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A figure, total or ordinal stands not in every quote that it rests on, or its `words` give another number.

    Numbers are read in digits and in words; the parts of dates and times are none. Of an ordinal's quotes one at least gives
    the stage as well.

    Why it matters: a figure is published because somebody said it. If the quote does not say it, nobody did.

    How to mend it: correct the number, or take away the quotes that do not give it. Where the build cannot read the words in
    which a quote gives it, name them under `words`.
    """
    for number in stated_numbers(entry, context):
        for message in (missing(number), contradicted(number)):
            if message is not None:
                yield Problem(Value((*number.path, "count")), message, advice(number))
        yield from crowded_phrases(number)
        if number.is_complete and number.quotes and number.stage is not None and not has_stage(number):
            yield Problem(
                Value((*number.path, "stage")),
                f"stage {number.stage} of {number} stands in none of its quotes: {said(number.backings)}",
                "Correct the stage, or name a quote that gives it.",
            )


def missing(number: StatedNumber) -> str | None:
    """Say which quotes do not give the number."""
    without = number.backed(Support.MISSING)
    if not without:
        return None
    where = "in none of its quotes" if len(without) == len(number.quotes) else "not in every quote"
    return f"{number} stands {where}: {said(without)}"


def contradicted(number: StatedNumber) -> str | None:
    """Say which words give another number."""
    for phrase in phrases_of(number):
        if len(phrase.values) == 1 and phrase.values - {number.count, number.stage}:
            return (
                f"{number} is not what its words '{number.words[phrase.index]}' say: {shown(phrase.values)}"
            )
    return None


def crowded_phrases(number: StatedNumber) -> Iterator[Problem]:
    """Give a problem for each phrase that holds several numbers: which of them it is to give cannot be told."""
    for phrase in phrases_of(number):
        if len(phrase.values) > 1:
            yield Problem(
                Value((*number.path, "words", phrase.index)),
                f"the words '{number.words[phrase.index]}' of {number} hold several numbers: {shown(phrase.values)}",
                "Shorten the phrase until the number of the figure is the only one in it.",
            )


def phrases_of(number: StatedNumber) -> Iterator[PhraseInQuote]:
    """Give the phrases that give another number than the one stated, or several."""
    for backing in number.backed(Support.CONTRADICTED):
        yield from backing.numbers.phrases


def shown(values: Iterable[int | None]) -> str:
    """Give the numbers of a phrase for a message."""
    return " and ".join(sorted("no whole number" if value is None else str(value) for value in values))


def has_stage(number: StatedNumber) -> bool:
    """Say whether a quote gives an ordinal's stage: another number than the one that gives its count."""
    for backing in number.backings:
        values = [one.value for one in backing.numbers.numbers]
        if number.count in values:
            values.remove(number.count)
        if number.stage in values or backing.support is Support.BY_HAND:
            return True
    return False


def said(backings: tuple[Backing, ...]) -> str:
    """Say which numbers quotes give."""
    return ", ".join(f"{backing.quote} says {values_of(backing)}" for backing in backings)


def values_of(backing: Backing) -> str:
    """Give the numbers of a quote for a message."""
    values = [str(value) for value in backing.numbers.values]
    if len(values) > MOST_SHOWN:
        values = [*values[:MOST_SHOWN], "..."]
    return " and ".join(values) or "no number"


def advice(number: StatedNumber) -> str:
    """Say what to do; where a quote's number words cannot be read, that it can be named by hand."""
    unread = [one.language for one in number.backed(Support.MISSING) if not words_readable(one.language)]
    if unread:
        return f"Correct it, or name under 'words' how the quote says it: the number words of '{unread[0]}' are not read."
    return f"Correct the number, or let the {number.name} rest on quotes that give it."
