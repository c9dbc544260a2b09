"""A table as JSON: an array with an object for each row, one a line; null is what is not known, and never zero.

A table of ten thousand entries has megabytes: it is written part by part, and no part knows the others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from json.encoder import encode_basestring
from types import NoneType
from typing import Any

from exchangelog.exports.column import Row, Table

encode = json.JSONEncoder(ensure_ascii=False).encode

ROWS_IN_A_PART = 1000

WRITERS: dict[type, Callable[[Any], str]] = {str: encode_basestring, int: str, NoneType: lambda _none: "null"}
"""How a cell is written, by its type: a row has a dozen cells, and the encoder is slow to start."""


def write_json(table: Table, rows: Iterable[Row]) -> bytes:
    """Give the file's bytes."""
    return b"".join(json_parts(table, rows))


def json_parts(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    """Give the file's bytes in parts."""
    lines = lines_of(table, rows)
    first = next(lines, None)
    if first is None:
        yield b"[]\n"
        return
    rest = (f",\n{line}" for line in lines)
    waiting = chain((f"[\n{first}",), rest)
    while part := "".join(islice(waiting, ROWS_IN_A_PART)):
        yield part.encode()
    yield b"\n]\n"


def array_of(table: Table, rows: Iterable[Row]) -> str:
    """Give rows as an array of objects."""
    lines = ",\n".join(lines_of(table, rows))
    return f"[\n{lines}\n]" if lines else "[]"


def lines_of(table: Table, rows: Iterable[Row]) -> Iterator[str]:
    """Give each row as an object."""
    line = pattern_of(table)
    return (line % tuple([WRITERS.get(type(cell), encode)(cell) for cell in row]) for row in rows)


@lru_cache(64)
def pattern_of(table: Table) -> str:
    """Give what every row of a table has in common: the names of its columns, and a place for each cell."""
    names = (encode(column.name).replace("%", "%%") for column in table.columns)
    return f"{{{', '.join(f'{name}: %s' for name in names)}}}"
