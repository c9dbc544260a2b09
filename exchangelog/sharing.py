"""Work that several processes share: numbered tasks, each done once, by whichever process is free.

Comes in: how many tasks there are, the function that does them, how many processes there may be. Goes out: what the function gave in
each process. A process beside ours is a copy of it (fork), so the log is neither read nor sent again, and what the tasks give has to
be the same whoever does them. Only small results travel back (pickle).

Where a process cannot be copied safely (Windows; macOS, whose libraries do not stand it) there is one process: starting Python anew
and handing it the log would take longer than it saves. A process with threads is not copied either: the preview shares its first build,
and leaves what follows to a process that was copied before there was any thread (`editing.beside`).
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, NoReturn, TypeVar

from msgspec import Struct

from exchangelog.cannot_run import CannotRun
from exchangelog.ending import ignore_signals, undisturbed

__all__ = ["CAN_COPY", "WorkerLost", "packed", "processes_at_hand", "share_out"]

T = TypeVar("T")

WORTH_A_PROCESS = 64
"""So many tasks make a process beside ours worth its start."""

MOST_PROCESSES = 4
"""More would take memory that small machines lack, for a build that is over in seconds."""

CAN_COPY = sys.platform == "linux"
"""Whether a process can be copied safely on this system."""

_HANDS = 1000  # so many stretches at most: enough to end together, where some tasks cost a hundred times as much as others
_NUMBER = 4  # bytes; all hands together are less than a page, which the smallest pipe holds (pipe(7))


class WorkerLost(CannotRun):
    """A process that shared the work was ended from outside, so that part of the work is missing."""

    def __init__(self, status: int | None) -> None:
        """Say how the process ended: its exit status, below 0 the signal that ended it."""
        cause = f"signal {-status}" if status is not None and status < 0 else f"status {status}"
        super().__init__(
            f"a process of this build was ended from outside ({cause}), as happens where memory runs out; "
            "run it again, with --jobs 1 to take less memory"
        )


def processes_at_hand() -> int:
    """Say how many processes may share the work on this machine: as many as there are cores for us, within reason."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    return min(cores, MOST_PROCESSES)


def share_out(
    tasks: int, do: Callable[[Iterator[int]], T], *, processes: int, meanwhile: Callable[[], object] = int
) -> list[T]:
    """Do all tasks; gives what `do` gave in each process, our own first.

    tasks: how many there are, numbered from 0. do: is handed the numbers of its tasks, rising, while others do theirs. meanwhile: what
    our process alone does first, where others begin with the tasks; what it leaves behind, those of a later sharing find made.
    What `do` raises in any process is raised here, when no other process is left. Raises WorkerLost.
    """
    helpers = min(processes, tasks // WORTH_A_PROCESS) - 1
    hands = _Hands.of(tasks) if helpers > 0 and CAN_COPY else None
    if hands is None:
        return [do(iter(range(tasks)))]
    workers: list[_Worker] = []
    gc.freeze()  # Python's search for circles leaves what there is now alone, so that the copies can go on sharing it
    try:
        with suppress(OSError):  # no more processes or descriptors to be had: fewer do the same work
            workers.extend(_Worker(do, hands) for _ in range(helpers))
        meanwhile()
        own = do(hands.numbers())
        return [own, *(worker.result() for worker in workers)]
    finally:
        gc.unfreeze()
        os.close(hands.pipe)
        for worker in workers:
            worker.end()


class _Hands(Struct, frozen=True):
    """Stretches of task numbers in a pipe, from which every process takes the next one when it is free.

    A read of a few bytes takes them whole or not at all, so that no two processes do the same task.
    """

    pipe: int
    tasks: int
    stretch: int
    owner: int

    @classmethod
    def of(cls, tasks: int) -> _Hands | None:
        """Lay out all stretches, for who closes the pipe; None where there is no pipe to be had (too many open files)."""
        stretch = -(-tasks // _HANDS)
        try:
            read, write = os.pipe()
        except OSError:
            return None
        os.write(write, b"".join(n.to_bytes(_NUMBER, "big") for n in range(-(-tasks // stretch))))
        os.close(write)
        return cls(read, tasks, stretch, os.getpid())

    def numbers(self) -> Iterator[int]:
        """Give the numbers of the tasks that fall to this process."""
        while hand := os.read(self.pipe, _NUMBER):
            if self.owner not in (os.getpid(), os.getppid()):
                os._exit(1)  # ours was killed: nobody waits for the rest
            first = int.from_bytes(hand, "big") * self.stretch
            yield from range(first, min(first + self.stretch, self.tasks))


class _Worker:
    """A process beside ours, a copy of it, and the pipe by which it says what came of its tasks."""

    def __init__(self, do: Callable[[Iterator[int]], object], hands: _Hands) -> None:
        """Copy this process and let the copy work. Raises OSError where none is to be had."""
        self.status: int | None = None
        self.answer, theirs = os.pipe()
        try:
            with undisturbed():  # the copy is not to do what ours would do on a signal
                self.process = os.fork()
                if self.process == 0:
                    # So that an answer to a process that is gone fails, and does not wait for ever.
                    os.close(self.answer)
                    _work(do, hands, theirs)
        except OSError:
            os.close(self.answer)
            raise
        finally:
            os.close(theirs)

    def result(self) -> Any:  # noqa: ANN401 - what `do` gives
        """Wait for what came of its tasks; raises what it raised, and WorkerLost where it did not end well."""
        with open(self.answer, "rb", closefd=False) as answer:
            said = answer.read()
        self.wait()
        if self.status:
            raise WorkerLost(self.status)
        done, value = pickle.loads(said)  # noqa: S301 - our own bytes of a moment ago
        if not done:
            raise value
        return value

    def wait(self) -> None:
        """Wait until it has ended."""
        if self.status is None:
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])

    def end(self) -> None:
        """Leave no process behind: one that is stopped takes no other signal, and none has anything to put away."""
        os.close(self.answer)
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
        self.wait()


def _work(do: Callable[[Iterator[int]], object], hands: _Hands, answer: int) -> NoReturn:
    """Do a share of the tasks in a copy of the process, say what came of it, and end, whatever happens."""
    status = 1
    try:
        ignore_signals()
        said = packed(lambda: do(hands.numbers()))
        with open(answer, "wb") as file:
            file.write(said)
        status = 0
    finally:
        os._exit(status)


def packed(do: Callable[[], object]) -> bytes:
    """Do something; gives, pickled, True and what it gave, or False and what it raised, for another process to give or to raise."""
    try:
        return pickle.dumps((True, do()), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - the other process raises it
        return _pickled_error(error)


def _pickled_error(error: Exception) -> bytes:
    """Give an error for the other process to raise, with where it arose; one that cannot travel is told by its words."""
    told = "".join(traceback.format_exception(error))
    error.add_note(told)
    try:
        said = pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
        pickle.loads(said)  # noqa: S301 - our own bytes of a moment ago; some errors can be packed and not unpacked
    except Exception:  # noqa: BLE001 - whatever its class does
        said = pickle.dumps((False, RuntimeError(told)), pickle.HIGHEST_PROTOCOL)
    return said
