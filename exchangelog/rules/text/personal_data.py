"""The rule personal-data."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.language.name_sounds import sounds_of
from exchangelog.language.personal_details import PersonalDetail, personal_details_in
from exchangelog.reading.prose import Block
from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.rules.prose.passage import TEXT, Passage, at_value, blocks, fields_of, in_block, is_entry
from exchangelog.rules.rule import Context, Subject, rule

HELP = "Leave it out; if the log must name the person, say why in 'named'."


@rule(Severity.WARNING, on=Subject.PROSE)
def personal_data(filed: Filed[Statement] | Filed[EditorialPage], context: Context) -> Iterator[Problem]:
    """A person's age or birth, or a name with a rank, stands in an entry or on a page.

    It looks at our own words and at the quotes and their translations. Groups are no person: 'those under 25' may stand. So may the
    names of those who speak in the log (speakers.yaml), and everything in an entry that says in `named` why it names somebody.

    Why it matters: who came out of captivity did not choose to be found by a search for the name, and others of the unit may still be held.

    How to mend it: leave it out: of a quote the whole sentence, marked by `[...]`. Where both governments named a holder of public
    office, say so in `named`.
    """
    if isinstance(filed.record, Exchange) and filed.record.named is not None:
        return
    found = [
        (passage, detail)
        for passage in passages(filed, context)
        for detail in personal_details_in(passage.text, passage.language)
    ]
    known = sounds_of_speakers(context.log) if any(detail.name for _, detail in found) else frozenset()
    # Whoever cannot be read in the registry may be the one who is named: that is the registry's error, not the entry's.
    unread = context.log.has_unread("speakers")
    for passage, detail in found:
        if detail.name and unread:
            continue
        if not detail.name or sounds_of(detail.name.split()[-1]) not in known:
            yield problem(passage, detail)


def passages(filed: Filed[Statement] | Filed[EditorialPage], context: Context) -> Iterator[Passage]:
    """Give every text of an entry, our own words, its quotes and their translations; of a page its body."""
    if is_entry(filed):
        yield from fields_of(filed, context)
        yield from quotes_of(filed, context)
    yield from (whole(block, language) for block, language in blocks(filed, context))


def quotes_of(entry: Filed[Statement], context: Context) -> Iterator[Passage]:
    """Give the quotes of an entry and their translations."""
    for index, quote in enumerate(entry.record.quotes):
        path = ("quotes", index, "said")
        name = f"quote '{quote.id}'"
        yield Passage(quote.said, context.log.language_of(quote), name, frozenset(), at_value(path))
        for language, translation in quote.translations.items():
            there = at_value(("quotes", index, "translations", language, "text"))
            yield Passage(translation.text, language, f"{name} in '{language}'", frozenset(), there)


def whole(block: Block, language: str) -> Passage:
    """Give a block as one passage."""
    return Passage(block.text, language, TEXT, frozenset(), in_block(block, 0))


def problem(passage: Passage, detail: PersonalDetail) -> Problem:
    """Say which detail a passage has."""
    written = " ".join(passage.text[detail.start : detail.end].split())
    what = "a rank with a name" if detail.name else "a detail of a single person"
    return Problem(passage.place(detail.start, detail.end), f"{passage.name} says '{written}', {what}", HELP)


def sounds_of_speakers(log: Log) -> frozenset[str]:
    """Give how the words of the speakers' names sound, in every language."""
    return frozenset(
        sounds_of(word)
        for speaker in log.speakers.values()
        for name in (
            speaker.name,
            *(texts["name"] for texts in speaker.translated.values() if "name" in texts),
        )
        for word in name.split()
    )
