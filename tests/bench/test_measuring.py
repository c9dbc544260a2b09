"""What a measured run costs: its own time, and the memory of all its processes, what they share counted once."""

import sys
from pathlib import Path

import pytest

from tools.measuring import run_measured

HELD = "held = bytearray(b'x') * (80 << 20)\n"
APART = (
    f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {HELD + 'import time; time.sleep(1)'!r}])"
)
FORKED = "import os, time\nif os.fork():\n    os.wait()\nelse:\n    time.sleep(1)\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says what several processes share")
@pytest.mark.parametrize(
    ("program", "least", "most"),
    [(HELD, 80, 120), (HELD + FORKED, 80, 125), (HELD + APART, 160, 220)],
    ids=["one process", "a fork that shares all", "two processes that share nothing"],
)
def test_memory_is_that_of_all_processes_together(
    tmp_path: Path, program: str, least: int, most: int
) -> None:
    """A process that holds 80 MiB has a peak of that; forked it has no more; with another that holds as much it has twice that."""
    cost = run_measured((sys.executable, "-c", program), tmp_path)
    assert cost.status == 0, cost.said
    assert least < cost.peak_mib < most


def test_time_is_that_of_the_command(tmp_path: Path) -> None:
    """A command that waits takes wall clock and hardly any of the processor; one that computes takes both."""
    waits = run_measured((sys.executable, "-c", "import time; time.sleep(0.5)"), tmp_path)
    computes = run_measured((sys.executable, "-c", "sum(range(20_000_000))"), tmp_path)
    assert waits.wall > 0.5 > waits.processor
    assert computes.processor > waits.processor


def test_a_run_without_end_is_ended(tmp_path: Path) -> None:
    """Beyond our patience a command is killed with its children, and says so; what it had said is kept."""
    cost = run_measured(("sh", "-c", "echo begun; sleep 60 & wait"), tmp_path, patience=0.5)
    assert (cost.status, cost.said) == (-9, "begun\n")
