"""`check --format`: what programs and GitHub get from the command line."""

import json
from pathlib import Path

import pytest

from exchangelog.cli import main
from tests.rules.examples import FOLDER, lay_over_base


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A log with two errors, as `check` is asked about it."""
    folder = tmp_path / "content"
    lay_over_base(FOLDER / "prose" / "uncited-number" / "bad", folder)
    return folder


def check(content: Path, name: str) -> int:
    return main(["check", "--format", name, "--content", str(content), "--today", "2025-02-01"])


def test_json_is_all_that_is_printed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A program can read the output as it is, and the exit status says that an error was found."""
    assert check(content, "json") == 1
    found = json.loads(capsys.readouterr().out)
    assert [one["rule"] for one in found] == ["uncited-number"] * 2


def test_sarif_lists_the_finding_and_the_rules(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The run has the findings, and beside it every rule."""
    assert check(content, "sarif") == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    listed = run["tool"]["driver"]["rules"]
    assert [listed[result["ruleIndex"]]["id"] for result in run["results"]] == ["uncited-number"] * 2


def test_the_summary_of_the_job_is_appended_to(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What other steps wrote there stays; without the variable only the commands are printed."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    assert check(content, "github") == 1
    printed = capsys.readouterr().out
    assert printed.startswith("::error file=")
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert check(content, "github") == 1
    assert capsys.readouterr().out == printed
    assert summary.read_text("utf-8").startswith("before\n### Findings: 2 errors, ")


def test_a_summary_that_cannot_be_written_changes_no_verdict(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said beside the output, and the findings are printed as ever."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    assert check(content, "github") == 1
    captured = capsys.readouterr()
    assert captured.out.startswith("::error file=")
    assert "the summary was not written" in captured.err
