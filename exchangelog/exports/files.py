"""All data files: a CSV and a JSON for each table, the database, the package that describes them, and a JSON beside each event's page.

Comes in: the log and what is derived from it. Goes out: `DataFiles`, whose artifacts are part of the site. They are in no language and made
once, at the site's root, whatever editions there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import cache, partial

from msgspec import Struct

from exchangelog.derive.derived import Derived
from exchangelog.exports.column import Row, Table
from exchangelog.exports.csv_file import csv_parts
from exchangelog.exports.data_package import TableFiles, write_package
from exchangelog.exports.entry_file import write_entry, write_index
from exchangelog.exports.json_file import json_parts
from exchangelog.exports.kept_file import Kept, KeptFile, pack
from exchangelog.exports.published import Published, publish
from exchangelog.exports.tables import TABLES
from exchangelog.output import Artifact
from exchangelog.record.log import Log

FOLDER = "data/"
DATABASE = "log.sqlite"
PACKAGE = "datapackage.json"
INDEX = "exchanges/index.json"


class DataFiles(Struct, frozen=True, eq=False):
    """The data files. Make them with `make_data_files`; nothing of them is made before it is asked for."""

    published: Published
    tables: tuple[TableFiles, ...]
    database: KeptFile
    package: KeptFile

    def artifacts(self) -> Iterator[Artifact]:
        """Give every file with its place in the site."""
        for files in self.tables:
            for file in (files.csv, files.json):
                yield Artifact(FOLDER + file.name, file.make)
        for file in (self.database, self.package):
            yield Artifact(FOLDER + file.name, file.make)
        yield Artifact(INDEX, partial(write_index, self.published))
        for entry in self.published.events:
            yield Artifact(entry_file_path(entry.id), partial(write_entry, self.published, entry))

    def entry_paths(self) -> tuple[str, ...]:
        """Give the paths of the files beside the pages of events, in the order of their days."""
        return tuple(entry_file_path(entry.id) for entry in self.published.events)


def entry_file_path(entry: str) -> str:
    """Give the path of the file beside an event's page."""
    return f"exchanges/{entry}/index.json"


def make_data_files(log: Log, derived: Derived) -> DataFiles:
    """Give the data files of a log."""
    published = publish(log, derived)
    kept = KeptTables(published)

    def file_of(name: str, table: Table | None = None) -> KeptFile:
        return KeptFile(name, partial(kept.file, name, table))

    tables = tuple(
        TableFiles(table, file_of(f"{table.name}.csv", table), file_of(f"{table.name}.json", table))
        for table in TABLES
    )
    database = file_of(DATABASE)
    package = KeptFile(PACKAGE, cache(lambda: pack([write_package(published, tables, database)])))
    return DataFiles(published, tables, database, package)


class KeptTables:
    """The files of all tables and the database, each made once.

    A preview is asked for one table, a build for all of them: so the first one that is asked for is made alone, and whatever is asked for after it
    is made together with all others, in one pass in which each row is found once.
    """

    def __init__(self, published: Published) -> None:
        """Take what is published; nothing is made yet."""
        self._published = published
        self._kept: dict[str, Kept] = {}

    def file(self, name: str, table: Table | None) -> Kept:
        """Give a file of a table, or the database."""
        if name not in self._kept:
            if table is not None and not self._kept:
                self._kept = make_table(table, self._published)
            else:
                self._kept = make_tables(self._published)
        return self._kept[name]


def make_table(table: Table, published: Published) -> dict[str, Kept]:
    """Make the files of one table, by their names."""
    return files_of(table, list(table.rows(published)))


def files_of(table: Table, rows: list[Row]) -> dict[str, Kept]:
    """Give the files that hold a table, by their names."""
    return {
        f"{table.name}.csv": pack(csv_parts(table, rows)),
        f"{table.name}.json": pack(json_parts(table, rows)),
    }


def make_tables(published: Published) -> dict[str, Kept]:
    """Make the files of all tables and the database, by their names: each row is found once, and one table is in memory at a time."""
    from exchangelog.exports.sqlite_file import Database  # noqa: PLC0415 - sqlite3 is loaded where it is used

    kept: dict[str, Kept] = {}
    with closing(Database()) as database:
        for table in TABLES:
            rows = list(table.rows(published))
            kept.update(files_of(table, rows))
            database.add(table, rows)
        kept[DATABASE] = pack(database.parts())
    return kept
