"""What commands print: findings on the output, words for people beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from exchangelog.findings import Finding


def print_findings(findings: Sequence[Finding], line_of: Callable[[str, int], str | None]) -> None:
    """Print findings as text, in colour on a terminal unless NO_COLOR asks for none (no-color.org)."""
    from exchangelog.findings.text_format import format_findings  # noqa: PLC0415 - only where something is printed

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    print(format_findings(findings, line_of, colour=colour))


def complain(line: str) -> None:
    """Print a line for people beside the output."""
    print(f"build.py: {line}", file=sys.stderr)
