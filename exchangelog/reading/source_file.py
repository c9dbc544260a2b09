"""The files of the content folder: which there are, what each is for, and their bytes.

Comes in: the content folder. Goes out: one `SourceFile` a file, in the order of their paths, and one `StrayFile` for each thing
that has no place in the folder. Links are not followed and nothing outside the folder is opened.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from exchangelog.cannot_run import CannotRun

LARGEST_FILE = 1_000_000
"""Bytes. The largest capture of a long article needs a tenth of that."""


class FileKind(StrEnum):
    """What a file of the content folder describes."""

    SITE = "site"
    SPEAKERS = "speakers"
    PUBLISHERS = "publishers"
    CATEGORIES = "categories"
    AGREEMENTS = "agreements"
    EXCHANGE = "exchange"
    STATEMENT = "statement"
    SOURCE = "source"
    PAGE = "page"


REGISTRIES = {f"{kind}.yaml": kind for kind in list(FileKind)[:5]}
REQUIRED = (FileKind.SITE, FileKind.SPEAKERS, FileKind.PUBLISHERS, FileKind.CATEGORIES)
FOLDERS = {
    "exchanges": (FileKind.EXCHANGE, ".md"),
    "statements": (FileKind.STATEMENT, ".md"),
    "sources": (FileKind.SOURCE, ".yaml"),
    "pages": (FileKind.PAGE, ".md"),
}
UNNOTICED = frozenset({".gitkeep"})
CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that the log reads: its path from the content folder (with `/`), what it is for, its id, its bytes.

    `data` is None where the file is larger than any file of the log may be; `size` is in bytes.
    """

    path: str
    kind: FileKind
    id: str
    size: int
    data: bytes | None


@dataclass(frozen=True, slots=True)
class StrayFile:
    """Something in the content folder that the log does not read, and why."""

    path: str
    why: str


class ContentUnreadable(CannotRun):
    """The content folder is missing, is no folder, or may not be read; the text says which in one line."""


def read_content(folder: Path) -> tuple[tuple[SourceFile, ...], tuple[StrayFile, ...]]:
    """Read every file below `folder`, sorted by path. Raises ContentUnreadable where the folder or a file cannot be read."""
    if not folder.is_dir():
        raise ContentUnreadable(f"there is no content folder at {folder}")
    files: list[SourceFile] = []
    strays: list[StrayFile] = []
    try:
        for path, entry in sorted(walk(folder, ""), key=lambda item: item[0]):
            found = take(path, entry)
            (files if isinstance(found, SourceFile) else strays).append(found)  # type: ignore[arg-type]  # the list fits the type
    except OSError as error:
        raise ContentUnreadable(f"{error.filename} cannot be read: {error.strerror}") from None
    return tuple(files), tuple(strays)


def walk(folder: Path | str, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give every entry below a folder that is no folder itself, with its path from the content folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from walk(entry.path, path + "/")
            elif entry.name not in UNNOTICED:
                yield path, entry


def take(path: str, entry: os.DirEntry[str]) -> SourceFile | StrayFile:
    """Read one file, or say why the log does not."""
    shown = CONTROL_CHARACTERS.sub("\ufffd", path.encode(errors="replace").decode())
    if entry.is_symlink():
        return StrayFile(shown, "it is a link; the log reads no links")
    if not entry.is_file(follow_symlinks=False):
        return StrayFile(shown, "it is no regular file")
    kind = kind_of(path)
    if kind is None:
        return StrayFile(shown, "the log has no use for a file of this name here")
    size = entry.stat(follow_symlinks=False).st_size
    data = Path(entry.path).read_bytes() if size <= LARGEST_FILE else None
    return SourceFile(shown, kind, shown.rsplit("/", 1)[-1].rsplit(".", 1)[0], size, data)


def kind_of(path: str) -> FileKind | None:
    """Say what a file at `path` is for, by its folder and its ending; None where it has no place in the log."""
    if path in REGISTRIES:
        return REGISTRIES[path]
    folder, _, rest = path.partition("/")
    kind, ending = FOLDERS.get(folder, (None, ""))
    return kind if kind and rest.endswith(ending) and not rest.startswith(".") and "/." not in rest else None
