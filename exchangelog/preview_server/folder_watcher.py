"""Notices at once that files under some folders have changed.

In: the folders given to `watch`. Out: a call of `changed` with the files that changed together, in the thread that serves. Livereload's own watcher
asks the file system again and again, which takes longer the more files there are; this one is told by the system (watchfiles: inotify, FSEvents,
ReadDirectoryChangesW) in a thread of its own. Where the system will not tell, as where other programs have used up what a user may watch
(inotify(7), /proc interfaces), it says so in a line and asks as well.
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

_STEP = 2  # milliseconds without a change that end a group of changes
_GROUP = 50  # milliseconds, at most, that a group of changes lasts
_SILENCE = 500  # milliseconds after which the thread looks whether it is to end
_LOOK_EVERY = 500  # milliseconds, where the system does not tell
_MORE_TO_WATCH = "sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=1024"
_UNTOLD = (
    "the system does not tell which files change ({reason}), so they are looked for, and what is saved is shown a little later; "
    f"on Linux, '{_MORE_TO_WATCH}' lets more be watched"
)
_UNSEEN = "what is saved is no longer noticed ({reason}); start the preview again to see it"
_AT_ONCE = "__livereload__"  # the path for which livereload neither waits nor skips


class FolderWatcher(Watcher):  # type: ignore[misc] # livereload ships no types
    """Watches folders for a livereload server. `tell` lets the browsers reload; `announce` takes a line for the editor."""

    def __init__(self) -> None:
        """Look at nothing yet; the folders come by `watch`."""
        super().__init__()
        self.changed: Callable[[set[Path]], None] = lambda _paths: None
        self.tell: Callable[[], None] = lambda: None
        self.announce: Callable[[str], None] = lambda _line: None
        self._ended = threading.Event()
        self._seen: Mapping[str, TreeState] = {}

    def look(self) -> None:
        """Look at all that is watched, so that what changes before the system tells of it is noticed as well."""
        self._seen = self._states()

    def start(self, callback: Callable[[], None]) -> bool:
        """Begin to watch from the running loop; gives True, so that livereload starts no clock of its own."""
        self.tell = callback
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
        """Follow what changes, also where a folder goes and comes again: as the system tells it, and where it will not, by looking."""
        is_looking = False
        while not self._ended.is_set():
            try:
                self._follow(loop, is_looking=is_looking)
            except (
                FileNotFoundError
            ):  # a folder that is not there; where it never was, the first build says so and ends the preview
                self._ended.wait(_SILENCE / 1000)
            except (OSError, RuntimeError) as error:  # what watchfiles raises of its own is a RuntimeError
                reason = str(error).partition(" about ")[0].rstrip(".")
                _hand(loop, self.announce, (_UNSEEN if is_looking else _UNTOLD).format(reason=reason))
                if is_looking:
                    return
                is_looking = True

    def _follow(self, loop: asyncio.AbstractEventLoop, *, is_looking: bool) -> None:
        """Hand on what changes, group by group, to the loop that serves; first of all, what changed before that had begun.

        It ends where a folder is another one than when it began: nothing more is told of that.
        """
        began_with = self._identities()
        groups = watch(
            *self._tasks,
            step=_STEP,
            debounce=_GROUP,
            rust_timeout=_SILENCE,
            yield_on_timeout=True,
            stop_event=self._ended,
            watch_filter=None,
            force_polling=is_looking or None,  # None: as watchfiles thinks fit
            poll_delay_ms=_LOOK_EVERY,
        )
        has_begun = False
        for group in groups:
            paths = {path for path in (Path(name) for _change, name in group) if _is_watched(path)}
            if not has_begun:
                _hand(loop, self._catch_up)
            if paths:
                _hand(loop, self.changed, paths)
            has_begun = True
            if self._identities() != began_with:
                return

    def _catch_up(self) -> None:
        """Say so if something changed before the system began to tell."""
        changed = {Path(folder) for folder, states in self._states().items() if states != self._seen[folder]}
        if changed:
            self.changed(changed)

    def _identities(self) -> Mapping[str, tuple[int, int] | None]:
        """Tell the folders that are watched now from others of their names."""
        return {folder: _identity_of(Path(folder)) for folder in self._tasks}

    def _states(self) -> Mapping[str, TreeState]:
        """Give the state of all that is watched."""
        return {folder: state_of(Path(folder), links=True) for folder in self._tasks}


def _identity_of(folder: Path) -> tuple[int, int] | None:
    """Give what tells a folder from another of its name (stat(2)); None where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _hand(loop: asyncio.AbstractEventLoop, do: Callable[..., None], *given: object) -> None:
    """Have something done in the loop that serves, if that is still there."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(do, *given)


def _is_watched(path: Path) -> bool:
    """Say whether a file is the editor's, and not one that a program puts down for a moment."""
    name = path.name
    return not (name.startswith(".") or name.endswith("~") or "__pycache__" in path.parts)
