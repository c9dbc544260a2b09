"""The site as a reader gets it: opened by one descriptor, each file read through that and held against the manifest that was read through it.

In: the served folder, and the digests of the manifests that may be met in it. Out: how many times it was read, as which version, and what was not
whole. The reader goes on from before a build starts until after it was killed, one round after the other, each with a descriptor of its own:
a folder that has been moved meanwhile is read to its end by the name of nothing.
"""

import json
import os
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self

from tools.stress.tried_log import digest

PAUSE = 0.01
"""Between two rounds: others use the machine as well."""


class Reader:
    """Reads the served folder again and again in a thread of its own, while the block runs."""

    def __init__(self, folder: Path, manifests: Mapping[str, str]) -> None:
        """Say what is read and which versions may be met."""
        self.folder, self.manifests = folder, manifests
        self.rounds: Counter[str] = Counter()
        self.torn: list[str] = []
        self.begun = self.ended = 0
        self._stop = Event()
        self._thread = Thread(target=self._read, daemon=True)

    def __enter__(self) -> Self:
        """Begin to read."""
        self._thread.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None
    ) -> None:
        """End with the round that is going on."""
        self._stop.set()
        self._thread.join()

    def finish_round(self) -> None:
        """Wait until what was opened before now has been read to its end: the tree before the last is kept no longer than one publication."""
        begun = self.begun
        while self.ended < begun and self._thread.is_alive():
            time.sleep(PAUSE)

    def _read(self) -> None:
        while not self._stop.is_set():
            self.begun += 1
            try:
                with held_open(self.folder) as descriptor:
                    version, faults = look(descriptor, self.manifests)
            except Exception as trouble:  # noqa: BLE001 - whatever it was, the site could not be read
                version, faults = "", [f"not to be read: {trouble}"]
            self.rounds[version] += 1
            self.torn += [f"round {self.begun}: {fault}" for fault in faults]
            self.ended += 1
            time.sleep(PAUSE)


@contextmanager
def held_open(folder: Path) -> Iterator[int]:
    """Hold a folder by a descriptor, which stays with it wherever it is moved."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def look(descriptor: int, manifests: Mapping[str, str]) -> tuple[str, list[str]]:
    """Read a whole open folder; gives the version that it is, and what is not as its manifest says."""
    try:
        manifest = read_at(descriptor, "manifest.json")
        listed = json.loads(manifest)["files"]
    except (OSError, ValueError) as trouble:
        return "", [f"no manifest: {trouble}"]
    version = manifests.get(digest(manifest), "")
    faults = [] if version else ["a manifest that no build has made"]
    for path, said in listed.items():
        try:
            if digest(read_at(descriptor, path)) != said["sha256"]:
                faults.append(f"{path}: other bytes than the manifest says")
        except OSError as trouble:
            faults.append(f"{path}: {trouble.strerror}")
    return version, faults


def read_at(descriptor: int, path: str) -> bytes:
    """Read a file below an open folder, whatever that folder is called by now."""
    file = os.open(path, os.O_RDONLY, dir_fd=descriptor)
    with os.fdopen(file, "rb") as opened:
        return opened.read()
