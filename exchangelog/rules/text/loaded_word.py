"""The rule loaded-word."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.language.loaded_words import loaded_words
from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.text.own_words import outside_quotations, own_words


@rule(Severity.WARNING, on=Subject.PROSE)
def loaded_word(filed: Filed[Statement] | Filed[EditorialPage], context: Context) -> Iterator[Problem]:
    """A word of our own prose takes a side: 'claimed', 'admitted', 'regime', 'heroes'.

    Inside quotation marks such words are the speaker's, and may stand.

    Why it matters: the log is read by both sides. 'Claimed' for one and 'said' for the other is a verdict that no source gave.

    How to mend it: write 'said', for both sides; name people by what they are: soldiers, civilians, prisoners of war.
    """
    for passage in own_words(filed, context):
        if (pattern := loaded_words(passage.language)) is None:
            continue
        for match in outside_quotations(passage, pattern):
            yield Problem(
                passage.place(match.start(), match.end()),
                f"{passage.name} says '{match[0]}', a word that takes a side",
                "Write 'said' for both sides; name people by what they are.",
            )
