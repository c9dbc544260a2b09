"""What a command is: its name, the line that describes it in the help, its own options, and what runs it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

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


_PUBLISHED = "after the new site was published"


@contextmanager
def after_publication() -> Iterator[None]:
    """Have what goes wrong in the block say that the new site is served already: whoever tells of it must not call the last one untouched."""
    try:
        yield
    except Exception as trouble:
        trouble.add_note(_PUBLISHED)
        raise


def was_published(trouble: Exception) -> bool:
    """Say whether something went wrong only after the new site was published."""
    return _PUBLISHED in getattr(trouble, "__notes__", ())
