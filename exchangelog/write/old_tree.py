"""What stands in the output folder before a build: files that builds made, and what others put there.

In: the folder, the paths that its manifest lists and those that the new site has. Out: an `OldTree`.
Its files are compared with the new ones, so that what does not change keeps its time stamp; what no
build made (a CNAME, a .git folder) is carried over into the new tree, never dropped.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from msgspec import Struct

from exchangelog.write.manifest import digest
from exchangelog.write.trouble import OutputRefused, writing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from exchangelog.write.manifest import FileDigest

__all__ = ["OldTree", "alike", "carry_over", "folders_above", "refuse_in_the_way", "survey"]


class OldTree(Struct, frozen=True):
    """A published tree. regular: paths of its regular files, kept ones included.

    kept: paths of what no build made: files, links, and folders without a file of ours (whole), sorted.
    """

    folder: Path
    regular: frozenset[str]
    kept: tuple[str, ...]


def survey(folder: Path, *, listed: Collection[str], wanted: Collection[str]) -> OldTree:
    """Look through a published tree without following a link.

    listed: the paths that its manifest names; wanted: those of the new site. A folder in which either
    has a file is looked into, any other is kept whole. Raises CannotWrite where it cannot be read.
    """
    shared = folders_above(listed) | folders_above(wanted)
    regular: set[str] = set()
    kept: list[str] = []
    with writing(folder):
        for path, entry in _entries(folder, shared) if folder.is_dir() else ():
            if entry.is_file(follow_symlinks=False):
                regular.add(path)
            if path not in listed or entry.is_dir(follow_symlinks=False):
                kept.append(path)
    return OldTree(folder, frozenset(regular), tuple(sorted(kept)))


def refuse_in_the_way(old: OldTree, *, wanted: Collection[str], compared: Collection[str]) -> None:
    """Raise OutputRefused where something that no build made stands in the place of a file or folder of the new site.

    compared: the paths at which both were found and the writer holds one against the other.
    """
    folders = folders_above(wanted)
    for path in old.kept:
        in_place = path in wanted and path not in compared
        if in_place or path in folders or any(parent in wanted for parent in folders_above([path])):
            raise OutputRefused(
                old.folder, f"{path} in it was made by no build and is in the site's way; move it away"
            )


def alike(old: OldTree, files: Mapping[str, FileDigest]) -> set[str]:
    """Name what no build made and is, to the byte, what the new site has in its place. Raises CannotWrite where it cannot be read.

    The digest is that of the bytes that were made: the new tree may have the very file that somebody has written into since.
    """
    both = (path for path in old.kept if path in files and path in old.regular)
    with writing(old.folder):
        return {path for path in both if digest((old.folder / path).read_bytes()) == files[path]}


def carry_over(old: OldTree, staging: Path, *, wanted: Collection[str]) -> tuple[str, ...]:
    """Bring what no build made into the new tree; gives the paths that were carried.

    A path that the new site has as well is left out: it was equal.
    """
    carried = tuple(path for path in old.kept if path not in wanted)
    for path in carried:
        with writing(old.folder / path):
            (staging / path).parent.mkdir(parents=True, exist_ok=True)
            _carry(old.folder / path, staging / path)
    return carried


def _carry(source: Path, copy: Path) -> None:
    """Bring one file, link or whole folder over, time stamps and modes included."""
    if source.is_symlink() or not source.is_dir():
        _link_or_copy(str(source), str(copy))
    else:
        shutil.copytree(source, copy, symlinks=True, copy_function=_link_or_copy)


def _link_or_copy(source: str, copy: str) -> None:
    """Give a file a second name in the new tree, or copy it where the file system has no hard links.

    The old tree goes away unread, so both names never live side by side for long.
    """
    try:
        os.link(source, copy, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, copy, follow_symlinks=False)


def _entries(folder: Path, shared: Collection[str]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give everything in a tree but the shared folders themselves, by its path from the root."""
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with os.scandir(f"{folder}{os.sep}{prefix}") as found:
            for entry in found:
                path = f"{prefix}{entry.name}"
                if path in shared and entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                else:
                    yield path, entry


def folders_above(paths: Iterable[str]) -> set[str]:
    """Name every folder above these paths, without a closing '/'."""
    folders: set[str] = set()
    for path in paths:
        name = path
        while (name := name.rpartition("/")[0]) and name not in folders:
            folders.add(name)
    return folders
