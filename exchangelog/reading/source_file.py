"""The files of the content folder: which there are, what each is for, and their bytes.

Comes in: the content folder. Goes out: one `SourceFile` a file, in the order of their paths, and one `StrayFile` for each thing
that has no place in the folder. Links are not followed and nothing outside the folder is opened.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from exchangelog.cannot_run import CannotRun
from exchangelog.reading.file_kind import FileKind, better_name, kind_of

LARGEST_FILE = 1_000_000
"""Bytes. The largest capture of a long article needs a tenth of that."""

PAUSES = (0.0, 0.1, 0.2, 0.4)
"""Seconds before each look at a folder that changes while it is read: a branch of the whole log is checked out in half of one."""

UNNOTICED = frozenset({".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini"})
"""What git and desktops leave in folders, of no concern to anybody who edits the log."""

CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f]")


class SourceFile(Struct, frozen=True):
    """A file that the log reads: its path from the content folder (with `/`), what it is for, its id, its bytes.

    `data` is None where the file is larger than any file of the log may be; `size` is in bytes.
    """

    path: str
    kind: FileKind
    id: str
    size: int
    data: bytes | None


class StrayFile(Struct, frozen=True):
    """Something in the content folder that the log does not read, why, and the path under which it would be read, if any."""

    path: str
    why: str
    better: str | None = None


class ContentUnreadable(CannotRun):
    """The content folder is missing, is no folder, or may not be read; the text says which in one line."""


def read_content(folder: Path) -> tuple[tuple[SourceFile, ...], tuple[StrayFile, ...]]:
    """Read every file below `folder`, sorted by path, as they were at one moment: what changes meanwhile is read again.

    A branch that is checked out while the log is read would give a log that nobody ever wrote. Raises ContentUnreadable where the
    folder or a file cannot be read, or where they do not stand still.
    """
    if not folder.is_dir():
        raise ContentUnreadable(f"there is no content folder at {folder}")
    try:
        for pause in PAUSES:
            time.sleep(pause)
            with suppress(FileNotFoundError):  # it was there when its folder was listed
                listed = dict(sorted(walk(folder)))
                found = [take(path, entry) for path, entry in listed.items()]
                if states_of(listed) == states_of(dict(walk(folder))):
                    files = tuple(one for one in found if isinstance(one, SourceFile))
                    return files, tuple(one for one in found if isinstance(one, StrayFile))
    except OSError as error:
        raise ContentUnreadable(f"{error.filename} cannot be read: {error.strerror}") from None
    raise ContentUnreadable(
        f"the files in {folder} change while they are read; run it again when nothing writes there"
    )


def states_of(listed: Mapping[str, os.DirEntry[str]]) -> dict[str, tuple[int, ...]]:
    """Give what tells one state of a file from another: its number, its size, when it was modified and changed (stat(2))."""
    stats = {path: entry.stat(follow_symlinks=False) for path, entry in listed.items()}
    return {path: (one.st_ino, one.st_size, one.st_mtime_ns, one.st_ctime_ns) for path, one in stats.items()}


def walk(top: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give every entry below a folder, with its path from the content folder; of folders, those with the name of a file."""
    folders: list[tuple[str | Path, str]] = [(top, "")]
    while folders:
        folder, prefix = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append((entry.path, f"{prefix}{entry.name}/"))
                    if kind_of(prefix + entry.name) is not None:
                        yield prefix + entry.name, entry
                elif entry.name not in UNNOTICED:
                    yield prefix + entry.name, entry


def shown_path(path: str) -> str:
    """Give a path as it can be shown: without control characters, and without bytes that are no text."""
    return CONTROL_CHARACTERS.sub("\ufffd", path.encode(errors="replace").decode())


def take(path: str, entry: os.DirEntry[str]) -> SourceFile | StrayFile:
    """Read one file, or say why the log does not."""
    shown = shown_path(path)
    if entry.is_symlink():
        return StrayFile(shown, "it is a link; the log reads no links")
    if entry.is_dir(follow_symlinks=False):
        return StrayFile(shown, "it is a folder, and has the name of a file")
    if not entry.is_file(follow_symlinks=False):
        return StrayFile(shown, "it is no regular file")
    kind = kind_of(path)
    if kind is None:
        better = better_name(shown)
        why = "its name is not quite one that the log knows" if better else "the log has no use for it here"
        return StrayFile(shown, why, better)
    state = entry.stat(follow_symlinks=False)
    if state.st_nlink > 1:
        return StrayFile(
            shown, "it has a second name (a hard link), and that may stand outside of the content"
        )
    size = state.st_size
    data = Path(entry.path).read_bytes() if size <= LARGEST_FILE else None
    return SourceFile(shown, kind, shown.rsplit("/", 1)[-1].rsplit(".", 1)[0], size, data)
