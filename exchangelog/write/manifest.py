"""manifest.json: the digest of every file of the site, and the mark by which an output folder is ours.

In: the digests that the writer took while the files passed. Out: the bytes of manifest.json, and the
way back. One file a line, sorted by path, so that two manifests can be compared with diff; readers can
check a mirror with it. Files in the folder that the build did not make (a CNAME) are not listed.

    {
    "made_by": "exchangelog",
    "manifest": 1,
    "files": {
    "404.html": {"sha256": "<64 hexadecimal digits>", "size": <bytes>},
    ...
    }
    }
"""

from __future__ import annotations

import json
from hashlib import sha256
from stat import S_ISREG
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["MANIFEST_NAME", "FileDigest", "digest", "manifest_bytes", "read_listed_paths"]

MANIFEST_NAME = "manifest.json"
_MADE_BY = "exchangelog"
_VERSION = 1


class FileDigest(Struct, frozen=True):
    """What the manifest says of one file. sha256: 64 lower-case hexadecimal digits; size: in bytes."""

    sha256: str
    size: int


def digest(data: bytes) -> FileDigest:
    """Take the digest of a file's bytes (SHA-256, FIPS 180-4)."""
    return FileDigest(sha256(data).hexdigest(), len(data))


def manifest_bytes(files: Mapping[str, FileDigest]) -> bytes:
    """Write the manifest of these files, in UTF-8; the same files give the same bytes."""
    head = f'{{\n"made_by": {json.dumps(_MADE_BY)},\n"manifest": {_VERSION},\n"files": {{\n'
    lines = ",\n".join(
        f'{json.dumps(path, ensure_ascii=False)}: {{"sha256": "{files[path].sha256}", "size": {files[path].size}}}'
        for path in sorted(files)
    )
    return f"{head}{lines}\n}}\n}}\n".encode()


def read_listed_paths(folder: Path) -> frozenset[str] | None:
    """Read which files of a folder a build has made, the manifest itself among them.

    Gives None where the folder holds no manifest of this program, a damaged one included: then
    nobody can say what in the folder is ours. The paths are only ever compared with, never followed.
    Raises OSError where a manifest is there and cannot be read.
    """
    path = folder / MANIFEST_NAME
    try:
        if not S_ISREG(
            path.lstat().st_mode
        ):  # a link, a pipe or a device is none of ours, and may have no end
            return None
        manifest = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError, RecursionError):
        return None
    if not isinstance(manifest, dict) or manifest.get("made_by") != _MADE_BY:
        return None
    files = manifest.get("files")
    return frozenset(files) | {MANIFEST_NAME} if isinstance(files, dict) else None
