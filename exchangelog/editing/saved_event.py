"""The file of an event as it was read when it was saved, and whether it is another one now.

Comes in: the settings, and a path: of a file that was saved, or of a page that is asked for. Goes out: a `Saved`, or whether what was read
is still what stands there. The system tells of a change some milliseconds after it; who asks for a page in between gets it of the file as it is
all the same, since to ask the file system for the state of one file takes some microseconds.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from msgspec import Struct

from exchangelog.memory.tree_state import FileState, stamps_of
from exchangelog.reading.file_kind import FileKind, kind_of
from exchangelog.reading.source_file import LARGEST_FILE, SourceFile
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.settings import Settings


class Saved(Struct, frozen=True):
    """An event's file, the state in which it was before it was read, and whether its pages show it; if not, the whole has to be looked at."""

    file: SourceFile
    state: FileState
    is_shown: bool = False


def read_saved(saved: Path, settings: Settings) -> Saved | None:
    """Read a file that was saved, if it is one of the content's events; an empty one is still being written, most likely."""
    try:
        path = saved.absolute().relative_to(settings.content.absolute()).as_posix()
        if kind_of(path) is not FileKind.EXCHANGE:
            return None
        status, data = read_at_once(saved)
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(status.st_mode) or not 0 < len(data) <= LARGEST_FILE:
        return None
    return Saved(SourceFile(path, FileKind.EXCHANGE, saved.stem, len(data), data), stamps_of(status))


def read_at_once(file: Path) -> tuple[os.stat_result, bytes]:
    """Give the state of a file and its bytes, one more at most than a file of the log may have; of a link nothing. Raises OSError.

    Python's own files ask the system twice as often, and each time a thread that computes has its turn, for a millisecond.
    """
    opened = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    try:
        return os.fstat(opened), os.read(opened, LARGEST_FILE + 1)
    finally:
        os.close(opened)


def state_now(saved: Path) -> FileState | None:
    """Give the state of a file that there is something in; None of one that is gone or being written."""
    try:
        status = saved.lstat()
    except OSError:
        return None
    return stamps_of(status) if stat.S_ISREG(status.st_mode) and status.st_size else None


def event_at(page: str, log: Log) -> Filed[Exchange] | None:
    """Give the event whose page, in whatever language, stands at a path of the site; None for any other page."""
    match page.split("/"):
        case [*_, "exchanges", event, "index.html"]:
            return log.exchanges.get(event)
    return None
