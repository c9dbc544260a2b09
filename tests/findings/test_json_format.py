"""Findings as JSON: exactly what the contract names, whatever the texts hold."""

import json

import pytest

from exchangelog.findings import Finding, Severity, Span
from exchangelog.findings.json_format import format_json
from tests.findings.hostile import HOSTILE


def test_a_finding_is_an_object_with_the_fields_of_the_contract() -> None:
    """The fields, their order and their types are those of docs/format.md, section 5."""
    finding = Finding("content/a.md", Span(4, 5, 6, 7), "bad-value", Severity.WARNING, "said", "mend")
    (written,) = json.loads(format_json([finding]))
    assert list(written.items()) == [
        ("rule", "bad-value"),
        ("severity", "warning"),
        ("path", "content/a.md"),
        ("line", 4),
        ("column", 5),
        ("end_line", 6),
        ("end_column", 7),
        ("message", "said"),
        ("help", "mend"),
    ]


def test_no_findings_are_an_empty_array() -> None:
    """Where nothing was found, programs still get an array."""
    assert json.loads(format_json([])) == []


@pytest.mark.parametrize("finding", HOSTILE, ids=lambda finding: ascii(finding.message))
def test_every_text_comes_back_as_it_was(finding: Finding) -> None:
    """JSON keeps a text to the character, hostile or not."""
    (written,) = json.loads(format_json([finding]))
    assert (written["path"], written["message"], written["help"]) == (
        finding.path,
        finding.message,
        finding.help,
    )
