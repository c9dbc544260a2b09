"""The finished site as one value: what is to stand at which path, and how its bytes are made.

In: artifacts, from every stage that makes a part of the site (pages, feeds, static files). Out: a
`Site`, a mapping of paths in sorted order. Nothing is made here: the writer makes each artifact once
on its way to disk, the preview makes the one that is asked for, tests compare them. So there is one
value for all, and ten thousand pages are never in memory at once.

Paths are held to what every file system and web server agrees on, and two that differ only in case or
in Unicode form are refused: on a Mac or a Windows machine the one would silently overwrite the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec import Struct

from exchangelog.overlaid import Overlaid

__all__ = ["Artifact", "BadPathError", "PathClashError", "Site"]

# Control characters and lone surrogates stand in no path; the rest are the characters that Windows
# refuses in names, the backslash among them because it divides folders there.
_UNFIT = r'\x00-\x1f\x7f-\x9f\ud800-\udfff\\:*?"<>|'
_UNFIT_CHARACTER = re.compile(f"[{_UNFIT}]")
_PART = f"[^/{_UNFIT}]*[^/. {_UNFIT}]"
_FIT = re.compile(f"(?:{_PART}/)*{_PART}")


class BadPathError(ValueError):
    """An artifact's path is none that can be written everywhere. A bug of the stage that made it."""


class PathClashError(ValueError):
    """Two artifacts cannot stand side by side. The message names both."""


class Artifact(Struct, frozen=True):
    """One file of the site: a path and the pure function that makes its bytes.

    path: relative to the site's root, parts divided by '/', e.g. 'years/2025/index.html'.
    make: gives the same bytes whenever it is called; whatever it raises is a bug or the disk's fault.
    Raises BadPathError for a path that is empty, absolute, leaves the site or fits not every file system.
    """

    path: str
    make: Callable[[], bytes]

    def __post_init__(self) -> None:
        """Refuse a bad path where it arises, with the stage that made it still on the stack."""
        if reason := _fault(self.path):
            raise BadPathError(f"{self.path!r} cannot be a path of the site: {reason}")


@dataclass(frozen=True, slots=True, eq=False)
class Site(Mapping[str, Artifact]):
    """The whole output: path -> artifact, sorted by path in code point order. Made by `Site.of`."""

    _artifacts: Mapping[str, Artifact]

    @classmethod
    def of(cls, artifacts: Iterable[Artifact]) -> Site:
        """Gather artifacts into a site.

        Raises PathClashError where two share a path, where paths or their folders differ only in case
        or Unicode form, and where one path is a folder of another.
        """
        ordered = sorted(artifacts, key=lambda artifact: artifact.path)
        _refuse_clashes([artifact.path for artifact in ordered])
        return cls({artifact.path: artifact for artifact in ordered})

    def with_artifacts(self, artifacts: Mapping[str, Artifact]) -> Site:
        """Give the same site with other artifacts at paths that it has. Raises KeyError for a path that it has not."""
        return Site(Overlaid(self._artifacts, artifacts))

    def __getitem__(self, path: str) -> Artifact:
        """Give the artifact at a path; KeyError where there is none."""
        return self._artifacts[path]

    def __iter__(self) -> Iterator[str]:
        """Give the paths in sorted order."""
        return iter(self._artifacts)

    def __len__(self) -> int:
        """Give the number of files."""
        return len(self._artifacts)


def _fault(path: str) -> str | None:
    """Say what is wrong with a path, or None."""
    if _FIT.fullmatch(path):
        return None
    parts = path.split("/")
    if path.startswith("/"):
        return "it is absolute"
    if "" in parts:
        return "a part of it is empty"
    if ".." in parts or "." in parts:
        return "it leaves its folder"
    if found := _UNFIT_CHARACTER.search(path):
        return f"not every file system can hold {found.group()!r}"
    return "a part of it ends in a dot or a space, which Windows drops"


def _are_plainly_apart(paths: Sequence[str]) -> bool:
    """Say whether files and their folders are told apart by ASCII letters, large or small: then no file system takes one for another."""
    folders = {path.rpartition("/")[0] for path in paths}
    for folder in [*folders]:
        while (folder := folder.rpartition("/")[0]) and folder not in folders:
            folders.add(folder)
    names = [*paths, *folders]
    return all(map(str.isascii, names)) and len(set(map(str.lower, names))) == len(names)


def _refuse_clashes(paths: Sequence[str]) -> None:
    """Raise PathClashError for the first path that cannot stand beside those before it."""
    if _are_plainly_apart(paths):
        return
    spelled: dict[str, str] = {}
    folders: set[str] = set()
    for path in paths:
        name = path
        while name := name.rpartition("/")[0]:
            if name in folders:
                break
            folders.add(name)
            _claim(spelled, f"{name}/")
        _claim(spelled, path)


def _claim(spelled: dict[str, str], name: str) -> None:
    """Enter a file, or a folder with its '/', under its folded name; raise if another has that name."""
    folded = _folded(name.rstrip("/"))
    if folded not in spelled:
        spelled[folded] = name
        return
    other = spelled[folded]
    if other == name:
        raise PathClashError(f"two artifacts have the path {name}")
    if other.rstrip("/") == name.rstrip("/"):
        raise PathClashError(f"{name.rstrip('/')} cannot be a file and a folder at once")
    raise PathClashError(
        f"{other} and {name} differ only in case or Unicode form: many file systems hold just one"
    )


def _folded(name: str) -> str:
    """Fold a name as the most forgiving file system would: canonical caseless matching (Unicode, D145)."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())
