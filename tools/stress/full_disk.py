"""Real builds onto a file system that is too small, of growing size: each says in one line that it does not fit, and the old site stands.

In: a folder to mount below (which takes root). Out: for each size whether the build succeeded, what it said, and whether what is served is
whole. None where nothing can be mounted.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tools.stress.killed_builds import BASE, ROOT, build_command, faults_of, say


@dataclass(frozen=True)
class OnDisk:
    """A build onto a disk of `kibibytes`: its status, its last line, and what of the served site is not whole."""

    kibibytes: int
    status: int
    said: str
    faults: tuple[str, ...]


def build_onto_full_disks(sizes: tuple[int, ...], folder: Path) -> tuple[OnDisk, ...] | None:
    """Build twice onto a disk of each size; gives the second build of each."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    found = []
    for size in sizes:
        disk = folder / f"disk-{size}"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(disk)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            return None
        try:
            say(content, "A build that is called xx")
            subprocess.run(build_command(content, disk / "site"), cwd=ROOT, capture_output=True, check=False)
            say(content, "A build that is called yy")
            found.append(second_build(content, disk / "site", size))
        finally:
            subprocess.run(["umount", str(disk)], check=True)
    return tuple(found)


def second_build(content: Path, site: Path, size: int) -> OnDisk:
    """Build once more, and look at what is served."""
    run = subprocess.run(build_command(content, site), cwd=ROOT, capture_output=True, text=True, check=False)
    faults: list[str] = []
    if site.exists():
        descriptor = os.open(site, os.O_RDONLY | os.O_DIRECTORY)
        faults = faults_of(descriptor)
        os.close(descriptor)
    lines = (run.stdout + run.stderr).strip().splitlines()
    return OnDisk(size, run.returncode, lines[-1] if lines else "", tuple(faults))
