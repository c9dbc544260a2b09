"""Our own words: what an entry or a page says in prose of ours, and what is found in it outside quotation marks.

Comes in: an entry or a page. Goes out: its texts as passages, an entry's fields first, then the body block by block; of a passage
the places of a pattern, but for those that stand between quotation marks, where the words are a speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from exchangelog.language.quotations import quotations_in
from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.prose.passage import TEXT, Passage, blocks, fields_of, in_block, is_entry
from exchangelog.rules.rule import Context


class Pattern(Protocol):
    """What finds words in a text: a regular expression, or a list of words."""

    def finditer(self, text: str, /) -> Iterator[re.Match[str]]:
        """Give each place where a text has what is looked for."""


def own_words(filed: Filed[Statement] | Filed[EditorialPage], context: Context) -> Iterator[Passage]:
    """Give every stretch of our own prose."""
    if is_entry(filed):
        yield from fields_of(filed, context)
    for block, language in blocks(filed, context):
        yield Passage(block.text, language, TEXT, frozenset(), in_block(block, 0))


def outside_quotations(passage: Passage, pattern: Pattern) -> Iterator[re.Match[str]]:
    """Give the places of a pattern that no quotation marks are around."""
    found = tuple(pattern.finditer(passage.text))
    quoted = quotations_in(passage.text) if found else ()
    return (one for one in found if not any(span.start <= one.start() < span.end for span in quoted))
