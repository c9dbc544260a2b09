"""Follows what is saved: one file is shown at once, the whole when changes have come to rest, what all rules say of it as it comes.

In: the files that changed, group by group. Out: calls of `Latest`, and of `tell`, which lets the browsers reload. However many files a
change is (a branch switch changes a thousand), it is one build. Builds and judgements run in threads, one of each at a time, so that pages
are served meanwhile; what they give is shown in the thread that serves, and what was saved while one ran is shown again on top of it.
The system takes some milliseconds to tell of a change; so whoever asks for a page has its own file looked at first.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from exchangelog.preview_server.latest import Latest

__all__ = ["Following"]

_REST = 0.15  # seconds without a change after which the whole is built anew
_AT_HAND = 40  # files, at most, that an editor saves one by one before the whole is built
_PATIENCE = 10.0  # seconds that a page waits, at most, for the build that will show what was saved


class Following:
    """What happens when files change. All of it runs in the loop that serves but the two long tasks."""

    def __init__(self, latest: Latest) -> None:
        """Take what is shown; nothing is followed before `take` is called."""
        self._latest = latest
        self.tell: Callable[[], None] = lambda: None
        self._waiting: set[Path] = set()
        self._resting: asyncio.TimerHandle | None = None
        self._is_building = False
        self._is_judging = False
        self._is_caught_up = True
        self._unshown: set[Path] = set()
        """What was saved and could not be shown at once: it may be more than its own page, or not yet written to its end."""
        self._next_shown = asyncio.Event()

    def take(self, paths: set[Path]) -> None:
        """Show what can be shown at once; have the rest built when no more comes."""
        paths = {path.absolute() for path in paths}
        self._waiting |= paths
        self._is_caught_up = False
        before = self._latest.shown
        if len(paths) == 1 and len(self._waiting) <= _AT_HAND and self._latest.amend(*paths):
            self._unshown -= paths
            self._shown(is_new=not self._latest.shown.says_the_same_as(before))
        else:
            self._unshown |= paths
        self._rest()

    async def wait_for(self, path: str) -> None:
        """Wait until a page shows what an editor saved. While a thousand files change it is the last site's."""
        # While a thousand files change, to look at one would put off their build, which waits until no more come, for as long as anybody asks.
        if len(self._waiting) <= _AT_HAND and (saved := self._latest.unseen(path)) is not None:
            self.take({saved})
        until = asyncio.get_running_loop().time() + _PATIENCE
        with suppress(TimeoutError):
            while not self._is_up_to_date(path):
                if not self._is_building:
                    self._build()
                async with asyncio.timeout_at(until):
                    await self._next_shown.wait()

    def _is_up_to_date(self, path: str) -> bool:
        """Say whether there is nothing that a page should wait for."""
        fresh = (not self._unshown and self._latest.shown.fresh) or ()
        return self._is_caught_up or path in fresh or len(self._waiting) > _AT_HAND

    def _shown(self, *, is_new: bool = True) -> None:
        """Let the browsers reload, and pages that wait look whether they still have to."""
        if is_new:
            self.tell()
        self._next_shown.set()
        self._next_shown = asyncio.Event()

    def _rest(self) -> None:
        """Wait, anew with each change, until nothing changes for a moment."""
        if self._resting is not None:
            self._resting.cancel()
        self._resting = asyncio.get_running_loop().call_later(_REST, self._build)

    def _build(self) -> None:
        """Build the whole, beside the loop; what changes while it is built is built after it."""
        if self._is_building:
            self._rest()
            return
        if self._resting is not None:
            self._resting.cancel()
            self._resting = None
        self._waiting, self._is_building = set(), True
        _beside(self._latest.prepare_build, self._built)

    def _built(self, show: Callable[[], bool]) -> None:
        """Show what was built, and have it judged."""
        self._is_building = False
        is_to_be_judged = show()
        self._unshown = self._show_again()
        self._is_caught_up = not self._waiting
        self._shown()
        if is_to_be_judged:
            self._judge()

    def _judge(self) -> None:
        """Ask all rules, beside the loop; what changes while they are asked is judged after it."""
        if not self._is_judging:
            self._is_judging = True
            _beside(self._latest.prepare_judgement, self._judged)

    def _judged(self, show: Callable[[], bool]) -> None:
        """Show what the rules said, if it is anything new, and build what they leave to be shown."""
        self._is_judging = False
        before = self._latest.shown
        may_be_more = show()
        if not self._latest.shown.says_the_same_as(before):
            self._show_again()
            self._shown()
        if self._latest.is_behind:
            self._build()
        if may_be_more:
            self._judge()

    def _show_again(self) -> set[Path]:
        """Show once more, on top of what was built, what was saved while it was built; gives what could not be shown."""
        if len(self._waiting) > _AT_HAND:
            return set(self._waiting)
        return {path for path in sorted(self._waiting) if not self._latest.amend(path)}


def _beside(do: Callable[[], Callable[[], bool]], then: Callable[[Callable[[], bool]], None]) -> None:
    """Do something in a thread, and hand what it gives to the loop, if that is still there.

    The thread is a daemon: Ctrl-C ends the preview at once, in the middle of a build as well.
    """
    loop = asyncio.get_running_loop()

    def run() -> None:
        given = do()
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(then, given)

    threading.Thread(target=run, daemon=True).start()
