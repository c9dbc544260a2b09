"""A process beside ours that asks all rules, so that the one that serves pages never waits for them.

Comes in: the log as it was read first; later, what has changed in it. Goes out: what all rules say of the log with these changes. The
process is a copy of ours (fork), made once, before there is any thread, and follows by the same changes that we read: so it judges
just what we hold, and no file is read twice. It works at the lowest priority, and ends when we do, however we end. Where a process cannot be copied
safely there is none.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from exchangelog.derive.derived import derive
from exchangelog.editing.content_change import ContentChange
from exchangelog.editing.judging import judge_all
from exchangelog.editing.reading_in_hand import Reading
from exchangelog.ending import ignore_signals, undisturbed
from exchangelog.findings import Finding
from exchangelog.settings import Settings
from exchangelog.sharing import CAN_COPY, WorkerLost, packed

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

LOWEST_PRIORITY = 19
LOOK_AFTER = 1.0  # seconds after which a busy process looks whether ours is still there


class Judge(Struct, frozen=True):
    """The process, and the pipe by which it is asked and answers. Made by `start_judge`."""

    process: Any
    pipe: Connection

    def ask(self, changes: Sequence[ContentChange], settings: Settings) -> tuple[Finding, ...]:
        """Have everything judged after some more changes, and wait for it. Raises what is raised there, and WorkerLost."""
        try:
            self.pipe.send((tuple(changes), settings))
            done, said = self.pipe.recv()
        except (EOFError, OSError):  # it ended, in the middle of an answer perhaps
            self.process.join()
            raise WorkerLost(self.process.exitcode) from None
        if not done:
            raise said
        return tuple(said)

    def end(self) -> None:
        """Leave no process behind; it has nothing to put away."""
        self.process.kill()
        self.process.join()


def start_judge(reading: Reading) -> Judge | None:
    """Copy this process; None where that cannot be done. Nothing of ours is searched for circles any more, so that both can share it."""
    if not CAN_COPY:
        return None
    import multiprocessing  # noqa: PLC0415 - most commands share nothing

    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe()
    gc.freeze()
    process = fork.Process(target=judge_for_ever, args=(reading, theirs))
    try:
        with undisturbed():  # the copy is not to do what ours would do on a signal
            process.start()
    except OSError:  # no more processes to be had
        return None
    theirs.close()
    return Judge(process, ours)


def judge_for_ever(reading: Reading, pipe: Connection) -> None:
    """Judge whenever the other end asks, until it is gone."""
    close_all_but(pipe.fileno())  # the port of the preview among them, which would stay taken
    ignore_signals()
    end_with(os.getppid())
    os.nice(LOWEST_PRIORITY)
    with suppress(EOFError, OSError):
        while True:
            changes, settings = pipe.recv()
            for change in changes:
                reading = reading.after(change)
            gc.freeze()
            pipe.send_bytes(packed(partial(judge_by_all_means, reading, settings)))


def judge_by_all_means(reading: Reading, settings: Settings) -> tuple[Finding, ...]:
    """Judge in several processes, or where one of them is ended from outside, alone."""
    derived = derive(reading.log)
    try:
        return judge_all(reading, derived, settings)
    except WorkerLost:
        return judge_all(reading, derived, replace(settings, processes=1))


def close_all_but(kept: int) -> None:
    """Close every file but one and those of the terminal."""
    os.closerange(3, kept)
    os.closerange(kept + 1, os.sysconf("SC_OPEN_MAX"))


def end_with(parent: int) -> None:
    """End this process soon after another one, its parent, however busy it is."""

    def look(_signal: int, _frame: object) -> None:
        if os.getppid() != parent:
            os._exit(1)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, LOOK_AFTER, LOOK_AFTER)
