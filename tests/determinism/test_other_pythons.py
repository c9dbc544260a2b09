"""Other versions of Python give the same bytes, SQLite's included: each that the search path has, with what requirements/site.txt names.

None of them is installed for this: a version that is not there is skipped, and says so. Which have been tried stands in the README.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.determinism.test_same_bytes import digests
from tests.rules.examples import BASE, TODAY

VERSIONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
MODULES = "babel, icalendar, jinja2, markdown_it, msgspec, num2words, pydantic, yaml"
"""What a build imports: a Python that has them can build."""


def build_with(python: str, site: Path) -> None:
    """Build the invented log with a Python."""
    arguments = ["--no-cache", "--content", str(BASE), "--out", str(site), "--today", TODAY.isoformat()]
    run = subprocess.run(
        [python, "build.py", "build", *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("version", VERSIONS)
def test_another_python_gives_the_same_bytes(version: str, tmp_path: Path) -> None:
    """Every file of the site is the same to the byte, the database with its header as well."""
    python = shutil.which(f"python{version}")
    if sys.version.startswith(f"{version}."):
        pytest.skip(f"the tests run on Python {version}")
    if python is None:
        pytest.skip(f"there is no python{version} on the search path")
    if subprocess.run([python, "-c", f"import {MODULES}"], capture_output=True, check=False).returncode:
        pytest.skip(f"{python} does not have what requirements/site.txt names")
    build_with(sys.executable, tmp_path / "ours")
    build_with(python, tmp_path / "theirs")
    assert digests(tmp_path / "theirs") == digests(tmp_path / "ours")


def test_the_oldest_version_is_the_one_that_is_asked_for() -> None:
    """What is tried begins where pyproject.toml says that it runs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["requires-python"] == f">={VERSIONS[0]}"
