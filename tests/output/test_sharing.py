"""Work that several processes share is done once, whole, and leaves no process behind."""

import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from exchangelog.sharing import WorkerLost, share_out
from exchangelog.write import CannotWrite
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is one process")
HERE = os.getpid()

SLOW_BUILD = """
import os, sys, time
from exchangelog.sharing import share_out
def do(numbers):
    for number in numbers:
        with open(sys.argv[1], "a") as log:
            log.write(f"{os.getpid()}\\n")
        time.sleep(0.05)
share_out(4000, do, processes=2)
"""


class OddError(Exception):
    """An error that can be packed and not unpacked: it wants two values and keeps one."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one + other)


def with_process(numbers: Iterator[int]) -> tuple[int, list[int]]:
    """Take tasks slowly enough for others to have some; give who did which."""
    done = []
    for number in numbers:
        time.sleep(0.001)
        done.append(number)
    return os.getpid(), done


def children_of_ours() -> list[str]:
    return Path(f"/proc/{HERE}/task/{HERE}/children").read_text().split()


@pytest.mark.parametrize("tasks", [128, 999, 1000, 1001, 2345])
def test_each_task_is_done_once(tasks: int) -> None:
    """However many tasks there are, each is done by one of the processes, and each process does some, in rising order."""
    results = share_out(tasks, with_process, processes=2)
    assert results[0][0] == os.getpid()
    assert len({process for process, _ in results}) == 2
    assert sorted(number for _, done in results for number in done) == list(range(tasks))
    assert all(done and done == sorted(done) for _, done in results)


@pytest.mark.parametrize(("tasks", "processes"), [(0, 4), (127, 4), (5000, 1)])
def test_little_work_is_not_shared(tasks: int, processes: int) -> None:
    """A process for a few tasks costs more than it saves."""
    assert share_out(tasks, with_process, processes=processes) == [(os.getpid(), list(range(tasks)))]


def raise_elsewhere(error: Exception) -> None:
    """Share work of which the other process raises an error, and ours waits for it."""

    def do(numbers: Iterator[int]) -> None:
        for _ in numbers:
            if os.getpid() != HERE:
                raise error
            time.sleep(0.001)

    share_out(1000, do, processes=2)


def test_an_error_of_another_process_is_raised_here() -> None:
    """What the user is told is the same, whichever process met the full disk; a bug's note says where it arose."""
    others = children_of_ours()
    with pytest.raises(CannotWrite) as full:
        raise_elsewhere(CannotWrite(Path("site/a.html"), "No space left on device", 28))
    assert (str(full.value), full.value.errno) == ("cannot write site/a.html: No space left on device", 28)
    with pytest.raises(KeyError, match="forgotten") as bug:
        raise_elsewhere(KeyError("forgotten"))
    assert "raise error" in bug.value.__notes__[0]
    assert children_of_ours() == others


def test_an_error_that_cannot_travel_is_told() -> None:
    """It arrives as its words."""
    with pytest.raises(RuntimeError, match="OddError: not to be unpacked"):
        raise_elsewhere(OddError("not to be ", "unpacked"))


def test_an_error_of_ours_ends_the_others() -> None:
    """The other process is not waited for, and not left behind."""

    def do(numbers: Iterator[int]) -> NoReturn:
        next(numbers)
        if os.getpid() != HERE:
            time.sleep(60)
        raise KeyError("ours")

    others, began = children_of_ours(), time.monotonic()
    with pytest.raises(KeyError, match="ours"):
        share_out(1000, do, processes=2)
    assert time.monotonic() - began < 30
    assert children_of_ours() == others


def test_a_process_that_is_killed_is_said() -> None:
    """Half of the work is never taken for the whole: as where the system ends a process because memory runs out."""

    def do(numbers: Iterator[int]) -> None:
        for _ in numbers:
            if os.getpid() != HERE:
                os.kill(os.getpid(), signal.SIGKILL)
            time.sleep(0.001)

    with pytest.raises(WorkerLost, match=r"ended from outside \(signal 9\).*--jobs 1"):
        share_out(1000, do, processes=2)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_what_ends_a_run_is_left_to_the_process_that_was_started(number: signal.Signals) -> None:
    """A signal to all processes is answered by ours alone: else the others' end could be heard of first, and be told as an accident."""

    def do(numbers: Iterator[int]) -> int:
        mine = sum(1 for _ in numbers)
        if os.getpid() != HERE:
            os.kill(os.getpid(), number)
        return mine

    assert sum(share_out(1000, do, processes=2)) == 1000


def test_a_process_that_was_stopped_is_ended_too() -> None:
    """A stopped process takes no polite signal; ours does not wait for it for ever."""
    stopped = multiprocessing.get_context("fork").Event()

    def do(numbers: Iterator[int]) -> NoReturn:
        next(numbers)
        if os.getpid() != HERE:
            stopped.set()
            os.kill(os.getpid(), signal.SIGSTOP)
        stopped.wait(20)
        raise KeyError("ours")

    others = children_of_ours()
    with pytest.raises(KeyError, match="ours"):
        share_out(1000, do, processes=2)
    assert children_of_ours() == others


@pytest.mark.parametrize("missing", ["pipe", "fork"])
def test_work_is_done_alone_where_nothing_more_is_to_be_had(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too many open files, too many processes, too little memory: slower, and the same."""

    def refuse() -> NoReturn:
        raise OSError(errno.EMFILE, "no more of them")

    before = sorted(path.name for path in Path("/proc/self/fd").iterdir())
    monkeypatch.setattr(os, missing, refuse)
    assert share_out(1000, with_process, processes=2) == [(HERE, list(range(1000)))]
    monkeypatch.undo()
    assert sorted(path.name for path in Path("/proc/self/fd").iterdir()) == before


def test_a_killed_build_leaves_no_process(tmp_path: Path) -> None:
    """When the process that the user started is killed, the other ends with the task that it has in hand."""
    log = tmp_path / "log"
    build = subprocess.Popen([sys.executable, "-c", SLOW_BUILD, str(log)], cwd=ROOT)
    while len(processes_in(log)) < 2:
        time.sleep(0.01)
    build.kill()
    build.wait()
    (other,) = processes_in(log) - {build.pid}
    deadline = time.monotonic() + 20
    while is_running(other):
        assert time.monotonic() < deadline, "the other process goes on"
        time.sleep(0.01)


def processes_in(log: Path) -> set[int]:
    """Give the processes that have taken a task."""
    return {int(line) for line in log.read_text().split()} if log.exists() else set()


def is_running(process: int) -> bool:
    """Say whether a process is there and not a dead one whose parent has not looked yet."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
