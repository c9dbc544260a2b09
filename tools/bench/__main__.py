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
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.bench.contest import ROOT, Contest, hold_contest, ours
from tools.bench.hugo_site import serve_command
from tools.bench.peer_sites import Peer, installed_peers
from tools.bench.report import table_of
from tools.bench.run import median, run
from tools.bench.serving import save_to_page
from tools.bench.shape import Shape

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
PEERS = Path(".cache/peers")
HUGO_EDITS = 4
"""One edit in so many is made while Hugo serves: it takes its time over each."""
SIZES = (150, 1_000, 10_000)
ROUNDS_OF_THE_REAL = 7
"""The log of this repository is built in seconds, so that one slow moment of the machine would be all that is seen of it."""


def main() -> int:
    """Hold all contests and print what came of them."""
    options = command_line().parse_args()
    where = IN_MEMORY if IN_MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="exchangelog-bench-", dir=where) as folder:
        real = real_log(Path(folder), max(options.rounds, ROUNDS_OF_THE_REAL))
        peers = tuple(installed_peers(options.peers.resolve())) if options.peers else ()
        contests = [hold(Path(folder), options, peers, entries) for entries in options.entries]
        waited = saved_to_served(Path(folder), options.hugo.resolve(), options.edits)
    print(table_of(contests, waited, real))
    print(json.dumps(figures(contests, waited["ours"], real)))
    return 0


def saved_to_served(folder: Path, hugo: Path, edits: int) -> Mapping[str, Sequence[float]]:
    """Edit entries of the last log that was made while ours serves it, and then a quarter as many while Hugo does."""
    if not edits:
        return {"ours": (), "hugo": ()}
    project = folder / "project"
    entries, pages = (
        sorted(folder.glob("content/exchanges/*/*.md")),
        sorted(project.glob("content/exchanges/2*.md")),
    )
    return {
        "ours": save_to_page(lambda port: ours("--port", str(port), command="serve"), folder, entries, edits),
        "hugo": save_to_page(
            lambda port: serve_command(hugo, project, port), folder, pages, max(1, edits // HUGO_EDITS)
        ),
    }


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
    parser.add_argument(
        "--peers",
        type=Path,
        nargs="?",
        const=PEERS,
        help=f"also Eleventy, MkDocs and Pelican, installed into an environment of their own ({PEERS})",
    )
    return parser


def hold(folder: Path, options: argparse.Namespace, peers: Sequence[Peer], entries: int) -> Contest:
    """Hold the contest of one size; what the size before left is removed."""
    for old in folder.iterdir():
        shutil.rmtree(old)
    shape = Shape(entries, options.seed, options.remarks, options.sources, options.paragraphs)
    print(f"{entries} entries ...", file=sys.stderr, flush=True)
    return hold_contest(folder, shape, options.hugo.resolve(), peers, options.rounds)


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
    cold = {one.shape.entries: one.runs["cold"].wall for one in contests}
    return {
        "cold_ratio": round(largest.ratio("cold"), 2),
        "nothing_changed_ratio": round(largest.ratio("nothing"), 1),
        "one_changed_ratio": round(largest.ratio("one"), 1),
        "growth": round(cold[10_000] / cold[1_000], 2) if {1_000, 10_000} <= cold.keys() else None,
        "save_to_page_ms": round(statistics.median(waited) * 1000, 1) if waited else None,
        "peak_mib": round(max(largest.runs[build].peak_mib for build in ("cold", "nothing", "one")), 1),
        "real_build_s": round(real[0], 2),
        "real_check_s": round(real[1], 2),
    }


if __name__ == "__main__":
    sys.exit(main())
