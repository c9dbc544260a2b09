"""Settings: what a run of the program is told from outside, and the only home of defaults."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Folders, the day of the run, and what the build is to leave out or add.

    `today` is the day in the log's time zone: the command line alone reads the clock. `base_url` overrides site.yaml's.
    """

    today: date
    content: Path = Path("content")
    templates: Path = Path("templates")
    static: Path = Path("static")
    vault: Path = Path(".vault")
    out: Path = Path("site")
    base_url: str | None = None
    drafts: bool = False
    preview: bool = False
    strict: bool = False
