"""Bursts of saved files, as when a branch is switched, while `serve` runs and a reader asks for its front page.

In: how many files, a seed, a folder to work in. Out: what each burst cost the server, measured by its start (one build, and Python's own start), and
each answer that was not a whole page. A burst writes every file of a made log anew, entries with another sentence each, and has to be handled
as one change: the last entry's page shows its sentence, and the processor was used for a build or two, not for a thousand.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from socket import socket
from time import perf_counter, sleep

from tools.bench.corpus import make_corpus
from tools.bench.serving import wait_for
from tools.bench.shape import Shape
from tools.stress.tried_log import ROOT

FILES_OF_AN_ENTRY = 4
"""Itself and its sources, nearly."""
MOST_BUILDS = 4.0
"""A pause in writing may cost a build of what is there by then; a file may not."""
READ_EVERY = 100
LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""One to a burst: a number in prose would be one that no source gives."""
REST = 2.0
PATIENCE = 300.0


@dataclass(frozen=True)
class Burst:
    """What a burst did: files written, seconds until the last page showed it, the server's work in starts of it, and what was broken."""

    files: int
    seconds: float
    builds: float
    broken: tuple[str, ...]


def burst_upon_preview(files: int, seed: int, folder: Path, bursts: int = 3) -> Sequence[Burst]:
    """Serve a made log of about so many files, and write all of them at once, so many times."""
    content = folder / "content"
    make_corpus(content, Shape(max(files // FILES_OF_AN_ENTRY, 4), seed))
    with preview_of(content) as (port, server):
        start = processor_seconds(server)
        return [write_all(content, port, server, f"remark{letter}", start) for letter in LETTERS[:bursts]]


def write_all(content: Path, port: int, server: int, words: str, start: float) -> Burst:
    """Write every file anew, with these words in each entry, and read the front page now and then."""
    before, began = processor_seconds(server), perf_counter()
    files = sorted(path for path in content.rglob("*") if path.is_file())
    broken = []
    for number, path in enumerate(files):
        text = path.read_text("utf-8").rstrip("\n")
        more = f"\n\nThe editor wrote of a {words} that day.\n" if is_entry(path) else "\n"
        path.write_text(text + more, "utf-8")
        if number % READ_EVERY == 0 and not is_whole(port):
            broken.append(f"{words}, after {number} files: the front page was not whole")
    last = max(path.stem for path in files if is_entry(path))
    wait_for(port, f"/exchanges/{last}/", words, PATIENCE)
    seconds = perf_counter() - began
    sleep(REST)  # the rest of the site is brought up to date
    builds = (processor_seconds(server) - before) / start
    if builds > MOST_BUILDS:
        broken.append(f"{words}: {len(files)} files cost {builds:.1f} builds")
    return Burst(len(files), seconds, builds, tuple(broken))


def is_entry(path: Path) -> bool:
    """Say whether a file is an event of the log."""
    return path.suffix == ".md" and "exchanges" in path.parts


def is_whole(port: int) -> bool:
    """Say whether the front page is answered, from its first line to its last."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", "/")
        answer = connection.getresponse()
        return answer.status == 200 and answer.read().rstrip().endswith(b"</html>")  # noqa: PLR2004 - HTTP's 'OK'
    finally:
        connection.close()


@contextmanager
def preview_of(content: Path) -> Iterator[tuple[int, int]]:
    """Serve a log; gives the port and the server's process. What it says is not looked at."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "build.py", "serve", "--content", str(content), "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, "/", "</html>", PATIENCE)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait()


def processor_seconds(process: int) -> float:
    """Give the seconds that a process has used of the processor so far (proc(5): utime and stime)."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
