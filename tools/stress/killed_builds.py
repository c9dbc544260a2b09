"""Real builds, killed at random moments, while a reader opens and reads the folder that is served, again and again.

In: how many kills, a seed, a workplace. Out: a `Killed`: how many builds were killed, at which stage, how often the folder was read, each time that it
was not wholly one of the versions (which must be never), and what went on or was left behind.

Who is killed takes turns: the whole group, as a terminal or a supervisor does it; the build's own process alone; a process that shares its work,
alone: then the build has to end by itself, with one line. The moments take turns, too: drawn from the whole length of a build; from the time in which
files are made; from the publication, in slow motion. After every tenth kill a build is left alone: it has to publish, and to put everything right.
"""

import os
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum
from itertools import cycle
from select import select

from tools.stress.processes import what_goes_on, workers_of
from tools.stress.served_site import Reader, held_open, look
from tools.stress.slow_motion import REST, STEPS
from tools.stress.tried_log import Workplace

LONGEST_BUILD = 120.0
LOOK_EVERY = 0.002
LEFT_ALONE = 10
MOST_BUILDS = 4
"""So many builds for each kill at most: some have ended before the moment that was drawn."""
CANNOT_RUN = 2


class Whom(Enum):
    """Who is killed."""

    GROUP = "the whole group"
    PARENT = "its own process alone"
    WORKER = "a process that shares its work"


class When(Enum):
    """From what the moment is drawn."""

    ANY = "the whole length"
    MAKING = "the making of files"
    PUBLISHING = "the publication"


@dataclass(frozen=True)
class Death:
    """Who of a build is killed, and how many seconds after its start, the appearance of its new tree or the step of its publication."""

    whom: Whom
    when: When
    after: float
    step: int | None = None


@dataclass
class Killed:
    """What became of the builds."""

    builds: int = 0
    kills: int = 0
    published: int = 0
    whom: Counter[str] = field(default_factory=Counter)
    moments: Counter[str] = field(default_factory=Counter)
    reads: Mapping[str, int] = field(default_factory=dict)
    torn: list[str] = field(default_factory=list)
    survivors: list[str] = field(default_factory=list)
    left_behind: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def kill_builds(kills: int, seed: int, place: Workplace, tell: Callable[[str], object] = len) -> Killed:
    """Kill that many builds, each of a version that is not served; `tell` is given a line now and then."""
    killed = Killed()
    began = time.perf_counter()
    undisturbed(place, killed)
    length = time.perf_counter() - began
    with Reader(place.site, place.manifests) as reader:
        for death in deaths(seed, length):
            if killed.kills == kills or killed.builds == kills * MOST_BUILDS:
                break
            reader.finish_round()
            if kill_one(place, death, killed) and killed.kills % LEFT_ALONE == 0:
                reader.finish_round()
                undisturbed(place, killed)
                tell(f"{killed.kills} killed, {reader.ended} reads, {len(killed.torn + reader.torn)} torn")
        reader.finish_round()
        undisturbed(place, killed)
    killed.reads = dict(sorted(reader.rounds.items()))
    killed.torn += reader.torn
    return killed


def deaths(seed: int, length: float) -> Iterator[Death]:
    """Draw deaths without end; a process that shares the work has ended when the publication begins."""
    chance = random.Random(seed)  # noqa: S311 - moments to kill at, no secrets
    longest = {When.ANY: length, When.MAKING: length / 3, When.PUBLISHING: REST}
    steps = cycle(chance.sample(range(STEPS), STEPS))
    while True:
        for when in When:
            for whom in Whom:
                then = When.MAKING if (whom, when) == (Whom.WORKER, When.PUBLISHING) else when
                step = next(steps) if then is When.PUBLISHING else None
                # A worker is gone before its build.
                most = longest[then] / 3 if whom is Whom.WORKER else longest[then]
                yield Death(whom, then, chance.uniform(0, most), step)


