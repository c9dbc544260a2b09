"""What the tests of the output share: sites from plain text, and published folders read back from the disk."""

import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from exchangelog.output import Artifact, Site
from exchangelog.write import Written, locate_output, stage


def site_of(files: Mapping[str, str]) -> Site:
    """Make a site whose files hold these texts."""
    return Site.of(Artifact(path, text.encode) for path, text in files.items())


def publish(files: Mapping[str, str], target: Path) -> Written:
    """Write and publish a site of these texts."""
    with stage(site_of(files), locate_output(target)) as staged:
        return staged.publish()


def texts_in(folder: Path) -> dict[str, str]:
    """Read every file of a folder but the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "manifest.json"
    }


def names_in(folder: Path) -> list[str]:
    """List what stands in a folder, hidden names included."""
    return sorted(path.name for path in folder.iterdir())


def read_whole(descriptor: int) -> dict[str, bytes]:
    """Read all files that the manifest lists through an open folder, and hold each to its digest."""
    listed = json.loads(_read_at(descriptor, "manifest.json"))["files"]
    files = {path: _read_at(descriptor, path) for path in listed}
    for path, data in files.items():
        assert listed[path] == {"sha256": sha256(data).hexdigest(), "size": len(data)}, path
    return files


def _read_at(descriptor: int, path: str) -> bytes:
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags, dir_fd=descriptor)) as file:
        return file.read()
