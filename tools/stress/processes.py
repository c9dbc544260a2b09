"""Processes of a build that a harness has started: who shares its work, who goes on after its death, who hears a signal (proc(5))."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

LONGEST_AFTERLIFE = 5.0
"""Seconds within which everything that a killed build had started has to have ended."""


def what_goes_on(group: int) -> str:
    """Wait until no process of a group is left; gives those that do not end, and ends them."""
    end = time.monotonic() + LONGEST_AFTERLIFE
    while (members := members_of(group)) and time.monotonic() < end:
        time.sleep(0.01)
    if members:
        os.killpg(group, signal.SIGKILL)
    return " ".join(f"process {member} of {group} went on" for member in members)


def members_of(group: int) -> list[int]:
    """Give the processes of a group that run; one that has ended and waits for somebody to ask about it is none."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            state, _parent, its_group = fields_of(place)
            if int(its_group) == group and state not in "ZX":
                found.append(int(place.parent.name))
    return found


def workers_of(process: int) -> list[int]:
    """Give the processes that a process has started and that run."""
    found = []
    with suppress(OSError):  # it has ended meanwhile
        for child in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split():
            with suppress(OSError):
                if fields_of(Path(f"/proc/{child}/stat"))[0] not in "ZX":
                    found.append(int(child))
    return found


def hears(process: int, number: int) -> bool:
    """Say whether a process that runs has a handler of its own for a signal."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text("utf-8", "replace").splitlines():
            if line.startswith("SigCgt:"):
                return bool(int(line.split()[1], 16) >> (number - 1) & 1)
    return False


def fields_of(stat: Path) -> list[str]:
    """Give a process's state, its parent and its group."""
    return stat.read_text("utf-8", "replace").rpartition(")")[2].split()[:3]
