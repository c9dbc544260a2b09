"""Write: from a site to the folder that is served, which is at every instant wholly old or wholly new.

In: a `Site` and the output folder. Out: the folder, or CannotWrite or OutputRefused and the folder as it
was, also when the build is killed, the disk is full or another build runs. The steps, each in its file:

1. `target`: find the folder and refuse it if it is not ours (`locate_output`; the rest is `stage`).
2. `lock`: wait until no other build writes it.
3. `swap`: put right and remove what killed builds left.
4. `old_tree`, `staging`, `making`: make each artifact once and put it into a new tree beside the old one, in
   several processes where asked to, showing its bytes to the observer on the way; `manifest` last.
5. The caller looks at what the observer found, and publishes or leaves it.
6. `old_tree`: what no build made is carried over, or held once more against what the site has in its place. Not before all else is done: somebody may put a file into the
   folder, or another folder into its place, while the site is made.
7. `swap`: the trees change places. Whatever is not published is removed.

    links = LinkCheck(site)
    folder = locate_output(Path("site"), inputs=[content, templates, static])
    with stage(site, folder, observer=links) as staged:
        if not links.findings():
            staged.publish()
"""

from __future__ import annotations

import errno
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.output import PathClashError
from exchangelog.write.lock import hold_lock
from exchangelog.write.making import Observer, make_all
from exchangelog.write.manifest import MANIFEST_NAME, FileDigest, manifest_bytes
from exchangelog.write.old_tree import OldTree, alike, carry_over, refuse_in_the_way, survey
from exchangelog.write.staging import StagedTree
from exchangelog.write.swap import bring_to_disk, discard, publish_staged, restore_interrupted
from exchangelog.write.target import locate_output, read_ours, refuse_emptying
from exchangelog.write.trouble import CannotWrite, OutputRefused, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from exchangelog.output import Site
    from exchangelog.write.target import OutputFolder

__all__ = [
    "MANIFEST_NAME",
    "CannotWrite",
    "Observer",
    "OutputRefused",
    "Staged",
    "Written",
    "locate_output",
    "refuse_emptying",
    "stage",
]

_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class Written(Struct, frozen=True):
    """What was written.

    files: how many, the manifest included; unchanged: how many of them kept their time stamp; kept: the
    paths that no build made and that were carried over as it was published.
    """

    files: int
    unchanged: int
    kept: tuple[str, ...]


class Staged(Struct, frozen=True):
    """A whole new tree, written and not yet published. files: what its manifest says of each."""

    folder: OutputFolder
    written: Written
    files: Mapping[str, FileDigest]

    def publish(self) -> Written:
        """Let the new tree take the target's place, once. Raises CannotWrite or OutputRefused; the target is then as it was."""
        bring_to_disk(self.folder.staging)
        discard(self.folder.previous)
        old = survey(self.folder.target, listed=read_ours(self.folder), wanted=self.files)
        refuse_in_the_way(old, wanted=self.files, compared=alike(old, self.files))
        kept = carry_over(old, self.folder.staging, wanted=self.files)
        if kept:
            bring_to_disk(self.folder.staging)
        publish_staged(self.folder)
        return replace(self.written, kept=kept)


@contextmanager
def stage(
    site: Site,
    folder: OutputFolder,
    *,
    observer: Observer | None = None,
    announce: Callable[[str], None] = lambda _line: None,
    processes: int = 1,
) -> Iterator[Staged]:
    """Write a site beside its folder; the block decides whether to publish it, and nothing else is left.

    observer: is shown each path with its bytes as it is made. announce: takes the line that says that
    another build is waited for. processes: how many may share the making. Raises OutputRefused or CannotWrite, PathClashError where
    the site brings a manifest.json of its own, and whatever an artifact's `make` raises.
    """
    if MANIFEST_NAME in site:
        raise PathClashError(f"{MANIFEST_NAME} is written by the writer; no artifact can have its path")
    with writing(folder.target.parent):
        folder.target.parent.mkdir(parents=True, exist_ok=True)
    with hold_lock(folder, announce=announce):
        restore_interrupted(folder)
        discard(folder.staging)
        old = survey(folder.target, listed=read_ours(folder), wanted=site)
        try:
            refuse_in_the_way(old, wanted=site, compared=old.kept)
            yield _fill(folder, site, old, observer, processes)
        except CannotWrite as trouble:
            if trouble.errno in _DISK_FULL:
                discard(folder.previous)  # so that the next attempt has its room
            raise
        finally:
            with suppress(CannotWrite):  # must not hide this build's error; the next one tries again
                discard(folder.staging)


def _fill(
    folder: OutputFolder, site: Site, old: OldTree, observer: Observer | None, processes: int
) -> Staged:
    """Make every artifact and put it into the staging tree, then the manifest."""
    tree = StagedTree(folder.staging, old)
    made = make_all(site, tree, old, observer, processes=processes)
    unchanged = made.unchanged + tree.put(MANIFEST_NAME, manifest_bytes(made.files))
    return Staged(folder, Written(len(made.files) + 1, unchanged, ()), made.files)
