"""The views of the database answer what the pages answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from exchangelog.derive.derived import derive
from exchangelog.derive.ledger import LedgerRow
from exchangelog.exports.files import DataFiles, make_data_files
from tests.derive.small_log import small_log
from tests.exports.given_away import data_of, odd_data, open_database
from tests.rules.examples import BASE

SOME = """kind: release
figures:
  - {side: south, who: civilians, count: 6, quotes: [south-office]}
unknown:
  - {side: north, who: all, why: Nobody said it.}
"""


def came_home(data: DataFiles) -> list[tuple[Any, ...]]:
    with open_database(data) as database:
        return database.execute("SELECT * FROM came_home_by_year").fetchall()


@pytest.mark.parametrize("content", [None, BASE], ids=["odd", "base"])
def test_the_view_by_year_is_the_ledger(content: Path | None) -> None:
    """How many came home to each side in a year: the sums, the ranges and the gaps that the site shows."""
    data = odd_data() if content is None else data_of(content)
    assert came_home(data) == sorted(
        line for row in data.published.derived.ledger.rows for line in ledger_lines(row)
    )


def ledger_lines(row: LedgerRow) -> list[tuple[Any, ...]]:
    """Give a row of the ledger as the view has it: a line for each side that was given anybody, or somebody unknown."""
    lines = []
    for side, one in row.sums.items():
        if one.with_number or one.without_number:
            numbers = (one.range.low, one.range.high, one.own.low, one.own.high)
            known = numbers if one.with_number else (None,) * 4
            counts = (len(one.with_number), len(one.without_number), len(one.contested))
            perhaps = (len(row.perhaps_later), len(row.perhaps_here))
            lines.append((row.year, row.kind, side, *known, *counts, *perhaps))
    return lines


def test_a_release_with_a_number_of_some_lacks_that_of_all() -> None:
    """A side of which one kind of people was counted was given somebody: the view says that the number is missing, as the ledger does."""
    log, derived = small_log(d01=SOME)
    data = make_data_files(log, derived)
    assert came_home(data) == [line for row in derived.ledger.rows for line in ledger_lines(row)]
    with open_database(data) as database:
        missing = database.execute("SELECT exchange, side FROM events_without_number").fetchall()
    assert missing == [("2025-05-01", "north"), ("2025-05-01", "south")]


def test_the_view_by_year_counts_the_events_that_may_be_of_another_year() -> None:
    """As the ledger does: an event counts in the year of its first day, and both years say that it may be of the other."""
    log, _ = small_log(d01=SOME, d02=SOME)
    first, second = log.exchanges.values()
    days = {"date": date(2024, 12, 30), "date_latest": date(2025, 1, 2), "date_note": "Nobody knows."}
    moved = replace(first, id="2024-12-30", record=first.record.model_copy(update=days))
    log = replace(log, exchanges={moved.id: moved, second.id: second})
    derived = derive(log)
    data = make_data_files(log, derived)
    assert came_home(data) == [line for row in derived.ledger.rows for line in ledger_lines(row)]
    assert [line[-2:] for line in came_home(data)] == [(1, 0)] * 2 + [(0, 1)] * 2
