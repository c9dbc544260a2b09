"""What every data file promises: the same rows in every format, unknown never zero, the same bytes from the same record."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.derive.derived import derive
from exchangelog.exports import files
from exchangelog.exports.column import Column, Row, Table
from exchangelog.exports.csv_file import FORMULA, write_csv
from exchangelog.exports.files import make_data_files
from exchangelog.exports.json_file import write_json
from exchangelog.exports.kept_file import Kept
from exchangelog.exports.published import Published
from exchangelog.exports.tables import TABLES
from tests.exports.given_away import (
    as_in_csv,
    csv_rows,
    database_rows,
    file_of,
    in_order_of_key,
    is_of_type,
    json_rows,
    odd_data,
    open_database,
)
from tests.pages.odd_site import odd_log

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
CELLS = st.none() | st.integers(0, 10**9) | TEXTS
NAMES = ("first", "second", "third")


def table_of_cells() -> Table:
    columns = tuple(Column(name, "string", name, lambda row: row) for name in NAMES)
    return Table("any", "Anything.", columns, ("first",))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
class TestTable:
    """One table of the odd log."""

    def test_is_the_same_in_every_format(self, table: Table) -> None:
        """CSV, JSON and SQLite read back as the rows that the table makes of the record."""
        rows = list(table.rows(odd_data().published))
        names = [column.name for column in table.columns]
        assert json_rows(odd_data(), table.name) == [dict(zip(names, row, strict=True)) for row in rows]
        assert csv_rows(odd_data(), table.name) == [as_in_csv(table, row) for row in rows]
        assert database_rows(odd_data(), table) == in_order_of_key(table, rows)

    def test_has_the_types_and_the_key_that_it_promises(self, table: Table) -> None:
        """No cell of another type, none empty that may not be, none outside its choices, no key twice."""
        rows = list(table.rows(odd_data().published))
        for row in rows:
            for column, cell in zip(table.columns, row, strict=True):
                assert is_of_type(cell, column), (column.name, cell)
                assert cell != "", column.name
                assert cell is None or not column.choices or cell in column.choices, (column.name, cell)
        places = [[column.name for column in table.columns].index(name) for name in table.key]
        keys = [tuple(row[place] for place in places) for row in rows]
        assert len(set(keys)) == len(keys)

    def test_refers_only_to_what_is_there(self, table: Table) -> None:
        """Each reference names columns that exist, and the key of a table that stands before it or is itself."""
        before = {one.name: one for one in TABLES[: TABLES.index(table) + 1]}
        for reference in table.references:
            assert set(reference.columns) <= {column.name for column in table.columns}
            assert before[reference.table].key == reference.key

    def test_is_explained(self, table: Table) -> None:
        """The table and each of its columns has its words: whole sentences, no two columns of one name."""
        texts = [table.meaning, *(column.meaning for column in table.columns)]
        assert all(re.fullmatch(r"[A-Z“].*\.", text, re.DOTALL) for text in texts), texts
        assert len({column.name for column in table.columns}) == len(table.columns)
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", column.name) for column in table.columns)


def test_every_table_of_the_odd_log_has_rows() -> None:
    """So that none of the tests above passes on nothing."""
    assert [table.name for table in TABLES if not json_rows(odd_data(), table.name)] == []


def test_the_database_is_whole() -> None:
    """SQLite finds no fault in it: no broken page, no reference that leads nowhere; its views answer."""
    with open_database(odd_data()) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        views = database.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall()
        assert len(views) == 4
        for (name,) in views:
            assert database.execute(f'SELECT * FROM "{name}"').fetchall(), name  # noqa: S608 - our own names


def test_the_same_record_gives_the_same_bytes() -> None:
    """Made again from the log read again, every file is the same; the database does not say by which SQLite it was written."""
    again = make_data_files(odd_log(), derive(odd_log()))
    for one, other in zip(odd_data().artifacts(), again.artifacts(), strict=True):
        assert (one.path, one.make()) == (other.path, other.make())
    header = file_of(odd_data(), "log.sqlite")[:100]
    assert header[24:28] == header[92:96] == b"\0\0\0\1"
    assert int.from_bytes(header[96:100], "big") == 3040000


def test_a_table_alone_is_made_without_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first table that is asked for has the bytes that it has among all, and no other table is made for it; the next one brings them all."""
    whole: list[object] = []
    made_as_a_whole = files.make_tables

    def counted(published: Published) -> dict[str, Kept]:
        whole.append(published)
        return made_as_a_whole(published)

    monkeypatch.setattr(files, "make_tables", counted)
    for table in TABLES:
        alone = make_data_files(odd_log(), derive(odd_log()))
        for name in (f"{table.name}.csv", f"{table.name}.json"):
            assert file_of(alone, name) == file_of(odd_data(), name)
    assert not whole
    assert file_of(alone, "log.sqlite") == file_of(odd_data(), "log.sqlite")
    assert file_of(alone, "quotes.csv") == file_of(odd_data(), "quotes.csv")
    assert len(whole) == 1


def texts_in_csv() -> Iterator[tuple[str, str]]:
    for table in TABLES:
        for row in csv_rows(odd_data(), table.name):
            yield from ((table.name, cell) for cell in row.values())


def test_no_words_of_others_stand_in_a_csv() -> None:
    """No quote, no translation of one, no title of a source, no value that was corrected."""
    quoted = {
        str(row[column.name])
        for table in TABLES
        for row in json_rows(odd_data(), table.name)
        for column in table.columns
        if column.quoted and row[column.name]
    }
    assert len(quoted) > 10
    assert [
        cell for _table, cell in texts_in_csv() if any(words in cell for words in quoted if len(words) > 8)
    ] == []


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=4))
def test_any_cell_reads_back(rows: list[Row]) -> None:
    """Commas, quotation marks and line ends stay in their cell; a cell that could run has an apostrophe, in the CSV only."""
    table = table_of_cells()
    assert [tuple(one.values()) for one in json.loads(write_json(table, rows))] == rows
    read = list(csv.reader(StringIO(write_csv(table, rows).decode(), newline="")))
    assert read[0] == list(NAMES)
    for cells, row in zip(read[1:], rows, strict=True):
        assert [cell.removeprefix("'") for cell in cells] == [
            "" if one is None else str(one).removeprefix("'") for one in row
        ]
        assert all(cell[:1] not in FORMULA for cell in cells if cell)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1"])
def test_a_cell_that_could_run_is_made_harmless(cell: str) -> None:
    """A spreadsheet shows it as text."""
    written = write_csv(table_of_cells(), [(cell, "a=b", "-")])
    assert list(csv.reader(StringIO(written.decode(), newline="")))[1] == [f"'{cell}", "a=b", "'-"]


def test_a_csv_is_as_rfc_4180_has_it() -> None:
    """UTF-8 without a mark, CRLF, a header, quotation marks doubled."""
    written = write_csv(table_of_cells(), [('say "so"', "a,b", None)])
    assert written == b'first,second,third\r\n"say ""so""","a,b",\r\n'
