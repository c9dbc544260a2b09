"""Data files of small logs, and how a reader gets the rows back out of each format.

In: the odd log of tests/pages, the invented log of tests/rules/base. Out: their data files, and rows read from CSV, JSON and SQLite, with the types
that the tables promise.
"""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from functools import cache
from io import StringIO
from pathlib import Path

from exchangelog.derive.derived import derive
from exchangelog.exports.column import Cell, Column, Row, Table
from exchangelog.exports.csv_file import columns_in_csv, harmless
from exchangelog.exports.files import DataFiles, make_data_files
from exchangelog.pipeline import judge
from exchangelog.settings import Settings
from tests.feeds.made_feeds import NOW
from tests.pages.odd_site import odd_log


@cache
def odd_data() -> DataFiles:
    return make_data_files(odd_log(), derive(odd_log()))


def data_of(content: Path) -> DataFiles:
    judged = judge(Settings(now=NOW, content=content))
    return make_data_files(judged.log, judged.derived)


def file_of(data: DataFiles, name: str) -> bytes:
    (artifact,) = (one for one in data.artifacts() if one.path == f"data/{name}")
    return artifact.make()


def json_rows(data: DataFiles, table: str) -> list[dict[str, Cell]]:
    rows: list[dict[str, Cell]] = json.loads(file_of(data, f"{table}.json"))
    return rows


def csv_rows(data: DataFiles, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(file_of(data, f"{table}.csv").decode(), newline="")))


def open_database(data: DataFiles) -> closing[sqlite3.Connection]:
    database = sqlite3.connect(":memory:")
    database.deserialize(file_of(data, "log.sqlite"))
    return closing(database)


def database_rows(data: DataFiles, table: Table) -> list[Row]:
    """Read a table; it is kept in the order of its key."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    with open_database(data) as database:
        return database.execute(f'SELECT {names} FROM "{table.name}"').fetchall()  # noqa: S608 - our own names


def in_order_of_key(table: Table, rows: list[Row]) -> list[Row]:
    """Sort rows as the database keeps them: by the columns of the key."""
    places = [[column.name for column in table.columns].index(name) for name in table.key]

    def key(row: Row) -> list[tuple[int, bytes]]:
        cells = (row[place] for place in places)
        return [(cell, b"") if isinstance(cell, int) else (0, str(cell).encode()) for cell in cells]

    return sorted(rows, key=key)


def as_in_csv(table: Table, row: Row) -> dict[str, str]:
    """Give a row as its CSV has it: without the words of others, each value as a text."""
    kept = columns_in_csv(table)
    return {
        column.name: csv_text(cell) for column, cell in zip(table.columns, row, strict=True) if column in kept
    }


def csv_text(cell: Cell) -> str:
    return "" if cell is None else str(harmless(cell))


def is_of_type(cell: Cell, column: Column) -> bool:
    if cell is None:
        return not column.required
    return isinstance(cell, int if column.type == "integer" else str)
