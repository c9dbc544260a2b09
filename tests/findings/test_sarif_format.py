"""Findings as SARIF 2.1.0: the structure that the standard requires, whatever the texts hold."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from exchangelog.findings import Finding, Severity, Span
from exchangelog.findings.sarif_format import DescribedRule, format_sarif
from exchangelog.rules import RULES
from tests.findings.hostile import HOSTILE

RULE = DescribedRule("some-rule", Severity.ERROR, "It finds something.\n\nWhy it matters: it does.")
SCHEMA = json.loads((Path(__file__).parent / "sarif_parts.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
URI_REFERENCE = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")


def run_of(findings: tuple[Finding, ...], rules: tuple[DescribedRule, ...] = (RULE,)) -> dict[str, Any]:
    log = json.loads(format_sarif(findings, rules))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_log_without_findings_has_its_tool_and_empty_results() -> None:
    """A run needs a driver with a name (3.18), and an empty array where the scan found nothing (3.14.23)."""
    run = run_of(())
    assert run["tool"]["driver"]["name"] == "exchangelog"
    assert run["results"] == []
    assert run["columnKind"] == "unicodeCodePoints"


def test_every_result_has_its_rule_its_level_its_message_and_its_place() -> None:
    """Texts come back as they were; paths are URI references; lines and columns are the finding's."""
    run = run_of(HOSTILE)
    for result, finding in zip(run["results"], HOSTILE, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "some-rule"
        assert result["level"] == "error"
        assert result["message"]["text"] == f"{finding.message}\n{finding.help}"
        place = result["locations"][0]["physicalLocation"]
        assert URI_REFERENCE.fullmatch(place["artifactLocation"]["uri"])
        assert unquote(place["artifactLocation"]["uri"]) == finding.path
        assert place["region"] == {"startLine": 3, "startColumn": 2, "endLine": 3, "endColumn": 9}


def test_levels_are_those_of_the_standard() -> None:
    """Error, warning and note are levels of SARIF (3.27.10) under the same names."""
    findings = tuple(Finding("/a b.md", Span.at(1, 1), "x", severity, "m", "h") for severity in Severity)
    results = run_of(findings)["results"]
    assert [result["level"] for result in results] == ["error", "warning", "note"]
    assert "ruleIndex" not in results[0], "a rule that is not listed has no number"
    assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///a%20b.md"


def test_the_rules_carry_their_help() -> None:
    """Every rule of the log is described: a sentence, the whole documentation as help, the level it has by default."""
    described = tuple(DescribedRule(rule.name, rule.severity, rule.documentation) for rule in RULES)
    rules = run_of((), described)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.name for rule in RULES]
    for rule in rules:
        assert rule["shortDescription"]["text"].endswith(".")
        assert "How to mend it" in rule["help"]["text"]
        assert rule["help"]["markdown"] == rule["fullDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}


@pytest.mark.parametrize("findings", [(), HOSTILE], ids=["none", "hostile"])
def test_a_log_is_valid_by_the_schema(findings: tuple[Finding, ...]) -> None:
    """What is required is there, and nothing stands there that the standard does not know."""
    described = tuple(DescribedRule(rule.name, rule.severity, rule.documentation) for rule in RULES)
    log = json.loads(format_sarif(findings, (*described, RULE)))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []


def test_the_schema_refuses_what_the_standard_refuses() -> None:
    """Without its version, with a level that there is not, or a line 0, a log is not valid: the test above can fail."""
    log = json.loads(format_sarif(HOSTILE, (RULE,)))
    assert VALIDATOR.is_valid(log)
    result = log["runs"][0]["results"][0]
    for holder, key, wrong in (
        (log, "version", "2.0.0"),
        (result, "level", "fatal"),
        (result["locations"][0]["physicalLocation"]["region"], "startLine", 0),
        (result["locations"][0]["physicalLocation"]["artifactLocation"], "uri", "a b.md"),
        (result, "severity", "error"),
    ):
        before = dict(holder)
        holder[key] = wrong
        assert not VALIDATOR.is_valid(log), key
        holder.clear()
        holder.update(before)
