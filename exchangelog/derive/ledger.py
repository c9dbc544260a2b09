"""The ledger: the log's own sums by year, kind of event and side, and the numbers of every announced series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from exchangelog.derive.account import Accounts, Verdict, gave_nobody
from exchangelog.derive.number_range import NOTHING, NumberRange
from exchangelog.record.exchange import Exchange
from exchangelog.record.figure import EVERYBODY, Kind
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log, counts


class Sum(Struct, frozen=True):
    """What was given to a side over several events: the sum of the known numbers and what is not known of it.

    `own` is the sum that the side itself would give: of each event what its own officials gave, where they gave a number.
    """

    range: NumberRange
    own: NumberRange
    with_number: tuple[str, ...]
    without_number: tuple[str, ...]
    contested: tuple[str, ...]


class LedgerRow(Struct, frozen=True):
    """One year and kind of event: its events in order, and a sum for each side.

    An event of which a range of days is known counts in the year of the first: `perhaps_later` are those of these events that may have taken place
    in a later year, `perhaps_here` those of an earlier one that may have taken place in this.
    """

    year: int
    kind: Kind
    events: tuple[str, ...]
    sums: Mapping[str, Sum]
    perhaps_later: tuple[str, ...] = ()
    perhaps_here: tuple[str, ...] = ()


class SeriesNumber(Struct, frozen=True):
    """A number of a series, of which stage it is (None where the whole has no stages), and the entry that carries it."""

    count: int
    stage: int | None
    entry: str


class Series(Struct, frozen=True):
    """An announced series: its numbers in order, and those between the first and the last that no entry carries."""

    id: str
    numbers: tuple[SeriesNumber, ...]
    missing: tuple[int, ...]


class Ledger(Struct, frozen=True):
    """All rows, by year and kind of event, and all series."""

    rows: tuple[LedgerRow, ...]
    series: tuple[Series, ...]


def ledger_of(log: Log, accounts: Mapping[str, Accounts]) -> Ledger:
    """Add up the log."""
    groups: dict[tuple[int, Kind], list[Filed[Exchange]]] = {}
    across: dict[Kind, list[Filed[Exchange]]] = {}
    for entry in log.counted():
        groups.setdefault((first_year(entry), entry.record.kind), []).append(entry)
        if last_year(entry) > first_year(entry):
            across.setdefault(entry.record.kind, []).append(entry)
    rows = [
        LedgerRow(
            year,
            kind,
            tuple(entry.id for entry in entries),
            sums_of(entries, log, accounts),
            tuple(entry.id for entry in entries if last_year(entry) > year),
            tuple(entry.id for entry in across.get(kind, ()) if first_year(entry) < year <= last_year(entry)),
        )
        for (year, kind), entries in sorted(groups.items())
    ]
    return Ledger(tuple(rows), series_of(log))


def first_year(entry: Filed[Exchange]) -> int:
    """Give the year of the first day on which an event may have taken place, in which it counts."""
    return entry.record.date.year


def last_year(entry: Filed[Exchange]) -> int:
    """Give the year of the last day on which it may have taken place."""
    return (entry.record.date_latest or entry.record.date).year


def sums_of(
    entries: Iterable[Filed[Exchange]], log: Log, accounts: Mapping[str, Accounts]
) -> Mapping[str, Sum]:
    """Add up events for each side; what was given to nobody (the other side of a release) is no gap."""
    events = tuple(entries)
    return {side: sum_of(events, side, accounts) for side in log.site.sides}


def sum_of(entries: Iterable[Filed[Exchange]], side: str, accounts: Mapping[str, Accounts]) -> Sum:
    """Add up what events gave to one side."""
    total = own = NOTHING
    with_number, without_number, contested = [], [], []
    for entry in entries:
        account = accounts[entry.id].get((side, EVERYBODY))
        if account is not None and account.range is not None:
            total += account.range
            own += account.range_of_side(side) or account.range
            with_number.append(entry.id)
            if account.verdict is Verdict.CONTESTED:
                contested.append(entry.id)
        elif not gave_nobody(entry, side, accounts[entry.id]):
            without_number.append(entry.id)
    return Sum(total, own, tuple(with_number), tuple(without_number), tuple(contested))


def series_of(log: Log) -> tuple[Series, ...]:
    """Gather the numbers that were announced for events, series by series."""
    numbers: dict[str, set[tuple[int, int, str]]] = {}
    for entry in log.entries:
        if counts(entry.record):
            for ordinal in entry.record.ordinals:
                numbers.setdefault(ordinal.series, set()).add((ordinal.count, ordinal.stage or 0, entry.id))
    return tuple(
        Series(
            series,
            tuple(SeriesNumber(count, stage or None, entry) for count, stage, entry in sorted(found)),
            missing_between({count for count, _, _ in found}),
        )
        for series, found in sorted(numbers.items())
    )


def missing_between(found: set[int]) -> tuple[int, ...]:
    """Give the numbers between the lowest and the highest that are not there, at most a thousand of them."""
    most = 1000
    gaps: list[int] = []
    for lower, upper in zip(sorted(found), sorted(found)[1:], strict=False):
        gaps.extend(range(lower + 1, min(upper, lower + 1 + most - len(gaps))))
    return tuple(gaps)
