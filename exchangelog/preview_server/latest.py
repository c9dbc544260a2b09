"""What the preview shows: the last site that could be built, and what the last build had to say.

In: what the work gave. Out: a `Shown` value, replaced as a whole, so that a page is never put together from two builds. A build that
fails, by findings or by an exception, leaves the last good site in place.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import cached_property, lru_cache
from pathlib import Path

from msgspec import Struct, field

from exchangelog.cannot_run import CannotRun
from exchangelog.findings import Finding, Severity
from exchangelog.output import Artifact, Site
from exchangelog.preview_server.work import Built, Work

__all__ = ["Failure", "Latest", "Shown"]


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


_MOST_KEPT = 16  # files made last, which a browser that reloads asks for again


def make_once() -> Callable[[Artifact], bytes]:
    """Give a function that makes a file, or gives it as it was made: an artifact's bytes are always the same."""

    @lru_cache(maxsize=_MOST_KEPT)
    def made(artifact: Artifact) -> bytes:
        return artifact.make()

    return made


class Shown(Struct, frozen=True, dict=True):  # a dict, for what is worked out once
    """The last good site (None if there never was one), and what the last build said.

    current: whether the site is the last build's own. fresh: the paths that show all that was saved, None for all. made: makes the site's files
    and remembers the last ones. It goes with its site: each artifact holds the whole log that it is made from.
    """

    site: Site | None = None
    findings: tuple[Finding, ...] = ()
    failure: Failure | None = None
    current: bool = False
    fresh: frozenset[str] | None = None
    made: Callable[[Artifact], bytes] = field(default_factory=make_once)

    @cached_property
    def grave(self) -> tuple[Finding, ...]:
        """The errors, then the warnings; notes stand on most sites and keep nobody from anything."""
        grave = [finding for finding in self.findings if finding.severity is not Severity.NOTE]
        return tuple(sorted(grave, key=lambda finding: (finding.severity.rank, finding)))

    def says_the_same_as(self, other: Shown) -> bool:
        """Say whether a browser would be shown the same."""
        return (
            self.site is other.site
            and self.findings == other.findings
            and self.failure == other.failure
            and self.current == other.current
        )

    @property
    def is_well(self) -> bool:
        """Whether there is nothing to tell the editor."""
        return self.current and not self.grave and self.failure is None


class Latest:
    """Holds what is to be shown, as the work gives it; all but `prepare_build` and `prepare_judgement` belongs to the thread that serves."""

    def __init__(self, work: Work) -> None:
        """Take the work; nothing is built yet."""
        self._work = work
        self.shown = Shown()
        self.is_behind = False

    def begin(self) -> None:
        """Build for the first time. CannotRun is passed on: then the command was given wrongly, not a file written badly."""
        try:
            built = self._work.build()
        except CannotRun:
            raise
        except Exception as error:  # noqa: BLE001 - it is shown
            self._fail(error)
        else:
            self._show(built())

    def amend(self, saved: Path) -> bool:
        """Show what one saved file changes; says whether that could be done. What is raised is left to the build that follows."""
        if self.shown.failure is not None:
            return False
        try:
            built = self._work.amend(saved)
        except Exception:  # noqa: BLE001 - the build that follows raises it again, and shows it
            return False
        if built is None:
            return False
        self._show(built)
        return True

    def unseen(self, path: str) -> Path | None:
        """Give the file that a page is made of, where it was saved and that is not shown yet; a page of a build that failed is not looked at."""
        return None if self.shown.failure is not None else self._work.unseen(path)

    def prepare_build(self) -> Callable[[], bool]:
        """Build; gives the function that shows what came of it, what was raised too, and says whether it is to be judged."""
        return self._prepare(self._work.build)

    def prepare_judgement(self) -> Callable[[], bool]:
        """Have everything judged; gives the function that shows what came of it, and says whether there may be more to judge."""
        return self._prepare(self._work.judge)

    def _prepare(self, do: Callable[[], Callable[[], Built] | None]) -> Callable[[], bool]:
        try:
            take = do()
        except Exception as raised:  # noqa: BLE001 - it is shown, whatever it is
            error = raised
            return lambda: self._fail(error)
        return lambda: take is not None and self._show(take())

    def _fail(self, error: Exception) -> bool:
        """Show that nothing could be made, over the last good site."""
        self.is_behind = False
        self.shown = Shown(self.shown.site, failure=Failure.of(error), made=self.shown.made)
        return False

    def _show(self, built: Built) -> bool:
        """Show what a build gave: its site, or the last good one under its findings."""
        site = self.shown.site if built.site is None else built.site
        made = self.shown.made if site is self.shown.site else make_once()
        self.is_behind = built.is_behind
        self.shown = Shown(
            site, tuple(built.findings), current=built.site is not None, fresh=built.fresh, made=made
        )
        return True
