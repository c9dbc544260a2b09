"""Every quote of the content against every small lie: the quote stands in its source, and no lie about its words does."""

from collections.abc import Mapping
from functools import cache

import pytest

from exchangelog.evidence.segments import segments_of
from exchangelog.evidence.standing import failure_of
from exchangelog.reading.document import read_document
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from exchangelog.record.log import Log
from exchangelog.record.quote import Quote
from tests.conftest import ROOT
from tests.evidence.bent_quotes import KINDS

LEAST: Mapping[str, int] = {
    "negation_removed": 10,
    "sentences_swapped": 100,
    "statement_made_a_question": 300,
}
"""Lies of a kind that the content gives at least; of all others it is a thousand."""


OF_WORDS = frozenset({"word_dropped", "word_moved", "cut_at_the_end", "cut_at_the_beginning"})
"""Lies that now and then are none: their source has the bent sentence as well, as a headline or a label."""


@cache
def content() -> Log:
    return gather(read_document(file) for file in read_content(ROOT / "content")[0])[0]


def quotes() -> list[Quote]:
    entries = (*content().exchanges.values(), *content().statements.values())
    return [quote for entry in entries for quote in entry.record.quotes]


def stands(quote: Quote, said: str) -> bool:
    """Say whether words stand in the source of a quote, said in its voice."""
    captures = content().sources[quote.source].record.captures
    return failure_of(said, quote.voice, [capture.lines for capture in captures]) is None


def is_said_elsewhere(quote: Quote, said: str) -> bool:
    """Say whether the source of a quote has other words as whole sentences too, wherever, whatever stands beside them."""
    captures = content().sources[quote.source].record.captures
    there = {line[:-1] for capture in captures for line in capture.lines}
    return there.issuperset(segment.line[:-1] for segment in segments_of(said))


def test_every_quote_stands() -> None:
    """What the lies are told about is true."""
    assert [quote.said for quote in quotes() if not stands(quote, quote.said)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_lie_about_a_quote_stands(kind: str) -> None:
    """A word changed, dropped, added, moved; a digit; a 'not'; sentences swapped, cut, asked: the check fails, always."""
    told, passed, elsewhere = 0, [], 0
    for quote in quotes():
        for lie in KINDS[kind](quote.said):
            told += 1
            if not stands(quote, lie):
                continue
            if kind in OF_WORDS and is_said_elsewhere(quote, lie):
                elsewhere += 1
            else:
                passed.append((quote.source, quote.said, lie))
    assert passed == []
    assert elsewhere <= told / 1000
    assert told >= LEAST.get(kind, 1000)
