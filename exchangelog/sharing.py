"""Work that several processes share: numbered tasks, each done once, by whichever process is free.

Comes in: how many tasks there are, the function that does them, how many processes there may be. Goes out: what the function gave in
each process. A process beside ours is a copy of it (fork), so the log is neither read nor sent again, and what the tasks give has to
be the same whoever does them. Only small results travel back (pickle).

Where a process cannot be copied safely (Windows; macOS, whose libraries do not stand it) there is one process: starting Python anew
and handing it the log would take longer than it saves. The preview shares nothing either: a process with threads is not copied.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

from exchangelog.cannot_run import CannotRun

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

__all__ = ["WorkerLost", "processes_at_hand", "share_out"]

T = TypeVar("T")

WORTH_A_PROCESS = 64
"""So many tasks make a process beside ours worth its start."""

MOST_PROCESSES = 4
"""More would take memory that small machines lack, for a build that is over in seconds."""

_CAN_COPY = sys.platform == "linux"
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
    if helpers < 1 or not _CAN_COPY:
        return [do(iter(range(tasks)))]
    with _hands_for(tasks) as hands:
        workers: list[_Worker] = []
        try:
            with suppress(OSError):  # no more processes or descriptors to be had: fewer do the same work
                workers.extend(_Worker.start(do, hands) for _ in range(helpers))
            meanwhile()
            own = do(hands.numbers())
            return [own, *(worker.result() for worker in workers)]
        finally:
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

    def numbers(self) -> Iterator[int]:
        """Give the numbers of the tasks that fall to this process."""
        while hand := os.read(self.pipe, _NUMBER):
            if self.owner not in (os.getpid(), os.getppid()):
                os._exit(1)  # ours was killed: nobody waits for the rest
            first = int.from_bytes(hand, "big") * self.stretch
            yield from range(first, min(first + self.stretch, self.tasks))


@contextmanager
def _hands_for(tasks: int) -> Iterator[_Hands]:
    """Lay out all stretches; what is long-lived is left alone by Python's search for circles, so that the copies can go on sharing it."""
    stretch = -(-tasks // _HANDS)
    read, write = os.pipe()
    os.write(write, b"".join(n.to_bytes(_NUMBER, "big") for n in range(-(-tasks // stretch))))
    os.close(write)
    gc.freeze()
    try:
        yield _Hands(read, tasks, stretch, os.getpid())
    finally:
        gc.unfreeze()
        os.close(read)


class _Worker(Struct, frozen=True):
    """A process beside ours, and the pipe by which it says what came of its tasks."""

    process: Any
    answer: Connection

    @classmethod
    def start(cls, do: Callable[[Iterator[int]], object], hands: _Hands) -> _Worker:
        """Copy this process and let the copy work."""
        import multiprocessing  # noqa: PLC0415 - most commands share nothing

        fork = multiprocessing.get_context("fork")
        ours, theirs = fork.Pipe(duplex=False)
        process = fork.Process(target=_work, args=(do, hands, ours, theirs), daemon=True)
        process.start()
        theirs.close()
        return cls(process, ours)

    def result(self) -> Any:  # noqa: ANN401 - what `do` gives
        """Wait for what came of its tasks; raises what it raised, and WorkerLost where it said nothing."""
        try:
            done, value = self.answer.recv()
        except (EOFError, OSError):  # nothing was said, or half of it
            self.process.join()
            raise WorkerLost(self.process.exitcode) from None
        if not done:
            raise value
        return value

    def end(self) -> None:
        """Leave no process behind: one that is stopped takes no other signal, and none has anything to put away."""
        self.answer.close()
        self.process.kill()
        self.process.join()


def _work(
    do: Callable[[Iterator[int]], object], hands: _Hands, listening: Connection, answer: Connection
) -> None:
    """Do a share of the tasks in a copy of the process, and say what came of it."""
    listening.close()  # so that an answer to a process that is gone fails, and does not wait for ever
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal interrupts both; the user's own one speaks
    try:
        said = pickle.dumps((True, do(hands.numbers())), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - ours raises it
        said = _pickled_error(error)
    answer.send_bytes(said)


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
