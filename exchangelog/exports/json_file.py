"""A table as JSON: an array with an object for each row, one a line; null is what is not known, and never zero."""

from __future__ import annotations

import json
from collections.abc import Iterable

from exchangelog.exports.column import Row, Table

encode = json.JSONEncoder(ensure_ascii=False).encode
"""The encoder in C, which lays out nothing: the line ends are ours."""


def write_json(table: Table, rows: Iterable[Row]) -> bytes:
    """Give the file's bytes."""
    return f"{array_of(table, rows)}\n".encode()


def array_of(table: Table, rows: Iterable[Row]) -> str:
    """Give rows as an array of objects."""
    names = tuple(column.name for column in table.columns)
    lines = ",\n".join([encode(dict(zip(names, row, strict=True))) for row in rows])
    return f"[\n{lines}\n]" if lines else "[]"
