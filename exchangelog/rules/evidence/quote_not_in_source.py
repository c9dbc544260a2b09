"""The rule quote-not-in-source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exchangelog.evidence.nearest import hint_for
from exchangelog.evidence.standing import Failure, Reason, failure_of
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote
from exchangelog.record.source import Source
from exchangelog.rules.rule import Context, Subject, rule

TELLING = 40
"""Characters: a shorter quote may stand in another source by chance, which says nothing about the source's id."""

MOST_SHOWN = 100
"""Characters of a sentence that a message shows."""


@rule(Severity.ERROR, on=Subject.ENTRY)
def quote_not_in_source(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A quote does not stand in any capture of its source, word for word and in whole sentences.

    Sentences that follow one another in the quote follow one another in the source; `[...]` marks what is left out between
    them. Only a speaker's own words (voice `direct` or `translated`) may be taken out of quotation marks or from behind a colon.

    Why it matters: this is the one promise on which everything in the log rests. A word changed, a sentence cut short or a
    question turned into a statement says what nobody said.

    How to mend it: copy the whole sentences from the source again, mark what you leave out between them with [...], and check
    the source's id and the voice. Where the vault has the source's text, the finding shows the sentence that was probably meant:
    »words« that the quote lacks, and (not 'words') that the source lacks.
    """
    for index, quote in enumerate(entry.record.quotes):
        source = context.log.sources.get(quote.source)
        if source is None or source.lacks("captures"):
            continue
        failure = failure_in(quote, source.record)
        if failure is None:
            continue
        is_telling = failure.reason is Reason.NOT_THERE and len(quote.said) >= TELLING
        elsewhere = others_with(quote, context.log.sources) if is_telling else ()
        if elsewhere:
            yield Problem(
                Value(("quotes", index, "source")),
                f"quote '{quote.id}' does not stand in source '{quote.source}', but in {listed(elsewhere)}",
                "Correct the source's id, or quote what this source says.",
            )
        else:
            yield Problem(
                Value(("quotes", index, "said")),
                f"quote '{quote.id}' does not stand in source '{quote.source}': {described(failure)}",
                f"{advice(failure, quote)}{shown_by_vault(failure, source, context)}",
            )


def failure_in(quote: Quote, source: Source) -> Failure | None:
    """Say why a quote does not stand in a source; None where it does."""
    return failure_of(quote.said, quote.voice, [capture.lines for capture in source.captures])


def others_with(quote: Quote, sources: Mapping[str, Filed[Source]]) -> tuple[str, ...]:
    """Give the sources in which a quote does stand: then it is the source's id that is wrong, not the words."""
    return tuple(one.id for one in sources.values() if failure_in(quote, one.record) is None)


def listed(sources: tuple[str, ...]) -> str:
    """Name sources in a message."""
    return " and ".join(f"'{source}'" for source in sources)


def described(failure: Failure) -> str:
    """Say in a sentence why a quote does not stand."""
    sentence = failure.sentence[:MOST_SHOWN] + ("…" if len(failure.sentence) > MOST_SHOWN else "")
    return {
        Reason.NO_WORDS: "a part of it holds no words",
        Reason.NOT_THERE: f"no sentence there is '{sentence}'",
        Reason.NOT_AT_THIS_POINT: f"'{sentence}' stands there, but not at this point",
        Reason.CUT_AT_BEGINNING: f"'{sentence}' is there the end of a sentence that begins earlier",
        Reason.CUT_AT_END: f"'{sentence}' is there the beginning of a sentence that goes on",
        Reason.QUESTION_OR_STATEMENT: f"'{sentence}' is a question in one of the two and a statement in the other",
        Reason.OTHER_MARK: f"behind '{sentence}' another mark stands there",
    }[failure.reason]


def advice(failure: Failure, quote: Quote) -> str:
    """Say what to do about it."""
    if failure.reason is Reason.NO_WORDS:
        return "Put [...] only between sentences, and words into 'said'."
    if failure.reason is Reason.NOT_AT_THIS_POINT:
        return "Put the sentences into the order of the source, with [...] for what is left out between them."
    if failure.reason in {Reason.CUT_AT_BEGINNING, Reason.CUT_AT_END} and quote.voice == "reported":
        return "Quote the whole sentence; if these are the speaker's own words, the voice is 'direct' or 'translated'."
    if failure.reason is Reason.NOT_THERE:
        return "Copy whole sentences from the source, word for word; check that the source is the right one."
    return "Copy whole sentences from the source with the marks that end them."


def shown_by_vault(failure: Failure, source: Filed[Source], context: Context) -> str:
    """Show the sentence of the source that was probably meant, if the vault has the source's text."""
    if failure.reason not in {Reason.NOT_THERE, Reason.CUT_AT_BEGINNING, Reason.CUT_AT_END}:
        return ""
    kept = (context.vault.get((source.id, capture.sha256)) for capture in source.record.captures)
    hint = hint_for(failure.sentence, [one.text for one in kept if one is not None and one.text is not None])
    if hint.whole is not None:
        return f" It is a part of this sentence: {hint.whole}"
    return "" if hint.nearest is None else f" The nearest sentence there: {hint.nearest}"
