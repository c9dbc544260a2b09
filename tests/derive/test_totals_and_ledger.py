"""Announced totals are added up, and the ledger sums what the log holds (docs/format.md, section 3)."""

from __future__ import annotations

import pytest

from exchangelog.derive.number_range import NumberRange
from tests.derive.small_log import small_log

PLAIN = """kind: exchange
figures:
  - {{side: north, who: all, count: {north}, quotes: [north-office]}}
  - {{side: south, who: all, count: {south}, quotes: [south-office]}}
"""
CONTESTED = """kind: exchange
figures:
  - {side: north, who: all, count: 50, quotes: [south-office]}
  - {side: north, who: all, count: 53, quotes: [north-office]}
  - {side: south, who: all, count: 5, quotes: [south-office]}
"""
OPEN = """kind: exchange
unknown:
  - {side: north, who: all, why: Nobody said it.}
  - {side: south, who: all, why: Nobody said it.}
"""
TO_THE_SOUTH = """kind: release
figures:
  - {side: south, who: all, count: 6, quotes: [south-office]}
"""


ONE_SIDE = """kind: exchange
figures:
  - {side: north, who: all, count: 7, quotes: [north-office]}
unknown:
  - {side: south, who: all, why: Nobody said it.}
"""
LATE = """date_latest: 2025-05-06
date_note: Nobody named the day.
"""


def total(count: int, of: str, quote: str = "north-office", side: str = "north") -> str:
    return f"totals:\n  - {{side: {side}, who: all, count: {count}, of: [{of}], quotes: [{quote}]}}"


@pytest.mark.parametrize(
    ("second", "announced", "outcome"),
    [
        (PLAIN.format(north=7, south=6), total(17, "2025-05-01, 2025-05-02"), "adds-up"),
        (PLAIN.format(north=7, south=6), total(18, "2025-05-01, 2025-05-02"), "does-not-add-up"),
        (PLAIN.format(north=7, south=6), total(33, "2025-05-01, 2025-05-02", side="both"), "adds-up"),
        (CONTESTED, total(63, "2025-05-01, 2025-05-02"), "adds-up"),
        (CONTESTED, total(60, "2025-05-01, 2025-05-02", "south-office"), "adds-up"),
        (CONTESTED, total(61, "2025-05-01, 2025-05-02"), "does-not-add-up"),
        (OPEN, total(12, "2025-05-01, 2025-05-02"), "open"),
        (OPEN, total(9, "2025-05-01, 2025-05-02"), "does-not-add-up"),
        (TO_THE_SOUTH, total(10, "2025-05-01, 2025-05-02"), "adds-up"),
        (ONE_SIDE, total(27, "2025-05-01, 2025-05-02", side="both"), "open"),
        (ONE_SIDE, total(26, "2025-05-01, 2025-05-02", side="both"), "does-not-add-up"),
        (TO_THE_SOUTH, total(26, "2025-05-01, 2025-05-02", side="both"), "adds-up"),
        (TO_THE_SOUTH, total(27, "2025-05-01, 2025-05-02", side="both"), "does-not-add-up"),
        (
            PLAIN.format(north=7, south=6) + "status: draft",
            total(17, "2025-05-01, 2025-05-02"),
            "does-not-add-up",
        ),
    ],
)
def test_total_over_entries(second: str, announced: str, outcome: str) -> None:
    """A total adds up when stated figures give it; unknown ones could fill it only while the known do not exceed it."""
    _, derived = small_log(d01=PLAIN.format(north=10, south=10), d02=second, d03=OPEN + announced)
    assert derived.totals["2025-05-03"][0].outcome == outcome


def test_announcing_side_is_taken_first() -> None:
    """Of contested numbers, the one shown in the addition is that of the side which announced the total."""
    _, derived = small_log(d01=CONTESTED, d02=OPEN + total(53, "2025-05-01"))
    assert derived.totals["2025-05-02"][0].parts[0].range == NumberRange(53, 53)


def test_the_addition_shows_the_numbers_that_add_up() -> None:
    """Where the announcing side's own number does not give the total and another does, that one stands in the addition."""
    announced = total(60, "2025-05-01, 2025-05-02")
    _, derived = small_log(d01=PLAIN.format(north=10, south=10), d02=CONTESTED, d03=OPEN + announced)
    added = derived.totals["2025-05-03"][0]
    assert added.outcome == "adds-up"
    assert [part.range for part in added.parts] == [NumberRange(10, 10), NumberRange(50, 50)]


