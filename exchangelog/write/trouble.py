"""What can go wrong between a finished site and its folder, as two errors of one line each.

In: the system's OSError. Out: `CannotWrite`, which says which path and what the system said, or
`OutputRefused`, raised before anything is touched. The command line prints either and ends with status 2.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from exchangelog.cannot_run import CannotRun

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["CannotWrite", "OutputRefused", "cannot_write", "writing"]


class CannotWrite(CannotRun):
    """The system refused to write: disk full, no right, name too long. The output is as it was.

    errno is the system's number for it (errno.ENOSPC and so on), or None where there was none.
    """

    def __init__(self, path: Path, reason: str, errno: int | None = None) -> None:
        """Say which path could not be written and what the system said."""
        super().__init__(f"cannot write {path}: {reason}")
        self.errno = errno


class OutputRefused(CannotRun):
    """The folder given for the output is not ours to write; nothing in it was touched."""

    def __init__(self, target: Path, reason: str) -> None:
        """Say which folder is refused and why."""
        super().__init__(f"will not write the site to {target}: {reason}")


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an OSError of the block into CannotWrite for this path."""
    try:
        yield
    except OSError as error:
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> CannotWrite:
    """Give what the system said of a path as our own error."""
    return CannotWrite(path, error.strerror or str(error), error.errno)
