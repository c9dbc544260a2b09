"""The rule total-does-not-add-up."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.derive.number_range import NumberRange
from exchangelog.derive.part import Part
from exchangelog.derive.totals import AddedTotal
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule

EXPLAINED = "The total's 'note' explains it to readers; see that it still does."
MOST_SHOWN = 5
"""Entries of a total that a message shows."""


@rule(Severity.ERROR, on=Subject.ENTRY)
def total_does_not_add_up(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """An announced total is not what the stated figures of the entries under `of` give; a note where the total's `note` explains it.

    Any number that was stated for an entry may be the one that was added. Where an entry has none, the total is at fault only if
    the known ones exceed it. A withdrawn entry and a draft add nothing.

    Why it matters: totals are how a wrong figure shows, ours or theirs. Where somebody's total is wrong, readers should be told.

    How to mend it: look at the entries named; correct what is ours, and explain under `note` what is theirs.
    """
    for added in context.derived.totals.get(entry.id, ()):
        if (
            added.outcome != "does-not-add-up"
            or not is_of(entry, added)
            or is_withheld(added, entry, context)
        ):
            continue
        explained = added.total.note is not None
        yield Problem(
            Value(("totals", added.number - 1, "count")),
            message(added),
            EXPLAINED
            if explained
            else "Correct what is ours, the figures or the total; explain under 'note' what is theirs.",
            severity=Severity.NOTE if explained else None,
        )


def is_of(entry: Filed[Statement], added: AddedTotal) -> bool:
    """Say whether an added total is this entry's: two files may have one id, which is another rule's finding."""
    totals = entry.record.totals
    return added.number <= len(totals) and totals[added.number - 1] is added.total


def is_withheld(added: AddedTotal, announced_in: Filed[Statement], context: Context) -> bool:
    """Say whether something that decides on the total could not be read."""
    log = context.log
    if log.is_unread("site") or log.is_unread("speakers") or announced_in.lacks("quotes"):
        return True
    for entry_id in added.total.of:
        entry = log.exchange_of(entry_id)
        if entry is not None and any(
            entry.lacks(name) for name in ("figures", "quotes", "status", "withdrawn")
        ):
            return True
    return False


def message(added: AddedTotal) -> str:
    """Say what the entries give instead."""
    parts = [f"{part.entry} {what_it_gives(part)}" for part in added.parts]
    if len(parts) > 1:
        parts = [
            *parts[:MOST_SHOWN],
            *(["..."] if len(parts) > MOST_SHOWN else []),
            f"together {shown(added.sum)}",
        ]
    return f"total {added.total.count} does not add up: {', '.join(parts)}"


def what_it_gives(part: Part) -> str:
    """Say what an entry gives to a total."""
    if not part.counts:
        return "is withdrawn or a draft and gives nothing"
    known = "nothing" if part.range is None else shown(part.range)
    return (
        f"gives {known} and lacks a number"
        if part.lacks_number and part.range is not None
        else f"gives {known}"
    )


def shown(numbers: NumberRange) -> str:
    """Give a range for a message."""
    if numbers.is_exact:
        return str(numbers.low)
    return f"at least {numbers.low}" if numbers.high is None else f"{numbers.low} to {numbers.high}"
