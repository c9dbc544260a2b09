"""One file, there whole or not at all: what is killed while it writes leaves the file as it was, and nothing beside it.

Comes in: a path and bytes, or a block that writes them. Goes out: the file. On Linux the new file has no name until it is complete (open(2), O_TMPFILE), so
that even a killed process leaves nothing; elsewhere it stands beside its place under a hidden name until it is renamed, and what a killed process
left there goes when the file is placed the next time.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from exchangelog.write.trouble import writing

__all__ = ["place_file", "placing", "remove_file"]

_MODE = 0o666
"""Less what the user's umask takes away, as for every file that a program makes."""

_PART = ".part"


def place_file(path: Path, data: bytes, *, is_new: bool = False) -> None:
    """Put a file at its path in one step, in place of what is there. Raises CannotWrite; the path is then as it was.

    is_new: nothing may be there; CannotWrite where something is, also what somebody else has put there meanwhile.
    """
    with placing(path, is_new=is_new) as file:
        file.write(data)


@contextmanager
def placing(path: Path, *, is_new: bool = False) -> Iterator[IO[bytes]]:
    """Give a file to write, which stands at its path in one step, in place of what is there (`is_new`: of nothing), once the block is done.

    If the block fails or is interrupted the path is as it was. Raises CannotWrite, also for what the system refuses within the block.
    """
    with writing(path):
        is_new_folder = not path.parent.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}{_PART}")
        _remove_left(path)
        unnamed = _open_unnamed(path.parent)
        try:
            with beside.open("xb") if unnamed is None else os.fdopen(unnamed, "wb") as file:
                yield file
                _bring_to_disk(file, path)
                if unnamed is not None:
                    _give_name(unnamed, beside)
            if is_new:
                _rename_to_nothing(beside, path)
            else:
                beside.replace(path)
        finally:
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


def _remove_left(path: Path) -> None:
    """Take away what killed processes left beside a file's place; what one that runs is writing stays."""
    start = f".{path.name}."
    with suppress(OSError):  # a folder that may not be listed
        for left in path.parent.iterdir():
            number = left.name.removeprefix(start).removesuffix(_PART)
            if left.name == f"{start}{number}{_PART}" and number.isdecimal() and not _runs(int(number)):
                with suppress(
                    OSError
                ):  # Windows removes no file that is open, so there nobody has to be asked
                    left.unlink()


def _runs(process: int) -> bool:
    """Say whether there is a process of this number (kill(2), a signal of 0); Windows has no such question, and there the answer is no."""
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # it is somebody else's
        return True
    return True


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


def _rename_to_nothing(beside: Path, path: Path) -> None:
    """Rename a file to a name that nothing has. A second name (link(2)) is refused where there is one, a rename is not; not every file system has links."""
    try:
        os.link(beside, path, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        beside.replace(path)


def _bring_to_disk(file: IO[bytes], path: Path) -> None:
    """Wait until all that was written is on the disk and not only in the system's memory; a file that is replaced hands on its mode."""
    file.flush()
    if hasattr(os, "fchmod") and path.exists():
        os.fchmod(file.fileno(), stat.S_IMODE(path.stat().st_mode))
    os.fsync(file.fileno())
