"""Settings: what a run of the program is told from outside, and the only home of defaults."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path


@dataclass(frozen=True)  # no slots: the class itself is asked for its defaults
class Settings:
    """Folders, the moment of the run, and what the build is to leave out or add.

    `examples` are those of the rules, which stand in the repository beside the tests that prove them; they belong to the program
    and not to a log, so no option names them. `cache` is None where nothing shall be remembered. `now` has its offset from UTC; the command line alone reads the clock. `processes` may share the work; what comes of it is the same.
    `base_url` overrides site.yaml's, `today` the clock.
    """

    now: datetime
    content: Path = Path("content")
    templates: Path = Path("templates")
    static: Path = Path("static")
    vault: Path = Path(".vault")
    cache: Path | None = Path(".cache")
    out: Path = Path("site")
    examples: Path = Path(__file__).resolve().parents[1] / "tests" / "rules"
    base_url: str | None = None
    drafts: bool = False
    preview: bool = False
    strict: bool = False
    against: str | None = None
    processes: int = 1
    today: date | None = None

    def day_in(self, zone: tzinfo) -> date:
        """Give the day of the run in a time zone: the one that was asked for, be it what it may on the clock there."""
        return self.today or self.now.astimezone(zone).date()
