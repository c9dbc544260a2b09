"""Extraction in a process of its own, with bounds: a page of the web can be made to cost minutes and gigabytes.

Comes in: what `reader.extract` takes. Goes out: what it gives, or NoText where it takes more than `Bounds` allow, or where the
library behind it breaks down. No list of what makes parsers slow would ever be whole (20,000 attributes on one tag, a million
headlines, accents without a letter), and nothing but another process can be stopped in the middle of a library written in C.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, ForkServerProcess, SpawnContext, SpawnProcess
from typing import Final

from msgspec import Struct

from exchangelog.extraction.extract import Extract, NoText

LIBRARIES = ["lxml.html", "trafilatura", "pydantic", "exchangelog.extraction.html_page"]
"""What takes longest to load: loaded once, by the server from which each process is forked; what it cannot find, each finds itself."""

ADVICE = "save the article as plain text and capture the file"


class Bounds(Struct, frozen=True):
    """Seconds until a process has begun, and until it has read a page; bytes that it may take for data."""

    start: float = 60.0
    read: float = 7.0
    memory: int = 500 * 2**20


class Page(Struct, frozen=True):
    """What is to be read, as `reader.extract` takes it."""

    data: bytes
    called: str = ""
    file_name: str = ""
    address: str | None = None


USUAL: Final = Bounds()


def extract_confined(page: Page, bounds: Bounds = USUAL) -> Extract:
    """Give the text of a page or a file. Raises NoText where there is none, or where it cannot be got within the bounds."""
    context = start_method()
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(theirs, page, bounds.memory), daemon=True)
    try:
        process.start()
        theirs.close()
        answer = wait_for(ours, bounds)
    finally:
        ours.close()
        end(process)
    if isinstance(answer, Extract):
        return answer
    reason, is_hidden = answer
    raise NoText(reason, hidden=is_hidden)


def start_method() -> ForkServerContext | SpawnContext:
    """Choose how processes begin: forked from a server that has loaded the libraries, or anew where the system cannot do that."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(LIBRARIES)
    return context


def wait_for(answers: Connection, bounds: Bounds) -> Extract | tuple[str, bool]:
    """Wait for the process to begin, which is not the page's fault, and then for its answer."""
    with suppress(EOFError):  # it has died: of the bound on its memory, or of a fault in a library
        if answers.poll(bounds.start):
            answers.recv()
        if answers.poll(bounds.read):
            answer: Extract | tuple[str, bool] = answers.recv()
            return answer
    limits = f"{bounds.read:.0f} seconds or {bounds.memory // 2**20} MiB"
    return f"it takes more than {limits} to read; {ADVICE}", False


def end(process: ForkServerProcess | SpawnProcess) -> None:
    """Stop a process, whatever it is doing."""
    if process.pid is not None:
        process.kill()
        process.join()
    process.close()


def work(answers: Connection, page: Page, memory: int) -> None:
    """In the process: read the page, and send its text, or why there is none and whether it is hidden from us."""
    # Ctrl-C is for the editor's process, which then ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from exchangelog.evidence.segments import fold  # noqa: PLC0415 - this process alone needs it
    from exchangelog.extraction.reader import extract  # noqa: PLC0415 - the same

    answers.send("begun")
    limit_memory(memory)
    answer: Extract | tuple[str, bool]
    try:
        answer = extract(page.data, page.called, file_name=page.file_name, address=page.address)
        fold(answer.shown)  # what is done with it later must not take for ever either
    except NoText as reason:
        answer = (str(reason), reason.hidden)
    except Exception as error:  # noqa: BLE001 - a page of the web can be anything, and one must not end a run over many
        answer = (f"it cannot be read ({type(error).__name__}); {ADVICE}", False)
    with suppress(BrokenPipeError):
        answers.send(answer)


def limit_memory(size: int) -> None:
    """Bound what this process may take for data (setrlimit(2)); a system that cannot do that has the bound on time alone."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - there is none on other systems

        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
