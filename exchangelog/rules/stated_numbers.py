"""The numbers that an entry states and that its quotes must give: figures, totals and ordinals, each with its quotes read.

Comes in: an entry. Goes out: one `StatedNumber` for each number that has quotes to rest on. A quote that is not there, or whose
language cannot be known because its source cannot be read, is left out, and so is one whose id another quote has as well, since nobody can
say which is meant; the number then says that it is not complete.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from exchangelog.evidence.number_support import QuotedNumbers, Support, quoted_numbers
from exchangelog.findings.place import FieldPath
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.figure import Figure, Ordinal, Total
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote
from exchangelog.rules.citing import quotes_by_id
from exchangelog.rules.rule import Context

NAMES = {"figures": "figure", "totals": "total", "ordinals": "ordinal"}


class Backing(Struct, frozen=True):
    """A quote that a number rests on: its id, its language, what it holds, and what support that is for the number."""

    quote: str
    language: str
    numbers: QuotedNumbers
    support: Support


class StatedNumber(Struct, frozen=True):
    """A number of an entry: where it stands, what it is called in messages, and what its quotes have for it.

    `stage` is that of an ordinal. `is_complete` says whether every quote that the number names could be read.
    """

    path: FieldPath
    name: str
    count: int
    stage: int | None
    words: tuple[str, ...]
    quotes: tuple[str, ...]
    backings: tuple[Backing, ...]

    @property
    def is_complete(self) -> bool:
        """Say whether every quote that the number names could be read."""
        return len(self.backings) == len(self.quotes)

    def backed(self, *supports: Support) -> tuple[Backing, ...]:
        """Give the quotes that have one of these supports for the number."""
        return tuple(backing for backing in self.backings if backing.support in supports)

    def __str__(self) -> str:
        """Name it as a message does: `figure 307`."""
        return f"{self.name} {self.count}"


def stated_numbers(entry: Filed[Statement], context: Context) -> Iterator[StatedNumber]:
    """Give every figure with a count, every total and every ordinal of an entry."""
    quotes = quotes_by_id(entry.record)
    for path, item in items_of(entry.record):
        if item.count is None:
            continue
        stage = item.stage if isinstance(item, Ordinal) else None
        backings = tuple(backings_of(item, item.count, stage, quotes, context))
        yield StatedNumber(path, NAMES[str(path[0])], item.count, stage, item.words, item.quotes, backings)


def items_of(record: Statement) -> Iterator[tuple[FieldPath, Figure | Total | Ordinal]]:
    """Give every figure, total and ordinal with its path."""
    if isinstance(record, Exchange):
        yield from ((("figures", index), figure) for index, figure in enumerate(record.figures))
    yield from ((("totals", index), total) for index, total in enumerate(record.totals))
    yield from ((("ordinals", index), ordinal) for index, ordinal in enumerate(record.ordinals))


def backings_of(
    item: Figure | Total | Ordinal,
    count: int,
    stage: int | None,
    quotes: Mapping[str, Quote],
    context: Context,
) -> Iterator[Backing]:
    """Read each quote of a number that is there and whose language is known."""
    others = frozenset() if stage is None else frozenset({stage})
    for quote_id in item.quotes:
        quote = quotes.get(quote_id)
        if quote is not None and has_known_language(quote, context):
            language = context.log.language_of(quote)
            numbers = quoted_numbers(quote.said, language, item.words)
            yield Backing(quote_id, language, numbers, numbers.support_for(count, others))


def has_known_language(quote: Quote, context: Context) -> bool:
    """Say whether the language of a quote is known: it says so itself, or its source could be read."""
    source = context.log.sources.get(quote.source)
    return quote.language is not None or (source is not None and not source.lacks("language"))
