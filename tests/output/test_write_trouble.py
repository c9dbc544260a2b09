"""When the system refuses to write, there is one line that says so, and the old site stands."""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from exchangelog.write import CannotWrite
from tests.output.site_on_disk import names_in, publish, texts_in

ROOT = Path(__file__).parents[2]
NOBODY = 65534
PAGES = {"index.html": "home"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a file system of 256 KiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip(f"no tmpfs can be mounted here: {mounted.stderr.decode().strip()}")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Make a folder that every user can reach, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_full_disk_leaves_the_old_site_and_no_rubbish(small_disk: Path) -> None:
    """A build that runs out of space says which file did not fit; the next, smaller one succeeds."""
    publish(PAGES, small_disk / "site")
    for _ in range(2):
        with pytest.raises(CannotWrite, match="No space left on device") as trouble:
            publish({f"page{n}.html": f"{n}" * 60_000 for n in range(9)}, small_disk / "site")
        assert str(small_disk / "site" / "page") in str(trouble.value)
        assert texts_in(small_disk / "site") == PAGES
        assert names_in(small_disk) == ["site"]
    publish({"index.html": "n" * 60_000}, small_disk / "site")
    assert texts_in(small_disk / "site") == {"index.html": "n" * 60_000}


def test_the_tree_kept_from_before_makes_room_on_a_full_disk(small_disk: Path) -> None:
    """Three large sites do not fit; the attempt fails once, gives up the tree before the last, and then succeeds."""
    for letter in "ab":
        publish({"large.html": letter * 100_000}, small_disk / "site")
    with pytest.raises(CannotWrite, match="No space left"):
        publish({"large.html": "c" * 100_000}, small_disk / "site")
    assert texts_in(small_disk / "site") == {"large.html": "b" * 100_000}
    publish({"large.html": "c" * 100_000}, small_disk / "site")
    assert texts_in(small_disk / "site") == {"large.html": "c" * 100_000}


def test_a_name_too_long_is_one_clear_line(tmp_path: Path) -> None:
    """A name of 300 letters ends in CannotWrite with the path at which it would have stood."""
    publish(PAGES, tmp_path / "site")
    path = f"years/{'n' * 300}.html"
    with pytest.raises(CannotWrite, match="File name too long") as trouble:
        publish({**PAGES, path: ""}, tmp_path / "site")
    assert trouble.value.errno == errno.ENAMETOOLONG
    assert str(trouble.value).startswith(f"cannot write {tmp_path}/site/{path}: ")
    assert texts_in(tmp_path / "site") == PAGES


def test_a_missing_right_is_one_clear_line(open_folder: Path) -> None:
    """A user who may not write beside the site is told which folder; the site stands."""
    publish(PAGES, open_folder / "site")
    open_folder.chmod(0o555)
    build = run_as_nobody(open_folder / "site")
    assert (build.returncode, build.stdout) == (2, f"cannot write {open_folder}: Permission denied\n")
    assert build.stderr == ""
    assert texts_in(open_folder / "site") == PAGES


def test_the_site_of_another_user_can_be_replaced_by_who_may(open_folder: Path) -> None:
    """Whoever may rename in the folder can build, though the system lets them link to no file of another."""
    publish({"constant.css": "p { color: black }\n"}, open_folder / "site")
    open_folder.chmod(0o777)
    assert run_as_nobody(open_folder / "site").stdout == "published\n"
    assert "part1/page1.html" in texts_in(open_folder / "site")


def run_as_nobody(target: Path) -> subprocess.CompletedProcess[str]:
    """Build as a user without rights where the tests run as root, who has them all; as ourselves elsewhere."""
    user = [str(NOBODY)] if os.geteuid() == 0 else []
    script = Path(__file__).with_name("one_build.py")
    command = [sys.executable, str(script), str(target), "v", "20", "0", *user]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, check=False
    )
