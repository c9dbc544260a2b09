"""A bug of the program is told as one, in one line, and the last site stands: nobody is sent to look for a fault in the files."""

from __future__ import annotations

from pathlib import Path

import pytest

from exchangelog.cli import main
from tests.output.site_on_disk import publish, texts_in
from tests.rules.examples import BASE, TODAY


def stumble(*_arguments: object, **_named: object) -> object:
    raise ZeroDivisionError("of several\nlines")


@pytest.mark.parametrize("stage", ["judged.derive", "site_plan.plan_site", "site_plan.plan_feeds"])
def test_a_bug_is_one_line_that_says_where_to_report_it(
    stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whichever stage it is in: status 2, no traceback, what it was and whom to tell; what was published stays."""
    publish({"index.html": "the last site"}, tmp_path / "site")
    monkeypatch.setattr(f"exchangelog.{stage}", stumble)
    arguments = ["--no-cache", "--content", str(BASE), "--out", str(tmp_path / "site"), "--today", str(TODAY)]
    monkeypatch.delenv("EXCHANGELOG_DEBUG", raising=False)
    assert main(["build", *arguments, "--jobs", "1"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "a bug of the program, not of your files (ZeroDivisionError: of several lines)" in said.err
    assert "please report it among the repository's issues, as CONTRIBUTING.md says" in said.err
    assert texts_in(tmp_path / "site") == {"index.html": "the last site"}
