"""What the benchmark found, as Markdown for docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.bench.contest import Contest

MILLISECONDS = 1000


def table_of(contests: Sequence[Contest], waited: Sequence[float], real: tuple[float, float]) -> str:
    """Write all tables."""
    return "\n".join((*head(), *times(contests), "", *stages(contests), "", *others(contests, waited, real)))


def head() -> Iterator[str]:
    """Say on which machine."""
    yield f"Machine: {processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}.\n"


def processor() -> str:
    """Name the processor."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")),
        platform.machine(),
    )


def times(contests: Sequence[Contest]) -> Iterator[str]:
    """Compare the builds, size by size: seconds of wall clock and of processor time, ratios as Hugo's time through ours."""
    yield "| entries | build | seconds (processor) | Hugo's through it (processor) | peak MiB | files | MB |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: |"
    for one in contests:
        builds = (
            ("ours, cold", one.cold),
            ("ours, nothing changed", one.nothing),
            ("ours, one entry changed", one.one),
        )
        size = f"{one.our_output.files:,} | {one.our_output.size / 1e6:.1f}"
        for name, run in builds:
            ratio = f"{one.hugo.wall / run.wall:.2f} ({one.hugo.processor / run.processor:.2f})"
            yield (
                f"| {one.shape.entries:,} | {name} | {run.wall:.2f} ({run.processor:.2f}) | {ratio} "
                f"| {run.peak_mib:.0f} | {size} |"
            )
        size = f"{one.hugo_output.files:,} | {one.hugo_output.size / 1e6:.1f}"
        yield (
            f"| {one.shape.entries:,} | Hugo | {one.hugo.wall:.2f} ({one.hugo.processor:.2f}) | 1 "
            f"| {one.hugo.peak_mib:.0f} | {size} |"
        )


def stages(contests: Sequence[Contest]) -> Iterator[str]:
    """Say what each stage of ours takes, in one process, without a cache."""
    yield f"| stage, milliseconds of processor time | {' | '.join(f'{one.shape.entries:,}' for one in contests)} |"
    yield f"| --- |{' ---: |' * len(contests)}"
    names = dict.fromkeys(name for one in contests for name in one.stages)
    for name in names:
        costs = (one.stages.get(name, 0.0) * MILLISECONDS for one in contests)
        yield f"| {name} | {' | '.join(f'{cost:,.0f}' for cost in costs)} |"


def others(contests: Sequence[Contest], waited: Sequence[float], real: tuple[float, float]) -> Iterator[str]:
    """Say how long an editor waits, and what the real log takes."""
    if waited:
        median = statistics.median(waited) * MILLISECONDS
        worst = max(waited) * MILLISECONDS
        entries = contests[-1].shape.entries
        yield f"Saved to served at {entries:,} entries: {median:.1f} ms (median of {len(waited)} edits; worst {worst:.1f} ms)."
    yield f"The real log: build {real[0]:.2f} s, check {real[1]:.2f} s, the start of Python included."
