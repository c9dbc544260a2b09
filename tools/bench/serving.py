"""How long an editor waits: from an entry saved until the preview serves its page, over HTTP.

Comes in: the entries' files, and the command that serves them on a port. Goes out: seconds, one number an edit. An edit puts a sentence of
its own at the end of the prose; the page is asked for again and again until it shows that.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, IncompleteRead
from pathlib import Path
from socket import socket

Serve = Callable[[int], Sequence[str]]
"""Gives the command that serves on a port."""

PATIENCE = 900.0  # seconds
PAUSE = 0.0005
WORD = "remark"  # with a letter behind it: a word that no page had
REST = 3.0  # seconds between two edits, as the rest of the site is brought up to date


class NeverShown(Exception):  # noqa: N818 - says what happened
    """A page did not show what it should, in all the time there was."""


def save_to_page(serve: Serve, folder: Path, entries: Sequence[Path], edits: int) -> Sequence[float]:
    """Edit entries one after the other, spread over the log; give the seconds that each took to be served."""
    chosen = [entries[place * len(entries) // edits] for place in range(edits)]
    with served(serve, folder) as port:
        return [
            edit_and_wait(port, entry, WORD + "abcdefghijklmnopqrstuvwxyz"[number % 26])
            for number, entry in enumerate(chosen)
        ]


@contextmanager
def served(serve: Serve, folder: Path) -> Iterator[int]:
    """Let a command that is started in a folder serve for the time of a block; gives the port."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    server = subprocess.Popen(serve(port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    try:
        wait_for(port, "/", "</html>", PATIENCE)
        time.sleep(REST)
        yield port
    finally:
        server.terminate()
        server.wait()


def edit_and_wait(port: int, entry: Path, word: str) -> float:
    """Save an entry with a word more in its prose; give the seconds until its page shows it."""
    text = entry.read_text(encoding="utf-8").rstrip("\n")
    began = time.perf_counter()
    entry.write_text(f"{text}\n\nThe editor added a {word} today.\n", encoding="utf-8")
    wait_for(port, f"/exchanges/{entry.stem}/", f"a {word} today", 120.0)
    took = time.perf_counter() - began
    time.sleep(REST)
    return took


def wait_for(port: int, path: str, words: str, patience: float) -> None:
    """Ask for a page until it holds some words. Raises NeverShown where it does not in time."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request("GET", path)
            if words.encode() in connection.getresponse().read():
                return
        except (OSError, IncompleteRead):  # not up yet; or Hugo's, which gives a page away while it writes it
            time.sleep(0.05)
        finally:
            connection.close()
        time.sleep(PAUSE)
    raise NeverShown(f"{path} did not show '{words}' within {patience:.0f} s")
