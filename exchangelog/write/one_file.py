"""One file, there whole or not at all: what is killed while it writes leaves the file as it was, and nothing beside it.

Comes in: a path and bytes. Goes out: the file. On Linux the new file has no name until it is complete (open(2), O_TMPFILE), so
that even a killed process leaves nothing; elsewhere it stands beside its place under a hidden name until it is renamed.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from exchangelog.write.trouble import writing

__all__ = ["place_file", "remove_file"]

_MODE = 0o666
"""Less what the user's umask takes away, as for every file that a program makes."""


def place_file(path: Path, data: bytes) -> None:
    """Put a file at its path in one step, in place of what is there. Raises CannotWrite; the path is then as it was."""
    with writing(path):
        is_new_folder = not path.parent.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}.part")
        descriptor = _open_unnamed(path.parent)
        try:
            if descriptor is None:
                descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
                _fill(descriptor, path, data)
            else:
                _fill(descriptor, path, data)
                _give_name(descriptor, beside)
            beside.replace(path)
        finally:
            if descriptor is not None:
                os.close(descriptor)
            with suppress(OSError):
                beside.unlink()
            if is_new_folder:
                with suppress(OSError):
                    path.parent.rmdir()  # only where it stayed empty, because the file could not be placed


def remove_file(path: Path) -> None:
    """Take a file away that was placed in vain, and the folder that was made for it, as far as that can be done."""
    with suppress(OSError):
        path.unlink()
        path.parent.rmdir()


def _open_unnamed(folder: Path) -> int | None:
    """Open a file without a name; None where the system or the file system has no such thing."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not Path("/proc/self/fd").is_dir():
        return None
    try:
        return os.open(folder, flag | os.O_WRONLY, _MODE)
    except OSError:
        return None


def _give_name(descriptor: int, path: Path) -> None:
    """Give an open file without a name its first one (linkat(2), AT_SYMLINK_FOLLOW).

    Python makes that system call only where it is told a folder by descriptor; link(2), which it makes else, follows no link.
    """
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.link(f"/proc/self/fd/{descriptor}", path.name, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


def _fill(descriptor: int, path: Path, data: bytes) -> None:
    """Write all of it, to the disk and not only to the system's memory; a file that is replaced hands on its mode."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    if hasattr(os, "fchmod") and path.exists():
        os.fchmod(descriptor, stat.S_IMODE(path.stat().st_mode))
    os.fsync(descriptor)
