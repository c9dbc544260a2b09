"""An editor at work: a small valid log in a folder of its own, and the commands as somebody types them.

In: a folder to work in. Out: what a command prints and its exit status, and the files that it leaves.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from exchangelog.cli import main
from tests.conftest import ROOT

BASE = ROOT / "tests" / "rules" / "base"
TODAY = "2025-02-01"


@dataclass(frozen=True)
class Said:
    """What a command said."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Editor:
    """Types commands in a folder."""

    folder: Path
    captured: pytest.CaptureFixture[str]
    vault: Path

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.folder / "content"

    def type(self, *words: str) -> Said:
        """Run a command as on a day in the log's time."""
        self.captured.readouterr()
        own = ["--content", str(self.content), "--vault", str(self.vault), "--today", TODAY]
        result = main([*words, *own])
        said = self.captured.readouterr()
        return Said(result, said.out, said.err)

    def capture(self, *words: str) -> Said:
        """Run `capture` against loopback."""
        return self.type("capture", *words, "--allow-private")

    def files(self) -> dict[str, bytes]:
        """Give every file below the folder, by its path."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    def source(self, source_id: str) -> str:
        """Give the text of a source's file."""
        return next(self.content.glob(f"sources/*/{source_id}.yaml")).read_text("utf-8")


def at_work(folder: Path, captured: pytest.CaptureFixture[str]) -> Editor:
    """Give an editor with a copy of the invented log."""
    shutil.copytree(BASE, folder / "content")
    return Editor(folder, captured, folder / "vault")