def test_numbers_that_give_the_total_go_before_those_that_only_fit_it() -> None:
    """Where one side said 'at least 50' and another 53, a total of 63 is 10 and 53, whoever announced it."""
    contested = CONTESTED.replace("quotes: [north-office]", "quotes: [volunteer]").replace(
        "count: 50, quotes: [south-office]", "count: 50, precision: at-least, quotes: [north-office]"
    )
    announced = total(63, "2025-05-01, 2025-05-02")
    _, derived = small_log(d01=PLAIN.format(north=10, south=10), d02=contested, d03=OPEN + announced)
    added = derived.totals["2025-05-03"][0]
    assert (added.outcome, added.sum) == ("adds-up", NumberRange(63, 63))


def test_total_over_a_time_counts_what_happened_in_it() -> None:
    """From its first day to its last, and to the day of the entry that holds it where it names no last one."""
    log = {"d01": PLAIN, "d02": PLAIN, "d03": PLAIN, "d05": PLAIN}
    for until, counted in (("until: 2025-05-03, ", ("d02", "d03")), ("", ("d02", "d03", "d04"))):
        announced = f"totals:\n  - {{side: north, who: all, count: 9, since: 2025-05-02, {until}quotes: [north-office]}}"
        entries = {name: front.format(north=1, south=1) for name, front in log.items()}
        _, derived = small_log(**entries, d04=PLAIN.format(north=1, south=1) + announced)
        parts = derived.totals["2025-05-04"][0].parts
        assert tuple(f"d{part.entry[-2:]}" for part in parts) == counted


def test_total_over_a_time_is_never_wrong() -> None:
    """The log's own sum, its range and what is unknown stand beside it."""
    announced = "totals:\n  - {side: north, who: all, count: 999, since: 2025-05-01, quotes: [north-office]}"
    _, derived = small_log(d01=PLAIN.format(north=10, south=10), d02=CONTESTED, d03=OPEN + announced)
    added = derived.totals["2025-05-03"][0]
    assert (added.outcome, added.sum) == ("beside", NumberRange(60, 63))
    assert added.without_number == ("2025-05-03",)


def test_total_over_a_time_knows_the_announcing_sides_own_sum() -> None:
    """Of contested numbers its own is that of the side which announced the total."""
    announced = "totals:\n  - {side: north, who: all, count: 63, since: 2025-05-01, quotes: [north-office]}"
    _, derived = small_log(d01=PLAIN.format(north=10, south=10), d02=CONTESTED + announced)
    added = derived.totals["2025-05-02"][0]
    assert (added.sum, added.own_sum) == (NumberRange(60, 63), NumberRange(63, 63))


def test_a_total_that_no_side_announced_has_no_own_numbers() -> None:
    """What an outlet counts is held against the whole range of each event, whatever an outlet said of one of them."""
    said = CONTESTED.replace("quotes: [north-office]", "quotes: [outlet]")
    announced = "totals:\n  - {side: north, who: all, count: 53, since: 2025-05-01, quotes: [outlet]}"
    _, derived = small_log(d01=said + announced)
    added = derived.totals["2025-05-01"][0]
    assert (added.sum, added.own_sum) == (NumberRange(50, 53), NumberRange(50, 53))


def test_a_total_of_both_sides_adds_the_side_that_is_known() -> None:
    """Of an entry that lacks one side's number the other's is added, and the entry is named as one that lacks a number."""
    over_time = "totals:\n  - {side: both, who: all, count: 99, since: 2025-05-01, quotes: [north-office]}"
    for announced in (total(99, "2025-05-01, 2025-05-02, 2025-05-03", side="both"), over_time):
        _, derived = small_log(d01=PLAIN.format(north=10, south=10), d02=ONE_SIDE, d03=OPEN + announced)
        added = derived.totals["2025-05-03"][0]
        assert [part.range for part in added.parts] == [NumberRange(20, 20), NumberRange(7, 7), None]
        assert (added.sum, added.without_number) == (NumberRange(27, 27), ("2025-05-02", "2025-05-03"))


def test_who_was_given_nobody_is_no_known_side() -> None:
    """Of a release whose number nobody gave, nothing is known: that the other side was given nobody is not a number to show."""
    unknown = "kind: release\nunknown:\n  - {side: north, who: all, why: Nobody said it.}\n"
    over_time = "totals:\n  - {side: both, who: all, count: 99, since: 2025-05-01, quotes: [north-office]}"
    for announced in (total(99, "2025-05-01", side="both"), over_time):
        _, derived = small_log(d01=unknown + announced)
        added = derived.totals["2025-05-01"][0]
        assert (added.parts[0].range, added.has_sum, added.without_number) == (None, False, ("2025-05-01",))


