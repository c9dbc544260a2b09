"""What differs between two machines changes no byte of the site and no word of the findings: each such thing by itself, so that a failure names it.

The invented log is built, and one with ten broken files is checked; the real content is built in test_same_bytes.py, with everything different at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.determinism.another_machine import ordered
from tests.determinism.test_same_bytes import digests
from tests.rules.examples import BASE, TODAY
from tests.rules.test_ten_broken_files import a_log

SCRIPT = Path(__file__).with_name("another_machine.py")
INPUTS = ("--templates", ROOT / "templates", "--static", ROOT / "static")
PLAIN = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}


@dataclass(frozen=True)
class Machine:
    """All that may differ between two machines on which the same content is built."""

    environment: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    order: str = "sorted"
    jobs: int = 1
    cwd: Path = ROOT
    today: str = TODAY.isoformat()


@dataclass(frozen=True)
class Given:
    """What a machine gives: the digests of the site's files, and the findings about the broken log as they are printed."""

    site: Mapping[str, str]
    findings: bytes


def run(
    machine: Machine, *arguments: str | Path, repository: Path = ROOT
) -> subprocess.CompletedProcess[bytes]:
    """Run the command on a machine."""
    return subprocess.run(
        [sys.executable, SCRIPT, machine.order, repository, *arguments],
        cwd=machine.cwd,
        env={**os.environ, **PLAIN, **machine.environment},
        umask=machine.umask,
        capture_output=True,
        check=False,
    )


def made_on(machine: Machine, folder: Path) -> Given:
    """Build the invented log and check the broken one, in a folder of the machine's."""
    broken = folder / "broken"
    lay_out(a_log(windows=False), broken, machine.order)
    usual = ("--today", machine.today, "--jobs", str(machine.jobs))
    built = run(machine, "build", "--no-cache", "--content", BASE, "--out", folder / "site", *INPUTS, *usual)
    assert built.returncode == 0, built.stdout + built.stderr
    # Findings name files as the content folder was named.
    checked = run(replace(machine, cwd=folder), "check", "--content", broken.name, *usual)
    assert (checked.returncode, checked.stderr) == (1, b"")
    return Given(digests(folder / "site"), checked.stdout)


def lay_out(files: Mapping[str, bytes], folder: Path, order: str) -> None:
    """Write the files of a log one after the other, in an order: some file systems list them in it."""
    for path in ordered(list(files), order):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(files[path])


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Given:
    given = made_on(Machine(), tmp_path_factory.mktemp("ours"))
    assert given.findings.count(b"yaml-syntax") == 5
    return given


def environment(**variables: str) -> Machine:
    return Machine(environment=variables)


@pytest.mark.parametrize(
    "machine",
    [
        pytest.param(Machine(order="reversed"), id="files in reversed order"),
        pytest.param(Machine(order="4711"), id="files in no order"),
        pytest.param(Machine(umask=0o077), id="a private umask"),
        pytest.param(Machine(umask=0o000), id="an open umask"),
        pytest.param(environment(TZ="Pacific/Auckland"), id="a time zone in the east"),
        pytest.param(environment(LC_ALL="tr_TR.UTF-8", LANG="tr_TR.UTF-8"), id="another locale"),
        pytest.param(
            environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii"),
            id="a locale without UTF-8",
        ),
        pytest.param(environment(PYTHONHASHSEED="4711"), id="another hash seed"),
        pytest.param(environment(COLUMNS="20", LINES="5", NO_COLOR="", TERM="dumb"), id="another terminal"),
        pytest.param(Machine(jobs=2), id="two processes"),
        pytest.param(Machine(jobs=3), id="three processes"),
    ],
)  # fmt: skip
def test_nothing_depends_on(machine: Machine, ours: Given, tmp_path: Path) -> None:
    """One thing alone is different; the site is the same to the byte, the findings to the letter."""
    assert made_on(machine, tmp_path) == ours


def test_nothing_depends_on_the_working_directory(ours: Given, tmp_path: Path) -> None:
    """From another folder, into one with an odd name, with all folders named."""
    assert made_on(Machine(cwd=tmp_path), tmp_path / "élsewhere" / "the site's") == ours


def test_nothing_depends_on_the_day(ours: Given, tmp_path: Path) -> None:
    """Years later the same site is built of the same content."""
    assert made_on(replace(Machine(), today="2031-02-03"), tmp_path).site == ours.site


def test_a_folder_lists_its_files_as_it_is_told(tmp_path: Path) -> None:
    """The other order is one: a program that writes down what it finds writes something else."""
    (tmp_path / "build.py").write_text(
        "import os\nprint(os.listdir('.'), [one.name for one in os.scandir()])\n"
    )
    (tmp_path / "a").write_text("")
    given = {
        order: run(Machine(order=order, cwd=tmp_path), repository=tmp_path).stdout
        for order in ("sorted", "reversed")
    }
    assert given["sorted"] == b"['a', 'build.py'] ['a', 'build.py']\n"
    assert given["reversed"] == b"['build.py', 'a'] ['build.py', 'a']\n"
