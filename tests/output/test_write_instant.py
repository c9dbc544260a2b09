"""At every instant the served folder is wholly one site: for readers, for kills, for two builds at once."""

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from exchangelog.write import CannotWrite, locate_output, stage, swap
from exchangelog.write.system_calls import exchange_paths
from exchangelog.write.target import OutputFolder
from tests.output.one_build import versioned_site
from tests.output.site_on_disk import names_in, publish, read_whole, texts_in
from tools.stress.served_site import held_open

ROOT = Path(__file__).parents[2]


def start_build(target: Path, version: str, files: int = 20, pause: float = 0.0) -> subprocess.Popen[str]:
    script = Path(__file__).with_name("one_build.py")
    command = [sys.executable, str(script), str(target), version, str(files), str(pause)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}
    )


def publish_version(target: Path, version: str, files: int = 20) -> None:
    with stage(versioned_site(version, files), locate_output(target)) as staged:
        staged.publish()


def wait_until(true: Callable[[], bool]) -> None:
    """Ask until it is so, for at most ten seconds."""
    deadline = time.monotonic() + 10
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def kill_while_writing(target: Path, version: str, after: float) -> None:
    """Start a build and kill it some seconds after its first file; it may be through by then."""
    build = start_build(target, version, files=60, pause=0.001)
    wait_until(lambda: OutputFolder(target).staging.exists() or build.poll() is not None)
    time.sleep(after)
    build.kill()
    build.communicate()


def version_at(descriptor: int) -> str:
    """Read the whole site through an open folder; the one version that all its files hold."""
    files = read_whole(descriptor)
    versions = {data.split()[0].decode() for path, data in files.items() if path != "constant.css"}
    assert len(versions) == 1
    return versions.pop()


def assert_refused(folder: Path) -> None:
    """A new version cannot be published: one error, the old one stands, and nothing lies beside it."""
    with pytest.raises(CannotWrite, match="Input/output error"):
        publish_version(folder / "site", "new")
    with held_open(folder / "site") as after:
        assert version_at(after) == "old"
    assert names_in(folder) == ["site"]


@pytest.mark.parametrize("one_step", [True, False])
def test_a_reader_with_the_folder_open_goes_on_reading_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, one_step: bool
) -> None:
    """Who opened the folder before a publication reads the whole old site after it; who opens it then, the new."""
    if not one_step:
        monkeypatch.setattr(swap, "exchange_paths", lambda _one, _other: False)
        monkeypatch.setattr(swap, "sync_file_system", lambda _descriptor: False)
    publish_version(tmp_path / "site", "old")
    with held_open(tmp_path / "site") as before:
        publish_version(tmp_path / "site", "new")
        with held_open(tmp_path / "site") as after:
            assert (version_at(before), version_at(after)) == ("old", "new")
    publish_version(tmp_path / "site", "newer")
    assert names_in(tmp_path) == [".site-previous", "site"]
    with held_open(tmp_path / ".site-previous") as previous:
        assert version_at(previous) == "new"


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_the_folder_is_never_missing(tmp_path: Path) -> None:
    """While a hundred sites are published, a reader that asks without a pause always finds a whole manifest."""
    publish_version(tmp_path / "site", "v0", files=1)
    stop, asked, missed = threading.Event(), [0], [0]

    def ask() -> None:
        while not stop.is_set():
            asked[0] += 1
            try:
                (tmp_path / "site" / "manifest.json").stat()
            except FileNotFoundError:
                missed[0] += 1

    reader = threading.Thread(target=ask)
    reader.start()
    for number in range(1, 101):
        publish_version(tmp_path / "site", f"v{number}", files=1)
    stop.set()
    reader.join()
    assert asked[0] > 100
    assert missed[0] == 0


def test_a_killed_build_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    """Builds are killed at random moments of their writing: what was open before and what is opened after are whole."""
    chance = random.Random(20221017)  # noqa: S311 - moments to kill at, no secrets
    publish_version(tmp_path / "site", "v0", files=60)
    unpublished = 0
    for number in range(1, 26):
        with held_open(tmp_path / "site") as before:
            old = version_at(before)
            kill_while_writing(
                tmp_path / "site", f"v{number}", after=chance.choice([0, chance.uniform(0, 0.15)])
            )
            assert version_at(before) == old
        with held_open(tmp_path / "site") as after:
            assert version_at(after) in {old, f"v{number}"}
            unpublished += version_at(after) == old
    assert unpublished > 0, "every kill came too late to say anything"
    assert start_build(tmp_path / "site", "last").communicate()[0] == "published\n"
    assert set(names_in(tmp_path)) <= {"site", ".site-previous"}


