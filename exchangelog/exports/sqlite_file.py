"""All tables as one SQLite database, with foreign keys and with views for what readers ask first.

Comes in: what is published. Goes out: the database's bytes, the same for the same log: it is made in memory, row by row in a fixed order, and what
does not follow from its content is overwritten (sqlite_bytes).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from operator import itemgetter

from exchangelog.exports.column import Column, Row, Table
from exchangelog.exports.published import Published
from exchangelog.exports.sqlite_bytes import with_fixed_bytes
from exchangelog.exports.tables import TABLES
from exchangelog.exports.views import VIEWS

PAGE_SIZE = 4096


def write_sqlite(published: Published) -> bytes:
    """Give the database's bytes."""
    return with_fixed_bytes(serialized(published), PAGE_SIZE)


def serialized(published: Published) -> bytes:
    """Give the database as SQLite writes it; it is closed before anything else is done, so that it is in memory once."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        database.execute("PRAGMA encoding = 'UTF-8'")
        database.execute("BEGIN")
        for table in TABLES:
            database.execute(definition(table))
            places = ", ".join("?" * len(table.columns))
            insert = f"INSERT INTO {named(table.name)} VALUES ({places})"  # noqa: S608 - our own names
            database.executemany(insert, in_order(table, published))
        for view in VIEWS:
            database.execute(f"CREATE VIEW {named(view.name)} AS {view.query}")
        database.execute("COMMIT")
        return database.serialize()


def in_order(table: Table, published: Published) -> list[Row]:
    """Give the rows in the order in which the database keeps them: then it appends each, and moves none that it has written."""
    names = [column.name for column in table.columns]
    return sorted(table.rows(published), key=itemgetter(*map(names.index, table.key)))


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
