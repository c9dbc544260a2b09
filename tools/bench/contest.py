"""One size of the benchmark: a made log, built by us and by Hugo in turn.

Comes in: a shape. Goes out: a `Contest`: the median of each kind of build, and what came out of it. A round is: ours cold, Hugo
cold, ours with nothing changed, ours with one entry changed; so a machine that is slower for a while is slower for all.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.bench.corpus import Corpus, make_corpus
from tools.bench.hugo_site import build_command, make_project
from tools.bench.run import Run, median, run
from tools.bench.shape import Shape


@dataclass(frozen=True, slots=True)
class Output:
    """What a build wrote: files, and bytes."""

    files: int
    size: int

    @classmethod
    def of(cls, folder: Path) -> Output:
        """Count what stands below a folder."""
        sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
        return cls(len(sizes), sum(sizes))


@dataclass(frozen=True, slots=True)
class Contest:
    """What came of a size: medians, what was written, and what each stage of ours takes."""

    shape: Shape
    corpus: Corpus
    content: Path
    cold: Run
    hugo: Run
    nothing: Run
    one: Run
    our_output: Output
    hugo_output: Output
    stages: dict[str, float]


def hold_contest(folder: Path, shape: Shape, hugo: Path, rounds: int, root: Path) -> Contest:
    """Make the log and let both build it, so many times."""
    content, project, out = folder / "content", folder / "project", folder / "site"
    corpus = make_corpus(content, shape)
    make_project(content, project)
    ours = (sys.executable, str(root / "build.py"), "build", "--content", str(content), "--out", str(out))
    runs: dict[str, list[Run]] = {"cold": [], "hugo": [], "nothing": [], "one": []}
    entry = sorted(content.glob("exchanges/*/*.md"))[shape.entries // 2]
    for number in range(rounds):
        runs["cold"].append(build_anew(out, (*ours, "--no-cache"), root))
        runs["hugo"].append(build_anew(project / "public", build_command(hugo, project), root))
        run(ours, root)  # with the cache, which is not timed: it is there for the two that follow
        runs["nothing"].append(run(ours, root))
        text = entry.read_text(encoding="utf-8")
        entry.write_text(
            f"{text}\nThe editor added a remark, {'again ' * number}as agreed.\n", encoding="utf-8"
        )
        runs["one"].append(run(ours, root))
    stages = (sys.executable, "-m", "tools.bench.stages", str(content), str(folder / "staged"))
    return Contest(
        shape,
        corpus,
        content,
        median(runs["cold"]),
        median(runs["hugo"]),
        median(runs["nothing"]),
        median(runs["one"]),
        Output.of(out),
        Output.of(project / "public"),
        stage_costs(stages, root),
    )


def build_anew(out: Path, command: Sequence[str], root: Path) -> Run:
    """Build where nothing has been built yet."""
    shutil.rmtree(out, ignore_errors=True)
    shutil.rmtree(out.with_name(f".{out.name}-previous"), ignore_errors=True)
    return run(command, root)


def stage_costs(command: Sequence[str], root: Path) -> dict[str, float]:
    """Run the build stage by stage in a process of its own."""
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    costs: dict[str, float] = json.loads(done.stdout)
    return costs
