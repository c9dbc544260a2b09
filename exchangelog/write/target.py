"""The output folder: where it is, what stands beside it, and whether it is ours to write.

In: the folder that the user named, and the folders it must keep clear of. Out: an `OutputFolder`, or
`OutputRefused` with nothing touched. A folder is ours if it is not there yet, is empty, or holds a
manifest that this program wrote. So a mistyped `--out` can cost nobody a home folder.

Beside the folder `site`, on the same file system so that a rename reaches it, stand by turns
`.site-lock` (while a build writes), `.site-next` (what is being written) and `.site-previous` (the tree
that was replaced last, kept until the next one is: a server that still reads it loses nothing).
"""

from __future__ import annotations

from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

from msgspec import Struct

from exchangelog.write.manifest import read_listed_paths
from exchangelog.write.trouble import CannotWrite, OutputRefused, writing

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["OutputFolder", "locate_output", "read_ours", "refuse_emptying"]


class OutputFolder(Struct, frozen=True):
    """An output folder by its real path, and the three names beside it that belong to its builds."""

    target: Path

    @property
    def lock(self) -> Path:
        """The file that a build holds locked while it writes."""
        return self._beside("lock")

    @property
    def staging(self) -> Path:
        """The tree that is being written; whatever is found there was left by a build that was killed."""
        return self._beside("next")

    @property
    def previous(self) -> Path:
        """The tree that the last publication replaced."""
        return self._beside("previous")

    def _beside(self, role: str) -> Path:
        return self.target.with_name(f".{self.target.name}-{role}")


def locate_output(target: Path, *, inputs: Iterable[Path] = (), guarded: Iterable[Path] = ()) -> OutputFolder:
    """Find the real folder behind a path and refuse the places where no site belongs.

    inputs: folders the build reads; the output may not be one, hold one or lie in one (the next build
    would read it). guarded: further folders that it may not be or hold; '/' and the home folder always
    are. Raises OutputRefused, for a folder that is not ours as well, and CannotWrite where the path cannot
    be followed. Nothing is made yet, so a command can ask before it does its work.
    """
    real = _real(target)
    for held in map(_real, inputs):
        if real in (held, *held.parents):
            raise OutputRefused(target, f"it holds {held}, which the build reads")
        if held in real.parents:
            raise OutputRefused(target, f"it lies in {held}, which the build reads")
    for held in (*map(_real, guarded), *_home()):
        if real in (held, *held.parents):
            raise OutputRefused(target, f"it {'is' if real == held else 'holds'} {held}")
    with writing(real):
        if real == Path(real.anchor) or real.is_mount():
            raise OutputRefused(
                target, "it is the root of a file system and cannot change places with a new tree"
            )
    folder = OutputFolder(real)
    read_ours(folder)
    return folder


def read_ours(folder: OutputFolder) -> frozenset[str]:
    """Read which paths in the output folder a build has made; none where it is empty or not there.

    Raises OutputRefused where the folder is not ours, CannotWrite where it cannot be read.
    """
    with writing(folder.target):
        try:  # exists() says no to a circle of links as well, from Python 3.14 on
            mode = folder.target.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return frozenset()
        if not S_ISDIR(mode):
            raise OutputRefused(folder.target, "it is not a folder")
        listed = read_listed_paths(folder.target)
        if listed is None and any(folder.target.iterdir()):
            reason = "it is not empty and holds no manifest.json of an earlier build"
            raise OutputRefused(folder.target, reason)
    return listed or frozenset()


def refuse_emptying(folder: OutputFolder, below: str) -> None:
    """Refuse to replace a site that has pages below a folder of it by one that has none there.

    A new log begins with nothing, and its site may. But where a site with pages stands, content without any is far more likely a wrong
    `--content` or a broken checkout than the wish to take everything down. Raises OutputRefused, and CannotWrite where it cannot be read.
    """
    pages = [path for path in read_ours(folder) if path.startswith(f"{below}/") and path.count("/") > 1]
    if pages:
        reason = f"it holds a site with pages below {below}/, and the content has nothing for them"
        raise OutputRefused(folder.target, f"{reason}; if that is meant, delete the folder first")


def _home() -> list[Path]:
    """Give the user's home folder, if the system knows one."""
    try:
        return [Path.home().resolve()]
    except (OSError, RuntimeError):
        return []


def _real(path: Path) -> Path:
    """Follow every link of a path; CannotWrite where that cannot be done."""
    try:
        return path.resolve()
    except RuntimeError as error:  # a loop of links, before Python 3.13
        raise CannotWrite(path, "its links lead in a circle") from error
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error), error.errno) from error
