"""The vault: the captured texts, which stay with the editor and which no build needs (docs/format.md, section 2.2).

Comes in: the vault's folder and the log's sources. Goes out: of each captured text that the folder holds, its digest and its lines.
The text of a capture is `<source id>/<sha256>.txt`, UTF-8. Whatever is not there is not missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from exchangelog.evidence.segments import lines_of
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source


@dataclass(frozen=True, slots=True)
class KeptText:
    """What became of a text in the vault: the SHA-256 of its bytes, and its lines (None where it is not UTF-8)."""

    sha256: str
    lines: tuple[str, ...] | None


KeptTexts = Mapping[tuple[str, str], KeptText]
"""Texts by the source's id and the capture's `sha256`."""


def read_vault(folder: Path, sources: Iterable[Filed[Source]]) -> KeptTexts:
    """Read the texts of all captures that the vault keeps. Raises OSError where one is there and cannot be read."""
    kept: dict[tuple[str, str], KeptText] = {}
    for source in sources if folder.is_dir() else ():
        for capture in source.record.captures:
            path = folder / source.id / f"{capture.sha256}.txt"
            if path.is_file():
                kept[source.id, capture.sha256] = kept_text(path.read_bytes())
    return kept


def kept_text(data: bytes) -> KeptText:
    """Give the digest and the lines of a captured text's bytes."""
    try:
        lines = lines_of(data.decode())
    except UnicodeDecodeError:
        lines = None
    return KeptText(sha256(data).hexdigest(), lines)
