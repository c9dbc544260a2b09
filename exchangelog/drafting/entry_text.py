"""The text of a new entry: every field that the contract asks for, each with a word on what belongs there.

Comes in: the day, the time of writing, the log, what is known already. Goes out: a text that fails the check until it has been filled in:
what is still open is then listed line by line. Words of a source or a form stand only where they can end nothing: behind `>-` in one
block of lines, or in a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from textwrap import wrap

from exchangelog.drafting.proposal import Proposal, ProposedQuote
from exchangelog.record.log import Log

WIDTH = 100

BODY = """
Two to eight sentences of our own, in the past tense: what happened, what each side said, how the figures relate, what is not
known. Every number and every quoted phrase is cited in its sentence [@quote-1].
"""


def entry_text(day: date, now: datetime, log: Log, proposal: Proposal) -> str:
    """Give the text of the file."""
    lines = (*head(day, now, log, proposal), *quotes(proposal), *figures(log, proposal), "---", BODY)
    return "\n".join(lines)


def head(day: date, now: datetime, log: Log, proposal: Proposal) -> Iterator[str]:
    """Give the first fields."""
    yield "---"
    # A hint behind a text would be typed against: YAML ends a plain text where a comment begins.
    yield "# what happened, with the figures, in 10 to 120 characters"
    yield "title:"
    yield f"date: {day}  # no source names the day? then the earliest; add date_latest and date_note"
    yield f"added: {now:%Y-%m-%dT%H:%MZ}"
    yield f"{f'kind: {proposal.kind}':<18}# exchange (both sides give), release (one side gives), repatriation (bodies)"
    if proposal.draft:
        yield "status: draft     # take this line out once you have held the entry against its sources"
    yield "# the same in one or two sentences, at most 200 characters"
    yield "summary:"
    for language in log.site.languages[1:]:
        yield f"# {language}: {{title: ..., summary: ...}}   # the same in '{language}', if you write it"
    yield "# agreement: id    # of agreements.yaml, where the event is part of one"
    yield "# stage: {number: 1, of: 3}"
    yield "# place: [{name: ..., quotes: [...]}]"
    yield "# mediators: [{name: ..., quotes: [...]}]"


def quotes(proposal: Proposal) -> Iterator[str]:
    """Give the quotes to fill in, and the pages to capture."""
    for address in proposal.addresses:
        yield f"# to capture: build.py capture '{address}'"
    yield "quotes:           # whole sentences, word for word"
    for number, quote in enumerate(proposal.quotes, start=1):
        yield f"  - id: quote-{number}"
        yield from quote_fields(quote)


def quote_fields(quote: ProposedQuote) -> Iterator[str]:
    """Give the fields of a quote below its id."""
    source = quote.source or "      # a file of content/sources, without .yaml: capture the page first"
    heard = f"; the form says: {quote.heard_from}" if quote.heard_from else ""
    yield f"    source: {source}"
    yield f"    speaker:      # an id of speakers.yaml, or: outlet{heard}"
    yield "    voice:        # direct (as spoken), translated (by the outlet), reported (the outlet's sentence)"
    yield "    said: >-"
    yield from (
        f"      {line}"
        for line in wrap(quote.said, WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
    )
    if quote.translate:
        yield "    translations:"
        for language in quote.translate:
            yield f"      {language}: {{text: '', by: the log}}"
    if quote.left_out:
        which = "1 more sentence" if quote.left_out == 1 else f"{quote.left_out} more sentences"
        yield f"  # {which} of this source with a number: build.py quote {quote.source} NUMBER"


def figures(log: Log, proposal: Proposal) -> Iterator[str]:
    """Give a figure for each side to fill in; with the number where one is known, for the editor to prove."""
    yield "figures:          # a number stands in each of its quotes; several numbers in one quote? add words: [205 people]"
    for side in log.site.sides:
        yield f"  - {{side: {side}, who: all, count: {proposal.counts.get(side, '')}, quotes: []}}"
    yield "# unknown: [{side: ..., who: all, why: ...}]   # a figure that nobody published"
    yield "# totals: [{side: ..., who: all, count: ..., of: [ids], quotes: [...]}]"
    yield "# ordinals: [{series: ..., count: ..., quotes: [...]}]"
