"""What a table of the exported data is: its columns, each with its type, its meaning and the way to its value.

Everything that is made of a table (CSV, JSON, SQLite, the data package, the page that documents it) is made from this one definition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Literal

from msgspec import Struct

from exchangelog.exports.published import Published
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed

Cell = str | int | None
"""A value: None is what is not known or not said, and never zero or an empty text."""
Row = tuple[Cell, ...]
Type = Literal["string", "integer", "date", "datetime"]
"""The types of Table Schema that we need. A time that a source may give as a day or to the minute is a `string`."""


class Column(Struct, frozen=True):
    """A column. `meaning` is an English text that is also a message id of the interface; `find` gives the value of an item.

    `derived`: the build works it out and nobody typed it. `required`: never empty. `quoted`: the words of others, verbatim, which are
    not under our licence and stand in no CSV (a spreadsheet would run a cell that begins with `=`, and to escape it is to change it).
    `choices`: the values that it can have.
    """

    name: str
    type: Type
    meaning: str
    find: Callable[[Any], Cell]
    derived: bool = False
    required: bool = False
    quoted: bool = False
    choices: tuple[str, ...] = ()


class Reference(Struct, frozen=True):
    """A foreign key: columns of a table that name a row of another by its key, in the order of that key."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...] = ("id",)


class Table(Struct, frozen=True, eq=False):
    """A table. `key` are the columns that tell its rows apart.

    `items` gives what its rows are made of: of the whole log, or (`of_entry`) of one of the entries.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    of_log: Callable[[Published], Iterable[Any]] | None = None
    of_entry: Callable[[Published, Filed[Statement]], Iterable[Any]] | None = None

    def items(self, published: Published) -> Iterator[Any]:
        """Give what the rows of the whole table are made of, in their order."""
        if self.of_log is not None:
            yield from self.of_log(published)
        if self.of_entry is not None:
            for entry in published.entries:
                yield from self.of_entry(published, entry)

    def rows_of(self, items: Iterable[Any]) -> Iterator[Row]:
        """Give the rows of some items."""
        finds = finds_of(self)
        return (tuple([find(item) for find in finds]) for item in items)

    def rows(self, published: Published) -> Iterator[Row]:
        """Give every row."""
        return self.rows_of(self.items(published))


@lru_cache(64)
def finds_of(table: Table) -> tuple[Callable[[Any], Cell], ...]:
    """Give how each value of a row is found: the small file beside each event's page asks it of every table."""
    return tuple(column.find for column in table.columns)


def message(text: str) -> str:
    """Mark a text as one that translators find; it is translated where it is shown."""
    return text
