"""The rule bent-translation."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.language.letters import letters_contradict
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import has_known_language


@rule(Severity.ERROR, on=Subject.ENTRY)
def bent_translation(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A quote or its translation is not in the language that it is said to be in, or a translation leaves out a question or an omission.

    The language is judged by the letters: Cyrillic or Latin, Ukrainian or Russian; long texts under `en` by English's smallest words.

    Why it matters: under a wrong language numbers in words are not read, and a translation that readers need seems not to be missing. Without its
    question mark a question is a statement; without `[...]` sentences that lay far apart follow one another.

    How to mend it: correct `language`, or write into the translation what the original has.
    """
    for index, quote in enumerate(entry.record.quotes):
        if not has_known_language(quote, context):
            continue
        language = context.log.language_of(quote)
        if letters_contradict(quote.said, language):
            place = "language" if quote.language is not None else "said"
            message = f"quote '{quote.id}' is not written in '{language}', by its letters"
            yield Problem(
                Value(("quotes", index, place)),
                message,
                "Correct the 'language' of the quote or of its source.",
            )
        for tag, translation in quote.translations.items():
            what = bend_of(quote, translation.text, tag)
            if what is not None:
                yield Problem(
                    Value(("quotes", index, "translations", tag, "text")),
                    f"the translation of quote '{quote.id}' into '{tag}' {what}",
                    "Write into the translation what the original has, and nothing else.",
                )


def bend_of(quote: Quote, text: str, tag: str) -> str | None:
    """Say what a translation makes of its original, as far as letters and marks tell."""
    if letters_contradict(text, tag):
        return f"is not written in '{tag}', by its letters"
    said, told = (one.replace("…", "...") for one in (quote.said, text))
    if said.count("[...]") != told.count("[...]"):
        return "has not as many omissions '[...]' as the original"
    if ("?" in said) != ("?" in told):
        return (
            "has a question that the original has not" if "?" in told else "leaves out that the original asks"
        )
    return None
