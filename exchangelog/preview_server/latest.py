"""What the preview shows: the last site that could be built, and what the last build had to say.

In: the function that builds. Out: a `Shown` value, replaced as a whole after every build, so that a page is
never put together from two builds. A build that fails, by findings or by an exception, leaves the last good
site in place.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from exchangelog.cannot_run import CannotRun
from exchangelog.findings import Finding, Severity
from exchangelog.output import Site

__all__ = ["Built", "Failure", "Latest", "Shown"]


class Built(Struct, frozen=True):
    """What one build gave: the site, or None where errors stood in its way, and every finding."""

    site: Site | None
    findings: tuple[Finding, ...] = ()


class Failure(Struct, frozen=True):
    """Why something could not be made: one line, and for a bug the trace that its author needs."""

    line: str
    trace: str = ""

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """Describe an exception; what keeps a command from running needs no trace."""
        if isinstance(error, CannotRun):
            return cls(str(error))
        line = " ".join(f"{type(error).__name__}: {error}".split())
        return cls(line, "".join(traceback.format_exception(error)))


class Shown(Struct, frozen=True):
    """The last good site (None if there never was one), and what the last build said.

    current: whether the site is the last build's own.
    """

    site: Site | None = None
    findings: tuple[Finding, ...] = ()
    failure: Failure | None = None
    current: bool = False

    @property
    def grave(self) -> tuple[Finding, ...]:
        """The errors, then the warnings; notes stand on most sites and keep nobody from anything."""
        grave = [finding for finding in self.findings if finding.severity is not Severity.NOTE]
        return tuple(sorted(grave, key=lambda finding: (finding.severity.rank, finding)))

    @property
    def is_well(self) -> bool:
        """Whether there is nothing to tell the editor."""
        return self.current and not self.grave and self.failure is None


class Latest:
    """Builds when asked, and holds what is to be shown."""

    def __init__(
        self, build: Callable[[], Built], amend: Callable[[Path], Built | None] = lambda _saved: None
    ) -> None:
        """Take the function that builds, which may raise, and the one that shows a single saved file at once."""
        self._build = build
        self._amend = amend
        self.shown = Shown()

    def amend(self, saved: Path) -> bool:
        """Show what one saved file changes; says whether that could be done. What is raised is left to the build that follows."""
        try:
            built = self._amend(saved)
        except Exception:  # noqa: BLE001 - the build that follows raises it again, and shows it
            return False
        if built is None or self.shown.failure is not None:
            return False
        self._show(built)
        return True

    def rebuild(self, *, first: bool = False) -> None:
        """Build, and show the result; whatever the build raises is shown too and not passed on.

        The first time, CannotRun is passed on: then the command was given wrongly, not a file written badly.
        """
        try:
            built = self._build()
        except Exception as error:
            if first and isinstance(error, CannotRun):
                raise
            self.shown = Shown(self.shown.site, failure=Failure.of(error))
        else:
            self._show(built)

    def _show(self, built: Built) -> None:
        """Show what a build gave: its site, or the last good one under its findings."""
        site = self.shown.site if built.site is None else built.site
        self.shown = Shown(site, tuple(built.findings), current=built.site is not None)
