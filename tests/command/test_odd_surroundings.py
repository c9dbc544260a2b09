"""Commands where something around them is odd or lacking: one line, exit status 2, and no traceback."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exchangelog.memory.last_build import write_kept
from tests.conftest import ROOT
from tests.rules.examples import BASE

LOG = ["--content", str(BASE), "--vault", str(BASE.parent), "--today", "2025-02-01"]


def run(*words: str, before: str = "", folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, after what a shell does first."""
    command = ["sh", "-c", f'{before} exec "$0" "$@"', sys.executable, str(ROOT / "build.py"), *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.skipif(sys.platform != "linux", reason="limits are counted otherwise elsewhere")
@pytest.mark.parametrize(
    ("limit", "said"),
    [
        # Compiled files of the last start need less: then it is loaded, and fails at its work.
        ("ulimit -v 40000;", r"build\.py: (the program could not be loaded whole \(|memory ran out; )"),
        ("ulimit -f 8;", r"\.html: File too large; "),
    ],
)
def test_too_little_of_something_is_one_line(tmp_path: Path, limit: str, said: str) -> None:
    """Memory in which the program does not fit, files that may not be as large as a page."""
    found = run("build", "--no-cache", *LOG, "--out", str(tmp_path / "site"), before=limit)
    assert found.returncode == 2
    assert re.search(said, found.stderr)
    assert found.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["check"], ["build"], ["serve"], ["new", "2025-05-24"]])
def test_a_folder_that_is_gone_is_one_line(tmp_path: Path, words: list[str]) -> None:
    """The content is not there, or the working folder has been taken away."""
    found = run(*words, "--content", str(tmp_path / "none"))
    assert (found.returncode, found.stderr.count("\n")) == (2, 1)
    assert f"there is no content folder at {tmp_path}/none" in found.stderr
    (tmp_path / "gone").mkdir()
    found = run(*words, before="rmdir ../gone;", folder=tmp_path / "gone")
    assert (found.returncode, found.stderr.count("\n")) == (2, 1)
    assert "a bug" not in found.stderr


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no file without an end here")
def test_a_file_without_an_end_is_not_read_to_it(tmp_path: Path) -> None:
    """`capture` takes no more of a device or a pipe than of a file."""
    found = run("capture", "/dev/zero", "--content", str(BASE), "--vault", str(tmp_path))
    assert found.returncode == 2
    assert found.stderr == "build.py: /dev/zero cannot be captured: it is larger than 10 MB\n"


def test_a_time_zone_that_is_none_changes_nothing(tmp_path: Path) -> None:
    """`TZ` may name any file: nothing here asks for a local time, and no library that does is let see it."""
    found = run(
        "build", "--no-cache", *LOG, "--out", str(tmp_path / "site"), before="TZ=:/etc/passwd; export TZ;"
    )
    assert (found.returncode, found.stderr) == (0, "")


def test_a_python_that_looks_nowhere_by_itself_finds_the_program() -> None:
    """`PYTHONSAFEPATH` keeps a folder of strangers from being asked for modules; the program's own is asked all the same."""
    found = run("check", *LOG, before="PYTHONSAFEPATH=1; export PYTHONSAFEPATH;")
    assert (found.returncode, found.stderr) == (0, "")


def test_python_without_docstrings_is_refused() -> None:
    """They are what the site says of each rule: 130 pages were published without their words."""
    found = run("check", *LOG, before="PYTHONOPTIMIZE=2; export PYTHONOPTIMIZE;")
    assert (found.returncode, found.stderr.count("\n")) == (2, 1)
    assert found.stderr.startswith("build.py: Python runs with -OO")


