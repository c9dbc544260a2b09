"""What only capturing needs is loaded by capturing alone."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = ("trafilatura", "lxml", "pypdf", "httpcore", "protego", "charset_normalizer")
SHOW = f"import sys; print(sorted(set({HEAVY}) & set(sys.modules)))"


@pytest.mark.parametrize(
    "module", ["exchangelog.cli", "exchangelog.judged", "exchangelog.site_plan", "exchangelog.quoting"]
)
def test_a_build_loads_nothing_that_only_capturing_needs(module: str) -> None:
    """Neither the command line, nor a check, nor the site, nor `quote` loads what fetches and extracts."""
    run = subprocess.run(
        [sys.executable, "-c", f"import {module}; {SHOW}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "[]\n"
