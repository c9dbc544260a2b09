"""The files of a content folder as git holds them: the same values that `reading` makes of a folder on disk.

Comes in: the repository and the folder's tree. Goes out: `SourceFile`s in the order of their paths. What the log does not read on disk
(links, other repositories, names that it does not know) it does not read here either.
"""

from __future__ import annotations

from exchangelog.reading.file_kind import FileKind, kind_of
from exchangelog.reading.source_file import LARGEST_FILE, SourceFile
from exchangelog.revision.repository import Repository

REGULAR = frozenset({"100644", "100755", "100664"})


def files_of_tree(repository: Repository, tree: str) -> tuple[SourceFile, ...]:
    """Read every file of a folder that the log has a use for. Raises NoRevision where an object is not there."""
    wanted: list[tuple[str, FileKind, str, int]] = []
    for mode, object_id, size, path in repository.listing(tree):
        kind = kind_of(path)
        if mode in REGULAR and kind is not None:
            wanted.append((path, kind, object_id, int(size)))
    wanted.sort(key=lambda one: one[0])
    readable = [object_id for _, _, object_id, size in wanted if size <= LARGEST_FILE]
    blobs = repository.blobs(readable)
    return tuple(
        SourceFile(path, kind, id_of(path), size, next(blobs) if size <= LARGEST_FILE else None)
        for path, kind, _, size in wanted
    )


def id_of(path: str) -> str:
    """Give the id that a file's name is."""
    return path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
