"""Findings for GitHub Actions: no text of the content forges a command, leaves its cell, or becomes markup."""

import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from exchangelog.findings import Finding, Severity, Span
from exchangelog.findings.github_format import LARGEST_SUMMARY, format_commands, format_summary
from exchangelog.findings.text_format import printable
from tests.findings.hostile import HOSTILE, finding

COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^:]*)::(?P<data>.*)")


def shown(text: str) -> str:
    """Give a text as it may be shown: line ends kept, other characters that nobody sees replaced."""
    return "".join(part if part in "\r\n" else printable(part) for part in text)


def read_command(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner does (actions/runner, ActionCommand.cs): split first, unescape afterwards."""
    match = COMMAND.fullmatch(line)
    assert match, line
    properties = dict(one.split("=", 1) for one in match["properties"].split(","))
    decoded = {
        name: value.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",")
        for name, value in properties.items()
    }
    plain = match["data"].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    return match["name"], {name: value.replace("%25", "%") for name, value in decoded.items()}, plain


class Cells(HTMLParser):
    """The texts of a table's cells by row, and every tag that was met."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's signature
        """Note the tag; a row or a cell begins."""
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        """Add the text to its cell."""
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def read_summary(summary: str) -> Cells:
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(summary)
    cells = Cells()
    cells.feed(html)
    return cells


@pytest.mark.parametrize("one", HOSTILE, ids=lambda one: ascii(one.message))
def test_a_finding_is_one_command_whatever_its_texts_hold(one: Finding) -> None:
    """One line, one command; the runner reads the path and the words as they were."""
    (line,) = format_commands([one]).splitlines()
    name, properties, data = read_command(line)
    assert name == "error"
    assert properties == {
        "file": shown(one.path),
        "line": "3",
        "endLine": "3",
        "title": "some-rule",
        "col": "2",
        "endColumn": "9",
    }
    assert data == shown(f"{one.message}\n{one.help}")


def test_the_gravest_come_first() -> None:
    """Errors before warnings before notes, each in the order of path and place, in the commands and in the table."""
    notes = [finding(severity=Severity.NOTE, line=line) for line in range(1, 12)]
    mixed = [*notes, finding(severity=Severity.WARNING), finding(line=9), finding(line=8)]
    names = [read_command(line)[:2] for line in format_commands(mixed).splitlines()]
    assert [(name, properties["line"]) for name, properties in names][:4] == [
        ("error", "8"),
        ("error", "9"),
        ("warning", "3"),
        ("notice", "1"),
    ]
    assert len(names) == len(mixed)
    rows = read_summary(format_summary(mixed)).rows
    assert [row[0].strip() for row in rows[1:5]] == ["error", "error", "warning", "note"]


def test_a_finding_over_several_lines_names_no_columns() -> None:
    """GitHub refuses columns where the lines differ."""
    one = Finding("a.md", Span(1, 5, 2, 3), "some-rule", Severity.NOTE, "message", "help")
    _, properties, _ = read_command(format_commands([one]))
    assert properties == {"file": "a.md", "line": "1", "endLine": "2", "title": "some-rule"}


def test_the_table_shows_every_text_as_text() -> None:
    """Rendered as Markdown with HTML allowed, the table has a row for each finding, five cells each, and no tag of the texts."""
    cells = read_summary(format_summary(HOSTILE))
    assert cells.tags == {"h3", "table", "thead", "tbody", "tr", "th", "td"}
    assert [len(row) for row in cells.rows] == [5] * (len(HOSTILE) + 1)
    by_path = sorted(HOSTILE)
    for row, one in zip(cells.rows[1:], by_path, strict=True):
        place = f"{one.path}:3:2"
        expected = [
            printable(" ".join(text.split("\n")).replace("\r", " "))
            for text in (place, one.message, one.help)
        ]
        assert [cell.strip() for cell in row] == ["error", "some-rule", *(text.strip() for text in expected)]


def test_a_summary_that_grows_too_large_is_cut_with_a_count() -> None:
    """GitHub drops a summary of more than a mebibyte whole; ours ends with how many findings it left out."""
    many = [finding("ї" * 3000, line=line) for line in range(1, 200)]
    summary = format_summary(many)
    assert len(summary.encode()) <= LARGEST_SUMMARY + 1000
    shown_rows = summary.count("| error |")
    assert 0 < shown_rows < len(many)
    assert summary.endswith(f"... and {len(many) - shown_rows} more\n")


def test_without_findings_there_is_no_command_and_the_summary_says_so() -> None:
    """Nothing found: no line, and a heading that counts nothing."""
    assert format_commands([]) == ""
    assert format_summary([]) == "### Findings: 0 errors, 0 warnings, 0 notes\n\n"
