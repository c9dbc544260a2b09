"""The data says what the record says, and no more: figures with what they leave open, nothing of what was withdrawn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from exchangelog.exports.files import DataFiles
from exchangelog.exports.tables import TABLES
from tests.exports.given_away import data_of, json_rows, odd_data
from tests.feeds.made_feeds import CORRECTION, ENTRY, RELEASE, changed_content
from tests.pages.odd_site import odd_log

HARMFUL = "withdrawn: {date: 2024-12-03, reason: harmful, why: It named a prisoner.}\nchecked:"
DRAFT = "status: draft\nchecked:"


def rows_of(table: str, *, data: DataFiles | None = None, **wanted: object) -> list[dict[str, Any]]:
    rows = json_rows(data or odd_data(), table)
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def fullest(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Give the first of the rows in which most columns hold something."""
    return max(rows, key=lambda row: sum(value is not None for value in row.values()))


def test_every_column_of_a_row_holds_what_the_record_says() -> None:
    """The fullest row of each table, compared with one that was read against the record by hand."""
    held = json.loads(Path(__file__).with_name("fullest_rows.json").read_text("utf-8"))
    assert {table.name: fullest(rows_of(table.name)) for table in TABLES} == held


def test_every_figure_of_the_record_is_there() -> None:
    """One row for each, in the order of the file, as it was stated; those of withdrawn entries and drafts are not."""
    stated = [
        (entry.id, figure.side, figure.who, figure.count)
        for entry in odd_log().exchanges.values()
        if entry.record.status == "published" and entry.record.withdrawn is None
        for figure in entry.record.figures
    ]
    given = [row for row in rows_of("figures") if row["basis"] != "unknown"]
    assert [(row["exchange"], row["side"], row["who"], row["count"]) for row in given] == stated


def test_a_figure_says_what_it_leaves_open() -> None:
    """About 1,000 is 950 to 1,050; at least 1,248 has no upper end."""
    exchange = rows_of("figures", exchange="2030-01-01", side="north")
    assert [(row["count"], row["precision"], row["low"], row["high"]) for row in exchange] == [
        (1248, "at-least", 1248, None),
        (1300, "exact", 1300, 1300),
        (1100, "exact", 1100, 1100),
        (1000, "about", 950, 1050),
    ]


def test_unknown_is_empty_and_never_zero() -> None:
    """A figure that nobody published has a row that says why; its numbers are null."""
    (row,) = rows_of("figures", exchange="2030-01-01", side="south")
    assert (row["basis"], row["why_unknown"]) == ("unknown", "Nobody counted those who came by land.")
    assert [row[name] for name in ("count", "precision", "low", "high", "speakers")] == [None] * 5
    (account,) = rows_of("accounts", exchange="2030-01-01", side="south")
    assert (account["verdict"], account["low"], account["high"]) == ("unpublished", None, None)


def test_a_sum_of_ours_is_told_from_a_statement() -> None:
    """It has no count of its own; what it comes to is derived."""
    (row,) = rows_of("figures", exchange="2030-01-03-besides", side="north", who="all")
    assert (row["basis"], row["count"], row["sum_of"]) == ("sum", None, "exchanged besides")
    assert (row["low"], row["high"], row["speakers"]) == (197, 197, None)


def test_an_account_has_the_verdict_and_the_range() -> None:
    """Of contested numbers from the lowest to the highest; beside it what the receiving side itself gave."""
    (account,) = rows_of("accounts", exchange="2030-01-01", side="north")
    assert (account["verdict"], account["low"], account["high"]) == ("contested", 950, 1300)
    assert (account["own_low"], account["own_high"]) == (1300, 1300)  # at least 1,248, and 1,300


