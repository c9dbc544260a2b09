"""The log as it stood at another revision of the git repository that holds the content folder.

Comes in: the content folder, a revision's name, what was read of the work tree. Goes out: a `Revision`: its log and its documents.
Nothing is checked out and nothing in the work tree or the repository is touched: `git` lists a tree and hands out its blobs.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from exchangelog.reading.document import Document, read_document
from exchangelog.reading.gather_again import gather_again
from exchangelog.reading.source_file import SourceFile
from exchangelog.record.log import Log
from exchangelog.revision.files_of_tree import files_of_tree
from exchangelog.revision.repository import Repository
from exchangelog.revision.tree import find_tree


class Revision(Struct, frozen=True):
    """The log as it stood: `name` is the revision as the user typed it.

    `is_behind` says whether the work tree lacks commits of it: what seems to have vanished may then only never have been
    there. `folder` is where the content stood in the repository, None where there was none.
    """

    name: str
    log: Log
    documents: Mapping[str, Document] = field(default_factory=dict)
    is_behind: bool = False
    folder: str | None = ""


def read_revision(folder: Path, name: str, documents: Mapping[str, Document], log: Log) -> Revision:
    """Read the log of a content folder as it stood at a revision; `documents` and `log` are those of the work tree.

    A file that is the same in both is not read twice. Raises CannotRun where there is no git, no repository, no such revision, or
    where its content folder cannot be told.
    """
    repository = Repository.around(folder)
    commit = repository.commit(name)
    tree = find_tree(repository, commit, name, documents.keys())
    files = files_of_tree(repository, tree.id) if tree is not None else ()
    former = {file.path: read_again(file, documents.get(file.path)) for file in files}
    former_log, _faults = gather_again(former, documents, log, {})
    return Revision(
        name,
        former_log,
        former,
        not repository.is_ancestor(commit),
        None if tree is None else tree.path,
    )


def read_again(file: SourceFile, present: Document | None) -> Document:
    """Read a file of the revision; where it is the same in the work tree, its document is there already."""
    if present is not None and file.data is not None and present.text.encode() == file.data:
        return present
    return read_document(file)
