"""Where the dependencies are missing, the command says in one line what to do."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["build", "--strict"],
        ["serve"],
        ["new", "2025-05-24"],
        ["capture", "https://news.invalid/"],
        ["quote", "a", "b"],
        ["recheck"],
        ["vault", "export", "v.zip"],
    ],
)
def test_a_missing_dependency_is_named_in_one_line(arguments: list[str]) -> None:
    """Every command, run by a Python without the dependencies, names the remedy and ends with exit status 2."""
    # -S leaves out site-packages, which is where dependencies are.
    run = subprocess.run(
        [sys.executable, "-S", "build.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 2
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 1
    assert "make site" in run.stderr
    said_by_readme = next(line.strip() for line in README.splitlines() if "pip install" in line)
    assert run.stderr.strip().endswith(said_by_readme)
