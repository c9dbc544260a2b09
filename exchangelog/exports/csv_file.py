"""A table as CSV (RFC 4180): UTF-8, a header, CRLF at the ends of lines; an empty cell is what is not known, and never zero.

Comes in: a table and what is published. Goes out: bytes. The words of others stand in no CSV: a spreadsheet runs a cell that begins like a
formula, and a quote may not be changed to prevent that. Our own texts that begin so get an apostrophe in front, which spreadsheets
hide and JSON and SQLite do not have (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain, islice

from exchangelog.exports.column import Cell, Column, Row, Table

FORMULA = "=+-@\t\r\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
"""With these a cell begins that a spreadsheet may take for a formula."""

FIRST_OF_FORMULA = frozenset(FORMULA)
ROWS_IN_A_PART = 1000


def write_csv(table: Table, rows: Iterable[Row]) -> bytes:
    """Give the file's bytes."""
    return b"".join(csv_parts(table, rows))


def csv_parts(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    """Give the file's bytes in parts, so that no large table is in memory as a whole."""
    kept = [place for place, column in enumerate(table.columns) if not column.quoted]
    names = tuple(table.columns[place].name for place in kept)
    lines = chain((names,), ([harmless(row[place]) for place in kept] for row in rows))
    while True:
        text = StringIO(newline="")
        csv.writer(text, lineterminator="\r\n").writerows(islice(lines, ROWS_IN_A_PART))
        if not (part := text.getvalue()):
            return
        yield part.encode()


def columns_in_csv(table: Table) -> tuple[Column, ...]:
    """Give the columns that the CSV of a table has."""
    return tuple(column for column in table.columns if not column.quoted)


def harmless(cell: Cell) -> Cell:
    """Give a cell that no spreadsheet runs."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in FIRST_OF_FORMULA else cell
