"""The rule duplicate-event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.log import counts
from exchangelog.rules.rule import Context, Subject, rule

Stated = frozenset[tuple[str, str, int]]


@rule(Severity.WARNING, on=Subject.LOG)
def duplicate_event(context: Context) -> Iterator[Problem]:
    """Two entries have the same date, the same kind and the same figures: probably one event, entered twice; or one is withdrawn as a duplicate of nothing.

    Why it matters: its people would be counted twice in every sum. A duplicate that names no other entry may be the only one there is: its
    people would be counted nowhere, and its readers are led nowhere.

    How to mend it: keep one entry; withdraw the other with the reason `duplicate` and the one to read `instead`.
    """
    yield from duplicates_of_nothing(context)
    of_a_day: defaultdict[tuple[date, str], list[Filed[Exchange]]] = defaultdict(list)
    for entry in context.log.exchanges.values():
        of_a_day[entry.record.date, entry.record.kind].append(entry)
    for entries in of_a_day.values():
        if len(entries) > 1:
            yield from problems_among(entries)


def duplicates_of_nothing(context: Context) -> Iterator[Problem]:
    """Give a problem for each entry that is withdrawn as a duplicate and does not say of which."""
    for entry in context.log.entries:
        withdrawn = entry.record.withdrawn
        if withdrawn is not None and withdrawn.reason == "duplicate" and withdrawn.instead is None:
            yield Problem(
                Value(("withdrawn", "reason")),
                "this entry is withdrawn as a duplicate, and nothing says of which other",
                "Name the entry that stays under 'instead', or give the reason that is true.",
                entry.path,
            )


def problems_among(entries: Iterable[Filed[Exchange]]) -> Iterator[Problem]:
    """Give a problem for each entry of a day and kind that has the figures of one before it."""
    seen: dict[Stated, str] = {}
    for entry in entries:
        stated = stated_in(entry)
        first = seen.setdefault(stated, entry.id) if stated else entry.id
        if first != entry.id:
            yield Problem(
                Value(("date",)),
                f"this entry has the date, kind and figures of '{first}': is it the same event?",
                "Withdraw one of the two (reason: duplicate, instead: the other), or say in the text why they are two.",
                entry.path,
            )


def stated_in(entry: Filed[Exchange]) -> Stated:
    """Give the figures that two entries of one event would share; none where an entry states too little to be compared."""
    record = entry.record
    if not counts(record) or entry.lacks("figures") or entry.lacks("date"):
        return frozenset()
    return frozenset((one.side, one.who, one.count) for one in record.figures if one.count is not None)
