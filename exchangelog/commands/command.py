"""What a command is: its name, the line that describes it in the help, its own options, and what runs it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from msgspec import Struct

WELL, FAILED = 0, 1
"""Exit status: well (warnings and notes allowed), or an error, or with --strict a warning (docs/format.md, section 5)."""


class Command(Struct, frozen=True):
    """A command of build.py.

    `describe` adds its options to a parser; those of all commands are there already. `run` takes what was typed and gives the
    exit status; it raises CannotRun where the command cannot run. Neither imports what only running needs before it runs.
    """

    name: str
    summary: str
    describe: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
