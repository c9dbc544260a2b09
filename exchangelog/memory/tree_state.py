"""What tells one state of a folder from another: for each file its time stamps, size and number, as the file system has them.

Comes in: a folder. Goes out: a `TreeState`. The change time (ctime) is among them, which no program can set, so that a file that
was replaced by one of the same size and time is noticed. Time stamps tick: of a file that was written just before it was looked
at, a later change could leave them as they are. So such a fresh file is known by the digest of its bytes as well.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

FRESH = 2_000_000_000
"""Nanoseconds: the coarsest time stamps in use (FAT) tick every two seconds."""

FileState = list[int | str]
"""Modified, changed (both in nanoseconds), size, number; of a fresh file also the digest of its bytes. A list, as JSON has it."""

TreeState = dict[str, FileState]
"""The state of every file by its path from the folder, with `/`."""


class Unsteady(Exception):  # noqa: N818 - not an error: nothing can be remembered
    """A folder holds something whose state cannot be told by looking at it, a link that leads elsewhere, or not be written down: a name that is no text."""


def state_of(folder: Path, *, links: bool = False) -> TreeState:
    """Look at every file below a folder; none where there is no such folder.

    Links are not followed: where they may not stand (`links`), Unsteady is raised for the first, and for the first name that is not
    UTF-8. Raises OSError.
    """
    now = time.time_ns()
    return {path: file_state(entry, now) for path, entry in files_below(folder, links=links)}


def files_below(folder: Path, *, links: bool) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give everything below a folder that is no folder itself; what Python keeps for itself is passed over."""
    folders: list[tuple[str | Path, str]] = [(folder, "")] if folder.is_dir() else []
    while folders:
        current, prefix = folders.pop()
        with os.scandir(current) as entries:
            for entry in entries:
                if (entry.is_symlink() and not links) or not is_text(entry.name):
                    raise Unsteady(entry.path)
                if not entry.is_dir(follow_symlinks=False):
                    yield prefix + entry.name, entry
                elif entry.name != "__pycache__":
                    folders.append((entry.path, f"{prefix}{entry.name}/"))


def is_text(name: str) -> bool:
    """Say whether a name can be written down: one of another charset has lone surrogates in the place of its bytes (PEP 383)."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def file_state(entry: os.DirEntry[str], now: int) -> FileState:
    """Give the state of one file."""
    status = entry.stat(follow_symlinks=False)
    state = stamps_of(status)
    if now - max(status.st_mtime_ns, status.st_ctime_ns) < FRESH and entry.is_file(follow_symlinks=False):
        state.append(blake2b(Path(entry.path).read_bytes(), digest_size=16).hexdigest())
    return state


def stamps_of(status: os.stat_result) -> FileState:
    """Give what the file system says of one file, without its bytes."""
    return [status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino]


def is_as_it_was(before: TreeState, folder: Path, now: TreeState) -> bool:
    """Say whether a folder is in the state in which it was seen before."""
    if before.keys() != now.keys():
        return False
    return all(
        state == now[path] or is_same(state, now[path], folder / path) for path, state in before.items()
    )


def is_same(before: FileState, now: FileState, path: Path) -> bool:
    """Say whether a file whose states differ is what it was: fresh then and not now, or the other way round, and the same bytes."""
    if before[:4] != now[:4] or len(before) == len(now):
        return False
    if len(before) < len(now):
        return True  # the clock was put back: it was old enough then, and nothing in its state has changed
    return before[4] == blake2b(path.read_bytes(), digest_size=16).hexdigest()
