"""What the preview does with what is saved, seen from outside: who asks for pages puts no build off."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, cast

from exchangelog.preview_server.following import Following
from exchangelog.preview_server.latest import Shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from exchangelog.preview_server.latest import Latest

MANY = {Path(f"content/exchanges/2030/2030-01-{number:03}.md") for number in range(100)}


class Busy:
    """What is shown while a thousand files change: a page's file is always another one than what was read of it."""

    def __init__(self) -> None:
        self.shown = Shown()
        self.is_behind = False
        self.built = asyncio.Event()
        self.loop = asyncio.get_running_loop()

    def amend(self, saved: Path) -> bool:
        """Show nothing at once."""
        return bool(saved.name) and False

    def unseen(self, path: str) -> Path:
        """Say that the page's file was saved."""
        return Path("content") / path

    def prepare_build(self) -> Callable[[], bool]:
        """Say that it was built."""
        self.loop.call_soon_threadsafe(self.built.set)
        return lambda: False


async def ask_until_built() -> int:
    """Have a hundred files saved, and ask for a page again and again until they are built; gives how often."""
    busy = Busy()
    following = Following(cast("Latest", busy))
    following.take(MANY)
    asked = 0
    while not busy.built.is_set() and asked < 500:
        await following.wait_for("exchanges/2030-01-001/index.html")
        await asyncio.sleep(0.01)
        asked += 1
    return asked


def test_whoever_asks_again_and_again_puts_no_build_off() -> None:
    """A branch is switched while a page is asked for every ten milliseconds: the build begins when the files have come to rest."""
    assert 1 < asyncio.run(ask_until_built()) < 500
