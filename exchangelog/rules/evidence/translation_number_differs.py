"""The rule translation-number-differs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.evidence.translated_numbers import Difference, difference, difference_of_prose
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.reading.prose import Block
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.prose.paired_texts import paired_texts, whole
from exchangelog.rules.prose.passage import sentences_of
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import has_known_language

TWO_SIDES = {
    "en": r"\btwo (?=(?:sides|governments|countries)\b)",
    "uk": r"\b(?:дві|двох|двом|двома) (?=(?:стор[оі]н|уряд|країн))",
}


@rule(Severity.ERROR, on=Subject.ENTRY)
def translation_number_differs(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A translation says another number than its original, leaves one out, or adds one: of a quote, of a title or a summary, of a paragraph.

    Digits and words are read in both languages; dates and times of day are compared by their parts.

    Why it matters: whoever cannot read the original takes our translation's number for the speaker's.

    How to mend it: write the number of the original into the translation, in digits or in words.
    """
    yield from in_own_texts(entry, context)
    yield from in_prose(entry, context)
    for index, quote in enumerate(entry.record.quotes):
        if not has_known_language(quote, context):
            continue
        for language, translation in quote.translations.items():
            found = difference(quote.said, context.log.language_of(quote), translation.text, language)
            if found is not None:
                yield Problem(
                    Value(("quotes", index, "translations", language, "text")),
                    f"the translation of quote '{quote.id}' into '{language}' {described(found)}",
                    "Write the numbers of the original into the translation, in digits or in words.",
                )


def in_own_texts(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """Compare our own title and summary with what they are in the site's other languages."""
    first = context.log.site.languages[0]
    for language, texts in entry.record.translated.items():
        for field in ("title", "summary"):
            if field not in texts or entry.lacks(field):
                continue
            found = difference(
                without_sides(getattr(entry.record, field), first),
                first,
                without_sides(texts[field], language),
                language,
            )
            if found is not None:
                yield Problem(
                    Value((language, field)),
                    f"the {field} in '{language}' {described(found)}",
                    "Let both say the same numbers, in digits or in words.",
                )


def in_prose(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """Compare the text with its translations, paragraph by paragraph; where these are not the same in number, translation-out-of-step asks."""
    first = context.log.site.languages[0]
    for text in paired_texts(entry):
        for number, one, other in text.pairs:
            written, translated = sentences(one, first), sentences(other, text.language)
            found = difference_of_prose(written, first, translated, text.language)
            if found is not None:
                yield Problem(
                    whole(other),
                    f"paragraph {number} of {text.name} {described(found)}",
                    "Let both say the same numbers, in digits or in words.",
                )


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
