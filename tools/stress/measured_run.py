"""A command run as a process of its own, with what it cost.

In: a command, its folder. Out: exit status, what it said, seconds of work (of the processor, so that other work on the machine does not
count), the most memory that it held (MiB, as the system counts it: resident). A process that goes on beyond its time is killed, and
says so by its status.
"""

import os
import resource
import subprocess
import sys
import tempfile
import threading
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


def run_measured(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a command to its end, or to the end of our patience."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        alarm = threading.Timer(PATIENCE, process.kill)
        alarm.start()
        _, status, usage = os.wait4(process.pid, 0)
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    return Cost(process.returncode, text, usage.ru_utime + usage.ru_stime, in_mebibytes(usage))


def in_mebibytes(usage: resource.struct_rusage) -> float:
    """Give the largest resident size in MiB; the system counts it in KiB, macOS in bytes."""
    return usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
