"""The vault: the captured texts, which stay with the editor and which no build needs (docs/format.md, section 2.2).

    <vault>/<source id>/<sha256 of the text>.txt    the captured text, UTF-8: what quotes are compared with
    <vault>/<source id>/<sha256 of the text>.json   how it came: addresses, headers, time, extractor, digests
    <vault>/<source id>/<sha256 of the bytes>.raw   the bytes as received

Comes in: the vault's folder and the log's sources. Goes out: of each captured text that the folder holds, its digest, its lines
and itself. Whatever is not there is not missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from exchangelog.cannot_run import CannotRun
from exchangelog.evidence.segments import lines_of
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source


class VaultUnreadable(CannotRun):
    """A file of the vault is there and cannot be read; the text says which, in one line."""


class KeptText(Struct, frozen=True):
    """What became of a text in the vault: the SHA-256 of its bytes, its lines, and itself (None where it is not UTF-8)."""

    sha256: str
    lines: tuple[str, ...] | None
    text: str | None = None


KeptTexts = Mapping[tuple[str, str], KeptText]
"""Texts by the source's id and the capture's `sha256`."""


def text_path(folder: Path, source_id: str, digest: str) -> Path:
    """Say where the vault keeps the text of a capture, by the capture's `sha256`."""
    return folder / source_id / f"{digest}.txt"


def read_vault(folder: Path, sources: Iterable[Filed[Source]]) -> KeptTexts:
    """Read the texts of all captures that the vault keeps. Raises VaultUnreadable where one is there and cannot be read."""
    kept: dict[tuple[str, str], KeptText] = {}
    for source in sources if folder.is_dir() else ():
        for capture in source.record.captures:
            path = text_path(folder, source.id, capture.sha256)
            try:
                if path.is_file():
                    kept[source.id, capture.sha256] = kept_text(path.read_bytes())
            except OSError as error:
                raise VaultUnreadable(f"{path} cannot be read: {error.strerror}") from None
    return kept


def kept_text(data: bytes) -> KeptText:
    """Give the digest and the lines of a captured text's bytes."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return KeptText(sha256(data).hexdigest(), None)
    return KeptText(sha256(data).hexdigest(), lines_of(text), text)
