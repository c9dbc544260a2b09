"""What only the calendar and the database need is loaded when they are made."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = ("icalendar", "sqlite3")
SHOW = f"import sys; print(sorted(set({HEAVY}) & set(sys.modules)))"


@pytest.mark.parametrize("module", ["exchangelog.cli", "exchangelog.judged", "exchangelog.site_plan"])
def test_neither_a_check_nor_a_plan_loads_what_makes_a_file(module: str) -> None:
    """The command line, the check and the plan of the site come without icalendar and sqlite3."""
    run = subprocess.run(
        [sys.executable, "-c", f"import {module}; {SHOW}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "[]\n"
