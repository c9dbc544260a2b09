"""The static folder (style, scripts, fonts, pictures) as artifacts under `static/`: what stands in it, and nothing that it only leads to.

Comes in: the folder. Goes out: an artifact for each file. A link may lead to another file of the folder; one that leads out of it would publish what
stands elsewhere on the machine that builds, a key or `/proc/self/environ`, behind a name that looks like a picture.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

from exchangelog.cannot_run import CannotRun
from exchangelog.output import Artifact, BadPathError, PathClashError, Site

__all__ = ["StaticUnreadable", "static_files"]


class StaticUnreadable(CannotRun):
    """The static folder is missing or may not be read, or something in it cannot be published; the text says which in one line."""


def static_files(folder: Path) -> list[Artifact]:
    """Give the files of the static folder, but those with a dot in front. Raises StaticUnreadable."""
    if not folder.is_dir():
        raise StaticUnreadable(f"there is no folder of static files at {folder}")
    real = folder.resolve()
    found = sorted(
        Path(above, name)
        for above, folders, names in os.walk(folder, onerror=refuse)
        for name in (*names, *(one for one in folders if Path(above, one).is_symlink()))
        if not name.startswith(".")
    )
    try:
        made = [
            Artifact(f"static/{path.relative_to(folder).as_posix()}", path.read_bytes)
            for path in found
            if is_publishable(path, real)
        ]
        Site.of(made)
    except (BadPathError, PathClashError) as error:
        raise StaticUnreadable(f"a static file in {folder} cannot be published: {error}") from None
    return made


def is_publishable(path: Path, folder: Path) -> bool:
    """Say whether there is a file of the folder to publish. Raises StaticUnreadable for a link that leads elsewhere, or nowhere."""
    if path.is_symlink():
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):  # RuntimeError: a circle, before Python 3.13
            raise StaticUnreadable(f"{path} is a link that leads nowhere") from None
        if folder not in target.parents or target.is_dir():
            raise StaticUnreadable(
                f"{path} is a link to {target}; only files that stand in {folder} are published"
            )
    return path.is_file()


def refuse(unread: OSError) -> NoReturn:
    """Let no folder be passed over because it may not be read: its files would be missing from the site."""
    raise StaticUnreadable(f"{unread.filename} cannot be read: {unread.strerror}") from unread
