"""What the workflows do, done here: their `run:` steps in the same order, in a clone, with a GitHub that only writes down what it is asked.

In: a workflow of .github/workflows, the folder of a clone, what the expressions of the workflow stand for. Out: what each step said. The
steps with `uses:` are GitHub's; what they leave behind (a clone of the base, the artifacts of an earlier job) the tests lay out.
"""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

WORKFLOWS = ROOT / ".github" / "workflows"
EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")

# `gh`, as far as the scripts use it: it writes down its arguments and the file that it was given, and answers what the test has laid out.
GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$GH_LOG"
for word in "$@"; do
    case ${before-} in --body-file) cat "$word" > "$GH_LOG.body" ;; esac
    before=$word
done
case "$1 $2" in
"api --method") cat "$GH_ANSWER" ;;
"auth setup-git") : ;;
esac
"""


@dataclass(frozen=True)
class Step:
    """A `run:` step: the job it is in, its command, its environment as written."""

    job: str
    command: str
    environment: Mapping[str, str]


def load(name: str) -> dict[str, Any]:
    """Read a workflow; `on` is a key like any other here, as it is for GitHub."""
    text = (WORKFLOWS / f"{name}.yml").read_text("utf-8")
    workflow: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - the base loader makes texts alone
    return workflow


def steps_of(name: str, *, job: str | None = None) -> Iterator[Step]:
    """Give the `run:` steps of a workflow, or of one of its jobs, in their order."""
    for job_name, details in load(name)["jobs"].items():
        for step in details["steps"]:
            if "run" in step and job in {None, job_name}:
                yield Step(job_name, step["run"], step.get("env", {}))


@dataclass(frozen=True)
class Machine:
    """A runner: the clone in which the steps are run, and what GitHub would have told it."""

    clone: Path
    told: Mapping[str, str]

    @property
    def log(self) -> Path:
        """What `gh` was asked."""
        return self.clone.parent / "gh.log"

    def run(
        self, step: Step, expressions: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a step; every expression in its environment has to be given a value."""
        given = {
            name: EXPRESSION.sub(lambda match: (expressions or {})[match[1]], value)
            for name, value in step.environment.items()
        }
        tools = self.clone.parent / "bin"
        environment = os.environ | {
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "GH_LOG": str(self.log),
            "GH_ANSWER": str(self.clone.parent / "gh.answer"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            **self.told,
            **given,
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.command]
        return subprocess.run(
            command, cwd=self.clone, env=environment, capture_output=True, text=True, check=False
        )

    def run_all(
        self, name: str, job: str, expressions: Mapping[str, str] | None = None
    ) -> dict[str, subprocess.CompletedProcess[str]]:
        """Run the steps of a job one after another, as far as they succeed; give what each said by its command."""
        said = {}
        for step in steps_of(name, job=job):
            said[step.command] = result = self.run(step, expressions)
            if result.returncode:
                break
        return said


def install_gh(folder: Path) -> None:
    """Put a `gh` that asks nobody anything where the steps find it."""
    tools = folder / "bin"
    tools.mkdir()
    (tools / "gh").write_text(GH, "utf-8")
    (tools / "gh").chmod(0o755)
