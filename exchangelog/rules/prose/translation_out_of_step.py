"""The rule translation-out-of-step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Stretch
from exchangelog.reading.body_texts import BodyText, divide_body
from exchangelog.reading.markup import MarkKind, marks_of
from exchangelog.reading.prose import Block, blocks_of
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule

HELP = "Let both say the same, paragraph by paragraph; or take the translation out: its readers are then shown the text as it was written."


@rule(Severity.ERROR, on=Subject.ENTRY)
def translation_out_of_step(entry: Filed[Statement], _context: Context) -> Iterator[Problem]:
    """The translation of an entry's text has more or fewer paragraphs than the text, cites other quotes in one of them, or leads elsewhere.

    Why it matters: each language has readers who read no other. What was corrected for some of them has to be corrected for all, and
    each sentence must rest on the same words of the same sources.

    How to mend it: make the change in the other language, too. Who cannot write that language takes the translation out, from `:::` to `:::`;
    the page then shows the text as it was written and says so.
    """
    original, *translations = divide_body(entry.body, entry.body_start).texts
    for translation in translations:
        yield from out_of_step(entry, original, translation)


def out_of_step(entry: Filed[Statement], original: BodyText, translation: BodyText) -> Iterator[Problem]:
    """Compare a text with its translation, paragraph by paragraph."""
    written, translated = (blocks_of(one.markdown, one.start) for one in (original, translation))
    name = f"the text in '{translation.language}'"
    if len(written) != len(translated):
        where = whole(translated[-1]) if translated else Stretch(translation.start, translation.start + 1)
        numbers = f"{paragraphs(len(translated))}, the original {len(written)}"
        yield Problem(where, f"{name} has {numbers}", HELP)
        return
    for number, (one, other) in enumerate(zip(written, translated, strict=True), start=1):
        cited, there = cited_in(one), cited_in(other)
        if cited != there:
            message = (
                f"paragraph {number} of {name} cites {listed(there)}, that of the original {listed(cited)}"
            )
            yield Problem(whole(other), message, HELP)
    theirs, ours = links_in(entry, original), links_in(entry, translation)
    if theirs != ours:
        message = f"{name} links to {listed(ours)}, the original to {listed(theirs)}"
        yield Problem(whole(translated[0]), message, HELP)


def cited_in(block: Block) -> Counter[str]:
    """Give the quotes that a paragraph cites, and how often each."""
    return Counter(quote for citation in block.citations for quote in citation.quotes)


def links_in(entry: Filed[Statement], text: BodyText) -> Counter[str]:
    """Give where the links of a text of the entry lead, and how often to each place."""
    place = range(text.start, text.start + len(text.markdown))
    marks = marks_of(entry.body, entry.body_start, MarkKind.LINK)
    return Counter(mark.text for mark in marks if mark.stretch.start in place)


def whole(block: Block) -> Stretch:
    """Give where a paragraph stands in the file."""
    return block.stretch(0, len(block.text))


def paragraphs(number: int) -> str:
    """Say how many paragraphs there are."""
    return f"{number} paragraph" if number == 1 else f"{number} paragraphs"


def listed(names: Counter[str]) -> str:
    """Name quotes or links, each as often as it stands there."""
    return ", ".join(f"'{name}'" for name in sorted(names.elements())) or "nothing"
