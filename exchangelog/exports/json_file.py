"""A table as JSON: an array with an object for each row, one a line; null is what is not known, and never zero."""

from __future__ import annotations

import json
from collections.abc import Iterable

from exchangelog.exports.column import Cell, Row, Table


def write_json(table: Table, rows: Iterable[Row]) -> bytes:
    """Give the file's bytes."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    names = tuple(column.name for column in table.columns)
    lines = ",\n".join(encode(dict(zip(names, row, strict=True))) for row in rows)
    return f"[\n{lines}\n]\n".encode()


def object_of(table: Table, row: Row) -> dict[str, Cell]:
    """Give a row as an object."""
    return dict(zip((column.name for column in table.columns), row, strict=True))
