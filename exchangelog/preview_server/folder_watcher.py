"""Notices that files under some folders have changed, and says so once however many they are.

In: the folders given to `watch`. Out: a call for each change that has come to rest. Livereload's own watcher
reports a burst of a thousand changed files (a branch switch) one by one, misses new files that carry an old
time stamp, and swallows a second change within three seconds; so this one compares whole listings, waits
until two in a row are equal, and reports in the way that livereload passes on at once.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

from livereload.watcher import Watcher
from tornado.ioloop import PeriodicCallback

__all__ = ["FolderWatcher"]

_PERIOD = 0.15  # seconds between two looks
_SHARE = 10  # at most a tenth of the time is spent looking, however many files there are
_AT_ONCE = "__livereload__"  # the path for which livereload neither waits nor skips

State = tuple[int, int, int]  # time stamp in nanoseconds, size, file number


class FolderWatcher(Watcher):  # type: ignore[misc] # livereload ships no types
    """Watches folders for a livereload server. changed: what to do after a change, before browsers reload."""

    def __init__(self, changed: Callable[[], None]) -> None:
        """Look at nothing yet; the folders come by `watch`."""
        super().__init__()
        self._changed = changed
        self._known: dict[str, State] | None = None
        self._last: dict[str, State] = {}
        self._next_look = 0.0

    def start(self, callback: Callable[[], None]) -> bool:
        """Call back regularly from the running loop; gives True, so that livereload starts no clock of its own."""
        self._known = self._last = self._look()
        PeriodicCallback(callback, _PERIOD * 1000).start()
        return True

    def examine(self) -> tuple[str | None, float | None]:
        """Look once. Gives livereload's word for 'reload at once' after a change has been dealt with."""
        if time.monotonic() < self._next_look:
            return None, None
        before, self._last = self._last, self._look()
        if self._last == self._known or self._last != before:
            return None, None
        self._known = self._last
        self._changed()
        return _AT_ONCE, None

    def _look(self) -> dict[str, State]:
        """List every watched file with what tells one state of it from another."""
        began = time.monotonic()
        states = {path: state for folder in self._tasks for path, state in _files(folder)}
        ended = time.monotonic()
        self._next_look = ended + _SHARE * (ended - began)
        return states


def _files(folder: str) -> Iterator[tuple[str, State]]:
    """Give the files of a folder and those below, but none that editors put down for a moment."""
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.name.startswith(".") or entry.name.endswith("~") or entry.name == "__pycache__":
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        status = entry.stat()
                        yield entry.path, (status.st_mtime_ns, status.st_size, status.st_ino)
        except OSError:  # gone since it was listed, or not there yet: the next look sees what is there
            continue
