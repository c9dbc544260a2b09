"""Making every artifact of a site once, in several processes where asked to, each straight onto the disk.

In: the site, the tree that is being written, who looks on. Out: `Made`: the digest of each file, and how many were there before.
Only digests and what an observer noted travel between the processes; the bytes of a file never do.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct

from exchangelog.sharing import share_out
from exchangelog.write.manifest import FileDigest, digest
from exchangelog.write.trouble import OutputRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exchangelog.output import Artifact, Site
    from exchangelog.write.old_tree import OldTree
    from exchangelog.write.staging import StagedTree

__all__ = ["Made", "Observer", "make_all"]


class Observer(Protocol):
    """Who is shown each file as it is made. In each process it sees that one's files; in ours it hears what the others noted."""

    @property
    def notes(self) -> Any:  # noqa: ANN401 - its own matter, but pickle must know it
        """What was noted so far."""

    def see(self, path: str, data: bytes) -> None:
        """Look at one file of the site."""

    def add(self, notes: Any) -> None:  # noqa: ANN401 - the same
        """Take over what was noted in another process."""


class Made(Struct, frozen=True):
    """What was made: the digests of the files by path, and how many of them are the old tree's, unchanged."""

    files: dict[str, FileDigest]
    unchanged: int


def make_all(
    site: Site, tree: StagedTree, old: OldTree, observer: Observer | None, *, processes: int
) -> Made:
    """Make every artifact and put it into the tree, showing its bytes to the observer on the way.

    What is made of the same things is made by one process (see `gathered`).
    Raises OutputRefused where a file that no build made stands in the way of one, CannotWrite, and whatever an artifact's `make` raises.
    """
    tasks = gathered(site)
    kept = frozenset(old.kept)
    tree.make_folders(site)

    def make(numbers: Iterator[int]) -> tuple[Made, object]:
        files: dict[str, FileDigest] = {}
        unchanged = 0
        for artifact in chain.from_iterable(tasks[number] for number in numbers):
            path, data = artifact.path, artifact.make()
            if observer:
                observer.see(path, data)
            taken_over = tree.put(path, data)
            if path in kept and not taken_over:
                reason = f"{path} in it was made by no build and differs from the site's {path}; move it away"
                raise OutputRefused(old.folder, reason)
            unchanged += taken_over
            files[path] = digest(data)
        return Made(files, unchanged), observer and observer.notes

    (own, _), *others = share_out(len(tasks), make, processes=processes)
    for made, notes in others:
        own.files.update(made.files)
        if observer:
            observer.add(notes)
    return Made(own.files, own.unchanged + sum(made.unchanged for made, _ in others))


def gathered(site: Site) -> list[list[Artifact]]:
    """Gather what lies in folders of one name: an entry's pages in all languages and its data, all feeds of a language, all tables.

    What lies higher comes first. Those are the lists and the feeds, which take longest: so all processes end at the same time.
    """
    by_name: dict[str, list[Artifact]] = {}
    for artifact in site.values():
        by_name.setdefault(name_of_folder(artifact), []).append(artifact)
    return sorted(by_name.values(), key=lambda lying: min(artifact.path.count("/") for artifact in lying))


def name_of_folder(artifact: Artifact) -> str:
    """Give the name of the folder in which an artifact lies, without those above it."""
    return artifact.path.rpartition("/")[0].rpartition("/")[2]
