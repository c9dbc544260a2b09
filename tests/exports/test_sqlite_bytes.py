"""What SQLite leaves behind in its pages is overwritten, and nothing else is."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.exports.sqlite_bytes import LEAF_TABLE, Page, fixed_pages, number_at

PAGE_SIZE = 4096
DELETED = "what was deleted "
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
LONG = st.builds(str.__mul__, TEXTS, st.integers(0, 400))
TABLES = (
    "CREATE TABLE rows (id TEXT PRIMARY KEY, text TEXT)",
    "CREATE TABLE rows (id TEXT, text TEXT, PRIMARY KEY (id)) WITHOUT ROWID",
)


def made(table: str, rows: dict[str, str], left: tuple[str, ...] = ()) -> bytes:
    """Make a database of rows; those that are left behind are written first and deleted again."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        database.execute("PRAGMA secure_delete = OFF")
        database.execute(table)
        database.executemany("INSERT INTO rows VALUES (?, ?)", [(f"!{one}", DELETED * 9) for one in left])
        database.executemany("INSERT INTO rows VALUES (?, ?)", rows.items())
        database.execute("DELETE FROM rows WHERE text LIKE 'what was deleted%'")
        return database.serialize()


def rows_in(data: bytes) -> dict[str, str]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return dict(database.execute("SELECT id, text FROM rows").fetchall())


def fixed(data: bytes) -> bytes:
    return b"".join(fixed_pages(data, PAGE_SIZE))


@pytest.mark.parametrize("table", TABLES, ids=["with rowid", "without"])
def test_what_was_deleted_is_gone(table: str) -> None:
    """SQLite leaves it in the file, and it does not come through; the rows do."""
    rows = {f"key {number}": f"text {number}" * (number % 90) for number in range(300)}
    data = made(table, rows, tuple(f"key {number}" for number in range(0, 300, 7)))
    assert DELETED.encode() in data
    assert DELETED.encode() not in fixed(data)
    assert rows_in(fixed(data)) == rows


@pytest.mark.parametrize("table", TABLES, ids=["with rowid", "without"])
@given(rows=st.dictionaries(TEXTS, LONG, max_size=30))
def test_every_row_stays(table: str, rows: dict[str, str]) -> None:
    """Short and long ones, those that run over several pages included; done twice, it changes nothing more."""
    once = fixed(made(table, rows))
    assert rows_in(once) == rows
    assert fixed(once) == once


@pytest.mark.parametrize(
    ("written", "number"),
    [("7f", 127), ("8100", 128), ("818000", 16_384), ("ff7f", 16_383), ("c08080808080808001", 1 << 63 | 1)],
)
def test_a_number_is_read_to_its_last_byte(written: str, number: int) -> None:
    """The highest bit of a byte says whether another follows, whatever else it holds (SQLite's file format, section 1.6)."""
    data = bytearray.fromhex(f"{written}05")
    assert number_at(Page(memoryview(data), 0, LEAF_TABLE), 0) == (number, len(written) // 2)
