"""Findings as JSON for programs: one array of flat objects, in the order given (docs/format.md, section 5)."""

from __future__ import annotations

from collections.abc import Iterable

from exchangelog.findings import Finding
from exchangelog.findings.json_text import json_text


def format_json(findings: Iterable[Finding]) -> str:
    """Give an array with an object for each finding; lines and columns from 1, columns in code points, the end exclusive."""
    return json_text([as_object(finding) for finding in findings])


def as_object(finding: Finding) -> dict[str, str | int]:
    """Give the fields that the contract names, in its order."""
    span = finding.span
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "path": finding.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": finding.message,
        "help": finding.help,
    }
