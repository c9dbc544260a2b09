"""The rule translation-out-of-step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Stretch
from exchangelog.reading.body_texts import BodyText
from exchangelog.reading.markup import MarkKind, marks_of
from exchangelog.reading.prose import Block
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.prose.paired_texts import PairedText, paired_texts, whole
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
    for text in paired_texts(entry):
        yield from out_of_step(entry, text)


def out_of_step(entry: Filed[Statement], text: PairedText) -> Iterator[Problem]:
    """Compare a text with its translation, paragraph by paragraph."""
    if not text.is_in_step:
        numbers = f"{paragraphs(len(text.translated))}, the original {len(text.written)}"
        yield Problem(last_of(text), f"{text.name} has {numbers}", HELP)
        return
    for number, one, other in text.pairs:
        cited, there = cited_in(one), cited_in(other)
        if cited != there:
            message = f"paragraph {number} of {text.name} cites {listed(there)}, that of the original {listed(cited)}"
            yield Problem(whole(other), message, HELP)
    theirs, ours = links_in(entry, text.original), links_in(entry, text.translation)
    if theirs != ours:
        message = f"{text.name} links to {listed(ours)}, the original to {listed(theirs)}"
        yield Problem(last_of(text), message, HELP)


def last_of(text: PairedText) -> Stretch:
    """Give where the last paragraph of a translation stands, or where it would begin."""
    start = text.translation.start
    return whole(text.translated[-1]) if text.translated else Stretch(start, start + 1)


def cited_in(block: Block) -> Counter[str]:
    """Give the quotes that a paragraph cites, and how often each."""
    return Counter(quote for citation in block.citations for quote in citation.quotes)


def links_in(entry: Filed[Statement], text: BodyText) -> Counter[str]:
    """Give where the links of a text of the entry lead, and how often to each place."""
    place = range(text.start, text.start + len(text.markdown))
    marks = marks_of(entry.body, entry.body_start, MarkKind.LINK)
    return Counter(mark.text for mark in marks if mark.stretch.start in place)


def paragraphs(number: int) -> str:
    """Say how many paragraphs there are."""
    return f"{number} paragraph" if number == 1 else f"{number} paragraphs"


def listed(names: Counter[str]) -> str:
    """Name quotes or links, each as often as it stands there."""
    return ", ".join(f"'{name}'" for name in sorted(names.elements())) or "nothing"