def test_a_release_with_a_number_of_some_gave_somebody() -> None:
    """Where civilians came back and nobody said how many in all, the sum lacks that entry; the side was not given nobody."""
    some = """kind: release
figures:
  - {side: south, who: civilians, count: 6, quotes: [south-office]}
unknown:
  - {side: north, who: all, why: Nobody said it.}
"""
    over_time = "totals:\n  - {side: south, who: all, count: 9, since: 2025-05-01, quotes: [north-office]}"
    _, derived = small_log(d01=some + over_time)
    (row,) = derived.ledger.rows
    assert row.sums["south"].without_number == ("2025-05-01",)
    assert derived.totals["2025-05-01"][0].without_number == ("2025-05-01",)


def test_a_total_names_the_entries_that_may_lie_across_its_ends() -> None:
    """An event counts by the first day on which it may have taken place: of those added some may lie outside, of the others some inside."""
    time = "since: 2025-05-03, until: 2025-05-05"
    announced = f"totals:\n  - {{side: north, who: all, count: 9, {time}, quotes: [north-office]}}"
    plain = PLAIN.format(north=1, south=1)
    early = plain + LATE.replace("05-06", "05-03")
    _, derived = small_log(d01=early, d02=plain, d03=plain, d04=plain + LATE, d09=plain + announced)
    added = derived.totals["2025-05-09"][0]
    assert [part.entry[-2:] for part in added.parts] == ["03", "04"]
    assert (added.perhaps_outside, added.perhaps_inside) == (("2025-05-04",), ("2025-05-01",))


def test_a_total_that_ends_on_an_uncertain_day_may_cover_more() -> None:
    """Where the announcing entry's own day is a range, entries up to its last day may be in the time, and its own is."""
    announced = "totals:\n  - {side: north, who: all, count: 9, since: 2025-05-01, quotes: [north-office]}"
    plain = PLAIN.format(north=1, south=1)
    _, derived = small_log(d04=plain + LATE + announced, d05=plain, d07=plain)
    added = derived.totals["2025-05-04"][0]
    assert (added.perhaps_outside, added.perhaps_inside) == ((), ("2025-05-05",))


def test_ledger_sums_with_ranges_and_gaps() -> None:
    """A year's sum carries the range of contested figures and says which events have no number; withdrawn ones count nowhere."""
    withdrawn = "withdrawn: {date: 2025-06-02, reason: duplicate, why: It was entered twice.}"
    _, derived = small_log(
        d01=PLAIN.format(north=10, south=10),
        d02=CONTESTED,
        d03=OPEN,
        d04=PLAIN.format(north=1, south=1) + withdrawn,
    )
    (row,) = derived.ledger.rows
    north = row.sums["north"]
    assert row.events == ("2025-05-01", "2025-05-02", "2025-05-03")
    assert (north.range, north.contested, north.without_number) == (
        NumberRange(60, 63),
        ("2025-05-02",),
        ("2025-05-03",),
    )
    assert row.sums["south"].range == NumberRange(15, 15)


def test_ledger_knows_the_sum_of_a_sides_own_numbers() -> None:
    """Beside the range of contested numbers stands what the side itself counted."""
    _, derived = small_log(d01=PLAIN.format(north=10, south=10), d02=CONTESTED)
    (row,) = derived.ledger.rows
    assert (row.sums["north"].range, row.sums["north"].own) == (NumberRange(60, 63), NumberRange(63, 63))


def test_a_side_whose_officials_contradict_one_another_has_no_one_number() -> None:
    """Its own number is from the lowest to the highest that they gave, in the ledger and beside a total of theirs; what agrees is one."""
    two = (
        PLAIN.format(north=10, south=10)
        + "  - {side: north, who: all, count: 12, quotes: [north-ministry]}\n"
    )
    announced = "totals:\n  - {side: north, who: all, count: 10, since: 2025-05-01, quotes: [north-office]}"
    for figures, own in ((two, (10, 12)), (two.replace("12,", "9, precision: at-least,"), (10, 10))):
        _, derived = small_log(d01=figures + announced)
        (row,) = derived.ledger.rows
        assert row.sums["north"].own == NumberRange(*own)
        assert derived.totals["2025-05-01"][0].own_sum == NumberRange(*own)


def test_series_names_its_missing_numbers() -> None:
    """Numbers between the first and the last that no entry carries are missing."""
    number = "ordinals:\n  - {{series: exchanges, count: {count}, quotes: [north-office]}}"
    _, derived = small_log(
        d01=PLAIN.format(north=1, south=1) + number.format(count=4), d02=OPEN + number.format(count=7)
    )
    (series,) = derived.ledger.series
    assert (series.id, series.missing) == ("exchanges", (5, 6))
