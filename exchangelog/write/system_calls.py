"""Two Linux system calls that Python does not offer, through ctypes: renameat2 and syncfs.

In: paths or a descriptor. Out: whether the call was there to be made. Every other system, and every
C library without them, gets False and takes the portable way instead; what the kernel refuses for a
reason of its own (no right, no space) is raised as OSError like in the os module.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["exchange_paths", "sync_file_system"]

_AT_FDCWD = -100  # fcntl.h: paths are relative to the working folder
_RENAME_EXCHANGE = 2  # linux/fs.h
# The file system or the kernel does not know the flag or the call (renameat2(2), ERRORS).
_NOT_OFFERED = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})


def exchange_paths(one: Path, other: Path) -> bool:
    """Let two existing paths of one file system change places in one step (Linux 3.15, glibc 2.28).

    At every instant each of the two names stands for one of the two trees. Gives False, with nothing
    done, where the system or the file system does not offer it. Raises OSError where it refuses.
    """
    call = _function("renameat2")
    if call is None:
        return False
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE)) == 0:
        return True
    return _not_offered(one)


def sync_file_system(descriptor: int) -> bool:
    """Wait until all that was written to the descriptor's file system is on the disk (syncfs(2)).

    Gives False where there is no such call. Raises OSError where data could not be written.
    """
    call = _function("syncfs")
    if call is None:
        return False
    return call(descriptor) == 0 or _not_offered(descriptor)


def _function(name: str) -> ctypes._NamedFuncPointer | None:
    """Find a function of the C library that this process runs with."""
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), name, None)


def _not_offered(subject: object) -> bool:
    """Give False where the last call is not offered here; raise its error otherwise."""
    number = ctypes.get_errno()
    if number in _NOT_OFFERED:
        return False
    raise OSError(number, os.strerror(number), str(subject))
