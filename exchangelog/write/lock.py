"""One build at a time for one output folder.

In: the output folder. Out: a block that runs while no other build of that folder does. The
lock is the system's (flock on POSIX, a locked byte on Windows), not the file's existence: it ends with
the process, however that ends, so a killed build keeps nobody out. The file is removed while it is
still held; who waited for it sees that and takes the lock on the file that is there now.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from exchangelog.write.trouble import CannotWrite, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from exchangelog.write.target import OutputFolder

__all__ = ["hold_lock"]

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)

if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(descriptor: int) -> None:
        """Lock the first byte; OSError where another process has it."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _wait_for_lock(descriptor: int) -> None:
        """Lock the first byte as soon as it is free. LK_LOCK gives up after ten seconds, so ask again."""
        while True:
            with suppress(OSError):
                return msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            time.sleep(0.1)

else:
    import fcntl

    def _try_to_lock(descriptor: int) -> None:
        """Lock the file; BlockingIOError where another process has it (flock(2))."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _wait_for_lock(descriptor: int) -> None:
        """Lock the file as soon as it is free."""
        fcntl.flock(descriptor, fcntl.LOCK_EX)


@contextmanager
def hold_lock(folder: OutputFolder, *, announce: Callable[[str], None]) -> Iterator[None]:
    """Run the block while this process alone holds the lock; wait for it, and say so, if another does.

    announce: takes the one line that says what is waited for. Raises CannotWrite where the file cannot
    be made or locked; its path is then the folder, because that is where a right is missing.
    """
    with writing(folder.target.parent):
        descriptor = _acquire(folder, announce)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows removes no open file; the next build takes it over
            folder.lock.unlink()
        os.close(descriptor)


def _acquire(folder: OutputFolder, announce: Callable[[str], None]) -> int:
    """Open and lock the file; again from the start if it was removed while this process waited."""
    while True:
        descriptor = os.open(folder.lock, _FLAGS, 0o644)
        try:
            _lock(descriptor, folder, announce)
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(descriptor), folder.lock.lstat()):
                    return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _lock(descriptor: int, folder: OutputFolder, announce: Callable[[str], None]) -> None:
    """Lock at once if it can be had, else say what is waited for and wait."""
    try:
        _try_to_lock(descriptor)
    except (BlockingIOError, PermissionError):  # PermissionError: msvcrt's word for a locked byte
        announce(f"another build is writing {folder.target}; waiting until it is done")
        _wait_for_lock(descriptor)
    except OSError as error:
        raise CannotWrite(
            folder.lock, f"the file system has no locks ({error.strerror})", error.errno
        ) from error
