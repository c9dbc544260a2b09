"""The last build with the same settings: what it gave, where all that it depends on and all that it wrote is as it was.

Comes in: the settings, before anything is read. Goes out: an `Outcome`, or None where the build has to be made. It depends on the
content, the templates, the static files, the vault, the rules' examples, the program itself with the packages that it uses, the
settings, and the day. Nothing here imports a stage of the build: to say that nothing has changed takes none of them.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from exchangelog.findings import Finding
from exchangelog.memory.tree_state import TreeState, Unsteady, is_as_it_was, state_of
from exchangelog.settings import Settings

PROGRAM = Path(__file__).resolve().parents[1]
INPUTS = ("content", "templates", "static", "vault", "examples")
NO_MATTER = frozenset({"now", "today", "processes"})
"""Settings that no builds are told apart by: of the moment only the day matters, which is asked by itself."""

MOST_KEPT = 16
"""Builds remembered side by side, for as many folders and settings; the one that was used longest ago goes first."""


class Outcome(Struct, frozen=True):
    """What a build gave: the findings that are printed, the lines that they show, and how many files it wrote.

    `lines` gives the text of a line by `path:number`; `files` is None where no site was written, `unchanged` is how many files
    kept their time stamp.
    """

    findings: tuple[Finding, ...]
    lines: Mapping[str, str]
    files: int | None
    unchanged: int

    def line(self, path: str, number: int) -> str | None:
        """Give a line of a file that a finding shows."""
        return self.lines.get(f"{path}:{number}")


class Kept(Struct, frozen=True, forbid_unknown_fields=True):
    """What is remembered of a build: the state of what it depends on and of what it wrote, and what it gave."""

    inputs: dict[str, TreeState]
    packages: list[str]
    output: TreeState
    day: str
    timezone: str
    findings: tuple[Finding, ...]
    lines: Mapping[str, str]
    files: int | None


class LastBuild:
    """Memory of one build. Made before anything is read, so that what changes while the build runs is noticed."""

    def __init__(self, settings: Settings) -> None:
        """Look at all that the build depends on."""
        self.settings = settings
        self.before = look_at(settings)
        self.path = (
            None if settings.cache is None else settings.cache / "builds" / f"{name_of(settings)}.json"
        )

    def recall(self) -> Outcome | None:
        """Give what the last build gave; None where it has to be made again."""
        kept = None if self.path is None else read_kept(self.path)
        if kept is None or self.before is None or self.path is None:
            return None
        if kept.day != day_of(self.settings, kept.timezone) or kept.packages != packages():
            return None
        folders = folders_of(self.settings)
        with suppress(OSError, Unsteady):
            if kept.inputs.keys() != self.before.keys() or not all(
                is_as_it_was(kept.inputs[name], folders[name], self.before[name]) for name in self.before
            ):
                return None
            if is_as_it_was(kept.output, self.settings.out, state_of(self.settings.out, links=True)):
                self.path.touch()  # used now: others are forgotten first
                return Outcome(kept.findings, kept.lines, kept.files, kept.files or 0)
        return None

    def keep(self, outcome: Outcome, timezone: str) -> None:
        """Remember what a build gave, unless something that it depends on has changed meanwhile."""
        now = look_at(self.settings)
        if self.path is None or self.before is None or now is None:
            return
        folders = folders_of(self.settings)
        if not all(is_as_it_was(self.before[name], folders[name], now[name]) for name in now):
            return
        with suppress(OSError, Unsteady):
            kept = Kept(
                inputs=self.before,
                packages=packages(),
                output=state_of(self.settings.out, links=True),
                day=str(day_of(self.settings, timezone)),
                timezone=timezone,
                findings=outcome.findings,
                lines=outcome.lines,
                files=outcome.files,
            )
            write_kept(self.path, kept)


def look_at(settings: Settings) -> dict[str, TreeState] | None:
    """Give the state of every folder that a build depends on; None where that cannot be told."""
    if settings.cache is None or settings.against is not None:
        return None
    try:
        return {name: state_of(folder) for name, folder in folders_of(settings).items()}
    except (OSError, Unsteady):
        return None


def folders_of(settings: Settings) -> dict[str, Path]:
    """Name the folders that a build depends on, the program's own among them."""
    return {name: getattr(settings, name) for name in INPUTS} | {"program": PROGRAM}


def packages() -> list[str]:
    """Name what the program runs on: Python, and every package with its version."""
    found = {info.name for folder in sys.path for info in Path(folder).glob("*.dist-info")}
    return [sys.version, *sorted(found)]


def name_of(settings: Settings) -> str:
    """Give the name under which builds with these settings are remembered."""
    told = {
        one.name: str(getattr(settings, one.name)) for one in fields(settings) if one.name not in NO_MATTER
    }
    folders = {name: str(folder.resolve()) for name, folder in folders_of(settings).items()}
    told |= folders | {"out": str(settings.out.resolve())}
    # In ASCII, since the name of a folder need not be text (PEP 383).
    return blake2b(ascii(sorted(told.items())).encode(), digest_size=16).hexdigest()


def day_of(settings: Settings, timezone: str) -> str | None:
    """Give the day on which the log is judged; None in a zone that is none."""
    try:
        return settings.day_in(ZoneInfo(timezone)).isoformat()
    except (KeyError, ValueError, OSError):
        return None


def digest_of(text: bytes) -> bytes:
    """Give the line by which a file is known to be whole."""
    return blake2b(text, digest_size=16).hexdigest().encode()


def read_kept(path: Path) -> Kept | None:
    """Read what is remembered; None where there is nothing, not all of it, or what another version of the program remembers."""
    try:
        digest, _, text = path.read_bytes().partition(b"\n")
        return msgspec.json.decode(text, type=Kept) if digest_of(text) == digest else None
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def write_kept(path: Path, kept: object) -> None:
    """Write what is to be remembered, whole or not at all, and forget what was used longest ago. Raises OSError."""
    text = msgspec.json.encode(kept)
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob("*.part"):
        left.unlink()  # by a build that was ended here; one that runs now loses no more than its memory
    beside = path.with_suffix(".part")
    try:
        beside.write_bytes(digest_of(text) + b"\n" + text)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    known = sorted(path.parent.glob("*.json"), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in known[MOST_KEPT:]:
        old.unlink()
