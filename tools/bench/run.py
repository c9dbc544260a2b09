"""The builds of a contest: each has to end well, and several are summed up by their medians."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.measuring import run_measured

PATIENCE = 3600.0
"""Seconds: ten thousand entries on a busy machine take their time."""


class RunFailed(Exception):  # noqa: N818 - says what happened
    """A measured command did not end well; the text holds the end of what it printed."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of wall clock, seconds of processor time, and MiB at the peak, all processes together."""

    wall: float
    processor: float
    peak_mib: float


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command in a folder and measure it. Raises RunFailed where it does not end with status 0."""
    cost = run_measured(command, folder, PATIENCE)
    if cost.status:
        raise RunFailed(f"{' '.join(command)} ended with {cost.status}:\n{cost.said[-2000:]}")
    return Run(cost.wall, cost.processor, cost.peak_mib)


def median(runs: Sequence[Run]) -> Run:
    """Give the median of each figure, and the highest of the peaks."""
    return Run(
        statistics.median(one.wall for one in runs),
        statistics.median(one.processor for one in runs),
        max(one.peak_mib for one in runs),
    )
