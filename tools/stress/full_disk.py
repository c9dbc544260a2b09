"""Real builds onto file systems that run full: too few bytes, too few files, from too small for anything to just too small; and a full `.cache`.

In: a workplace, and how many sizes for each tree (mounting takes root). Out: an `OnDisk` for each file system. None where nothing can be mounted. Onto each
the versions are built one after the other: the first needs room for one tree, the second for two, the third for three, since the last one is kept.
Each build either publishes, or says in one line that there is no room, and then what was served before is served still, and nothing lies beside it.
"""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tools.stress.served_site import held_open, look
from tools.stress.tried_log import VERSIONS, Workplace

KEPT = frozenset({"site", ".site-previous"})
NO_SPACE = "No space left on device"
PAGE = 4
"""KiB: what a file system in memory counts in."""
CANNOT_RUN = 2
AMPLE = "size=1g"


@dataclass(frozen=True)
class OnDisk:
    """Builds onto one file system, called by its mount option: how many published, how many said that they did not fit, and what was wrong."""

    option: str
    published: int
    refused: int
    said: str
    faults: tuple[str, ...]


class NothingMountedError(Exception):
    """Mounting takes root, and a system that lets it."""


def build_onto_full_disks(place: Workplace, sizes: int) -> tuple[OnDisk, ...] | None:
    """Build onto file systems of so many sizes up to what each build needs; gives what became of each."""
    try:
        kibibytes, files = needs(place)
        options = [f"size={size}k" for size in too_small(kibibytes, sizes, PAGE)]
        options += [f"nr_inodes={number}" for number in too_small(files, sizes, 1)]
        found = [build_onto(place, option) for option in [*options, AMPLE]]
        return (*found, build_beside_full_cache(place))
    except NothingMountedError:
        return None


def too_small(needed: tuple[int, int, int], sizes: int, step: int) -> list[int]:
    """Give sizes: a crumb, and up to what each of three builds needs, the last of them just too small for it."""
    parts = [
        below + (above - below) * part // sizes
        for below, above in pairwise((0, *needed))
        for part in range(1, sizes)
    ]
    return sorted({step * 2, *parts, *(whole - step for whole in needed)})


def needs(place: Workplace) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Give the KiB, and the inodes, that the first, the second and the third build need: what is the same in two trees is kept once."""
    used = []
    with mounted(place.folder / "disk", AMPLE) as disk:
        for version in VERSIONS[:2]:
            place.run(version, check=True, out=disk / "site")
            asked = ["stat", "-f", "-c", "%b %f %S %c %d", str(disk)]
            answer = subprocess.run(asked, capture_output=True, check=True, text=True).stdout.split()
            blocks, free, size, inodes, left = map(int, answer)
            used.append(((blocks - free) * size // 1024, inodes - left))
    (kibibytes, files), (more_kibibytes, more_files) = used
    return (
        (kibibytes, more_kibibytes, 2 * more_kibibytes - kibibytes),
        (files, more_files, 2 * more_files - files),
    )


@contextmanager
def mounted(folder: Path, option: str) -> Iterator[Path]:
    """Mount a file system in memory while the block runs. Raises NothingMountedError."""
    folder.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", option, "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        raise NothingMountedError
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)
        with suppress(OSError):  # what lies below a mounted `.cache`
            folder.rmdir()


def build_onto(place: Workplace, option: str, versions: Sequence[str] = VERSIONS) -> OnDisk:
    """Build one version after the other onto one file system."""
    published, said, faults = 0, "", list[str]()
    with mounted(place.folder / "disk", option) as disk:
        site, served = disk / "site", ""
        for version in versions:
            build = place.run(version, out=site)
            served, before = version_at(site, place, faults), served
            lines = (build.stdout + build.stderr).strip().splitlines()
            if build.returncode == 0 and served == version:
                published += 1
            elif build.returncode != CANNOT_RUN or len(lines) != 1 or NO_SPACE not in lines[0]:
                faults.append(f"{version}: status {build.returncode}; {lines[-3:]}")
            elif served != before:
                faults.append(f"{version}: refused, and '{served}' is served where '{before}' was")
            else:
                said = lines[0]
            faults += [
                f"{version} left behind: {path.name}" for path in disk.iterdir() if path.name not in KEPT
            ]
    return OnDisk(option, published, len(versions) - published, said, tuple(faults))


def version_at(site: Path, place: Workplace, faults: list[str]) -> str:
    """Name the version that is served, having read all of it; empty where there is none."""
    if not site.exists():
        return ""
    with held_open(site) as descriptor:
        version, found = look(descriptor, place.manifests)
    faults += found
    return version


def build_beside_full_cache(place: Workplace, versions: Sequence[str] = VERSIONS) -> OnDisk:
    """Build where nothing can be remembered: it publishes all the same, and the next one is not led astray by half a note."""
    faults: list[str] = []
    published = 0
    with mounted(place.folder / ".cache", f"size={PAGE}k"):
        for version in versions:
            build = place.run(version)
            published += version_at(place.site, place, faults) == version
            if build.returncode:
                faults.append(f"{version}: status {build.returncode}; {build.stderr[-300:]}")
    return OnDisk("a full .cache", published, len(versions) - published, "", tuple(faults))