def test_a_build_killed_between_two_renames_is_put_right(tmp_path: Path) -> None:
    """Where no single step is to be had and the target is gone, the next build restores it before it does anything else."""
    publish_version(tmp_path / "site", "old")
    (tmp_path / "site").rename(tmp_path / ".site-previous")
    with (
        stage(versioned_site("new", 5), locate_output(tmp_path / "site")),
        held_open(tmp_path / "site") as restored,
    ):
        assert version_at(restored) == "old"


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_a_build_killed_right_behind_the_swap_has_kept_the_old_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who opened the old site just before it goes on reading while the next build writes, however early the last one ended."""

    def end_here(one: Path, other: Path) -> bool:
        exchange_paths(one, other)
        os._exit(9)

    publish_version(tmp_path / "site", "old")
    with held_open(tmp_path / "site") as before:
        if (child := os.fork()) == 0:
            monkeypatch.setattr(swap, "exchange_paths", end_here)
            publish_version(tmp_path / "site", "new")
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        with stage(versioned_site("newer", 5), locate_output(tmp_path / "site")):
            assert version_at(before) == "old"
        with held_open(tmp_path / "site") as after:
            assert version_at(after) == "new"


def test_when_the_swap_fails_nothing_has_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is one line; the old site stands, and the new tree lies under none of our names."""

    def refuse(_one: Path, _other: Path) -> bool:
        raise OSError(5, "Input/output error")

    publish_version(tmp_path / "site", "old")
    monkeypatch.setattr(swap, "exchange_paths", refuse)
    assert_refused(tmp_path)


def test_when_the_new_tree_cannot_follow_the_old_one_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the two renames the second fails: the first is taken back."""
    monkeypatch.setattr(swap, "exchange_paths", lambda _one, _other: False)
    publish_version(tmp_path / "site", "old")
    folder = locate_output(tmp_path / "site")
    rename = Path.rename

    def refuse_new_tree(path: Path, goal: Path) -> Path:
        if path == folder.staging and goal == folder.target:
            raise OSError(5, "Input/output error")
        return rename(path, goal)

    monkeypatch.setattr(Path, "rename", refuse_new_tree)
    assert_refused(tmp_path)


def test_what_killed_builds_left_is_removed(tmp_path: Path) -> None:
    """A staging tree, whatever it holds, is gone after the next build, and so is a lock file nobody holds."""
    folder = OutputFolder(tmp_path / "site")
    (folder.staging / "deep").mkdir(parents=True)
    (folder.staging / "deep" / "half.html").write_text("<p>")
    folder.lock.write_text("")
    publish({"index.html": "home"}, tmp_path / "site")
    assert names_in(tmp_path) == ["site"]
    assert texts_in(tmp_path / "site") == {"index.html": "home"}


def test_a_second_build_waits_and_says_so(tmp_path: Path) -> None:
    """Two builds at once come one after the other; the second says what it waits for, and its site stands at the end."""
    announced: list[str] = []
    with stage(
        versioned_site("first", 5), locate_output(tmp_path / "site"), announce=announced.append
    ) as staged:
        second = start_build(tmp_path / "site", "second")
        assert second.stdout is not None
        assert (
            second.stdout.readline()
            == f"another build is writing {tmp_path}/site; waiting until it is done\n"
        )
        staged.publish()
        with held_open(tmp_path / "site") as first:
            assert version_at(first) == "first"
    assert second.communicate()[0] == "published\n"
    assert announced == []
    with held_open(tmp_path / "site") as last:
        assert version_at(last) == "second"
    assert not OutputFolder(tmp_path / "site").lock.exists()


def test_many_builds_at_once_take_turns(tmp_path: Path) -> None:
    """Six builds started together all succeed, whichever removes the lock file first."""
    builds = [start_build(tmp_path / "site", f"v{number}") for number in range(6)]
    assert [build.communicate()[0].splitlines()[-1] for build in builds] == ["published"] * 6
    with held_open(tmp_path / "site") as last:
        assert version_at(last) in {f"v{number}" for number in range(6)}


def test_a_killed_build_keeps_nobody_out(tmp_path: Path) -> None:
    """The lock ends with its process: after a kill the next build does not wait."""
    build = start_build(tmp_path / "site", "slow", files=1000, pause=0.05)
    wait_until(OutputFolder(tmp_path / "site").staging.exists)
    build.kill()
    build.communicate()
    assert OutputFolder(tmp_path / "site").lock.exists()
    announced: list[str] = []
    with stage(
        versioned_site("next", 5), locate_output(tmp_path / "site"), announce=announced.append
    ) as staged:
        staged.publish()
    assert announced == []
