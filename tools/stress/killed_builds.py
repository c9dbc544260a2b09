"""Real builds, killed at random moments, while a reader holds the folder that is served.

In: how many, a seed, a folder to work in. Out: how many were killed before they had published and how many after, how often the served folder
was not wholly one site (which must be never), and what the builds left beside it.

A build is killed at a moment drawn from its whole length, or, for every second one, within a tenth of a second after its new tree has appeared
beside the old one: that is where a kill could do harm.
"""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "rules" / "base"
ENTRY = "exchanges/2024/2024-05-10.md"
LONGEST_BUILD = 60.0


@dataclass(frozen=True)
class Killed:
    """What became of the builds: `torn` names each time that the served folder was not one whole site."""

    builds: int
    published: int
    torn: tuple[str, ...]
    left_behind: tuple[str, ...]


def build_command(content: Path, site: Path) -> list[str]:
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
    return [*command, "--vault", str(content.parent), "--today", "2025-02-01"]


def kill_builds(builds: int, seed: int, folder: Path) -> Killed:
    """Kill that many builds; each has other words than the last, so that a mixture of two would show in the manifest."""
    chance = random.Random(seed)  # noqa: S311 - moments to kill at, no secrets
    content, site = folder / "content", folder / "site"
    shutil.copytree(BASE, content)
    start = time.perf_counter()
    subprocess.run(build_command(content, site), cwd=ROOT, check=True, capture_output=True)
    length = time.perf_counter() - start
    torn, published = [], 0
    for number in range(builds):
        say(content, f"A build that is called {'xy'[number % 2] * (1 + number % 37)}")
        with_new_tree = number % 2 == 1
        before = os.open(site, os.O_RDONLY | os.O_DIRECTORY)
        try:
            was = manifest_of(before)
            kill_one(
                build_command(content, site),
                folder,
                chance.uniform(0, 0.1 if with_new_tree else length),
                with_new_tree,
            )
            torn += [f"{number}, held open: {fault}" for fault in faults_of(before)]
        finally:
            os.close(before)
        after = os.open(site, os.O_RDONLY | os.O_DIRECTORY)
        try:
            torn += [f"{number}, opened anew: {fault}" for fault in faults_of(after)]
            published += manifest_of(after) != was
        finally:
            os.close(after)
    torn += last_words(build_command(content, site))
    beside = {path.name for path in folder.iterdir()} - {
        "content",
        "site",
        ".site-previous",
        "cache",
        ".cache",
    }
    return Killed(builds, published, tuple(torn), tuple(sorted(beside)))


def last_words(command: list[str]) -> list[str]:
    """Build once more, undisturbed; gives what it says where it does not succeed."""
    last = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return (
        [f"the build after all the kills: {last.stdout[-300:]}{last.stderr[-300:]}"]
        if last.returncode
        else []
    )


def say(content: Path, title: str) -> None:
    """Give the entry another title; one without a number, which the check would ask a quote for."""
    path = content / ENTRY
    lines = path.read_text("utf-8").split("\n")
    lines = [f"title: {title}" if line.startswith("title:") else line for line in lines]
    path.write_text("\n".join(lines), "utf-8")


def kill_one(command: list[str], folder: Path, after: float, with_new_tree: bool) -> None:  # noqa: FBT001 - drawn, not chosen
    """Start a build and kill it some seconds later, or some seconds after its new tree has appeared."""
    build = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if with_new_tree:
        known = {path.name for path in folder.iterdir()}
        end = time.monotonic() + LONGEST_BUILD
        while build.poll() is None and time.monotonic() < end:
            if any(path.name not in known and path.is_dir() for path in folder.iterdir()):
                break
            time.sleep(0.002)
    time.sleep(after)
    build.kill()
    build.wait()


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
