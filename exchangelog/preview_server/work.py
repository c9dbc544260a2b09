"""What the preview asks of the program whose site it shows.

Three things are asked for, each quicker and of less than the one after it: one file that was saved, what can be shown of all that has changed,
and what all rules say of it; and beside them, whether the file of a page that is asked for was saved since. The last two of the three take long and are called in threads, one at a time each; what they give is a function, which is called
in the thread that serves and takes their result over. So whoever does the work need not guard what it holds.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from exchangelog.findings import Finding
from exchangelog.output import Site

__all__ = ["Built", "Work"]


class Built(Struct, frozen=True):
    """What there is to show: the site, or None where errors stand in its way, and every finding.

    fresh: the paths that show all that was saved, None for all of them. is_behind: whether a build would give a newer site.
    """

    site: Site | None
    findings: tuple[Finding, ...] = ()
    fresh: frozenset[str] | None = None
    is_behind: bool = False


class Work(Protocol):
    """Whoever makes the site."""

    def build(self) -> Callable[[], Built]:
        """Make the site of all that has changed. Raises; that is shown."""

    def amend(self, saved: Path) -> Built | None:
        """Show at once what one saved file changes; None where that cannot be. Called in the thread that serves."""

    def unseen(self, path: str) -> Path | None:
        """Give the file that a page of the site is made of, where it is another one now than what is shown of it. Called in the thread that serves, often."""

    def judge(self) -> Callable[[], Built] | None:
        """Ask everything about what was built last; None where there is nothing left to ask. Raises; that is shown."""

    def end(self) -> None:
        """Leave nothing behind."""
