"""Findings as an editor reads them in a terminal: the place, what is wrong, the line with a caret, what to do, the count."""

import re

import pytest

from exchangelog.findings import Finding, Severity, Span
from exchangelog.findings.text_format import MOST_SHOWN, format_finding, format_findings


def finding(column: int = 1, end: int = 2, **other: str) -> Finding:
    return Finding(
        path=other.get("path", "exchanges/2024/2024-05-10.md"),
        span=Span(7, column, 7, end),
        rule="bad-value",
        severity=Severity(other.get("severity", "error")),
        message=other.get("message", "it is wrong"),
        help=other.get("help", "Mend it."),
    )


def carets(text: str) -> tuple[str, str]:
    """Give the line that is shown and the line with the caret, without what stands before the bar."""
    _, shown, caret, *_ = text.split("\n")
    return shown.partition("| ")[2], caret.partition("| ")[2]


def test_a_finding_is_a_place_a_message_the_line_with_a_caret_and_what_to_do() -> None:
    """The first line is one that editors' tools can read."""
    assert format_finding(finding(9, 13), "summary: Two of them", colour=False) == (
        "exchanges/2024/2024-05-10.md:7:9: error bad-value: it is wrong\n"
        "  7 | summary: Two of them\n"
        "    |         ^^^^\n"
        "    help: Mend it.\n"
    )


@pytest.mark.parametrize(
    ("line", "word", "shown", "before"),
    [
        ("Він сказав: так", "так", "Він сказав: так", 12),
        ("😀 中 так", "так", "😀 中 так", 6),
        ("e\u0301e\u0301 ❤\ufe0f так", "так", "e\u0301e\u0301 ❤\ufe0f так", 5),
        ("\tтак", "так", "→так", 1),
        ("a\u200b\x1b[31mтак", "так", "a\ufffd\ufffd[31mтак", 7),
        ("1\u00a0248 так", "так", "1 248 так", 6),
    ],
)
def test_the_caret_stands_under_the_place(line: str, word: str, shown: str, before: int) -> None:
    """Letters of all widths before it count as wide as a terminal shows them; what cannot be seen is shown to be there."""
    column = line.index(word) + 1
    text = format_finding(finding(column, column + len(word)), line, colour=False)
    assert carets(text) == (shown, " " * before + "^^^")


def test_a_long_line_is_cut_around_the_place() -> None:
    """The place is always seen, with an ellipsis where the beginning is left out."""
    line = "x" * 5_000 + "HERE" + "y" * 5_000
    shown, caret = carets(format_finding(finding(5_001, 5_005), line, colour=False))
    assert len(shown) == MOST_SHOWN + 1
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "HERE"


def test_a_place_at_the_end_of_a_line_and_one_over_several_lines_have_their_caret() -> None:
    """One caret at least; a stretch that goes on below is marked to the end of its first line."""
    assert carets(format_finding(finding(4, 4), "abc", colour=False))[1] == "   ^"
    over_lines = Finding("a", Span(7, 2, 9, 1), "r", Severity.NOTE, "m", "h")
    assert carets(format_finding(over_lines, "abc", colour=False))[1] == " ^^"


@pytest.mark.parametrize("line", [None, "", "   "])
def test_where_there_is_no_line_none_is_shown(line: str | None) -> None:
    """A file that is missing, an empty line."""
    assert "|" not in format_finding(finding(), line, colour=False)


def test_nothing_in_a_finding_can_disturb_a_terminal() -> None:
    """Control characters and turned writing in path, message and help are shown as what they are: not to be trusted."""
    text = format_finding(
        finding(path="a\x1b[2J\u202e.md", message="\x07b", help="\u2066c"), None, colour=False
    )
    assert text == "a\ufffd[2J\ufffd.md:7:1: error bad-value: \ufffdb\n    help: \ufffdc\n"


def test_colour_is_put_on_the_severity_alone() -> None:
    """And only where it is asked for."""
    text = format_finding(finding(), "abc", colour=True)
    assert "\x1b[31merror bad-value\x1b[0m: it is wrong" in text
    assert text.count("\x1b") == 2


def test_the_count_closes_the_list() -> None:
    """Each severity that there is, in the plural where it takes one."""
    found = [finding(), finding(2), finding(severity="warning")]
    assert format_findings(found, lambda _path, _line: None, colour=False).endswith("\n2 errors, 1 warning")
    assert format_findings([], lambda _path, _line: None, colour=False) == "no findings"


@pytest.mark.parametrize(
    "text", ["##[add-mask]e", "###[stop-commands]x", "##[##[set-output name=a]b", "##\u200b[error]"]
)
def test_no_text_commands_the_machine_that_runs_a_workflow(text: str) -> None:
    """GitHub's runner takes `##[command]` anywhere in a line for its own; findings as text stand in the log of the job that builds a preview."""
    said = format_finding(finding(path=f"{text}.md", message=text, help=text), f"title: {text}", colour=False)
    assert re.search(r"##\[", said) is None
    assert said.count(text[-5:]) == 4
