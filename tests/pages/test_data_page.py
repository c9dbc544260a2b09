"""The page of the data explains every column of every file, and names only what is there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from exchangelog.exports.tables import TABLES
from exchangelog.exports.views import VIEWS
from exchangelog.pages.data_table import written_size
from exchangelog.pages.edition import make_edition
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.publication import Publication
from exchangelog.pages.rendering import load_templates
from exchangelog.pages.wording import Wording
from tests.exports.given_away import odd_data
from tests.feeds.made_feeds import changed_content, site_of
from tests.pages.html_tree import Element, read_html
from tests.pages.odd_site import ROOT, english, odd_edition, odd_log, odd_pages
from tests.rules.examples import BASE

PATH = "data/index.html"


@cache
def page_tree() -> Element:
    edition = make_edition(odd_log(), odd_edition().derived, english(), Publication(data=odd_data()))
    (page,) = (one for one in plan_pages(edition) if one.path == PATH)
    return read_html(page.render(load_templates(ROOT / "templates", edition.wording)).decode())


def test_every_column_is_explained() -> None:
    """Under the anchor of its table, with its type and its meaning."""
    rows = [[cell.text for cell in row.all("th", "td")] for row in page_tree().all("tr")]
    explained = [(row[0], row[2]) for row in rows if row[0] != "Column"]
    expected = [(column.name, column.meaning) for table in TABLES for column in table.columns]
    assert [name for name, _text in explained] == [name for name, _meaning in expected]
    assert all(text.startswith(meaning) for (_, text), (_, meaning) in zip(explained, expected, strict=True))
    ids = {one.attributes.get("id") for one in page_tree().all("h3")}
    assert {f"table-{table.name.replace('_', '-')}" for table in TABLES} <= ids


def test_every_file_can_be_downloaded_and_no_other() -> None:
    """A link to each, with its size; an event's own file as an example."""
    links = [one.attributes["href"] for one in page_tree().all("a") if "download" in one.attributes]
    paths = [one.path for one in odd_data().artifacts() if one.path.startswith("data/")]
    assert sorted(links) == sorted(path.removeprefix("data/") for path in paths)
    assert f"log.sqlite ({written_size(odd_data().database.size, english())})" in page_tree().text
    (example,) = (one for one in page_tree().all("a") if one.text.endswith("/index.json"))
    assert example.attributes["href"] == f"../{example.text}"
    assert example.text in odd_data().entry_paths()


def test_derived_columns_and_the_words_of_others_are_marked() -> None:
    """As the tables have them; a column that names a row of another table leads there."""
    rows = {
        (heading.text, row_name(row)): row.text for heading, rows in tables_of(page_tree()) for row in rows
    }
    for table in TABLES:
        for column in table.columns:
            text = rows[table.name, column.name]
            assert ("Derived: worked out by the build." in text) == column.derived
            assert ("Not in the CSV." in text) == column.quoted
    links = [
        one.attributes["href"] for one in page_tree().all("a") if one.attributes["href"] == "#table-exchanges"
    ]
    assert len(links) > 5


def tables_of(tree: Element) -> list[tuple[Element, list[Element]]]:
    """Give each table with the heading that names it."""
    headings = {one.attributes.get("id", ""): one for one in tree.all("h3")}
    return [
        (headings[table.attributes["aria-labelledby"]], [row for row in table.all("tr") if row_name(row)])
        for table in tree.all("table")
    ]


def row_name(row: Element) -> str:
    return next((cell.text for cell in row.all("th") if cell.attributes["scope"] == "row"), "")


def test_the_page_says_what_one_must_know_before_adding_up() -> None:
    """Unknown is not zero, contested figures stand side by side, quotes are in no CSV; the terms, and how to cite."""
    text = page_tree().text
    for words in (
        "Unknown is not zero",
        "One row for each figure",
        "Derived columns",
        "CC BY 4.0 for our words and data, quotes excepted",
        "The Log’s Test. A Log of the Northern War: data as of 1 March 2031. https://example.org/northern-war/data/",
        *(view.meaning for view in VIEWS),
    ):
        assert words in text, words


def test_every_edition_leads_to_the_same_files() -> None:
    """The page stands in each language; the files stand once."""
    site = site_of(BASE)
    assert "../../data/log.sqlite" in site[f"uk/{PATH}"].make().decode()
    assert "uk/data/log.sqlite" not in site
    home = site["uk/index.html"].make().decode()
    assert 'href="data/index.html"' in home


def test_a_log_without_entries_has_data(tmp_path: Path) -> None:
    """Empty tables are given away like others, and the page says nothing of a day."""
    content = tmp_path / "content"
    content.mkdir()
    for name in ("site", "speakers", "publishers", "categories"):
        (content / f"{name}.yaml").write_bytes((BASE / f"{name}.yaml").read_bytes())
    site = site_of(content)
    assert site["data/exchanges.json"].make() == b"[]\n"
    assert site["data/log.sqlite"].make().startswith(b"SQLite format 3\0")
    html = site[PATH].make().decode()
    assert "The Invented Log. The Invented Log: data. https://log.invalid/data/" in html


def test_a_preview_gives_nothing_away(tmp_path: Path) -> None:
    """What nobody has reviewed is not to be downloaded as the log's data: no file, no page, no link."""
    preview = site_of(changed_content(tmp_path), preview=True)
    assert [
        path for path in preview if path.startswith(("data/", "uk/data/")) or path.endswith("/index.json")
    ] == []
    assert "data/index.html" not in preview["index.html"].make().decode()


def test_a_size_is_written_as_people_read_it() -> None:
    """Bytes below a thousand, then thousands of them."""
    wording: Wording = english()
    assert [written_size(size, wording) for size in (1, 999, 1000, 1499, 1_234_567)] == [
        "1 byte",
        "999 bytes",
        "1 kB",
        "1 kB",
        "1,235 kB",
    ]


def test_an_entry_leads_to_its_own_data() -> None:
    """From its page in every edition, a withdrawn one too; a draft has no such file and no such link."""
    site = site_of(BASE)
    assert (
        'href="index.json">Data of this entry (JSON)'
        in site["exchanges/2024-05-10/index.html"].make().decode()
    )
    ukrainian = site["uk/exchanges/2024-05-10/index.html"].make().decode()
    assert 'href="../../../exchanges/2024-05-10/index.json"' in ukrainian
    pages = odd_pages()
    assert 'href="index.json"' in pages["exchanges/2030-01-05/index.html"]
    assert "index.json" not in pages["exchanges/2031-03-01/index.html"]
