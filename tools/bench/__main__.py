"""`make bench`: our build and Hugo's of the same log, side by side: python -m tools.bench [--entries N ...].

For each size a log is made by lot and built in turn by both, several rounds, in folders in memory where the machine has one. What
is printed goes into docs/benchmarks.md; the last line is one JSON object for programs.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.bench.contest import Contest, hold_contest
from tools.bench.report import table_of
from tools.bench.run import median, run
from tools.bench.serving import save_to_page
from tools.bench.shape import Shape

ROOT = Path(__file__).parents[2]
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
SIZES = (150, 1_000, 10_000)


def main() -> int:
    """Hold all contests and print what came of them."""
    options = command_line().parse_args()
    where = IN_MEMORY if IN_MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="exchangelog-bench-", dir=where) as folder:
        contests = [hold(Path(folder), options, entries) for entries in options.entries]
        largest = contests[-1]
        waited = save_to_page(ROOT / "build.py", largest.content, options.edits) if options.edits else ()
        real = real_log(Path(folder), options.rounds)
    print(table_of(contests, waited, real))
    print(json.dumps(figures(contests, waited, real)))
    return 0


def command_line() -> argparse.ArgumentParser:
    """Describe the options: the sizes, and the shape of the made log."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--entries", type=int, nargs="+", default=SIZES, help="sizes of the log")
    parser.add_argument("--seed", type=int, default=Shape(1).seed, help="another log of the same shape")
    parser.add_argument(
        "--remarks", type=float, default=Shape(1).remarks, help="quotes without a number, an entry"
    )
    parser.add_argument("--sources", type=float, default=Shape(1).sources, help="sources an entry")
    parser.add_argument(
        "--paragraphs", type=float, default=Shape(1).paragraphs, help="paragraphs of prose an entry"
    )
    parser.add_argument(
        "--rounds", type=int, default=3, help="builds of each kind, of which the median counts"
    )
    parser.add_argument(
        "--edits", type=int, default=20, help="entries saved while the preview serves; 0 for none"
    )
    parser.add_argument("--hugo", type=Path, required=True, help="the environment that Hugo is installed in")
    return parser


def hold(folder: Path, options: argparse.Namespace, entries: int) -> Contest:
    """Hold the contest of one size; what the size before left is removed."""
    for old in folder.iterdir():
        shutil.rmtree(old)
    shape = Shape(entries, options.seed, options.remarks, options.sources, options.paragraphs)
    print(f"{entries} entries ...", file=sys.stderr, flush=True)
    return hold_contest(folder, shape, options.hugo, options.rounds, ROOT)


def real_log(folder: Path, rounds: int) -> tuple[float, float]:
    """Measure the log of this repository: seconds of a whole build without a cache, and of a check."""
    program = (sys.executable, str(ROOT / "build.py"))
    out = str(folder / "real")
    build = median([run((*program, "build", "--no-cache", "--out", out), ROOT) for _ in range(rounds)])
    check = median([run((*program, "check"), ROOT) for _ in range(rounds)])
    return build.wall, check.wall


def figures(
    contests: list[Contest], waited: Sequence[float], real: tuple[float, float]
) -> dict[str, float | None]:
    """Give the figures that the goals are about, at the largest size."""
    largest = contests[-1]
    by_size = {one.shape.entries: one for one in contests}
    grown = by_size.get(10_000), by_size.get(1_000)
    return {
        "cold_ratio": round(largest.hugo.wall / largest.cold.wall, 2),
        "nothing_changed_ratio": round(largest.hugo.wall / largest.nothing.wall, 1),
        "one_changed_ratio": round(largest.hugo.wall / largest.one.wall, 1),
        "growth": round(grown[0].cold.wall / grown[1].cold.wall, 2) if grown[0] and grown[1] else None,
        "save_to_page_ms": round(statistics.median(waited) * 1000, 1) if waited else None,
        "peak_mib": round(largest.cold.peak_mib, 1),
        "real_build_s": round(real[0], 2),
        "real_check_s": round(real[1], 2),
    }


if __name__ == "__main__":
    sys.exit(main())