def kill_one(place: Workplace, death: Death, killed: Killed) -> bool:
    """Start a build and kill it; gives whether it still ran."""
    version, number = place.others()[0], killed.builds
    killed.builds += 1
    known = place.left_behind()
    with held_open(place.site) as before, pipe() as (told, sign):
        build = place.start(version, rest_before=death.step, sign=sign)
        came_in_time = strike(build, place, death, told)
        said, _ = build.communicate()
        gone_on = what_goes_on(build.pid)
        _, faults = look(before, place.manifests)
    killed.torn += [f"{number}, held open: {fault}" for fault in faults]
    with held_open(place.site) as now:
        killed.torn += [f"{number}, opened anew: {fault}" for fault in look(now, place.manifests)[1]]
    killed.survivors += [f"{number}: {gone_on}"] if gone_on else []
    killed.published += place.served() == version
    if came_in_time:
        killed.kills += 1
        killed.whom[death.whom.value] += 1
        killed.moments[stage_of(place, version, death, build.returncode)] += 1
    if death.whom is Whom.WORKER or not came_in_time:
        ended_by_itself(place, version, build.returncode, said, killed)
        left = set(place.left_behind()) - set(known if build.returncode else [])
        killed.left_behind += [f"{number}: {name}" for name in sorted(left)]
    return came_in_time


@contextmanager
def pipe() -> Iterator[tuple[int, int]]:
    """Open a pipe, by which a build tells that it rests."""
    ends = os.pipe()
    try:
        yield ends
    finally:
        for end in ends:
            os.close(end)


def strike(build: subprocess.Popen[str], place: Workplace, death: Death, told: int) -> bool:
    """Wait for the moment, and kill; gives whether there was somebody to kill."""
    signs: Mapping[When, Callable[[], bool]] = {
        When.ANY: lambda: True,
        When.MAKING: (place.folder / ".site-next").is_dir,
        When.PUBLISHING: lambda: bool(select([told], [], [], 0)[0]),
    }
    wait_for(build, signs[death.when])
    with suppress(subprocess.TimeoutExpired):
        build.wait(death.after)
    if death.whom is not Whom.WORKER:
        if build.poll() is not None:
            return False
        (os.killpg if death.whom is Whom.GROUP else os.kill)(build.pid, signal.SIGKILL)
        return True
    wait_for(build, lambda: bool(workers_of(build.pid)))
    workers = workers_of(build.pid)
    with suppress(ProcessLookupError):
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        return bool(workers)
    return False


def wait_for(build: subprocess.Popen[str], sign: Callable[[], bool]) -> None:
    """Wait until there is a sign, or the build has ended; one that takes far too long is ended."""
    end = time.monotonic() + LONGEST_BUILD
    while build.poll() is None and not sign():
        if time.monotonic() > end:
            build.kill()
        time.sleep(LOOK_EVERY)


def stage_of(place: Workplace, version: str, death: Death, status: int) -> str:
    """Say at which stage a build was killed, from what stands in the folder after it."""
    if death.whom is Whom.WORKER:
        return "shared work" if status else "shared work, done by then"
    lock, following, manifest = (
        (place.folder / name).exists() for name in (".site-lock", ".site-next", ".site-next/manifest.json")
    )
    if place.served() == version:
        return "published, still locked" if lock else "published"
    if following:
        return "whole, on its way to the disk" if manifest else "making files"
    return about_to_change_places(place, version) if lock else "reading and judging"


def about_to_change_places(place: Workplace, version: str) -> str:
    """Say of a build without a new tree whether that stands in its last place already, before the old one has left."""
    with suppress(OSError), held_open(place.folder / ".site-previous") as beside:
        if look(beside, place.manifests) == (version, []):
            return "whole, about to change places"
    return "locked"


def ended_by_itself(place: Workplace, version: str, status: int, said: str, killed: Killed) -> None:
    """Hold a build that nobody killed, or only a process of it, to how a build ends: published, or the old site and one line."""
    number = killed.builds - 1
    published = place.served() == version
    lines = said.strip().splitlines()
    lost = status == CANNOT_RUN and not published and len(lines) == 1 and "ended from outside" in lines[0]
    if not lost and not (status == 0 and published):
        killed.wrong.append(f"{number}: status {status}, published: {published}; {said[-300:]}")


def undisturbed(place: Workplace, killed: Killed) -> None:
    """Build and let it be: it publishes, and nothing is left of those before it."""
    version = place.others()[0]
    done = place.run(version)
    if done.returncode or place.served() != version:
        killed.wrong.append(
            f"left alone after {killed.kills} kills: {done.stdout[-300:]}{done.stderr[-300:]}"
        )
    killed.left_behind += [f"after {killed.kills} kills: {name}" for name in place.left_behind()]
