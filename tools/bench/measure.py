"""One run of a command as a whole process: how long it took, what it computed, and the memory of it and all its children at the peak.

Comes in: a command. Goes out: a `Run`. Wall clock says what an editor waits for; processor time is what stays comparable on a
machine that others use as well. Memory is looked at every few milliseconds (Linux; elsewhere only the largest process counts).
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024
LOOK_EVERY = 0.05  # seconds


class RunFailed(Exception):  # noqa: N818 - says what happened
    """A measured command did not end well; the text holds the end of what it printed."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of wall clock, seconds of processor time, and MiB at the peak, all processes together."""

    wall: float
    processor: float
    peak_mib: float


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command in a folder and measure it. Raises RunFailed where it does not end with status 0."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=usual_environment()
    )
    peaks: list[int] = []
    watcher = threading.Thread(target=lambda: peaks.extend(watch(process)))
    watcher.start()
    said, _ = process.communicate()
    wall = time.perf_counter() - began
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise RunFailed(f"{' '.join(command)} ended with {process.returncode}:\n{said.decode()[-2000:]}")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, processor, max(peaks, default=after.ru_maxrss * 1024) / MIB)


def usual_environment() -> Mapping[str, str]:
    """Give the environment without what would keep Python from storing its compiled modules, as it does for every user."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def watch(process: subprocess.Popen[bytes]) -> Iterator[int]:
    """Give the memory of a process and its children, in bytes, again and again until it ends."""
    while process.poll() is None:
        if taken := sum(map(resident, tree_of(process.pid))):
            yield taken
        time.sleep(LOOK_EVERY)


def tree_of(process: int) -> Iterator[int]:
    """Give a process and all below it (proc(5))."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from tree_of(int(child))


def resident(process: int) -> int:
    """Give the bytes that a process has in memory (proc(5), statm); what two processes share counts twice."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def median(runs: Sequence[Run]) -> Run:
    """Give the median of each figure, and the highest of the peaks."""
    return Run(
        statistics.median(one.wall for one in runs),
        statistics.median(one.processor for one in runs),
        max(one.peak_mib for one in runs),
    )
