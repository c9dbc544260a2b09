"""The index: which entries there are, in the order of their dates, and which of them each key is found in.

Comes in: entries. Goes out: `SearchIndex`. Entries are numbered from the oldest on, so that a new one changes no number before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from exchangelog.derive.account import Verdict
from exchangelog.derive.derived import Derived
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.searching.entry_words import keys_of_entry

STATEMENT = "statement"
"""The kind of a statement of totals, which is no event."""


class FoundEntry(Struct, frozen=True):
    """An entry as the index knows it: its days, its kind, its verdict (none for a statement), the sides that were given something."""

    entry: Filed[Statement]
    first: date
    last: date
    kind: str
    verdict: Verdict | None
    sides: tuple[str, ...]


class SearchIndex(Struct, frozen=True):
    """The entries in the order of their numbers, and for each key the numbers of the entries that hold it, rising."""

    entries: tuple[FoundEntry, ...]
    keys: Mapping[str, tuple[int, ...]]


def make_search_index(entries: Iterable[Filed[Statement]], log: Log, derived: Derived) -> SearchIndex:
    """Gather the index of some entries."""
    ordered = sorted(entries, key=lambda entry: (entry.record.date, entry.id))
    keys: dict[str, list[int]] = {}
    for number, entry in enumerate(ordered):
        for key in sorted(keys_of_entry(entry, log)):
            keys.setdefault(key, []).append(number)
    return SearchIndex(
        tuple(find_entry(entry, derived) for entry in ordered),
        {key: tuple(numbers) for key, numbers in sorted(keys.items())},
    )


def find_entry(entry: Filed[Statement], derived: Derived) -> FoundEntry:
    """Give what the filters ask of an entry."""
    record = entry.record
    if not isinstance(record, Exchange):
        return FoundEntry(entry, record.date, record.date, STATEMENT, None, ())
    sides = dict.fromkeys(side for side, _who in derived.accounts[entry.id])
    return FoundEntry(
        entry,
        record.date,
        record.date_latest or record.date,
        record.kind,
        derived.verdicts[entry.id],
        tuple(sides),
    )
