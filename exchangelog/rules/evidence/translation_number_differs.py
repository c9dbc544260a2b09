"""The rule translation-number-differs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.evidence.translated_numbers import (
    Difference,
    Pair,
    difference,
    pair_of_sentences,
    pair_of_texts,
)
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.reading.prose import Block
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.evidence.kept_company import other_company
from exchangelog.rules.prose.paired_texts import paired_texts, whole
from exchangelog.rules.prose.passage import holders_of, name_of, sentences_of
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import has_known_language

SAME_NUMBERS = "Let both say the same numbers, in digits or in words; a speaker's are those of the original."
SAME_ORDER = "Let both say them in the same order, each with what it counts; where both are right, turn the sentence of the translation round."
TWO_SIDES = {
    "en": r"\btwo (?=(?:sides|governments|countries)\b)",
    "uk": r"\b(?:дві|двох|двом|двома) (?=(?:стор[оі]н|уряд|країн))",
}


@rule(Severity.ERROR, on=Subject.ENTRY)
def translation_number_differs(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A translation says another number than its original, leaves one out, adds one, or lets two change places: of a quote, a title, a summary, a note, a paragraph.

    Digits and words are read in both languages; dates and times of day are compared by their parts. Numbers of people come in the order
    of the original, each with the kind of people that stands behind it there; so do, in our own words, the names of the sides.

    Why it matters: whoever cannot read the original takes our translation's number for the speaker's. '57 soldiers and 12 civilians' has the
    same numbers as '12 soldiers and 57 civilians'.

    How to mend it: write the number of the original into the translation, in digits or in words, in its place.
    """
    yield from in_own_texts(entry, context)
    yield from in_prose(entry, context)
    for index, quote in enumerate(entry.record.quotes):
        if not has_known_language(quote, context):
            continue
        for language, translation in quote.translations.items():
            pair = pair_of_texts(quote.said, context.log.language_of(quote), translation.text, language)
            for what, how in differences(pair, context, with_sides=False):
                yield Problem(
                    Value(("quotes", index, "translations", language, "text")),
                    f"the translation of quote '{quote.id}' into '{language}' {what}",
                    how,
                )


def differences(
    pair: Pair, context: Context, *, with_sides: bool, words_aside: bool = False
) -> Iterator[tuple[str, str]]:
    """Say what differs between a text and its translation, and what to do: their numbers, or else what these stand with.

    With `words_aside` a number in words that one of them lacks is no difference.
    """
    found = difference(pair)
    if found is not None and not (words_aside and is_in_words(found)):
        yield described(found), SAME_NUMBERS
        return
    other = other_company(pair, context.log, with_sides=with_sides)
    if other is not None:
        yield other, SAME_ORDER


def is_in_words(found: Difference) -> bool:
    """Say whether all numbers that differ are written in words: in a note 'the two' is 'вони' as well."""
    return not any(map(str.isdigit, "".join((*found.lost, *found.added))))


def in_own_texts(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """Compare our own title, summary, notes and reasons with what they are in the site's other languages."""
    first = context.log.site.languages[0]
    for path, holder, fields in holders_of(entry.record):
        for language, texts in holder.translated.items():
            for field in fields:
                original = getattr(holder, field)
                if field not in texts or original is None or (not path and entry.lacks(field)):
                    continue
                pair = pair_of_texts(
                    without_sides(original, first), first, without_sides(texts[field], language), language
                )
                place = (*path, language, field)
                told = differences(pair, context, with_sides=True, words_aside=bool(path))
                for what, how in told:
                    yield Problem(Value(place), f"{name_of((*path, field))} in '{language}' {what}", how)


def in_prose(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """Compare the text with its translations, paragraph by paragraph; where these are not the same in number, translation-out-of-step asks."""
    first = context.log.site.languages[0]
    for text in paired_texts(entry):
        for number, one, other in text.pairs:
            pair = pair_of_sentences(
                sentences(one, first), first, sentences(other, text.language), text.language
            )
            for what, how in differences(pair, context, with_sides=True):
                yield Problem(whole(other), f"paragraph {number} of {text.name} {what}", how)


def sentences(block: Block, language: str) -> Iterator[str]:
    """Give the sentences of a paragraph."""
    return (without_sides(one.text, language) for one in sentences_of(block, language))


def without_sides(text: str, language: str) -> str:
    """Leave out that the sides are two: 'the two sides' is 'сторони' as well."""
    return re.sub(TWO_SIDES[language], "", text, flags=re.IGNORECASE) if language in TWO_SIDES else text


def described(found: Difference) -> str:
    """Say how the numbers differ."""
    if not found.lost:
        return f"says {listed(found.added)}, which the original does not say"
    if not found.added:
        return f"leaves out {listed(found.lost)}, which the original says"
    return f"says {listed(found.added)} where the original says {listed(found.lost)}"


def listed(numbers: tuple[str, ...]) -> str:
    """Join numbers as a sentence does."""
    return " and ".join(numbers)
