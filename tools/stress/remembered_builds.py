"""Rows of random edits, each built with the memory of the builds before it and again without: byte for byte the same.

In: how many edits, a seed, a folder to work in. Out: how often a build had nothing to do, and each edit after which the two differed (which must
be never). Edited are prose, styles, templates, the output itself and the memory; some edits are undone, some leave size and time stamp as they were.
"""

import contextlib
import hashlib
import io
import os
import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from exchangelog.cli import main

ROOT = Path(__file__).parents[2]
DAY = "2025-02-01"


@dataclass(frozen=True)
class Compared:
    """What became of the edits: `wrong` names each after which a build with memory gave other bytes than one without."""

    edits: int
    untouched: int
    wrong: tuple[str, ...]


class EditedLog:
    """A small log with its templates and styles, and what may happen to it between two builds."""

    def __init__(self, folder: Path, lot: random.Random) -> None:
        """Put the log into a folder."""
        self.folder, self.lot = folder, lot
        shutil.copytree(ROOT / "tests" / "rules" / "base", folder / "content")  # makes the folder
        for name in ("templates", "static"):
            shutil.copytree(ROOT / name, folder / name)
        self.texts = {path: path.read_bytes() for path in self.editable()}

    def editable(self) -> list[Path]:
        """Give the files that are edited: the events, the styles and some templates."""
        kinds = ("content/exchanges/*/*.md", "static/*.css", "templates/h*.html")
        return sorted(path for kind in kinds for path in self.folder.glob(kind))

    def one_of(self, ending: str) -> Path:
        """Give one of the files with an ending."""
        return self.lot.choice([path for path in self.texts if path.suffix == ending])

    def write_more(self) -> None:
        """Add a remark to an event."""
        event = self.one_of(".md")
        remark = f"\n\nThe outlet added {'more ' * self.lot.randint(1, 5)}.\n"
        event.write_bytes(self.texts[event].rstrip() + remark.encode())

    def turn_a_letter(self) -> None:
        """Change a style so that its size and its time stamp stay as they were."""
        style = self.one_of(".css")
        status = style.stat()
        style.write_bytes(style.read_bytes().replace(b"margin", b"nigram", 1))
        os.utime(style, ns=(status.st_atime_ns, status.st_mtime_ns))

    def comment(self) -> None:
        """Put words into a template that no page shows."""
        template = self.one_of(".html")
        template.write_bytes(self.texts[template] + f"{{# {self.lot.random()} #}}".encode())

    def undo(self) -> None:
        """Put everything back as it was."""
        for path, text in self.texts.items():
            path.write_bytes(text)

    def spoil_the_site(self) -> None:
        """Change or remove a file of the output."""
        files = sorted(path for path in (self.folder / "site").rglob("*.html") if path.is_file())
        if files and self.lot.randint(0, 1):
            self.lot.choice(files).write_text("somebody else's", "utf-8")
        elif files:
            self.lot.choice(files).unlink()

    def spoil_the_memory(self) -> None:
        """Cut the memory short, or take it away."""
        for kept in sorted(self.folder.glob(".cache/builds/*")):
            kept.write_bytes(kept.read_bytes()[: self.lot.randint(0, 5000)])
        if self.lot.randint(0, 1):
            shutil.rmtree(self.folder / ".cache", ignore_errors=True)

    def rest(self) -> None:
        """Leave everything as it is."""

    @property
    def edits(self) -> Mapping[str, Callable[[], None]]:
        """Everything that may happen, by its name."""
        told = (self.write_more, self.turn_a_letter, self.comment, self.undo)
        return {one.__name__: one for one in (*told, self.spoil_the_site, self.spoil_the_memory, self.rest)}


def compare_builds(edits: int, seed: int, folder: Path) -> Compared:
    """Edit a small log so many times, and build it both ways each time."""
    log = EditedLog(folder, random.Random(seed))  # noqa: S311 - the same edits each time
    untouched, wrong = 0, []
    with contextlib.chdir(folder):
        for number in range(edits):
            name = log.lot.choice(sorted(log.edits))
            log.edits[name]()
            untouched += wrote_nothing(build("site"))
            build("anew", "--no-cache")
            if digests(folder / "site") != digests(folder / "anew"):
                wrong.append(f"edit {number}, {name}: a build with memory gave other bytes")
    return Compared(edits, untouched, tuple(wrong))


def build(out: str, *options: str) -> str:
    """Build as a user does; gives what was said. Raises RuntimeError where the build fails."""
    with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(said):
        status = main(["build", "--out", out, "--today", DAY, *options])
    if status:
        raise RuntimeError(said.getvalue())
    return said.getvalue()


def wrote_nothing(said: str) -> bool:
    """Say whether a build wrote nothing anew: as many files unchanged as there are."""
    numbers = {int(word) for word in said.splitlines()[-1].split() if word.isdecimal()}
    return len(numbers) == 1


def digests(site: Path) -> Mapping[str, str]:
    """Give the digest of every file below a folder."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }
