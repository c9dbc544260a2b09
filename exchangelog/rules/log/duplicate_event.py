"""The rule duplicate-event."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.log import counts
from exchangelog.rules.rule import Context, Subject, rule

Likeness = tuple[object, ...]


@rule(Severity.WARNING, on=Subject.LOG)
def duplicate_event(context: Context) -> Iterator[Problem]:
    """Two entries have the same date, the same kind and the same figures: probably one event, entered twice.

    Why it matters: its people would be counted twice in every sum.

    How to mend it: keep one entry; withdraw the other with the reason `duplicate` and the one to read `instead`.
    """
    seen: dict[Likeness, str] = {}
    for entry in context.log.exchanges.values():
        likeness = likeness_of(entry)
        if likeness is None:
            continue
        first = seen.setdefault(likeness, entry.id)
        if first != entry.id:
            yield Problem(
                Value(("date",)),
                f"this entry has the date, kind and figures of '{first}': is it the same event?",
                "Withdraw one of the two (reason: duplicate, instead: the other), or say in the text why they are two.",
                entry.path,
            )


def likeness_of(entry: Filed[Exchange]) -> Likeness | None:
    """Give what two entries of one event would share; None where an entry states too little to be compared."""
    record = entry.record
    stated = frozenset((one.side, one.who, one.count) for one in record.figures if one.count is not None)
    if not stated or not counts(record) or entry.lacks("figures") or entry.lacks("date"):
        return None
    return (record.date, record.kind, stated)
