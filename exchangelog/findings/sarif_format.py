"""Findings as SARIF 2.1.0, the standard form of what checkers find (OASIS, 2020), for code scanning and editors.

Comes in: findings, and what is to be said of the rules; this package knows none of them. Goes out: one log with one run, its
rules with their help, its results with places in code points. The standard is
https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; numbers in comments are its sections.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from msgspec import Struct

from exchangelog.findings import Finding, Severity
from exchangelog.findings.json_text import json_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


class DescribedRule(Struct, frozen=True):
    """What SARIF says of a rule: its name, its severity, and its documentation, whose first line is a sentence by itself."""

    name: str
    severity: Severity
    documentation: str


def format_sarif(findings: Sequence[Finding], rules: Sequence[DescribedRule]) -> str:
    """Give a SARIF log of one run: all the rules, and the findings in the order given."""
    numbers = {rule.name: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "exchangelog",
                "rules": [as_descriptor(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",  # 3.14.17
        "results": [as_result(finding, numbers) for finding in findings],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def as_descriptor(rule: DescribedRule) -> dict[str, Any]:
    """Give a rule as a reportingDescriptor (3.49)."""
    first = rule.documentation.split("\n\n")[0]
    return {
        "id": rule.name,
        "shortDescription": {"text": first},
        "fullDescription": {"text": rule.documentation},
        "help": {"text": rule.documentation, "markdown": rule.documentation},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def as_result(finding: Finding, numbers: dict[str, int]) -> dict[str, Any]:
    """Give a finding as a result (3.27); our severities have the names of SARIF's levels."""
    span = finding.span
    number = {"ruleIndex": numbers[finding.rule]} if finding.rule in numbers else {}
    return {
        "ruleId": finding.rule,
        **number,
        "level": str(finding.severity),
        "message": {"text": f"{finding.message}\n{finding.help}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": address_of(finding.path)},
                    "region": {
                        "startLine": span.line,
                        "startColumn": span.column,
                        "endLine": span.end_line,
                        "endColumn": span.end_column,
                    },
                }
            }
        ],
    }


def address_of(path: str) -> str:
    """Give a path as a URI (3.4.3): relative where the path is, percent-encoded (RFC 3986)."""
    encoded = quote(path)
    return f"file://{encoded}" if PurePosixPath(path).is_absolute() else encoded
