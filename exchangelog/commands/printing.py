"""What commands print: findings on the output, words for people beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from exchangelog.findings import Finding

FORMATS = ("text", "json", "github", "sarif")
SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable in which GitHub Actions names the file that a step appends its summary to."""


def print_findings(findings: Sequence[Finding], line_of: Callable[[str, int], str | None]) -> None:
    """Print findings as text, in colour on a terminal unless NO_COLOR asks for none (no-color.org)."""
    from exchangelog.findings.text_format import format_findings  # noqa: PLC0415 - only where something is printed

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    print(format_findings(findings, line_of, colour=colour))


def print_in_format(
    name: str, findings: Sequence[Finding], line_of: Callable[[str, int], str | None]
) -> None:
    """Print findings in one of FORMATS; that of GitHub also appends a table to the job's summary, where there is one."""
    if name == "json":
        from exchangelog.findings.json_format import format_json  # noqa: PLC0415 - only where it is asked for

        print(format_json(findings))
    elif name == "sarif":
        print_sarif(findings)
    elif name == "github":
        print_for_github(findings)
    else:
        print_findings(findings, line_of)


def print_sarif(findings: Sequence[Finding]) -> None:
    """Print findings as SARIF, with all rules."""
    from exchangelog.findings.sarif_format import DescribedRule, format_sarif  # noqa: PLC0415 - only where it is asked for
    from exchangelog.rules import RULES  # noqa: PLC0415 - the same

    described = [DescribedRule(rule.name, rule.severity, rule.documentation) for rule in RULES]
    print(format_sarif(findings, described))


def print_for_github(findings: Sequence[Finding]) -> None:
    """Print workflow commands, and append the whole list to the file of the job's summary."""
    from exchangelog.findings.github_format import format_commands, format_summary  # noqa: PLC0415 - only where it is asked for

    if findings:
        print(format_commands(findings))
    summary = os.environ.get(SUMMARY)
    if not summary:
        return
    try:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(format_summary(findings))
    except OSError as trouble:
        complain(f"the summary was not written to {summary} ({trouble.strerror})")


def complain(line: str) -> None:
    """Print a line for people beside the output; it stays one line, whatever the names in it hold."""
    from exchangelog.findings.text_format import printable  # noqa: PLC0415 - only where something is printed

    print(f"build.py: {printable(line)}", file=sys.stderr)
