"""What the benchmark found, as Markdown for docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tools.bench.contest import Contest
from tools.bench.output import Amount

MILLISECONDS = 1000
SHORT = 0.001  # seconds
MB = 1e6
SMALL = 0.1 * MB
TOLERATED = 0.05
"""By how much the bytes of a kind that is not small may differ before the race says that it is none."""
NAMES = {
    "cold": "ours, cold",
    "nothing": "ours, nothing changed",
    "one": "ours, one entry changed",
    "hugo": "Hugo",
    "eleventy": "Eleventy, a smaller site",
    "mkdocs": "MkDocs, a smaller site",
    "pelican": "Pelican, a smaller site",
}


def table_of(
    contests: Sequence[Contest], waited: Mapping[str, Sequence[float]], real: tuple[float, float]
) -> str:
    """Write all tables."""
    parts = (times(contests), kinds(contests[-1]), stages(contests), others(contests, waited, real))
    return "\n".join((*head(), *("\n".join((*part, "")) for part in parts))).rstrip()


def head() -> Iterator[str]:
    """Say on which machine, when, and how busy it was: our own runs alone make for a load of 1 to 2."""
    machine = (
        f"{processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    )
    now = datetime.now(UTC)
    yield f"Machine: {machine}, on {now.day} {now:%B %Y}; load at the end {os.getloadavg()[0]:.1f}.\n"


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
    """Compare the builds, size by size: seconds of wall clock and of processor time, ratios as Hugo's time through theirs."""
    yield "| entries | build | seconds (processor) | Hugo's through it (processor) | peak MiB | files | MB |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: |"
    for one in contests:
        hugo = one.runs["hugo"]
        for name, run in one.runs.items():
            output = one.outputs.get(name, one.outputs["ours"]).all
            ratio = f"{hugo.wall / run.wall:.2f} ({hugo.processor / run.processor:.2f})"
            yield (
                f"| {one.shape.entries:,} | {NAMES.get(name, name)} | {run.wall:.2f} ({run.processor:.2f}) | {ratio} "
                f"| {run.peak_mib:.0f} | {output.files:,} | {output.size / MB:.1f} |"
            )


def kinds(contest: Contest) -> Iterator[str]:
    """Say kind by kind what both sides wrote, and then what one side alone did."""
    ours, hugo = (contest.outputs[side].kinds for side in ("ours", "hugo"))
    yield f"| {contest.shape.entries:,} entries: what both write | ours: files | MB | Hugo's: files | MB | bytes, Hugo's through ours |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    shared = [kind for kind in ours if kind in hugo]
    rows = [(kind, ours[kind], hugo[kind]) for kind in shared]
    rows.append(("all that both write", taken_together(ours, shared), taken_together(hugo, shared)))
    for kind, one, other in rows:
        amounts = " | ".join(f"{amount.files:,} | {amount.size / MB:.2f}" for amount in (one, other))
        yield f"| {kind} | {amounts} | {other.size / max(one.size, 1):.2f} |"
    for kind, one, other in rows:
        if one.size > SMALL and abs(other.size / one.size - 1) > TOLERATED:
            yield f"\n**{kind}: the bytes differ; bring Hugo's templates (tools/bench/hugo) up to our pages.**"
    for name, side in (("Only ours", ours), ("Only Hugo's", hugo)):
        if alone := [kind for kind in side if kind not in shared]:
            total = taken_together(side, alone)
            listed = "; ".join(
                f"{kind} {side[kind].files:,}, {side[kind].size / MB:.2f} MB" for kind in alone
            )
            yield f"\n{name} ({total.files:,} files, {total.size / MB:.1f} MB): {listed}."


def taken_together(kinds: Mapping[str, Amount], names: Sequence[str]) -> Amount:
    """Add up some kinds of files."""
    return sum((kinds[name] for name in names), Amount())


def stages(contests: Sequence[Contest]) -> Iterator[str]:
    """Say what each stage of ours takes, in one process, without a cache; what is too short to be told apart is taken together."""
    yield f"| stage, milliseconds of processor time | {' | '.join(f'{one.shape.entries:,}' for one in contests)} |"
    yield f"| --- |{' ---: |' * len(contests)}"
    names = dict.fromkeys(name for one in contests for name in one.stages)
    short = [name for name in names if max(one.stages.get(name, 0.0) for one in contests) < SHORT]
    told = {name: (name,) for name in names if name not in short}
    for name, parts in (*told.items(), (f"{len(short)} kinds of files that take next to nothing", short)):
        costs = (sum(one.stages.get(part, 0.0) for part in parts) * MILLISECONDS for one in contests)
        yield f"| {name} | {' | '.join(f'{cost:,.0f}' for cost in costs)} |"


def others(
    contests: Sequence[Contest], waited: Mapping[str, Sequence[float]], real: tuple[float, float]
) -> Iterator[str]:
    """Say how long an editor waits, and what the real log takes."""
    entries = contests[-1].shape.entries
    for name, served in (("ours", waited["ours"]), ("Hugo's server", waited["hugo"])):
        if served:
            middle, worst = statistics.median(served) * MILLISECONDS, max(served) * MILLISECONDS
            yield (
                f"Saved to served at {entries:,} entries, {name}: {middle:.1f} ms "
                f"(median of {len(served)} edits; worst {worst:.1f} ms).\n"
            )
    yield f"The real log: build {real[0]:.2f} s, check {real[1]:.2f} s, medians, the start of Python included."
