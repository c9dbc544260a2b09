"""The tree that is being written: each file made fresh, or taken over from the old tree if it is equal.

In: paths and bytes, one file at a time. Out: files under the staging folder with modes that depend on
no umask (0644, folders 0755), so that a web server under another account can always read them.

A file whose bytes are those of the old tree's file gets a second name (a hard link) instead of a copy:
that is less to write, and rsync and CDNs see an unmoved time stamp. It is safe because nothing here ever
writes into a file that exists: a changed file is a new file, so no other name of the old one (a backup
made of hard links, the tree before) can change with it. The bytes themselves are compared, not what the
manifest says of them, so a file that somebody edited in the output is replaced. Where a link cannot be
had (another owner, a file system without links) the file is written and given the old time stamp.

Paths are plain text here, not pathlib's: a site has ten thousands of files, and their paths took longer than the system's calls.
"""

from __future__ import annotations

import os
import stat
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from exchangelog.write.old_tree import folders_above
from exchangelog.write.trouble import cannot_write, writing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exchangelog.write.old_tree import OldTree

__all__ = ["StagedTree"]

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class StagedTree:
    """A tree under construction. Its folders are made first, each once; then several processes may put files into it."""

    def __init__(self, folder: Path, old: OldTree) -> None:
        """Make the empty folder; CannotWrite where that cannot be done."""
        self._root = f"{folder}{os.sep}"
        self._old = old
        self._old_root = f"{old.folder}{os.sep}"
        with writing(folder):
            _make_folder(os.fspath(folder))

    def make_folders(self, paths: Iterable[str]) -> None:
        """Make every folder above these paths, each with the mode that it shall have. Raises CannotWrite."""
        for name in sorted(folders_above(paths)):  # a folder sorts before what is in it
            try:
                _make_folder(self._root + name)
            except OSError as error:
                raise cannot_write(self._old.folder / name, error) from error

    def put(self, path: str, data: bytes) -> bool:
        """Put a file at a path that has none yet, in a folder that was made; gives whether it is the old tree's file, unchanged.

        Raises CannotWrite with the path under which the file would have been published.
        """
        new = self._root + path
        try:
            if path in self._old.regular and _take_over(self._old_root + path, new, data):
                return True
            _write(new, data)
        except OSError as error:
            raise cannot_write(self._old.folder / path, error) from error
        return False


def _make_folder(path: str) -> None:
    """Make a folder with the mode that it shall have, whatever the umask is."""
    os.mkdir(path)  # noqa: PTH102 - plain text, see above
    os.chmod(path, _FOLDER_MODE)  # noqa: PTH101 - the same


def _write(new: str, data: bytes) -> None:
    """Write a file that must not exist yet (O_EXCL follows no link either)."""
    descriptor = os.open(new, _NEW, _FILE_MODE)
    try:
        if hasattr(os, "fchmod"):  # not on Windows before Python 3.13, which has no such modes
            os.fchmod(descriptor, _FILE_MODE)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)


def _take_over(old: str, new: str, data: bytes) -> bool:
    """Put the old file, time stamp included, at the new path if its bytes are these."""
    with FileIO(old) as file:
        status = os.fstat(file.fileno())
        if status.st_size != len(data) or file.read() != data:
            return False
    if stat.S_IMODE(status.st_mode) != _FILE_MODE or not _link(old, new, status):
        _write(new, data)
        os.utime(new, ns=(status.st_mtime_ns, status.st_mtime_ns))
    return True


def _link(old: str, new: str, status: os.stat_result) -> bool:
    """Give the file that was compared a second name; False where that is not to be had."""
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    if os.path.samestat(os.lstat(new), status):
        return True
    Path(new).unlink()  # the old path was given to another file since it was read
    return False
