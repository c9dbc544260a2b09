"""A log that is built again and again in three versions, so that a mixture of two builds would show.

In: a log, a folder to work in. Out: a `Workplace`: copies of the log that differ in one line, and the manifests of the sites that come of them,
known before anything is killed or fills up. The builds are run as a user runs them, with what they remember in `.cache`, from the folder itself.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.bench.corpus import make_corpus
from tools.bench.shape import Shape
from tools.stress.slow_motion import SIGN, STEP

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "rules" / "base"
SLOW_MOTION = Path(__file__).with_name("slow_motion.py")
VERSIONS = ("x", "y", "z")
SHARED_ENTRIES = 40
"""So many entries, with their sources, are read, judged and made by two processes each."""
OURS = frozenset({*VERSIONS, "site", ".site-previous", ".cache"})
"""What may stand in a workplace when no build runs."""


@dataclass(frozen=True)
class TriedLog:
    """A log whose builds are tried: its folder, the day of the builds, and the line of a file in which the versions differ."""

    content: Path
    today: str
    file: str
    field: str


SMALL = TriedLog(BASE, "2025-02-01", "exchanges/2024/2024-05-10.md", "title")


def made_log(folder: Path, entries: int = SHARED_ENTRIES) -> TriedLog:
    """Make a log that is large enough for its work to be shared; its tagline stands on every page."""
    make_corpus(folder, Shape(entries))
    return TriedLog(folder, "2026-11-22", "site.yaml", "tagline")


@dataclass(frozen=True)
class Workplace:
    """A folder with all versions of a log; `manifests` gives the version by the digest of its site's manifest."""

    folder: Path
    log: TriedLog
    manifests: Mapping[str, str]

    @classmethod
    def prepare(cls, log: TriedLog, folder: Path) -> "Workplace":
        """Write all versions, and build each once: the first, which is served, in its place, the others elsewhere. Raises CalledProcessError."""
        digests: dict[str, str] = {}
        place = cls(folder, log, digests)
        for version in VERSIONS:
            shutil.copytree(log.content, folder / version)
            say(folder / version / log.file, log.field, f"A build that is called {version * 2}")
            known = place.site if version == VERSIONS[0] else folder / "known" / version
            place.run(version, check=True, out=known)
            digests[digest((known / "manifest.json").read_bytes())] = version
        shutil.rmtree(folder / "known")
        return place

    @property
    def site(self) -> Path:
        """The folder that is served."""
        return self.folder / "site"

    def command(self, version: str, *, out: Path | None = None, slow: bool = False) -> list[str]:
        """Give the command that builds a version, in slow motion where that is wanted."""
        program = SLOW_MOTION if slow else ROOT / "build.py"
        folders = {
            "content": self.folder / version,
            "out": out or self.site,
            "templates": ROOT / "templates",
            "static": ROOT / "static",
            "vault": self.folder / "vault",
        }
        options = [part for name, folder in folders.items() for part in (f"--{name}", str(folder))]
        return [sys.executable, str(program), "build", *options, "--today", self.log.today]

    def run(
        self, version: str, *, check: bool = False, out: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Build a version, undisturbed."""
        command = self.command(version, out=out)
        return subprocess.run(command, cwd=self.folder, check=check, capture_output=True, text=True)

    def start(
        self, version: str, *, rest_before: int | None = None, sign: int = 0, errors: int = subprocess.STDOUT
    ) -> subprocess.Popen[str]:
        """Start a build in a group of its own; what it says can be read from it when it has ended. It may rest before a step of its publication."""
        return subprocess.Popen(
            self.command(version, slow=rest_before is not None),
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": str(ROOT), STEP: str(rest_before), SIGN: str(sign)},
            pass_fds=(sign,) if rest_before is not None else (),
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,
        )

    def served(self) -> str:
        """Name the version whose manifest is served; empty where it is none's."""
        try:
            return self.manifests.get(digest((self.site / "manifest.json").read_bytes()), "")
        except OSError:
            return ""

    def others(self) -> list[str]:
        """Name the versions that are not served."""
        return [version for version in VERSIONS if version != self.served()]

    def left_behind(self) -> list[str]:
        """Name what stands in the folder that no finished build may leave."""
        beside = {path.name for path in self.folder.iterdir()} - OURS
        parts = {path.name for path in (self.folder / ".cache").rglob("*.part")}
        return sorted(beside | parts)


def say(path: Path, field: str, words: str) -> None:
    """Let a line of a log say something else; words without a number, which the check would ask a quote for."""
    lines = path.read_text("utf-8").split("\n")
    lines = [f"{field}: {words}" if line.startswith(f"{field}:") else line for line in lines]
    path.write_text("\n".join(lines), "utf-8")


def digest(data: bytes) -> str:
    """Give the SHA-256 of a file's bytes, as manifests have it."""
    return hashlib.sha256(data).hexdigest()