def test_a_quote_has_its_words_its_speaker_and_the_role_of_the_day() -> None:
    """Verbatim; the speaker is empty where the outlet speaks for itself."""
    (quote,) = rows_of("quotes", entry="2030-01-01", id="president")
    assert quote["said"] == '"We have 1,300 of our own back."'
    assert (quote["speaker"], quote["role"], quote["side"]) == (
        "north-president",
        "Minister of State",
        "north",
    )
    (outlet,) = rows_of("quotes", entry="2030-01-01", id="gazette")
    assert (outlet["speaker"], outlet["side"], outlet["language"]) == (None, None, "en")
    (translation,) = rows_of("quote_translations", entry="2030-01-01", quote="ministry")
    assert (translation["text"], translation["translated_by"]) == (
        "At least 1,248 people were brought home.",
        "the log",
    )
    assert rows_of("citations", entry="2030-01-01", part="figure", number=4) == [
        {"entry": "2030-01-01", "part": "figure", "number": 4, "quote": "mediator"}
    ]


def test_a_total_stands_beside_what_the_log_comes_to() -> None:
    """Announced number and own sum are different columns; what is unknown is counted."""
    (first, _second, third) = rows_of("totals", entry="2030-01-03-besides")
    assert (first["count"], first["outcome"], first["adds_up_as"]) == (1497, "adds-up", "equal")
    assert third["adds_up_as"] is None
    assert (first["sum_low"], first["sum_high"]) == (1497, 1497)  # 1,300 and 197
    assert third["since"] == "2030-01-01"
    assert third["without_number"] > 0
    parts = rows_of("total_parts", entry="2030-01-03-besides", total=1)
    assert [(part["exchange"], part["low"], part["high"]) for part in parts] == [
        ("2030-01-01", 1300, 1300),
        ("2030-01-03-besides", 197, 197),
    ]


def test_a_sum_of_nothing_known_is_unknown(tmp_path: Path) -> None:
    """Where not one event of a total has a number, the log's own sum is empty, not zero."""
    content = changed_content(
        tmp_path,
        ("statements/2024/2024-12-31.md", "since: 2024-05-01", "since: 2024-12-01"),
    )
    (total,) = rows_of("totals", data=data_of(content), entry="2024-12-31")
    assert (total["count"], total["sum_low"], total["sum_high"]) == (35, None, None)


def test_a_withdrawn_entry_keeps_its_row_and_nothing_that_could_be_added_up() -> None:
    """The row says when, why and what stands in its place."""
    (row,) = rows_of("exchanges", id="2030-01-05")
    assert (row["withdrawn_reason"], row["instead"], row["verdict"]) == (
        "duplicate",
        "2030-01-03-besides",
        None,
    )
    for table in ("figures", "accounts"):
        assert rows_of(table, exchange="2030-01-05") == []
    for table in ("quotes", "totals", "citations"):
        assert rows_of(table, entry="2030-01-05") == []


def test_what_could_harm_people_is_in_no_file() -> None:
    """Neither its title nor its summary nor its quotes, in any format."""
    for artifact in odd_data().artifacts():
        assert b"secret name" not in artifact.make().lower(), artifact.path
    (row,) = rows_of("exchanges", id="2030-01-06")
    assert (row["title"], row["summary"], row["withdrawn_why"]) == (None, None, "It named a prisoner.")


def test_nothing_that_an_entry_said_stands_in_its_row_when_it_could_harm_people(tmp_path: Path) -> None:
    """Nor who checked it: what is left is its day, its kind, and what became of it."""
    staged = (ENTRY, "checked:", f"stage: {{number: 1, of: 2}}\nagreement: truce-2024\n{HARMFUL}")
    (row,) = rows_of("exchanges", data=data_of(changed_content(tmp_path, staged)), id="2024-05-10")
    assert {name for name, value in row.items() if value is not None} == {
        *(
            "id",
            "date",
            "kind",
            "added",
            "updated",
            "withdrawn_on",
            "withdrawn_reason",
            "withdrawn_why",
            "page",
        )
    }


def test_corrections_of_what_could_harm_people_are_not_repeated(tmp_path: Path) -> None:
    """Those of other entries are, with what was and what is."""
    corrected = changed_content(tmp_path / "one", (ENTRY, "checked:", f"{CORRECTION}checked:"))
    (row,) = rows_of("corrections", data=data_of(corrected))
    assert (row["entry"], row["number"], row["was"], row["now"]) == (
        "2024-05-10",
        1,
        "<b>13</b> & more",
        "12",
    )
    (event,) = rows_of("exchanges", data=data_of(corrected), id="2024-05-10")
    assert (event["added"], event["updated"]) == ("2024-05-11T09:00:00Z", "2024-12-01T08:30:00Z")
    harmful = changed_content(tmp_path / "other", (ENTRY, "checked:", f"{CORRECTION}{HARMFUL}"))
    assert rows_of("corrections", data=data_of(harmful)) == []


def test_drafts_are_in_no_file(tmp_path: Path) -> None:
    """Nor has one a file of its own; a total that names it has no part of that name."""
    content = changed_content(
        tmp_path,
        (RELEASE, "checked:", DRAFT),
        (
            "exchanges/2024/2024-06-20.md",
            "of: [2024-05-10, 2024-06-20]",
            "of: [2024-05-10, 2024-06-20, 2024-08-01-release]",
        ),
    )
    data = data_of(content)
    assert not any("2024-08-01-release" in artifact.path for artifact in data.artifacts())
    for artifact in data.artifacts():
        if artifact.path.endswith((".csv", ".json")):
            assert b"2024-08-01-release" not in artifact.make(), artifact.path


def test_an_earlier_id_is_told() -> None:
    """Tables name an event by its present id."""
    assert rows_of("aliases", entry="2030-01-03-besides") == [
        {"alias": "2030-01-03", "entry": "2030-01-03-besides"}
    ]
    (entry,) = rows_of("entries", id="2030-01-03-besides")
    assert entry["first_id"] == "2030-01-03"


def test_an_event_has_a_file_of_its_own() -> None:
    """It holds the rows of that event, and of what its quotes name, under the tables' names; and the terms."""
    (artifact,) = (one for one in odd_data().artifacts() if one.path == "exchanges/2030-01-01/index.json")
    read = json.loads(artifact.make())
    assert read["exchanges"] == rows_of("exchanges", id="2030-01-01")
    assert read["figures"] == rows_of("figures", exchange="2030-01-01")
    assert read["quotes"] == rows_of("quotes", entry="2030-01-01")
    assert {row["id"] for row in read["sources"]} == {row["source"] for row in read["quotes"]}
    assert {row["id"] for row in read["speakers"]} == {row["speaker"] for row in read["quotes"]} - {None}
    assert read["page"] == "https://example.org/northern-war/exchanges/2030-01-01/"
    assert read["rights"] == "CC BY 4.0 for our words and data, quotes excepted"


def test_the_list_of_events_leads_to_their_files() -> None:
    """exchanges/index.json has the rows of the table, each with the address of the event's own file, which is there."""
    files = {artifact.path: artifact for artifact in odd_data().artifacts()}
    listed = json.loads(files["exchanges/index.json"].make())
    assert [{**row, "file": None} for row in listed] == [
        {**row, "file": None} for row in rows_of("exchanges")
    ]
    home = "https://example.org/northern-war/"
    assert {row["file"].removeprefix(home) for row in listed} == set(odd_data().entry_paths())
    assert set(odd_data().entry_paths()) <= set(files)


def test_our_words_in_other_languages_are_there(tmp_path: Path) -> None:
    """In a table of their own, by the row and the column that they translate."""
    content = changed_content(
        tmp_path, (ENTRY, "place:", "uk: {title: Обмін біля мосту під Мілфордом}\nplace:")
    )
    assert rows_of("translations", data=data_of(content)) == [
        {
            "table": "exchanges",
            "record": "2024-05-10",
            "column": "title",
            "language": "uk",
            "text": "Обмін біля мосту під Мілфордом",
        }
    ]
