"""All tables as one SQLite database, with foreign keys and with views for what readers ask first.

Comes in: tables with their rows. Goes out: the database's bytes, the same for the same log: it is made in memory, row by row in a fixed order, and what
does not follow from its content is overwritten (sqlite_bytes).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from operator import itemgetter

from exchangelog.exports.column import Column, Row, Table
from exchangelog.exports.sqlite_bytes import fixed_pages
from exchangelog.exports.views import VIEWS

PAGE_SIZE = 4096


class Database:
    """A database in memory, to which tables are added in the order of TABLES; close it in the end."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._database = sqlite3.connect(":memory:", isolation_level=None)
        self._database.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        self._database.execute("PRAGMA encoding = 'UTF-8'")
        self._database.execute("BEGIN")

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        """Add a table in the order in which the database keeps it: then it appends each row, and moves none that it has written."""
        names = [column.name for column in table.columns]
        self._database.execute(definition(table))
        places = ", ".join("?" * len(names))
        insert = f"INSERT INTO {named(table.name)} VALUES ({places})"  # noqa: S608 - our own names
        ordered = sorted(rows, key=itemgetter(*map(names.index, table.key)))
        self._database.executemany(insert, ordered)

    def parts(self) -> Iterator[bytes]:
        """Give the whole database's bytes in parts; it is closed before these are made, so that it is in memory once."""
        for view in VIEWS:
            self._database.execute(f"CREATE VIEW {named(view.name)} AS {view.query}")
        self._database.execute("COMMIT")
        whole = self._database.serialize()
        self.close()
        return fixed_pages(whole, PAGE_SIZE)

    def close(self) -> None:
        """Let go of it."""
        self._database.close()


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
