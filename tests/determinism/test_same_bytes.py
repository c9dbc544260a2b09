"""The same content gives the same bytes: anywhere, on any day, for anybody who clones the repository.

The site of the session (tests/conftest.py) is compared with builds under everything that could leak into a page: another
folder, working directory, time zone, locale, hash seed, mask of rights, day, one process or three.
"""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT

# What another machine may have: a zone half a day away, a locale with other rules for letters, another hash seed.
ELSEWHERE = {
    "TZ": "Pacific/Auckland",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4711",
}
PRIVATE = 0o077 if os.name == "posix" else -1
WHAT_A_SITE_IS_MADE_OF = ("build.py", "content", "exchangelog", "static", "templates")


def build_elsewhere(repository: Path, out: Path, cwd: Path, jobs: int = 1) -> Mapping[str, str]:
    """Build a site as on another machine and another day, into files that others may not read; give its digests."""
    inputs = [
        word for name in ("content", "templates", "static") for word in (f"--{name}", str(repository / name))
    ]
    arguments = ["build", *inputs, "--out", str(out), "--today", "2031-02-03", "--jobs", str(jobs)]
    run = subprocess.run(
        [sys.executable, str(repository / "build.py"), *arguments],
        cwd=cwd,
        env=os.environ | ELSEWHERE,
        umask=PRIVATE,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, (run.stdout + run.stderr).decode()
    return digests(out)


def digests(site: Path) -> Mapping[str, str]:
    """Give the SHA-256 of every file of a site by its path."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def trusting_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git read the repository though it may belong to somebody else, as it does in many a container."""
    settings = tmp_path / "gitconfig"
    settings.write_text("[safe]\n\tdirectory = *\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))


def git(*arguments: str) -> str:
    """Run git on the repository; skip the test where this is no clone but an unpacked archive."""
    run = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=False)
    if run.returncode:
        pytest.skip(f"git {arguments[0]} says: {run.stderr.decode().strip()}")
    return run.stdout.decode()


def test_the_manifest_names_every_file_with_its_digest(built_site: Path) -> None:
    """manifest.json holds the SHA-256 of every file of the site, itself aside."""
    manifest = json.loads((built_site / "manifest.json").read_text(encoding="utf-8"))
    named = {path: entry["sha256"] for path, entry in manifest["files"].items()}
    assert named == {path: digest for path, digest in digests(built_site).items() if path != "manifest.json"}


def test_another_machine_gives_the_same_bytes(built_site: Path, tmp_path: Path) -> None:
    """Another folder, working directory, time zone, locale, hash seed, mask of rights, day and number of processes change nothing."""
    assert build_elsewhere(ROOT, tmp_path / "élsewhere" / "the site", tmp_path) == digests(built_site)


@pytest.mark.usefixtures("trusting_git")
def test_a_fresh_clone_gives_the_same_bytes(built_site: Path, tmp_path: Path) -> None:
    """What is committed is all that the site is made of: no file beside it, no time stamp, no order of files."""
    clone = tmp_path / "a clone"
    git("clone", "--quiet", "--no-hardlinks", ".", str(clone))
    built = build_elsewhere(clone, tmp_path / "from the clone", tmp_path, jobs=3)
    if git("status", "--porcelain", "--", *WHAT_A_SITE_IS_MADE_OF):
        # Somebody is at work: what they have not committed yet cannot be in the clone, so compare it with itself.
        assert build_elsewhere(clone, clone / "site", clone) == built
    else:
        assert built == digests(built_site)


def test_a_changed_byte_and_a_missing_file_are_found(tmp_path: Path) -> None:
    """The comparison can fail."""
    for name, text in (("one", "a"), ("two", "b"), ("three", "a")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text)
    (tmp_path / "three" / "more.html").write_text("")
    assert digests(tmp_path / "one") != digests(tmp_path / "two")
    assert digests(tmp_path / "one") != digests(tmp_path / "three")
