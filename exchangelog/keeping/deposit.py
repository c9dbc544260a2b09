"""A deposit: what the vault keeps of one capture.

Comes in: the text, the bytes as received, and how they came. Goes out: three files of the vault, each whole or not there. What
is there already is left as it is: its name is its digest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct

from exchangelog.cannot_run import CannotRun
from exchangelog.evidence.vault import text_path
from exchangelog.settings import Settings
from exchangelog.write.one_file import place_file, remove_file


class VaultRefused(CannotRun):
    """The vault would lie where it is published; the text says where."""


class Deposit(Struct, frozen=True):
    """What the vault is to keep: the captured text, the bytes as received, and how they came (as JSON can hold it)."""

    text: str
    raw: bytes
    how: Mapping[str, Any]

    @property
    def sha256(self) -> str:
        """The digest of the text, UTF-8: what the capture calls `sha256`."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def raw_sha256(self) -> str:
        """The digest of the bytes as received: what the capture calls `raw_sha256`."""
        return sha256(self.raw).hexdigest()

    def files(self, folder: Path, source_id: str) -> Iterator[tuple[Path, bytes]]:
        """Give the files with their places; the text last, for it is what everybody looks for."""
        text = text_path(folder, source_id, self.sha256)
        how = {"source": source_id, "sha256": self.sha256, "raw_sha256": self.raw_sha256, **self.how}
        yield text.with_name(f"{self.raw_sha256}.raw"), self.raw
        yield text.with_suffix(".json"), (json.dumps(how, ensure_ascii=False, indent=2) + "\n").encode()
        yield text, self.text.encode()


@contextmanager
def deposited(settings: Settings, source_id: str, deposit: Deposit) -> Iterator[bool]:
    """Put a deposit into the vault for the block, which then writes the source's file; gives whether anything was new.

    If the block fails or is interrupted, what was new is taken out again. Raises CannotWrite, or VaultRefused.
    """
    refuse_published(settings, settings.vault)
    placed: list[Path] = []
    is_new_vault = not settings.vault.exists()
    try:
        for path, data in deposit.files(settings.vault, source_id):
            if not path.exists():
                placed.append(path)
                place_file(path, data)
        yield bool(placed)
    except BaseException:
        for path in placed:
            remove_file(path)
        if is_new_vault:
            with suppress(OSError):
                settings.vault.rmdir()
        raise


def refuse_published(settings: Settings, kept: Path) -> None:
    """Raise VaultRefused where the vault, or a file of it, lies in a folder whose files reach the site or the repository's readers."""
    real = kept.resolve()
    for folder in (settings.content, settings.static, settings.templates, settings.out):
        if folder.resolve() in (real, *real.parents):
            raise VaultRefused(f"the vault {kept} lies in {folder}, which is published; texts are not")
