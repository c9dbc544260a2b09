"""Findings for GitHub Actions: as workflow commands, which it shows beside the lines, and as a table for the job's summary.

Comes in: findings, with any text in them. Goes out: lines in which no text of the content can begin a command or leave its
property, and a Markdown table in which it can neither end its cell nor become markup. The gravest come first, since GitHub
shows ten annotations of a step and no more. The form of the commands, and what must be escaped in them, is that of
https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands and of GitHub's own toolkit
(packages/core/src/command.ts).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exchangelog.findings import Finding, Severity, count_by_severity
from exchangelog.findings.text_format import printable

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
OF_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
OF_PROPERTIES = OF_DATA | str.maketrans({":": "%3A", ",": "%2C"})
OF_CELLS = str.maketrans({mark: f"&#{ord(mark)};" for mark in '\\`*_[]<>|&~#@$!:"'} | {"\n": " ", "\r": " "})
"""What Markdown or a table could take for its own, as character references, which are text wherever they stand (GFM, 2.5)."""

HEAD = "| Severity | Rule | Place | Message | What to do |\n| --- | --- | --- | --- | --- |\n"
LARGEST_SUMMARY = 900_000
"""Bytes of a summary; GitHub refuses one of more than a mebibyte, whole."""


def by_gravity(findings: Iterable[Finding]) -> list[Finding]:
    """Give the findings with the gravest first; those of one severity by path and place."""
    return sorted(findings, key=lambda finding: (finding.severity.rank, finding))


def format_commands(findings: Iterable[Finding]) -> str:
    """Give a workflow command for each finding, one a line, the gravest first; an empty text where there is none."""
    return "\n".join(map(format_command, by_gravity(findings)))


def format_command(finding: Finding) -> str:
    """Give one finding as one line: a command, its properties, and the message with what to do."""
    span = finding.span
    properties: dict[str, str | int] = {
        "file": finding.path,
        "line": span.line,
        "endLine": span.end_line,
        "title": finding.rule,
    }
    if span.line == span.end_line:  # GitHub refuses columns of a finding that goes over several lines
        properties |= {"col": span.column, "endColumn": span.end_column}
    written = ",".join(f"{name}={in_property(str(value))}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {written}::{in_data(finding.message)}%0A{in_data(finding.help)}"


def in_data(text: str) -> str:
    """Escape a text for a command's message; what a terminal would not show becomes visible."""
    return "".join(part if part in "\r\n" else printable(part) for part in text).translate(OF_DATA)


def in_property(text: str) -> str:
    """Escape a text for a property of a command, which a colon or a comma would end."""
    return "".join(part if part in "\r\n" else printable(part) for part in text).translate(OF_PROPERTIES)


def format_summary(findings: Sequence[Finding]) -> str:
    """Give all findings as Markdown: a heading with their count, and a table, cut with a count where it grows too large."""
    counts = count_by_severity(findings)
    counted = ", ".join(f"{number} {severity}{'s' * (number != 1)}" for severity, number in counts.items())
    parts = [f"### Findings: {counted}\n\n"]
    ordered = by_gravity(findings)
    size = 0
    for number, finding in enumerate(ordered):
        row = format_row(finding)
        size += len(row.encode())
        if size > LARGEST_SUMMARY:
            parts.append(f"\n... and {len(ordered) - number} more\n")
            break
        parts.append(row if number else HEAD + row)
    return "".join(parts)


def format_row(finding: Finding) -> str:
    """Give a finding as a row of the table."""
    place = f"{finding.path}:{finding.span.line}:{finding.span.column}"
    cells = (str(finding.severity), finding.rule, place, finding.message, finding.help)
    return f"| {' | '.join(map(in_cell, cells))} |\n"


def in_cell(text: str) -> str:
    """Escape a text for a cell: one line, no markup."""
    return printable(" ".join(text.split("\n")).replace("\r", " ")).translate(OF_CELLS)
