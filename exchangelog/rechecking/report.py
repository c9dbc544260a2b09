"""The report: what became of a source, and of each of its quotes whether it still stands.

Comes in: an outcome and the log. Goes out: a `Report`. A quote stands by the same rule as in the build, and only on the page as it is:
in its article, or in what else the page shows, since an extractor may leave a sentence out that is still there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from exchangelog.evidence.standing import failure_of
from exchangelog.rechecking.outcome import SEEN, Outcome, Result
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.source import Source


class QuoteReport(Struct, frozen=True):
    """A quote of a source: whether it still stands (None where that could not be seen), and if not, why."""

    entry: str
    quote: str
    stands: bool | None
    reason: str = ""

    def as_json(self) -> dict[str, Any]:
        """Give the report as JSON can hold it."""
        return {"entry": self.entry, "quote": self.quote, "stands": self.stands, "reason": self.reason}


class Report(Struct, frozen=True):
    """What became of a source with an address, and of its quotes."""

    url: str | None
    outcome: Outcome
    quotes: tuple[QuoteReport, ...]

    @property
    def lost(self) -> tuple[QuoteReport, ...]:
        """The quotes that no longer stand."""
        return tuple(quote for quote in self.quotes if quote.stands is False)

    def as_json(self) -> dict[str, Any]:
        """Give the report as JSON can hold it (docs/format.md, section 7)."""
        outcome = self.outcome
        return {
            "source": outcome.source_id,
            "url": self.url,
            "result": str(outcome.result),
            "moved_to": outcome.moved_to,
            "went": list(outcome.went),
            "came": outcome.came,
            "detail": outcome.detail,
            "note": outcome.note,
            "quotes": [quote.as_json() for quote in self.quotes],
        }


def report_on(outcome: Outcome, source: Filed[Source], log: Log) -> Report:
    """Judge the quotes of a source by what became of it."""
    return Report(source.record.url, outcome, tuple(quote_reports(outcome, log)))


def quote_reports(outcome: Outcome, log: Log) -> Iterator[QuoteReport]:
    """Say of each quote of a source whether it still stands."""
    for entry in log.entries:
        for quote in entry.record.quotes:
            if quote.source != outcome.source_id:
                continue
            if outcome.result is Result.GONE:
                yield QuoteReport(entry.id, quote.id, stands=False, reason="the page is gone")
            elif outcome.result not in SEEN:
                yield QuoteReport(entry.id, quote.id, stands=None)
            else:
                failure = failure_of(quote.said, quote.voice, [outcome.lines, outcome.shown])
                reason = (
                    ""
                    if failure is None
                    else f"{failure.reason.replace('capture', 'page')}: '{failure.sentence}'"
                )
                yield QuoteReport(entry.id, quote.id, failure is None, reason)
