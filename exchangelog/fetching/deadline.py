"""How long a fetch may take, in seconds, and the moment at which it is over."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from msgspec import Struct, field


class Limits(Struct, frozen=True):
    """Seconds: to connect, between two pieces of an answer, and for the whole fetch with its redirects; bytes of a page.

    A slow page of a newspaper comes within seconds; what takes longer than this holds up the editor, or is meant to.
    """

    connect: float = 10.0
    read: float = 15.0
    total: float = 40.0
    size: int = 10_000_000
    redirects: int = 10


class OutOfTime(Exception):  # noqa: N818 - it says what happened; the fetch makes a line of it
    """The whole fetch has taken longer than it may."""


class Deadline(Struct):
    """The moment at which a fetch is over, by a clock that never goes back; time spent in waiting for our turn does not count."""

    end: float
    clock: Callable[[], float] = field(default=time.monotonic)

    @classmethod
    def after(cls, seconds: float, clock: Callable[[], float] = time.monotonic) -> Deadline:
        """Give the deadline so many seconds from now."""
        return cls(clock() + seconds, clock)

    def at_most(self, seconds: float | None) -> float:
        """Give the time that a step may take: what it wants, but no more than is left. Raises OutOfTime where nothing is."""
        left = self.end - self.clock()
        if left <= 0:
            raise OutOfTime
        return left if seconds is None else min(seconds, left)

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Put the end off by the time that the block takes."""
        begun = self.clock()
        try:
            yield
        finally:
            self.end += self.clock() - begun
