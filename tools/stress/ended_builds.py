"""Real builds that somebody ends, at random moments, by what ends a program: Ctrl-C, a supervisor's word, a terminal that is closed (signal(7)).

In: how many, a seed, a workplace. Out: an `Ended`: how many builds were ended and by what, how many were done by then, and each promise that was
broken: a word on the standard error, another status than 0 or that of the signal, a file or a process that is left, a served folder that is not one version.

The moments are drawn by turns from the whole length of a build and from its beginning, in which modules are loaded; none comes before the program has
handlers of its own, since Python itself speaks until then. Every third signal comes twice, as of somebody who presses keys until something happens.
"""

import os
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from tools.stress.killed_builds import LONGEST_BUILD, wait_for
from tools.stress.processes import hears, what_goes_on
from tools.stress.served_site import held_open, look
from tools.stress.tried_log import Workplace

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
BEGINNING = 0.25
"""Seconds in which the program has loaded what a build needs, on a machine that does nothing else."""
TWICE = 3
MOST_TOLD = 300
TELL_EVERY = 20


@dataclass(frozen=True)
class End:
    """By which signal a build is ended, whether its whole group hears it, how many seconds after it can, and how long before the signal comes again."""

    number: signal.Signals
    whole_group: bool
    after: float
    again: float | None = None

    def __str__(self) -> str:
        """Say how a build was ended, so that it can be done again."""
        more = "" if self.again is None else f", again {self.again:.4f} s later"
        return f"{self.number.name} to {whom(self)}, {self.after:.4f} s after its handlers{more}"


@dataclass
class Ended:
    """What became of the builds."""

    builds: int = 0
    done_by_then: int = 0
    by: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def end_builds(count: int, seed: int, place: Workplace, tell: Callable[[str], object] = len) -> Ended:
    """End that many builds, each of a version that is not served; `tell` is given a line now and then."""
    ended = Ended()
    began = time.perf_counter()
    place.run(place.others()[0], check=True)
    length = time.perf_counter() - began
    with all_heard():
        for number, end in zip(range(count), ends(seed, length), strict=False):
            for fault in end_one(place, end, ended):
                ended.wrong.append(f"build {number} of seed {seed}, {end}: {fault}")
                tell(ended.wrong[-1])
            if number % TELL_EVERY == TELL_EVERY - 1:
                tell(
                    f"{ended.builds} ended, {ended.done_by_then} done by then, {len(ended.wrong)} promises broken"
                )
    return ended


@contextmanager
def all_heard() -> Iterator[None]:
    """Let builds hear every signal, also where we were started to ignore some (nohup, a shell's `&`): what has a handler is not ignored in a child."""
    ignored = [number for number in SIGNALS if signal.getsignal(number) is signal.SIG_IGN]
    for number in ignored:
        signal.signal(number, lambda *_: None)
    try:
        yield
    finally:
        for number in ignored:
            signal.signal(number, signal.SIG_IGN)


def ends(seed: int, length: float) -> Iterator[End]:
    """Draw ends without end."""
    chance = random.Random(seed)  # noqa: S311 - moments to end at, no secrets
    number = 0
    while True:
        longest = BEGINNING if number % 2 else length
        again = chance.uniform(0, BEGINNING) if number % TWICE == TWICE - 1 else None
        yield End(chance.choice(SIGNALS), chance.random() < 1 / 2, chance.uniform(0, longest), again)
        number += 1


def end_one(place: Workplace, end: End, ended: Ended) -> Iterator[str]:
    """Start a build and end it; gives each promise that was broken."""
    build = place.start(place.others()[0], errors=subprocess.PIPE)
    wait_for(build, lambda: hears(build.pid, signal.SIGTERM))
    send(build, end, end.after)
    if end.again is not None:
        send(build, end, end.again)
    try:
        _, errors = build.communicate(timeout=LONGEST_BUILD)
    except subprocess.TimeoutExpired:
        os.killpg(build.pid, signal.SIGKILL)
        _, errors = build.communicate()
        yield f"it went on for {LONGEST_BUILD} s"
    ended.builds += 1
    ended.done_by_then += build.returncode == 0
    ended.by[f"{end.number.name} to {whom(end)}"] += 1
    gone_on = what_goes_on(build.pid)
    with held_open(place.site) as served:
        _, torn = look(served, place.manifests)
    yield from faults(end, build.returncode, errors, [gone_on] * bool(gone_on) + torn + place.left_behind())


def faults(end: End, status: int, errors: str, left: list[str]) -> Iterator[str]:
    """Say what is not as it has to be after a build that was ended."""
    if status not in {0, 128 + end.number}:
        yield f"status {status}"
    if errors:
        yield f"it said {errors[-MOST_TOLD:]!r}"
    yield from left


def send(build: subprocess.Popen[str], end: End, after: float) -> None:
    """Send the signal in so many seconds, if there is somebody to hear it."""
    with suppress(subprocess.TimeoutExpired):
        build.wait(after)
        return
    with suppress(ProcessLookupError):
        (os.killpg if end.whole_group else os.kill)(build.pid, end.number)


def whom(end: End) -> str:
    """Name who hears a signal."""
    return "the whole group" if end.whole_group else "its own process"
