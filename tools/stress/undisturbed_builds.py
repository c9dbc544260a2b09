"""Builds that nobody kills, while a reader reads the folder that is served: one after the other, and two at once.

In: how many, a seed, a workplace. Out: how often the folder was read and how many builds had waited for another, each time that it was not wholly one
of the versions (which must be never), and what was not as it should be afterwards. Of every second pair of builds at once one is killed on its
way: the other has to publish nevertheless.
"""

import os
import random
import signal
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from tools.stress.killed_builds import LONGEST_BUILD
from tools.stress.processes import what_goes_on
from tools.stress.served_site import Reader
from tools.stress.tried_log import Workplace

KILL_EVERY = 2
LONGEST_WAY = 2.0
"""Seconds after which the one that is killed is killed at the latest."""


@dataclass
class Undisturbed:
    """What became of the builds; `waited` of them had to wait for another one."""

    builds: int = 0
    waited: int = 0
    killed: int = 0
    reads: Mapping[str, int] = field(default_factory=dict)
    torn: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def build_in_succession(builds: int, place: Workplace) -> Undisturbed:
    """Build so many times, each time the version that is not served."""
    found = Undisturbed(builds)
    with Reader(place.site, place.manifests) as reader:
        for number in range(builds):
            reader.finish_round()
            version = place.others()[0]
            done = place.run(version)
            if done.returncode or place.served() != version:
                found.wrong.append(f"build {number}: status {done.returncode}; {done.stderr[-300:]}")
            found.wrong += [f"build {number} left behind: {name}" for name in place.left_behind()]
    found.reads, found.torn = dict(sorted(reader.rounds.items())), reader.torn
    return found


def build_at_once(pairs: int, seed: int, place: Workplace) -> Undisturbed:
    """Build the two versions that are not served at the same time, so many times."""
    chance = random.Random(seed)  # noqa: S311 - moments to kill at, no secrets
    found = Undisturbed(2 * pairs)
    with Reader(place.site, place.manifests) as reader:
        for number in range(pairs):
            reader.finish_round()
            builds = [place.start(version) for version in chance.sample(place.others(), 2)]
            doomed = builds[0] if number % KILL_EVERY == KILL_EVERY - 1 else None
            if doomed:
                found.killed += kill_after(doomed, chance.uniform(0, LONGEST_WAY))
            for build in builds:
                said, _ = build.communicate(timeout=LONGEST_BUILD)
                found.waited += "another build is writing" in said
                if build.returncode and build is not doomed:
                    found.wrong.append(f"pair {number}: status {build.returncode}; {said[-300:]}")
            if not place.served():
                found.wrong.append(f"pair {number}: what is served is no whole site")
            if not doomed:
                found.wrong += [f"pair {number} left behind: {name}" for name in place.left_behind()]
    found.reads, found.torn = dict(sorted(reader.rounds.items())), reader.torn
    return found


def kill_after(build: subprocess.Popen[str], seconds: float) -> bool:
    """Kill a build and all that it has started, some time after its start; gives whether it still ran."""
    with suppress(subprocess.TimeoutExpired):
        build.wait(seconds)
        return False
    os.killpg(build.pid, signal.SIGKILL)
    what_goes_on(build.pid)
    return True
