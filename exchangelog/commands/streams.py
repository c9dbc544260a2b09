"""What a command says, whatever becomes of its output: closed, full, or read by somebody who has read enough.

Comes in: the standard output and the standard error as Python has opened them. Goes out: streams in UTF-8 to which printing never fails, so that
no command breaks off in the middle, or after what it has done, because it can tell nobody; and at the end why not all could be said.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from io import BufferedIOBase, RawIOBase, TextIOWrapper
from select import select
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

__all__ = ["Outlet", "speaking"]

LAST_STANDARD = 2
"""The number of the standard error (POSIX, unistd.h); below it are the other two."""

LONGEST_LINE = 200


class Outlet(BufferedIOBase):
    """Takes all that is said to a stream, and remembers what became of it.

    `trouble` is what the system said when something could not be written; `last` is the end of what could not. Who reads a pipe and closes
    it has read enough (`| head`): that is no trouble.
    """

    def __init__(self, raw: RawIOBase | None) -> None:
        """Take the stream as the system has it; None where it is closed."""
        super().__init__()
        self._raw = raw
        self._is_wanted = True
        self.trouble: OSError | None = None
        self.last = b""

    @property
    def name(self) -> str:
        """What Python calls the stream."""
        return str(getattr(self._raw, "name", "closed"))

    def writable(self) -> bool:
        """Say that something can be written, whether or not it arrives."""
        return True

    def isatty(self) -> bool:
        """Say whether a person watches."""
        return self._raw is not None and self._raw.isatty()

    def fileno(self) -> int:
        """Give the stream's number. Raises OSError where it is closed."""
        if self._raw is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return self._raw.fileno()

    def write(self, data: ReadableBuffer) -> int:
        """Write all of it, or remember why not."""
        rest = memoryview(data).cast("B")
        size = len(rest)
        try:
            while rest and self._is_wanted and self.trouble is None:
                rest = rest[self._write_some(rest) :]
        except BrokenPipeError:
            self._is_wanted = False
        except OSError as trouble:
            self.trouble = trouble
        if self.trouble is not None:
            self.last = (self.last + bytes(rest))[-LONGEST_LINE:]
        return size

    def _write_some(self, data: memoryview) -> int:
        """Write what can be written now; wait where nothing can (a pipe that another process has set not to wait)."""
        written = self._raw.write(data) if self._raw is not None else None
        if written is None:
            select([], [self.fileno()], [])
        return written or 0


@contextmanager
def speaking() -> Iterator[Outlet]:
    """Let the block print without failing; gives what becomes of the standard output, once that is flushed."""
    _hold_closed_descriptors()
    outlet, output = _opened(sys.stdout)
    with redirect_stdout(output), redirect_stderr(_opened(sys.stderr)[1]):
        yield outlet


def _opened(stream: TextIO | None) -> tuple[Outlet, TextIO]:
    """Give a stream that takes everything in place of one that may fail."""
    buffer = getattr(stream, "buffer", None)
    outlet = Outlet(getattr(buffer, "raw", buffer))
    if stream is not None and buffer is None:  # no file of the system, but what somebody has put in its place
        return outlet, stream
    by_line = stream is None or bool(stream.line_buffering) or getattr(stream, "write_through", False)
    return outlet, TextIOWrapper(outlet, "utf-8", "backslashreplace", line_buffering=by_line)


def _hold_closed_descriptors() -> None:
    """Put something where nothing arrives in the place of a standard stream that is closed, lest the next file that is opened gets it."""
    with suppress(OSError):
        while (descriptor := os.open(os.devnull, os.O_RDWR)) <= LAST_STANDARD:
            pass
        os.close(descriptor)
