"""One size of the benchmark: a made log, built by us and by Hugo in turn, and by other generators where they are asked for.

Comes in: a shape. Goes out: a `Contest`: the median of each kind of build, and what came out of it. A round is: ours cold, Hugo
cold, ours with nothing changed, ours with one entry changed, the others; so a machine that is slower for a while is slower for all.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.bench.corpus import make_corpus
from tools.bench.hugo_site import build_command, make_project
from tools.bench.output import Output
from tools.bench.peer_sites import Peer, make_peer_project
from tools.bench.run import Run, median, run
from tools.bench.shape import Shape

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Contest:
    """What came of a size: medians by build ('cold', 'nothing', 'one', 'hugo', peers by name), what each side wrote, and our stages."""

    shape: Shape
    content: Path
    runs: Mapping[str, Run]
    outputs: Mapping[str, Output]
    stages: Mapping[str, float]

    def ratio(self, build: str) -> float:
        """Say how many times as long Hugo takes for all as one of our builds does, by the clock."""
        return self.runs["hugo"].wall / self.runs[build].wall


def hold_contest(folder: Path, shape: Shape, hugo: Path, peers: Sequence[Peer], rounds: int) -> Contest:
    """Make the log and let all build it, so many times."""
    content, project, out = folder / "content", folder / "project", folder / "site"
    make_corpus(content, shape)
    make_project(content, project)
    for peer in peers:
        make_peer_project(peer, content, folder / peer.name)
    runs: defaultdict[str, list[Run]] = defaultdict(list)
    entry = sorted(content.glob("exchanges/*/*.md"))[shape.entries // 2]
    built = ours("--out", "site")
    for number in range(rounds):
        keep(runs, "cold", build_anew(out, ours("--out", "site", "--no-cache"), folder))
        keep(runs, "hugo", build_anew(project / "public", build_command(hugo, project), folder))
        run(built, folder)  # with the cache, which is not timed: it is there for the two that follow
        keep(runs, "nothing", run(built, folder))
        text = entry.read_text(encoding="utf-8")
        entry.write_text(
            f"{text}\nThe editor added a remark, {'again ' * number}as agreed.\n", encoding="utf-8"
        )
        keep(runs, "one", run(built, folder))
        for peer in peers:
            keep(runs, peer.name, build_anew(folder / peer.name / "site", peer.command, folder / peer.name))
    sites = {"ours": out, "hugo": project / "public"} | {
        peer.name: folder / peer.name / "site" for peer in peers
    }
    outputs = {name: Output.of(site) for name, site in sites.items()}
    for site in sites.values():
        shutil.rmtree(site)  # it stands in memory
    medians = {name: median(several) for name, several in runs.items()}
    return Contest(shape, content, medians, outputs, stage_costs(content, folder / "staged"))


def keep(runs: Mapping[str, list[Run]], name: str, done: Run) -> None:
    """Keep a run with the others of its kind, and say so at once: the tables come a quarter of an hour later."""
    runs[name].append(done)
    print(f"  {name}: {done.wall:.2f} s, {done.peak_mib:.0f} MiB", file=sys.stderr, flush=True)


def ours(*options: str, command: str = "build") -> Sequence[str]:
    """Give a command of ours on `content` in the folder it is started in, whose cache is its own."""
    shown = ("--templates", str(ROOT / "templates"), "--static", str(ROOT / "static"))
    return (sys.executable, str(ROOT / "build.py"), command, *shown, "--content", "content", *options)


def build_anew(out: Path, command: Sequence[str], folder: Path) -> Run:
    """Build where nothing has been built yet."""
    shutil.rmtree(out, ignore_errors=True)
    shutil.rmtree(out.with_name(f".{out.name}-previous"), ignore_errors=True)
    return run(command, folder)


def stage_costs(content: Path, out: Path) -> Mapping[str, float]:
    """Run the build stage by stage in a process of its own."""
    command = (sys.executable, "-m", "tools.bench.stages", str(content), str(out))
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    shutil.rmtree(out)
    costs: Mapping[str, float] = json.loads(done.stdout)
    return costs