@pytest.mark.parametrize("kind", ["file", "link", "nowhere"])
def test_a_cache_that_is_none_changes_nothing(tmp_path: Path, kind: str) -> None:
    """A file or a link in the place of `.cache`: nothing is remembered, or elsewhere, and that is all."""
    (tmp_path / "elsewhere").mkdir()
    if kind == "file":
        (tmp_path / ".cache").write_text("not ours", "utf-8")
    else:
        (tmp_path / ".cache").symlink_to("elsewhere" if kind == "link" else kind)
    own = [*LOG, "--templates", str(ROOT / "templates"), "--static", str(ROOT / "static")]
    for _ in range(2):
        found = run("build", *own, folder=tmp_path)
        assert (found.returncode, found.stderr) == (0, "")
        assert re.match(r"site: [0-9]+ files, ", found.stdout)


def test_a_log_that_brings_no_look_of_its_own_has_the_programs(tmp_path: Path) -> None:
    """Built from another folder the site has the same bytes; templates of that folder are used where there are some."""
    (tmp_path / "elsewhere").mkdir()
    for folder, out in ((ROOT, "at-home"), (tmp_path / "elsewhere", "away")):
        found = run("build", "--no-cache", *LOG, "--out", str(tmp_path / out), folder=folder)
        assert (found.returncode, found.stderr) == (0, "")
    home, away = ((tmp_path / out / "manifest.json").read_text("utf-8") for out in ("at-home", "away"))
    assert home == away
    (tmp_path / "elsewhere" / "templates").mkdir()
    found = run("build", "--no-cache", *LOG, "--out", str(tmp_path / "away"), folder=tmp_path / "elsewhere")
    assert (found.returncode, found.stderr.count("\n")) == (2, 1)


def test_what_an_ended_build_left_of_its_memory_goes(tmp_path: Path) -> None:
    """A part that was being written is cleared by the next; one that cannot be written leaves no part."""
    (tmp_path / "builds").mkdir()
    (tmp_path / "builds" / "old.part").write_text("half", "utf-8")
    write_kept(tmp_path / "builds" / "new.json", {"day": "2025-02-01"})
    assert [path.name for path in (tmp_path / "builds").iterdir()] == ["new.json"]
    (tmp_path / "builds" / "taken.json").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_kept(tmp_path / "builds" / "taken.json", {})
    assert sorted(path.name for path in (tmp_path / "builds").iterdir()) == ["new.json", "taken.json"]


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="nothing here lets go of rights (setpriv(1))")
def test_a_folder_that_may_not_be_read_is_not_taken_for_empty(tmp_path: Path) -> None:
    """Static files, templates and the vault: each is named, where root has given up the right to read everything."""
    for name in ("static", "templates", "vault"):
        (tmp_path / name).mkdir(mode=0o000)
    drop = "exec setpriv --bounding-set=-dac_override,-dac_read_search"
    if os.geteuid() != 0:
        drop = ""
    for words in (
        ["build", "--static", str(tmp_path / "static")],
        ["build", "--templates", str(tmp_path / "templates")],
        ["vault", "export", str(tmp_path / "vault.zip")],
    ):
        vault = ["--vault", str(tmp_path / "vault" if words[0] == "vault" else BASE.parent)]
        own = ["--content", str(BASE), "--today", "2025-02-01", *vault]
        out = [] if words[0] == "vault" else ["--no-cache", "--out", str(tmp_path / "site")]
        command = ["sh", "-c", f'{drop} "$0" "$@"', sys.executable, "build.py", *words, *own, *out]
        found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert "cannot be read: Permission denied" in found.stderr
        assert (found.returncode, found.stderr.count("\n")) == (2, 1)


def test_today_is_the_day_that_was_asked_for_wherever_the_log_is(tmp_path: Path) -> None:
    """Where it is noon in Greenwich the next day has begun at the other end of the world: a log there was judged a day too late."""
    content = tmp_path / "content"
    shutil.copytree(BASE, content)
    site = (content / "site.yaml").read_text("utf-8")
    (content / "site.yaml").write_text(site.replace("Europe/Kyiv", "Pacific/Kiritimati"), "utf-8")
    first = "exchanges/2024/2024-05-10.md:3:7: error event-in-future"
    for day, is_future in (("2024-05-09", True), ("2024-05-10", False)):
        found = run("check", "--content", str(content), "--vault", str(tmp_path), "--today", day)
        assert (first in found.stdout) is is_future
