"""The removal of personal data as CONTRIBUTING.md gives it, gone through in a real repository: entry, site, what lies beside it, history."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.changes.log_in_git import ALONE, MAY, TODAY, LogInGit, publish
from tests.conftest import ROOT

NAME = "Ivo Inventovich"
SUMMARY = "Norland and Surland each received 12 people."
PROCEDURE = re.compile(r"`(git filter-repo [^`]*)`")


def build(log: LogInGit) -> None:
    """Build the site in the repository, with what is remembered of builds beside it."""
    inputs = [
        "--templates",
        ROOT / "templates",
        "--static",
        ROOT / "static",
        "--vault",
        log.root / "no-vault",
    ]
    command = [sys.executable, ROOT / "build.py", "build", *inputs, "--today", TODAY]
    run = subprocess.run(list(map(str, command)), cwd=log.root, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def holding(folder: Path, words: str) -> set[str]:
    """Give the names below a folder under which words stand, in bytes or in a name; the repository's own folder aside."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if ".git" not in path.relative_to(folder).parts
        if words in path.name or (path.is_file() and words.encode() in path.read_bytes())
    }


def published_name(root: Path) -> LogInGit:
    """Publish a name in an entry and in the message of its commit, where the site is not committed."""
    log = publish(root)
    (root / ".gitignore").write_text("/site/\n/.site-*\n/.cache/\n", "utf-8")
    log.edit(
        MAY,
        (SUMMARY, f"{SUMMARY[:-1]}, {NAME} among them."),
        ("as well [@surland].", f"as well [@surland]; {NAME} too."),
    )
    log.commit(f"Name {NAME}")
    return log


def test_a_name_is_gone_from_the_site_and_from_what_lies_beside_it(tmp_path: Path) -> None:
    """Pages, feeds, calendar and data hold the name and then do not; the tree that was replaced does until it is deleted, and nothing else."""
    log = published_name(tmp_path)
    build(log)
    before = holding(tmp_path / "site", NAME)
    assert before >= {
        "exchanges/2024-05-10/index.html",
        "feed.xml",
        "atom.xml",
        "feed.json",
        "exchanges.ics",
        "data/exchanges.csv",
        "data/log.sqlite",
    }
    log.edit(MAY, (f", {NAME} among them", ""), (f"; {NAME} too", ""))
    log.commit("Take a name out")
    build(log)
    assert holding(tmp_path / "site", NAME) == set()
    assert {path.split("/")[0] for path in holding(tmp_path, NAME)} <= {".site-previous", ".cache"}
    shutil.rmtree(tmp_path / ".site-previous")
    shutil.rmtree(tmp_path / ".cache")
    assert holding(tmp_path, NAME) == set()


def test_a_name_is_gone_from_the_history(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After the command of the procedure no object of the repository holds the name, and the new history can be compared with."""
    log = published_name(tmp_path)
    log.edit(MAY, (f", {NAME} among them", ""), (f"; {NAME} too", ""))
    log.commit("Take a name out")
    written = PROCEDURE.search((ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    assert written, "CONTRIBUTING.md gives the command"
    (tmp_path / "words.txt").write_text(f"{NAME}==>somebody\n", "utf-8")
    environment = {**os.environ, **ALONE, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    run = subprocess.run(
        [*written[1].split(), "--force"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    (tmp_path / "words.txt").unlink()
    objects = subprocess.run(
        ["git", "cat-file", "--batch-all-objects", "--batch"], cwd=tmp_path, capture_output=True, check=True
    )
    assert objects.stdout.count(NAME.encode()) == 0
    assert objects.stdout.count(b"somebody among them") == 1
    assert log.check(capsys, log.git("rev-parse", "HEAD~1")) == []
    assert log.git("fsck", "--full", "--strict") == ""
