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
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

__all__ = ["Ended", "end_at_once", "ignore_signals", "undisturbed", "unwound_when_ended"]

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
PATIENCE = 2.0
"""Seconds in which a second signal changes nothing: keys are pressed twice, supervisors pass on what the terminal has sent already."""

A_MOMENT, AGAIN = 0.001, 0.001
"""Seconds until an end that Python dropped is taken up, and until it is tried again where that was too early."""

CAN_REMIND = hasattr(signal, "setitimer")
IMPORTING = "<frozen importlib._bootstrap>"
"""Where Python says that a module is loaded."""

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
        # Were it ignored, every child would seem to have ended well (wait(2)).
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)


def ignore_signals() -> None:
    """Let signals change nothing any more: what there was to do is done, and the exit status is known.

    Or this is a copy of the process: a signal to all of them is meant for the one that the user started, which ends its copies. Were they to
    end by themselves, it could hear of their end before it heard the signal, and tell of it as an accident.
    """
    _handle(signal.SIG_IGN)


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
        for number, handler in handlers.items():
            _set(number, handler)
        unwinding.forget()
        sys.unraisablehook = hook


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
        self.due: int | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        if self.since is None:
            if CAN_REMIND and _would_be_lost(frame):
                self._remind(number, AGAIN)
                return
            self.since = time.monotonic()
            self.forget()
            raise Ended(number)
        if time.monotonic() - self.since > PATIENCE:
            _leave(number, None)

    def take_up_again(self, unraisable: UnraisableHookArgs) -> None:
        """Raise it anew, in a moment, where Python could not raise it: in a destructor, in a callback of its own."""
        if not isinstance(unraisable.exc_value, Ended):
            sys.__unraisablehook__(unraisable)
        elif CAN_REMIND:
            self.since = None
            self._remind(unraisable.exc_value.number, A_MOMENT)

    def _remind(self, number: int, seconds: float) -> None:
        """Have this handler called again for what is due, in a moment, and again where that is too early."""
        self.due = self.due or number
        signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)

    def _look(self, _alarm: int, frame: FrameType | None) -> None:
        """Take up what is due, where it still is."""
        if self.due is not None:
            self(self.due, frame)

    def forget(self) -> None:
        """Want no reminder any more."""
        if self.due is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            self.due = None


def _would_be_lost(frame: FrameType | None) -> bool:
    """Say whether what is raised now may never arrive: in the hook for what Python dropped, or in an import.

    A library that is broken off while it loads tells of it as it likes: one written in Rust prints where it stood.
    """
    while frame is not None:
        code = frame.f_code
        if code is _Unwinding.take_up_again.__code__ or code.co_filename == IMPORTING:
            return True
        frame = frame.f_back
    return False


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
