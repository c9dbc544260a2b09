"""Real builds, killed at random moments, while a reader holds the folder that is served.

In: how many, a seed, a folder to work in. Out: how many were killed before they had published and how many after, how often the served folder
was not wholly one site (which must be never), and what the builds left beside it.

A build is killed at a moment drawn from its whole length, or, for every second one, within a tenth of a second after its new tree has appeared
beside the old one: that is where a kill could do harm. Of each pair the build's own process alone is killed, of the next pair its whole group, as a
terminal or a supervisor does it; no process that the build has started may go on after either.
"""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "rules" / "base"
ENTRY = "exchanges/2024/2024-05-10.md"
LONGEST_BUILD = 60.0
LONGEST_AFTERLIFE = 5.0
"""Seconds within which everything that a killed build had started has to have ended."""


@dataclass(frozen=True)
class TriedLog:
    """A log whose builds are killed: its folder, the day of the builds, and the line of a file that says something else before each."""

    content: Path
    today: str
    file: str
    field: str


SMALL = TriedLog(BASE, "2025-02-01", ENTRY, "title")


@dataclass(frozen=True)
class Killed:
    """What became of the builds: `torn` names each time that the served folder was not one whole site."""

    builds: int
    published: int
    torn: tuple[str, ...]
    left_behind: tuple[str, ...]
    survivors: tuple[str, ...]


def build_command(content: Path, site: Path, today: str = SMALL.today) -> list[str]:
    """Give the command of a build."""
    command = [
        sys.executable,
        "build.py",
        "build",
        "--no-cache",
        "--content",
        str(content),
        "--out",
        str(site),
    ]
    return [*command, "--vault", str(content.parent), "--today", today]


def kill_builds(builds: int, seed: int, folder: Path, log: TriedLog = SMALL) -> Killed:
    """Kill that many builds; each has other words than the last, so that a mixture of two would show in the manifest."""
    chance = random.Random(seed)  # noqa: S311 - moments to kill at, no secrets
    content, site = folder / "content", folder / "site"
    shutil.copytree(log.content, content)
    command = build_command(content, site, log.today)
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    length = time.perf_counter() - start
    torn: list[str] = []
    survivors: list[str] = []
    published = 0
    for number in range(builds):
        say(content, f"A build that is called {'xy'[number % 2] * (1 + number % 37)}", log)
        after = chance.uniform(0, 0.1 if number % 2 else length)
        with held_open(site) as before:
            was = manifest_of(before)
            gone_on = kill_one(command, folder, Death(after, bool(number % 2), whole_group=number % 4 > 1))
            survivors += [f"{number}: {gone_on}"] if gone_on else []
            torn += [f"{number}, held open: {fault}" for fault in faults_of(before)]
        with held_open(site) as now:
            torn += [f"{number}, opened anew: {fault}" for fault in faults_of(now)]
            published += manifest_of(now) != was
    torn += last_words(command)
    ours = {"content", "site", ".site-previous", "cache", ".cache"}
    beside = {path.name for path in folder.iterdir()} - ours
    return Killed(builds, published, tuple(torn), tuple(sorted(beside)), tuple(survivors))


@contextmanager
def held_open(folder: Path) -> Iterator[int]:
    """Hold a folder by a descriptor, which stays with it wherever it is moved."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def last_words(command: list[str]) -> list[str]:
    """Build once more, undisturbed; gives what it says where it does not succeed."""
    last = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return (
        [f"the build after all the kills: {last.stdout[-300:]}{last.stderr[-300:]}"]
        if last.returncode
        else []
    )


def say(content: Path, words: str, log: TriedLog = SMALL) -> None:
    """Let the log's line say something else; words without a number, which the check would ask a quote for."""
    path = content / log.file
    lines = path.read_text("utf-8").split("\n")
    lines = [f"{log.field}: {words}" if line.startswith(f"{log.field}:") else line for line in lines]
    path.write_text("\n".join(lines), "utf-8")


@dataclass(frozen=True)
class Death:
    """When a build is killed, in seconds from its start or from the appearance of its new tree, and whether all it started is."""

    after: float
    with_new_tree: bool
    whole_group: bool


def kill_one(command: list[str], folder: Path, death: Death) -> str:
    """Start a build and kill it; gives what of it went on nevertheless."""
    known = {path.name for path in folder.iterdir()}
    quiet = subprocess.DEVNULL
    build = subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True)
    end = time.monotonic() + LONGEST_BUILD
    while death.with_new_tree and build.poll() is None and time.monotonic() < end:
        if any(path.name not in known and path.is_dir() for path in folder.iterdir()):
            break
        time.sleep(0.002)
    time.sleep(death.after)
    if death.whole_group and build.poll() is None:
        os.killpg(build.pid, signal.SIGKILL)
    build.kill()
    build.wait()
    return what_goes_on(build.pid)


def what_goes_on(group: int) -> str:
    """Wait until no process of a group is left; gives those that do not end, and ends them."""
    end = time.monotonic() + LONGEST_AFTERLIFE
    while (members := members_of(group)) and time.monotonic() < end:
        time.sleep(0.01)
    if members:
        os.killpg(group, signal.SIGKILL)
    return " ".join(f"process {member} of {group} went on" for member in members)


def members_of(group: int) -> list[int]:
    """Give the processes of a group that run; one that has ended and waits for somebody to ask about it is none (proc(5))."""
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            state, _parent, its_group = place.read_text("utf-8", "replace").rpartition(")")[2].split()[:3]
            if int(its_group) == group and state not in "ZX":
                found.append(int(place.parent.name))
    return found


def manifest_of(descriptor: int) -> bytes:
    """Read the manifest of the folder that is open."""
    return read_at(descriptor, "manifest.json")


def faults_of(descriptor: int) -> list[str]:
    """Hold every file of an open folder against its manifest; gives what is not as it says."""
    try:
        listed = json.loads(manifest_of(descriptor))["files"]
    except (OSError, ValueError) as trouble:
        return [f"no manifest: {trouble}"]
    faults = []
    for path, said in listed.items():
        try:
            data = read_at(descriptor, path)
        except OSError as trouble:
            faults.append(f"{path}: {trouble.strerror}")
            continue
        if hashlib.sha256(data).hexdigest() != said["sha256"]:
            faults.append(f"{path}: other bytes than the manifest says")
    return faults


def read_at(descriptor: int, path: str) -> bytes:
    """Read a file below an open folder, whatever that folder is called by now."""
    file = os.open(path, os.O_RDONLY, dir_fd=descriptor)
    with os.fdopen(file, "rb") as opened:
        return opened.read()
