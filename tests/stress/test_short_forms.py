"""The harnesses of `make stress`, in short: a few kills of real builds, one full disk, a dozen hostile files."""

import os
from pathlib import Path

import pytest

from tools.measuring import Cost
from tools.stress.bursts import burst_upon_preview
from tools.stress.full_disk import build_onto_full_disks
from tools.stress.hostile_files import broken_promise, check_with, hostile_cases
from tools.stress.killed_builds import faults_of, kill_builds

SHORT = (
    "aliases of aliases",
    "100,000 keys",
    "one key 100,000 times",
    "200 MB",
    "a megabyte of figures",
    "400,000 escapes",
    "450,000 items",
    "a hard link",
    "numbers beyond all measure",
    "every control",
    "prose: open brackets",
    "prose: numbers in words",
    "prose: accents of two classes in turn",
    "a FIFO",
    "a link to a device",
    "folders a thousand deep",
)
"""Those that once cost minutes or ended in a traceback, and one of each other sort."""


@pytest.mark.parametrize("name", SHORT)
def test_a_hostile_file_costs_little_and_ends_in_findings(tmp_path: Path, name: str) -> None:
    """Within 10 seconds and 500 MiB there are findings, or one line on why there can be none."""
    case = dict(hostile_cases())[name]
    assert broken_promise(check_with(case, tmp_path)) == ""


def test_a_broken_promise_is_seen() -> None:
    """The measure can fail: on a traceback, a killed run, too much time, too much memory."""
    assert "traceback" in broken_promise(Cost(1, "Traceback (most recent call last):", 0, 1, 50))
    assert broken_promise(Cost(-9, "", 0, 1, 50)).startswith("status -9")
    assert broken_promise(Cost(2, "one line\nand another\n", 0, 1, 50)).startswith("status 2")
    assert broken_promise(Cost(0, "", 0, 11, 50)) == "cost 11.0 s and 50 MiB"
    assert broken_promise(Cost(0, "", 0, 1, 501)) == "cost 1.0 s and 501 MiB"
    assert broken_promise(Cost(1, "1 error\n", 0, 1, 50)) == ""


def test_killed_builds_leave_a_whole_site(tmp_path: Path) -> None:
    """Real builds, killed: what a reader held open and what is served afterwards are each wholly one site, and nothing lies beside it."""
    killed = kill_builds(4, 7, tmp_path)
    assert killed.torn == ()
    assert killed.left_behind == ()
    assert killed.survivors == ()


def test_a_burst_upon_the_preview_is_one_change(tmp_path: Path) -> None:
    """Every file of a log saved at once costs a build or two, and the preview answers with whole pages meanwhile."""
    (burst,) = burst_upon_preview(60, 3, tmp_path, bursts=1)
    assert burst.files >= 50
    assert burst.broken == ()


def test_a_torn_site_is_seen(tmp_path: Path) -> None:
    """The reader can fail: on a file that is gone and on one that has other bytes than the manifest says."""
    (tmp_path / "manifest.json").write_text(
        '{"files": {"a": {"sha256": "0"}, "b": {"sha256": "0"}}}', "utf-8"
    )
    (tmp_path / "a").write_text("other", "utf-8")
    descriptor = os.open(tmp_path, os.O_RDONLY)
    assert faults_of(descriptor) == ["a: other bytes than the manifest says", "b: No such file or directory"]
    os.close(descriptor)


def test_a_full_disk_keeps_the_old_site(tmp_path: Path) -> None:
    """A build that does not fit says so in one line; what is served is whole."""
    found = build_onto_full_disks((512,), tmp_path)
    if found is None:
        pytest.skip("nothing can be mounted here")
    (one,) = found
    assert one.status == 2
    assert "No space left on device" in one.said
    assert one.faults == ()
