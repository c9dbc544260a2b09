"""The rule counted-twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from exchangelog.evidence.segments import lines_of
from exchangelog.findings import Severity
from exchangelog.findings.place import FieldPath, Problem, Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.figure import EVERYBODY
from exchangelog.record.filed import Filed
from exchangelog.rules.citing import quotes_by_id
from exchangelog.rules.log.duplicate_event import stated_in
from exchangelog.rules.rule import Context, Subject, rule

Key = tuple[str, str, int]
DIGITS = 16
"""Of a line of a capture: the digest, without its mark."""


class Counted(Struct, frozen=True):
    """A figure for everybody given to a side: its entry, its place, and the words of the quote that it rests on."""

    entry: Filed[Exchange]
    path: FieldPath
    said: str


@rule(Severity.WARNING, on=Subject.LOG)
def counted_twice(context: Context) -> Iterator[Problem]:
    """The same sentence of the same source gives the same number of people, for the same side, in two events.

    Why it matters: every sum of the log would count these people twice. One event split into two, or entered again under another day, looks like two.

    How to mend it: leave the number to the event that the sentence is about; withdraw the other entry as a `duplicate`, or give it words of its own.
    """
    for same in counted(context).values():
        for index, later in enumerate(same):
            earlier = next((one for one in same[:index] if share_a_sentence(one, later)), None)
            if earlier is not None:
                yield Problem(
                    Value(later.path),
                    f"the same sentence gives the same number to the same side in '{earlier.entry.id}': these people are counted twice",
                    "Leave the number to one of the two entries.",
                    later.entry.path,
                )


def counted(context: Context) -> dict[Key, list[Counted]]:
    """Gather the figures for everybody of all events that count, by source, side and number."""
    found: defaultdict[Key, list[Counted]] = defaultdict(list)
    for entry in context.log.exchanges.values():
        record = entry.record
        if record.withdrawn is not None or record.status == "draft" or entry.lacks("quotes"):
            continue
        quotes = quotes_by_id(record)
        for index, figure in enumerate(record.figures):
            if figure.who != EVERYBODY or figure.count is None:
                continue
            for one in figure.quotes:
                if (quote := quotes.get(one)) is not None:
                    one_counted = Counted(entry, ("figures", index, "count"), quote.said)
                    found[quote.source, figure.side, figure.count].append(one_counted)
    return found


def share_a_sentence(one: Counted, other: Counted) -> bool:
    """Say whether two figures of different events rest on a sentence that both quote."""
    if one.entry.id == other.entry.id or is_duplicate(one.entry, other.entry):
        return False
    return not {line[:DIGITS] for line in lines_of(one.said)}.isdisjoint(
        line[:DIGITS] for line in lines_of(other.said)
    )


def is_duplicate(one: Filed[Exchange], other: Filed[Exchange]) -> bool:
    """Say whether duplicate-event tells already that two entries are one."""
    days = {(entry.record.date, entry.record.kind) for entry in (one, other)}
    return len(days) == 1 and stated_in(one) == stated_in(other)
