"""Where the content folder stood in a commit: under its path of today, or, where the folder was moved since, under another.

Comes in: the repository, a commit, the paths that the content folder holds today. Goes out: the tree, or None where the commit is
older than the log. A moved folder is the one that has most of today's entries and sources; where none has any, or two have as many, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from msgspec import Struct

from exchangelog.reading.file_kind import FileKind, kind_of
from exchangelog.revision.repository import NoRevision, Repository

LANDMARKS = ("site.yaml", "speakers.yaml")
"""What every content folder has, and hardly any other."""


class Tree(Struct, frozen=True):
    """A folder of a commit: the id of its tree, and its path, with `/` at its end."""

    id: str
    path: str


def find_tree(repository: Repository, commit: str, name: str, present: AbstractSet[str]) -> Tree | None:
    """Find the content folder in a commit. Raises NoRevision where it was moved and cannot be told from others."""
    here = repository.tree(commit, repository.prefix)
    if here is not None and is_content(repository, here):
        return Tree(here, repository.prefix)
    return moved(repository, commit, name, present)


def is_content(repository: Repository, tree: str) -> bool:
    """Say whether a folder is, or was about to become, a content folder."""
    return any(path in LANDMARKS for _, _, _, path in repository.listing(tree))


def moved(repository: Repository, commit: str, name: str, present: AbstractSet[str]) -> Tree | None:
    """Find the content folder under another path; None where the commit has none at all."""
    whole = repository.tree(commit, "")
    paths = {path for _, _, _, path in repository.listing(whole)} if whole else set()
    folders = {path.removesuffix(LANDMARKS[0]) for path in paths if path.rpartition("/")[2] == LANDMARKS[0]}
    folders = {folder for folder in folders if folder + LANDMARKS[1] in paths}
    if not folders:
        return None
    told = [path for path in present if "/" in path and kind_of(path) is not FileKind.PAGE]
    shared = {folder: sum(folder + path in paths for path in told) for folder in sorted(folders)}
    best = [folder for folder, number in shared.items() if number and number == max(shared.values())]
    if len(best) != 1:
        raise NoRevision(
            f"'{name}' has no content folder at '{repository.prefix}', and this cannot be told to be it: "
            + ", ".join(f"'{folder}'" for folder in best or shared)
        )
    tree = repository.tree(commit, best[0])
    return None if tree is None else Tree(tree, best[0])
