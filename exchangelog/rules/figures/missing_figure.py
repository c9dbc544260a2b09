"""The rule missing-figure."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Missing, Problem
from exchangelog.record.exchange import Exchange
from exchangelog.record.figure import EVERYBODY, Figure, UnknownFigure
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.EXCHANGE)
def missing_figure(entry: Filed[Exchange], context: Context) -> Iterator[Problem]:
    """An event says neither how many were given to a side nor that nobody published it.

    In an exchange that is said of each side, in a release or a repatriation of one at least.

    Why it matters: what is unknown is said to be unknown. A number that is merely absent reads as if nobody had been given.

    How to mend it: add a figure for `all`, or say under `unknown` why there is none and how that is known.
    """
    log, record = context.log, entry.record
    if log.is_unread("site") or entry.lacks("figures") or entry.lacks("unknown") or entry.lacks("kind"):
        return
    # A kind of people that there is not may be a misspelt 'all': unknown-category speaks of it.
    given: tuple[Figure | UnknownFigure, ...] = (*record.figures, *record.unknown)
    stated = {one.side for one in given if one.who == EVERYBODY or one.who not in log.categories}
    if record.kind == "exchange":
        for side in log.site.sides:
            if side not in stated:
                name = log.site.sides[side].name
                yield Problem(
                    Missing(("figures",)),
                    f"neither a figure for '{EVERYBODY}' nor an 'unknown' says how many were given to {name}",
                    f"Add a figure with side: {side}, who: {EVERYBODY}, or say under 'unknown' why there is none.",
                )
    elif not stated:
        yield Problem(
            Missing(("figures",)),
            f"a {record.kind} needs a figure for '{EVERYBODY}', or an 'unknown', for one side at least",
            f"Add a figure with who: {EVERYBODY}, or say under 'unknown' why there is none.",
        )
