"""The rule single-origin."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.NOTE, on=Subject.EXCHANGE)
def single_origin(entry: Filed[Exchange], context: Context) -> Iterator[Problem]:
    """One speaker stands behind all figures of an entry, through however many outlets.

    Why it matters: ten outlets that carry one statement are one source. The reader is told how many speakers there are; the
    editor may know of another.

    How to mend it: nothing is wrong. If somebody else gave a number too, quote it.
    """
    if entry.lacks("figures") or entry.lacks("quotes"):
        return
    given = [one for account in context.derived.accounts[entry.id].values() for one in account.statements]
    speakers = {statement.speaker for statement in given}
    if len(speakers) == 1 and given:
        outlets = len({statement.quote.source for statement in given})
        yield Problem(
            Value(("figures",)),
            f"one speaker, '{next(iter(speakers))}', stands behind all figures, through {outlets} "
            f"source{'' if outlets == 1 else 's'}",
            "If somebody else gave a number, quote it as well; else nothing is to be done.",
        )
