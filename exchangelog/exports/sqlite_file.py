"""All tables as one SQLite database, with foreign keys and with views for what readers ask first.

Comes in: what is published. Goes out: the database's bytes, the same for the same log: it is made in memory, row by row in a fixed order, and what
SQLite writes of itself into the header (its version, how often the file was changed; sqlite.org/fileformat2.html, section 1.3) is
overwritten with fixed values, which no reader minds.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

from exchangelog.exports.column import Column, Table
from exchangelog.exports.published import Published
from exchangelog.exports.tables import TABLES
from exchangelog.exports.views import VIEWS

PAGE_SIZE = 4096
CHANGES = slice(24, 28)
VALID_FOR = slice(92, 96)
WRITTEN_BY = slice(96, 100)
FIXED_CHANGES = (1).to_bytes(4, "big")
FIXED_VERSION = (3_040_000).to_bytes(4, "big")
"""The header says by which version the file was last written; none that is in use reads a file of 3.40.0 differently."""


def write_sqlite(published: Published) -> bytes:
    """Give the database's bytes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        database.execute("PRAGMA encoding = 'UTF-8'")
        database.execute("BEGIN")
        for table in TABLES:
            database.execute(definition(table))
            places = ", ".join("?" * len(table.columns))
            database.executemany(f"INSERT INTO {named(table.name)} VALUES ({places})", table.rows(published))  # noqa: S608 - our own names
        for view in VIEWS:
            database.execute(f"CREATE VIEW {named(view.name)} AS {view.query}")
        database.execute("COMMIT")
        return with_fixed_header(database.serialize())


def definition(table: Table) -> str:
    """Give the statement that makes a table."""
    lines = [column_definition(column) for column in table.columns]
    lines.append(f"PRIMARY KEY ({listed(table.key)})")
    lines += [
        f"FOREIGN KEY ({listed(one.columns)}) REFERENCES {named(one.table)} ({listed(one.key)})"
        for one in table.references
    ]
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {named(table.name)} (\n  {body}\n) WITHOUT ROWID"


def column_definition(column: Column) -> str:
    """Give a column with its type; days and times are texts as ISO 8601 writes them, which sort as they should."""
    kind = "INTEGER" if column.type == "integer" else "TEXT"
    return f"{named(column.name)} {kind}{' NOT NULL' if column.required else ''}"


def listed(names: tuple[str, ...]) -> str:
    """Give names of columns with commas between them."""
    return ", ".join(map(named, names))


def named(name: str) -> str:
    """Give a name as SQL takes it whatever it is: `table` and `column` are names of columns here."""
    return f'"{name}"'


def with_fixed_header(database: bytes) -> bytes:
    """Give the database with the parts of its header that say who wrote it and how often set to fixed values."""
    header = bytearray(database)
    header[CHANGES] = header[VALID_FOR] = FIXED_CHANGES
    header[WRITTEN_BY] = FIXED_VERSION
    return bytes(header)
