"""A system that fails: every call by which the writer changes the disk is a step, and one of them, or all from one on, does not succeed.

In: the number of the step and what is to become of it. Out: within the block, `os` fails there. A kill is a step behind which nothing
happens any more, clean-up included: what Python still runs changes nothing. Nothing is brought to the disk, which would only cost time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from exchangelog.write import swap
from exchangelog.write.system_calls import exchange_paths

P = ParamSpec("P")
T = TypeVar("T")
OPEN = os.open
CALLS = (
    *(
        "mkdir",
        "chmod",
        "fchmod",
        "open",
        "write",
        "link",
        "symlink",
        "rename",
        "replace",
        "unlink",
        "remove",
    ),
    *("rmdir", "utime", "fsync", "scandir"),
)
"""What the writer, pathlib and shutil ask of the system, reading of file contents aside."""
NEVER = 10**9


class Killed(BaseException):
    """The process is gone. No `except Exception` stops it, as none stops a signal."""


@dataclass
class FailingSystem:
    """Counts steps, and fails at one: with an error of the system's once, with one from then on, or for good with a kill."""

    step: int = NEVER
    errno: int | None = None
    lasts: bool = False
    one_call: bool = True
    taken: int = 0
    opened: set[int] = field(default_factory=set)

    def take(self) -> None:
        """Take a step, or fail at it."""
        number, self.taken = self.taken, self.taken + 1
        if number < self.step or (number > self.step and not self.is_final):
            return
        if self.errno is None:
            raise Killed
        raise OSError(self.errno, os.strerror(self.errno))

    @property
    def is_final(self) -> bool:
        """Say whether all that follows fails as well."""
        return self.lasts or self.errno is None

    def stepwise(self, call: Callable[P, T]) -> Callable[P, T]:
        """Make a step of a call; what is opened is noted, since a kill leaves nothing open."""

        def taking_a_step(*arguments: P.args, **named: P.kwargs) -> T:
            self.take()
            result = call(*arguments, **named)
            if call is OPEN and isinstance(result, int):
                self.opened.add(result)
            return result

        return taking_a_step

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Let every call of the block be a step."""
        try:
            with pytest.MonkeyPatch.context() as patch:
                for name in CALLS:
                    patch.setattr(os, name, self.stepwise(getattr(os, name)))
                patch.setattr(os, "fsync", self.stepwise(lambda _descriptor: None))
                patch.setattr(swap, "sync_file_system", self.stepwise(lambda _descriptor: self.one_call))
                patch.setattr(
                    swap, "exchange_paths", self.stepwise(exchange_paths if self.one_call else refuse)
                )
                yield
        finally:
            for descriptor in self.opened:
                with suppress(OSError):
                    os.close(descriptor)


def refuse(_one: Path, _other: Path) -> bool:
    """Say that there is no such call, as other systems do."""
    return False
