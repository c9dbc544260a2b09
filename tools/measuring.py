"""A command run as a process of its own, with what it cost: for the benchmark and for the harnesses of `make stress`.

In: a command and its folder. Out: a `Cost`. Wall clock is what somebody waits for; the processor's time is what can be compared
on a machine that others use as well. Memory is that of the command and of all processes below it together: while they run, their
proportional sizes are added up (PSS, proc(5): a page that several share is counted once), and the peak is never less than what the
largest of them held by the system's own account, so that a peak between two looks is not missed where it is that of one process. Elsewhere
than on Linux that account is all there is.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 120.0
"""Seconds of wall clock after which a run is ended, on a machine that may have other work to do."""
LOOK_EVERY = 0.02
SHARE_OF_LOOKING = 50
"""To look takes the longer the more memory there is; it may take one part in so many of the time."""
KIB_A_MIB = 1024

LAUNCHER = """
import os, sys, time
began = time.perf_counter()
process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(process, 0)
took = time.perf_counter() - began
with open(sys.argv[1], "w") as file:
    print(os.waitstatus_to_exitcode(status), took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, file=file)
"""
"""A small program between us and the command: a new process counts the memory of the one that it was forked from as its own peak."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run said and cost: seconds of wall clock and of the processor, MiB at the peak. `status` is negative where it was killed."""

    status: int
    said: str
    wall: float
    processor: float
    peak_mib: float


def run_measured(command: Sequence[str | Path], folder: Path, patience: float = PATIENCE) -> Cost:
    """Run a command to its end, or to the end of our patience: then it is killed, and says so by its status."""
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryFile() as said:
        counted = Path(scratch) / "counted"
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", LAUNCHER, str(counted), *map(str, command)],
            cwd=folder,
            env=usual_environment(),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that the command is ended with its launcher
        )
        looks: list[float] = []
        watcher = threading.Thread(target=lambda: looks.extend(watch(process)))
        watcher.start()
        try:
            process.wait(patience)
            status, wall, processor, most = counted.read_text("ascii").split()
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            status, wall, processor, most = str(-signal.SIGKILL), str(patience), str(patience), "0"
        watcher.join()
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    peak = max((*looks, in_mebibytes(int(most))))
    return Cost(int(status), text, float(wall), float(processor), peak)


def usual_environment() -> Mapping[str, str]:
    """Give the environment without what would keep Python from storing its compiled modules, as it does for every user."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def in_mebibytes(most: int) -> float:
    """Give the largest resident size in MiB; the system counts it in KiB, macOS in bytes."""
    return most / KIB_A_MIB / (KIB_A_MIB if sys.platform == "darwin" else 1)


def watch(launcher: subprocess.Popen[bytes]) -> Iterator[float]:
    """Give the MiB of all processes below the launcher, again and again until it ends."""
    while launcher.poll() is None:
        began = time.perf_counter()
        yield sum(map(proportional_size, below(launcher.pid))) / KIB_A_MIB
        time.sleep(max(LOOK_EVERY, (time.perf_counter() - began) * SHARE_OF_LOOKING))


def below(process: int) -> Iterator[int]:
    """Give all processes that a process or a thread of it has begun, and theirs (proc(5))."""
    try:
        tasks = Path(f"/proc/{process}/task")
        children = [
            child for task in tasks.iterdir() for child in (task / "children").read_text("ascii").split()
        ]
    except OSError:  # it has ended meanwhile
        return
    for child in map(int, children):
        yield child
        yield from below(child)


def proportional_size(process: int) -> int:
    """Give the KiB that a process has in memory, its part of what it shares with others (proc(5), smaps_rollup); 0 where it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
