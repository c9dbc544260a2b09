"""Publication: the new tree takes the old one's place.

In: a finished staging tree. Out: the target is the new tree, the old one stands beside it as
`.site-previous`. The steps (the first is `bring_to_disk`, the others `publish_staged`):

1. Everything of the new tree is brought to the disk: after a power cut a name must not lead to files
   whose bytes never arrived. One syncfs for all files where there is one, else fsync file by file.
2. The new tree goes to where the old one is to stand, and the two change places. On Linux that is one system
   call (renameat2 with RENAME_EXCHANGE): at no instant is the target missing or mixed, and a build killed right
   behind it leaves the old tree under the name by which it is kept. On other systems, and on file systems that
   refuse it, two renames do it; between them, some microseconds, the target is missing, and a build killed
   exactly there is put right by the next one (`restore_interrupted`).
3. The folder above is brought to the disk, and with it the new names.

The old tree is not removed at once: a reader that has the folder open goes on reading a whole site. It
goes when the next site takes its place.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from exchangelog.ending import undisturbed
from exchangelog.write.manifest import MANIFEST_NAME, read_listed_paths
from exchangelog.write.system_calls import exchange_paths, sync_file_system
from exchangelog.write.trouble import writing

if TYPE_CHECKING:
    from exchangelog.write.target import OutputFolder

__all__ = ["bring_to_disk", "discard", "publish_staged", "restore_interrupted"]


def bring_to_disk(tree: Path) -> None:
    """Wait until every file and name of a finished tree is on the disk. Raises CannotWrite."""
    with writing(tree):
        descriptor = os.open(tree / MANIFEST_NAME, os.O_RDONLY)
        try:
            if sync_file_system(descriptor):
                return
        finally:
            os.close(descriptor)
        _sync_each(tree)


def publish_staged(folder: OutputFolder) -> None:
    """Let the staging tree, all of it on the disk, become the target. Raises CannotWrite, and the target is then as it was."""
    with writing(folder.target):
        with undisturbed():
            if not folder.target.exists():
                folder.staging.rename(folder.target)
            elif not _change_places(folder):
                _rename_twice(folder)
        with suppress(OSError):  # it is published; a name that arrives late leads to one of two whole trees
            _sync_folder(folder.target.parent)
        with suppress(OSError):
            folder.previous.rmdir()  # nothing to keep where the target was an empty folder


def restore_interrupted(folder: OutputFolder) -> None:
    """Put the old tree back where a build was killed between two renames and left no target at all."""
    with writing(folder.target):
        if not folder.target.exists() and read_listed_paths(folder.previous):
            folder.previous.rename(folder.target)


def discard(tree: Path) -> None:
    """Remove a tree that stands under one of our own names, if it is there; CannotWrite where it stays."""
    with writing(tree), suppress(FileNotFoundError):
        if tree.is_symlink() or not tree.is_dir():
            tree.unlink()
        else:
            shutil.rmtree(tree)


def _change_places(folder: OutputFolder) -> bool:
    """Let the new tree and the target change places in one step; False, and nothing has moved, where that is not to be had."""
    folder.staging.rename(folder.previous)
    changed = False
    try:
        changed = exchange_paths(folder.previous, folder.target)
    finally:
        if not changed:
            folder.previous.rename(folder.staging)
    return changed


def _rename_twice(folder: OutputFolder) -> None:
    """Move the old tree away and the new one in; the old one back if the new one cannot follow."""
    folder.target.rename(folder.previous)
    try:
        folder.staging.rename(folder.target)
    except OSError:
        folder.previous.rename(folder.target)
        raise


def _sync_each(tree: Path) -> None:
    """Bring each file and each folder's list of names to the disk, one after the other."""
    for parent, _, names in os.walk(tree):
        for file in (Path(parent, name) for name in names):
            if not file.is_symlink():
                with (
                    suppress(PermissionError),
                    file.open("rb+") as opened,
                ):  # not ours: what we made we may write
                    os.fsync(opened.fileno())
        _sync_folder(Path(parent))


def _sync_folder(folder: Path) -> None:
    """Bring a folder's list of names to the disk, where the system lets a folder be opened."""
    with suppress(PermissionError):  # Windows opens no folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
