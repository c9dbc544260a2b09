"""The data is read back, in every format, as the rows that it was made from, whatever the record's texts; by readers that are not ours."""

from __future__ import annotations

import csv
import hashlib
import json
from io import StringIO

from hypothesis import example, given, settings
from hypothesis import strategies as st

from exchangelog.derive.derived import derive
from exchangelog.exports.csv_file import columns_in_csv
from exchangelog.exports.files import DataFiles, make_data_files
from exchangelog.exports.tables import TABLES
from tests.exports.given_away import as_in_csv, database_rows, file_of, in_order_of_key, json_rows
from tests.pages.odd_site import odd_log
from tools.stress.hostile_site import poisoned_log

ODD = st.sampled_from(
    [
        *"\r\n\t\"',;=+-@|\\<>&",
        "\r\n",
        "=1+1",
        "\ufeff",
        "\u2028",
        "\x1b",
        "\ufffe",
        "e\u0301",
        "\U0001f600",
        "NULL",
        "''",
        "--",
    ]
)
TEXTS = st.lists(ODD | st.characters(codec="utf-8", exclude_characters="\0"), max_size=30).map("".join)


def data_with(texts: list[str]) -> DataFiles:
    """Give the data files of the odd log in which these texts stand in place of all others."""
    log = poisoned_log(odd_log(), texts)
    return make_data_files(log, derive(log))


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5))
@example([""])
@example(['=HYPERLINK("https://evil.example")', "'=1", "\r=1"])
@example(["long " * 3000])
def test_every_row_is_read_back(texts: list[str]) -> None:
    """All tables in CSV, JSON and SQLite; what a spreadsheet could run has an apostrophe in front, in the CSV alone, and nothing else differs."""
    data = data_with(texts)
    for table in TABLES:
        rows = list(table.rows(data.published))
        names = [column.name for column in table.columns]
        assert json_rows(data, table.name) == [dict(zip(names, row, strict=True)) for row in rows]
        assert database_rows(data, table) == in_order_of_key(table, rows)
        lines = list(
            csv.reader(StringIO(file_of(data, f"{table.name}.csv").decode(), newline=""), strict=True)
        )
        head = [column.name for column in columns_in_csv(table)]
        assert lines == [head, *(list(as_in_csv(table, row).values()) for row in rows)]


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_the_package_and_the_files_of_events_are_read_back(texts: list[str]) -> None:
    """The Data Package names every file with its size and digest; an event's own file has the rows that the tables have of it."""
    data = data_with(texts)
    package = json.loads(file_of(data, "datapackage.json"))
    assert package["title"] == data.published.log.site.title
    for resource in package["resources"]:
        made = file_of(data, resource["path"])
        assert (resource["bytes"], resource["hash"]) == (
            len(made),
            f"sha256:{hashlib.sha256(made).hexdigest()}",
        )
    exchanges = {row["id"]: row for row in json_rows(data, "exchanges")}
    files = {one.path: one for one in data.artifacts() if one.path.startswith("exchanges/2")}
    assert len(files) == len(exchanges)
    for path, artifact in files.items():
        event = path.split("/")[1]
        read = json.loads(artifact.make())
        assert read["exchanges"] == [exchanges[event]]
        for table, key in (("figures", "exchange"), ("quotes", "entry"), ("totals", "entry")):
            assert read.get(table, []) == [row for row in json_rows(data, table) if row[key] == event]
