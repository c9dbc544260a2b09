"""A table of the data as the page of the data documents it: its files, and each column with its type and its meaning."""

from __future__ import annotations

from msgspec import Struct

from exchangelog.exports.column import Column, Table
from exchangelog.exports.data_package import TableFiles
from exchangelog.exports.files import FOLDER
from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.wording import Wording

THOUSAND = 1000


class FileLink(Struct, frozen=True):
    """A file to be downloaded: its name, where it is, and how large."""

    name: str
    href: str
    size: str


class DataColumn(Struct, frozen=True):
    """A column. `notes` say whether it is derived, part of the key, in no CSV; `choices` are its values where they are few.

    `refers` is the name of the table whose row it names, with the link to that table on the page.
    """

    name: str
    type: str
    meaning: str
    notes: tuple[str, ...]
    choices: tuple[str, ...]
    refers: str | None
    refers_href: str


class DataTable(Struct, frozen=True):
    """A table with its files and its columns."""

    anchor: str
    name: str
    meaning: str
    csv: FileLink
    json: FileLink
    columns: tuple[DataColumn, ...]


def make_data_table(edition: Edition, here: Here, files: TableFiles) -> DataTable:
    """Give a table of the data."""
    table, wording = files.table, edition.wording
    csv, json = (
        make_file_link(wording, file.name, here.shared(FOLDER + file.name), file.size)
        for file in (files.csv, files.json)
    )
    columns = tuple(make_data_column(table, column, wording) for column in table.columns)
    return DataTable(anchor_of(table.name), table.name, wording.gettext(table.meaning), csv, json, columns)


def make_data_column(table: Table, column: Column, wording: Wording) -> DataColumn:
    """Give a column of a table."""
    refers = next((one.table for one in table.references if one.columns[-1] == column.name), None)
    return DataColumn(
        column.name,
        type_of(column, wording),
        wording.gettext(column.meaning),
        notes_on(table, column, wording),
        column.choices,
        refers,
        f"#{anchor_of(refers)}" if refers else "",
    )


def anchor_of(table: str) -> str:
    """Give the id of a table on the page."""
    return f"table-{table.replace('_', '-')}"


def type_of(column: Column, wording: Wording) -> str:
    """Name a column's type."""
    _ = wording.gettext
    return {
        "string": _("text"),
        "integer": _("whole number"),
        "date": _("day"),
        "datetime": _("time"),
    }[column.type]


def notes_on(table: Table, column: Column, wording: Wording) -> tuple[str, ...]:
    """Say what else one should know of a column."""
    _ = wording.gettext
    notes = (
        (column.name in table.key, _("Part of the key.") if len(table.key) > 1 else _("The key.")),
        (column.derived, _("Derived: worked out by the build.")),
        (column.quoted, _("Not in the CSV.")),
    )
    return tuple(note for holds, note in notes if holds)


def make_file_link(wording: Wording, name: str, href: str, size: int) -> FileLink:
    """Give a link to a file."""
    return FileLink(name, href, written_size(size, wording))


def written_size(size: int, wording: Wording) -> str:
    """Write how large a file is: in bytes, or in thousands of them."""
    if size < THOUSAND:
        return wording.ngettext("%(number)s byte", "%(number)s bytes", size)
    return wording.gettext("%(number)s kB", number=wording.number(round(size / THOUSAND)))
