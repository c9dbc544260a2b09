"""All data files: a CSV and a JSON for each table, the database, the package that describes them, and a JSON beside each event's page.

Comes in: the log and what is derived from it. Goes out: `DataFiles`, whose artifacts are part of the site. They are in no language and made
once, at the site's root, whatever editions there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from exchangelog.derive.derived import Derived
from exchangelog.exports.column import Row, Table
from exchangelog.exports.csv_file import write_csv
from exchangelog.exports.data_package import TableFiles, write_package
from exchangelog.exports.entry_file import write_entry, write_index
from exchangelog.exports.json_file import write_json
from exchangelog.exports.kept_file import KeptFile, keep_file
from exchangelog.exports.published import Published, publish
from exchangelog.exports.tables import TABLES
from exchangelog.output import Artifact
from exchangelog.record.log import Log

FOLDER = "data/"
DATABASE = "log.sqlite"
PACKAGE = "datapackage.json"
INDEX = "exchanges/index.json"


@dataclass(frozen=True, slots=True, eq=False)
class DataFiles:
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
    rows = lru_cache(1)(
        partial(rows_of, published)
    )  # the CSV and the JSON of a table are made one after the other
    tables = tuple(table_files(table, rows) for table in TABLES)
    # The database imports sqlite3, which a check does not need.
    database = keep_file(DATABASE, partial(make_database, published))
    package = keep_file(PACKAGE, partial(write_package, published, tables, database))
    return DataFiles(published, tables, database, package)


def rows_of(published: Published, table: Table) -> tuple[Row, ...]:
    """Give the rows of a table."""
    return tuple(table.rows(published))


def table_files(table: Table, rows: Callable[[Table], tuple[Row, ...]]) -> TableFiles:
    """Give the two files of a table."""
    return TableFiles(
        table,
        keep_file(f"{table.name}.csv", lambda: write_csv(table, rows(table))),
        keep_file(f"{table.name}.json", lambda: write_json(table, rows(table))),
    )


def make_database(published: Published) -> bytes:
    """Give the database."""
    from exchangelog.exports.sqlite_file import write_sqlite  # noqa: PLC0415 - sqlite3 is loaded where it is used

    return write_sqlite(published)
