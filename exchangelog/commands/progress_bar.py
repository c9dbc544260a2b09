"""A bar that shows on a terminal how far a long command is; nothing where nobody watches."""

from __future__ import annotations

import sys

WIDTH = 30


def show_progress(done: int, total: int) -> None:
    """Draw the bar anew beside the output; it goes away when all is done."""
    if not sys.stderr.isatty() or not total:
        return
    filled = WIDTH * done // total
    bar = f"\r[{'#' * filled}{'.' * (WIDTH - filled)}] {done} of {total}"
    print(bar if done < total else "\r" + " " * len(bar) + "\r", end="", file=sys.stderr, flush=True)
