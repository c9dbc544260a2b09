"""`recheck`: fetch the sources again and say what became of them and of their quotes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from exchangelog.commands.command import FAILED, WELL, Command
from exchangelog.commands.options import settings_of
from exchangelog.commands.printing import complain
from exchangelog.commands.progress_bar import show_progress

if TYPE_CHECKING:  # needed by this command alone, and by it only when it runs
    from exchangelog.rechecking.outcome import Outcome
    from exchangelog.rechecking.report import Report

MOST_SHOWN = 10
LONGEST = 100


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="ids of sources (all that have an address)"
    )
    parser.add_argument(
        "--record", action="store_true", help="add new captures, note what was found in 'confirmed'"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how it is printed (text)")
    parser.add_argument(
        "--allow-private", action="store_true", help="fetch from addresses that are not public too"
    )


def run(options: Namespace) -> int:
    """Look at the sources again; fails where a quote no longer stands."""
    from exchangelog.findings.json_text import json_text  # noqa: PLC0415 - needed by this command alone
    from exchangelog.rechecking.recheck import Watch, recheck  # noqa: PLC0415 - needed by this command alone

    reports = recheck(
        settings_of(options),
        options.sources,
        record=options.record,
        allow_private=options.allow_private,
        watch=Watch(show_progress, complain),
    )
    if options.format == "json":
        print(json_text([report.as_json() for report in reports]))
    else:
        print("\n".join(lines_on(reports)))
    return FAILED if any(report.lost for report in reports) else WELL


def lines_on(reports: Sequence[Report]) -> Iterator[str]:
    """Give the lines on each source, and at the end the sums."""
    for report in reports:
        yield from lines_on_one(report)
    counted = Counter(str(report.outcome.result) for report in reports)
    sums = ", ".join(f"{number} {result}" for result, number in sorted(counted.items()))
    lost = sum(len(report.lost) for report in reports)
    unseen = sum(quote.stands is None for report in reports for quote in report.quotes)
    yield f"{len(reports)} {'source' if len(reports) == 1 else 'sources'}: {sums}"
    yield f"quotes that no longer stand: {lost}; that could not be looked at: {unseen}"


def lines_on_one(report: Report) -> Iterator[str]:
    """Say what became of a source, below it what went and which quotes no longer stand."""
    outcome = report.outcome
    yield f"{outcome.result:8} {outcome.source_id}{what_happened(outcome)}"
    for text in outcome.went[:MOST_SHOWN]:
        yield f"           - {text[:LONGEST]}{'…' if len(text) > LONGEST else ''}"
    if len(outcome.went) > MOST_SHOWN:
        yield f"           and {len(outcome.went) - MOST_SHOWN} more"
    for quote in report.lost:
        yield f"         quote '{quote.quote}' of {quote.entry} no longer stands: {quote.reason}"
    if outcome.note:
        yield f"         {outcome.note}"


def what_happened(outcome: Outcome) -> str:
    """Say in a few words what became of a source, behind its id."""
    parts = []
    if outcome.moved_to is not None:
        parts.append(f"is now at {outcome.moved_to}")
    if outcome.result == "changed":
        parts.append(f"{len(outcome.went)} of its segments went, {outcome.came} came")
    if outcome.detail:
        parts.append(outcome.detail)
    return ": " + "; ".join(parts) if parts else ""


RECHECK = Command(
    "recheck", "fetch again: same, changed, moved, gone; quotes that no longer stand", describe, run
)
