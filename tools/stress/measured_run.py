"""A command run as a process of its own, with what it cost.

In: a command, its folder. Out: exit status, what it said, seconds of work (of the processor, so that other work on the machine does not
count), the most memory that it held (MiB, as the system counts it: resident). A process that goes on beyond its time is killed, and
says so by its status.
"""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 120.0
"""Seconds of wall clock after which a run is ended, on a machine that may have other work to do."""


@dataclass(frozen=True)
class Cost:
    """What a run said and cost; `status` is negative where it was killed."""

    status: int
    said: str
    seconds: float
    mebibytes: float


LAUNCHER = """
import os, sys
process = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(process, 0)
with open(sys.argv[1], "w") as file:
    print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss, file=file)
"""
"""A small program between us and the command: a new process counts the memory of the one that it was forked from as its own peak."""


def run_measured(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a command to its end, or to the end of our patience."""
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryFile() as said:
        counted = Path(scratch) / "counted"
        launcher = [sys.executable, "-I", "-S", "-c", LAUNCHER, str(counted)]
        process = subprocess.Popen(
            [*launcher, *map(str, command)],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that the command is ended with its launcher
        )
        try:
            process.wait(PATIENCE)
            status, seconds, most = counted.read_text("ascii").split()
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            status, seconds, most = str(-signal.SIGKILL), str(PATIENCE), "0"
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    return Cost(int(status), text, float(seconds), in_mebibytes(int(most)))


def in_mebibytes(most: int) -> float:
    """Give the largest resident size in MiB; the system counts it in KiB, macOS in bytes."""
    return most / (2**20 if sys.platform == "darwin" else 2**10)
