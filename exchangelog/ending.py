"""How a run ends when somebody outside wants it to: Ctrl-C, a supervisor, a terminal that is closed (signal(7)).

Comes in: SIGINT, SIGTERM or SIGHUP, at any instant. Goes out: exit status 128 and the signal's number, as a shell gives it, and not a word.
As long as nothing is held the process ends on the spot; once a command runs, `Ended` is raised, so that what it holds is put away by
its own `finally`. Python's own way, KeyboardInterrupt from the first line on, prints a traceback wherever nobody catches it.

A signal that is ignored when the program starts (nohup, a shell's `&`) stays ignored. Handlers belong to the main thread; in another one nothing is done.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

__all__ = ["Ended", "end_at_once", "hand_to_system", "ignore_signals", "undisturbed", "unwound_when_ended"]

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
PATIENCE = 2.0
"""Seconds in which a second signal changes nothing: keys are pressed twice, supervisors pass on what the terminal has sent already."""

A_MOMENT, AGAIN = 0.001, 0.001
"""Seconds until an end that Python dropped is taken up, and until it is tried again where that was too early."""

_Handler = Callable[[int, FrameType | None], Any] | int


class Ended(KeyboardInterrupt):
    """Somebody outside wants the run to end; `status` is what it ends with."""

    def __init__(self, number: int) -> None:
        """Say by which signal."""
        super().__init__(number)
        self.number = number

    @property
    def status(self) -> int:
        """The exit status of a program that a signal has ended, as shells count it (POSIX, 2.8.2)."""
        return 128 + self.number


def end_at_once() -> None:
    """Let signals end the process on the spot, silently. Children tell their ends, also where who started us wanted to hear of none."""
    _handle(_leave)
    if hasattr(signal, "SIGCHLD"):
        signal.signal(
            signal.SIGCHLD, signal.SIG_DFL
        )  # ignored, every child would seem to have ended well (wait(2))


def ignore_signals() -> None:
    """Let signals change nothing any more: what there was to do is done, and the exit status is known."""
    _handle(signal.SIG_IGN)


def hand_to_system() -> None:
    """In a copy of the process: what ends a run is meant for the process that the user started, which then ends its copies."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)


@contextmanager
def unwound_when_ended() -> Iterator[None]:
    """Raise Ended in the block when a signal comes."""
    handlers = {number: signal.getsignal(number) for number in SIGNALS}
    hook, unwinding = sys.unraisablehook, _Unwinding()
    try:
        sys.unraisablehook = unwinding.take_up_again
        _handle(unwinding)
        yield
    finally:
        sys.unraisablehook = hook
        for number, handler in handlers.items():
            _set(number, handler)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let signals wait until the block is done: a few system calls that belong together. Windows cannot do that, and does without."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Unwinding:
    """A handler that raises Ended once; who is still there after some patience and another signal ends on the spot."""

    def __init__(self) -> None:
        self.since: float | None = None
        self.lost: int | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        if self.since is None:
            if _is_within(frame, _Unwinding.take_up_again.__code__):
                return  # what is raised there is dropped once more; the timer comes again
            self.since = time.monotonic()
            if self.lost is not None:
                signal.setitimer(signal.ITIMER_REAL, 0)
            raise Ended(self.lost or number)
        if time.monotonic() - self.since > PATIENCE:
            _leave(number, None)

    def take_up_again(self, unraisable: UnraisableHookArgs) -> None:
        """Raise it anew, in a moment, where Python could not raise it: in a destructor, in a callback of its own (imports have such)."""
        if not isinstance(unraisable.exc_value, Ended):
            sys.__unraisablehook__(unraisable)
        elif hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, self)
            self.since, self.lost = None, unraisable.exc_value.number
            signal.setitimer(signal.ITIMER_REAL, A_MOMENT, AGAIN)


def _is_within(frame: FrameType | None, code: CodeType) -> bool:
    """Say whether some code is being run, be it that it has called other code."""
    while frame is not None and frame.f_code is not code:
        frame = frame.f_back
    return frame is not None


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    """End here, with nothing printed and nothing left to do."""
    os._exit(128 + number)


def _handle(handler: _Handler) -> None:
    """Set the handler of every signal that is not ignored."""
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            _set(number, handler)


def _set(number: int, handler: _Handler | None) -> None:
    """Set a handler, where this is the main thread and somebody has told what it was (None: not Python)."""
    try:
        signal.signal(number, handler)
    except (TypeError, ValueError):
        return
