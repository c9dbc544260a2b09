"""Notices at once that files under some folders have changed, and has them shown: one at once, many when they have come to rest.

In: the folders given to `watch`. Out: a call of `amend` for a file that was saved by itself, at once; then, when nothing has
changed for a moment, one call of `changed`, however many files it were (a branch switch changes a thousand). Livereload's own
watcher asks the file system again and again, which takes longer the more files there are; this one is told by the system
(watchfiles: inotify, FSEvents, ReadDirectoryChangesW) in a thread of its own, so that the pages are served while a whole build runs.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from livereload.watcher import Watcher
from watchfiles import watch

from exchangelog.memory.tree_state import TreeState, state_of

__all__ = ["FolderWatcher"]

_STEP = 5  # milliseconds without a change that end a group of changes
_GROUP = 50  # milliseconds, at most, that a group of changes lasts
_SILENCE = 500  # milliseconds after which the thread looks whether it is to end
_REST = 0.15  # seconds without a change after which the whole is built anew
_AT_HAND = 40  # files, at most, that an editor saves one by one before the whole is built, which takes a minute for the largest logs
_AT_ONCE = "__livereload__"  # the path for which livereload neither waits nor skips


class FolderWatcher(Watcher):  # type: ignore[misc] # livereload ships no types
    """Watches folders for a livereload server.

    amend: shows one saved file at once, and says whether it could. changed: what to do when changes have come to rest. Both are
    called before the browsers reload.
    """

    def __init__(self, amend: Callable[[Path], bool], changed: Callable[[], None]) -> None:
        """Look at nothing yet; the folders come by `watch`."""
        super().__init__()
        self._amend = amend
        self._changed = changed
        self._tell: Callable[[], None] = lambda: None
        self._ended = threading.Event()
        self._resting: asyncio.TimerHandle | None = None
        self._is_building = False
        self._seen: Mapping[str, TreeState] = {}
        self._waiting: set[Path] = set()

    def start(self, callback: Callable[[], None]) -> bool:
        """Begin to watch from the running loop; gives True, so that livereload starts no clock of its own."""
        self._tell, self._seen = callback, self._look()
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._listen, args=(loop,), daemon=True).start()
        return True

    def stop(self) -> None:
        """Watch no longer."""
        self._ended.set()

    def examine(self) -> tuple[str | None, float | None]:
        """Give livereload's word for 'reload at once': it asks only when it was told that something is shown anew."""
        return _AT_ONCE, None

    def _listen(self, loop: asyncio.AbstractEventLoop) -> None:
        """Hand on what the system tells, group by group, to the loop that serves; first of all, that it has begun to tell."""
        groups = watch(
            *self._tasks,
            step=_STEP,
            debounce=_GROUP,
            rust_timeout=_SILENCE,
            yield_on_timeout=True,
            stop_event=self._ended,
            watch_filter=None,
        )
        has_begun = False
        with suppress(
            FileNotFoundError
        ):  # a folder that is not there: the first build says which, and ends the preview
            for group in groups:
                paths = {path for path in (Path(name) for _change, name in group) if _is_watched(path)}
                with suppress(RuntimeError):  # the loop has ended
                    if not has_begun:
                        loop.call_soon_threadsafe(self._catch_up)
                    if paths:
                        loop.call_soon_threadsafe(self.take, paths)
                has_begun = True

    def _catch_up(self) -> None:
        """Have everything built anew if something changed before the system began to tell."""
        if self._look() != self._seen:
            self._rest()

    def _look(self) -> Mapping[str, TreeState]:
        """Give the state of all that is watched."""
        return {folder: state_of(Path(folder), links=True) for folder in self._tasks}

    def take(self, paths: set[Path]) -> None:
        """Show what can be shown at once; have the rest built when no more comes."""
        self._waiting |= paths
        if len(paths) == 1 and len(self._waiting) <= _AT_HAND and self._amend(*paths):
            self._tell()
        self._rest()

    def _rest(self) -> None:
        """Wait, anew with each change, until nothing changes for a moment."""
        if self._resting is not None:
            self._resting.cancel()
        self._resting = asyncio.get_running_loop().call_later(_REST, self._build)

    def _build(self) -> None:
        """Build the whole, beside the loop; what changes while it is built is built after it."""
        self._resting = None
        if self._is_building:
            self._rest()
            return
        self._waiting, self._is_building = set(), True
        loop = asyncio.get_running_loop()
        # A daemon: Ctrl-C ends the preview at once, in the middle of a build as well.
        threading.Thread(target=self._build_beside, args=(loop,), daemon=True).start()

    def _build_beside(self, loop: asyncio.AbstractEventLoop) -> None:
        """Build the whole, and say so in the loop, if it is still there."""
        self._changed()
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(self._built)

    def _built(self) -> None:
        """Let the browsers reload; what was saved while the whole was built is shown again at once."""
        self._is_building = False
        for path in sorted(self._waiting) if len(self._waiting) <= _AT_HAND else ():
            self._amend(path)
        self._tell()


def _is_watched(path: Path) -> bool:
    """Say whether a file is the editor's, and not one that a program puts down for a moment."""
    name = path.name
    return not (name.startswith(".") or name.endswith("~") or "__pycache__" in path.parts)
