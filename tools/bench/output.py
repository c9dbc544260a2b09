"""What a build wrote, kind by kind: files, and bytes.

Comes in: a site's folder. Goes out: an `Output`. Kinds are those of our site's addresses, which Hugo's has as well; what only one side
makes stands out by that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath


@dataclass(frozen=True, slots=True)
class Amount:
    """So many files of so many bytes together."""

    files: int = 0
    size: int = 0

    def __add__(self, other: Amount) -> Amount:
        """Take two amounts together."""
        return Amount(self.files + other.files, self.size + other.size)


@dataclass(frozen=True, slots=True)
class Output:
    """What a build wrote, by kind."""

    kinds: Mapping[str, Amount]

    @classmethod
    def of(cls, folder: Path) -> Output:
        """Count what stands below a folder."""
        kinds: defaultdict[str, Amount] = defaultdict(Amount)
        for path in folder.rglob("*"):
            if path.is_file():
                kinds[kind_of(path.relative_to(folder))] += Amount(1, path.stat().st_size)
        return cls(dict(sorted(kinds.items())))

    @property
    def all(self) -> Amount:
        """Take all kinds together."""
        return sum(self.kinds.values(), Amount())


def kind_of(path: PurePath) -> str:
    """Name the kind of a file: a page of its own, the list of such pages, the files of a folder, or the file itself."""
    *folders, name = path.parts
    if not folders:
        return "home page" if name == "index.html" else name
    if path.suffix == ".html":
        return f"{folders[0]}: a page each" if folders[1:] else f"{folders[0]}: the list"
    return "style, scripts and fonts" if folders[0] == "static" else f"{folders[0]} ({path.suffix[1:]})"
