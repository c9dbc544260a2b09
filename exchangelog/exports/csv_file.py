"""A table as CSV (RFC 4180): UTF-8, a header, CRLF at the ends of lines; an empty cell is what is not known, and never zero.

Comes in: a table and what is published. Goes out: bytes. The words of others stand in no CSV: a spreadsheet runs a cell that begins like a
formula, and a quote may not be changed to prevent that. Our own texts that begin so get an apostrophe in front, which spreadsheets
hide and JSON and SQLite do not have (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from exchangelog.exports.column import Cell, Column, Row, Table

FORMULA = "=+-@\t\r\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
"""With these a cell begins that a spreadsheet may take for a formula."""


def write_csv(table: Table, rows: Iterable[Row]) -> bytes:
    """Give the file's bytes."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    kept = [place for place, column in enumerate(table.columns) if not column.quoted]
    writer.writerow(table.columns[place].name for place in kept)
    writer.writerows([harmless(row[place]) for place in kept] for row in rows)
    return text.getvalue().encode()


def columns_in_csv(table: Table) -> tuple[Column, ...]:
    """Give the columns that the CSV of a table has."""
    return tuple(column for column in table.columns if not column.quoted)


def harmless(cell: Cell) -> Cell:
    """Give a cell that no spreadsheet runs."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in FORMULA and cell else cell
