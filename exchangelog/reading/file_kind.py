"""What the content folder holds: the kinds of files, their folders, names and endings.

Comes in: a path from the content folder. Goes out: what a file there is for; or, where it has no place in the log, why not and
what its name should be, since most such files are entries under a name that is nearly right.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import StrEnum


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
TEXT_ENDINGS = frozenset({"md", "markdown", "mdown", "mkd", "mdx", "yaml", "yml", "txt", "json", "toml"})
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LEAST_LIKENESS = 0.75


def kind_of(path: str) -> FileKind | None:
    """Say what a file at `path` is for, by its folder and its ending; None where it has no place in the log."""
    if path in REGISTRIES:
        return REGISTRIES[path]
    folder, _, rest = path.partition("/")
    kind, ending = FOLDERS.get(folder, (None, ""))
    return kind if kind and rest.endswith(ending) and not is_hidden(path) else None


def is_hidden(path: str) -> bool:
    """Say whether a file or one of its folders is hidden, its name beginning with a full stop."""
    return path.startswith(".") or "/." in path


def better_name(path: str) -> str | None:
    """Give the path under which the log would read a file that it does not read; None where it would not in any case."""
    folder, slash, rest = path.partition("/")
    stem, _, ending = path.rpartition(".")
    if is_hidden(path) or ending.lower() not in TEXT_ENDINGS:
        return None
    if not slash and DAY.match(path):
        return f"exchanges/{path[:4]}/{stem}.md"
    if not slash:
        return nearest(stem.lower() + ".yaml", list(REGISTRIES))
    known = nearest(folder.lower(), list(FOLDERS))
    if known is None or "/." in rest:
        return None
    better = known + stem.removeprefix(folder) + FOLDERS[known][1]
    return better if kind_of(better) is not None else None


def nearest(name: str, known: list[str]) -> str | None:
    """Give the known name that is meant by one that is nearly right."""
    return next(iter(get_close_matches(name, known, n=1, cutoff=LEAST_LIKENESS)), None)
