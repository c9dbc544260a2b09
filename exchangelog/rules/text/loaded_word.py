"""The rule loaded-word."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.language.loaded_words import loaded_words
from exchangelog.language.quotations import quotations_in
from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.prose.passage import TEXT, Passage, blocks, fields_of, in_block, is_entry
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.WARNING, on=Subject.PROSE)
def loaded_word(filed: Filed[Statement] | Filed[EditorialPage], context: Context) -> Iterator[Problem]:
    """A word of our own prose takes a side: 'claimed', 'admitted', 'regime', 'heroes'.

    Inside quotation marks such words are the speaker's, and may stand.

    Why it matters: the log is read by both sides. 'Claimed' for one and 'said' for the other is a verdict that no source gave.

    How to mend it: write 'said', for both sides; name people by what they are: soldiers, civilians, prisoners of war.
    """
    for passage in fields_of(filed, context) if is_entry(filed) else ():
        yield from loaded_in(passage)
    for block, language in blocks(filed, context):
        yield from loaded_in(Passage(block.text, language, TEXT, frozenset(), in_block(block, 0)))


def loaded_in(passage: Passage) -> Iterator[Problem]:
    """Give a problem for each such word of a passage outside its quotation marks."""
    pattern = loaded_words(passage.language)
    if pattern is None:
        return
    found = tuple(pattern.finditer(passage.text))
    quoted = quotations_in(passage.text) if found else ()
    for match in found:
        if not any(one.start <= match.start() < one.end for one in quoted):
            yield Problem(
                passage.place(match.start(), match.end()),
                f"{passage.name} says '{match[0]}', a word that takes a side",
                "Write 'said' for both sides; name people by what they are.",
            )
