"""A repository on a server, a pull request in it, and a runner with a clone of its base: all in a folder of the test."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.workflow.runner import Machine, install_gh

NAME = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")


def git(folder: Path, *words: str) -> str:
    """Run git in a folder and give what it printed."""
    environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull}
    run = subprocess.run(
        ["git", *NAME, *words], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


@dataclass(frozen=True)
class Server:
    """The repository that `origin` names, with the program as it is here and a small log."""

    folder: Path

    @property
    def origin(self) -> Path:
        """The bare repository."""
        return self.folder / "origin.git"

    def propose(self, number: int, changes: dict[str, str | None]) -> str:
        """Propose changed files (None for one that is deleted) as a pull request; give the commit that would merge it."""
        work = self.folder / f"fork-{number}"
        git(self.folder, "clone", "--quiet", str(self.origin), str(work))
        git(work, "switch", "--quiet", "--create", "proposal")
        for name, text in changes.items():
            path = work / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
        git(work, "add", "--all")
        git(work, "commit", "--quiet", "--message", "A proposal")
        git(work, "switch", "--quiet", "main")
        git(work, "merge", "--quiet", "--no-ff", "--no-edit", "proposal")
        git(work, "push", "--quiet", "origin", f"HEAD:refs/pull/{number}/merge")
        return git(work, "rev-parse", "HEAD")

    def runner(self, **told: str) -> Machine:
        """Give a runner that has checked out the main branch and knows where it is."""
        clone = self.folder / "runner"
        git(self.folder, "clone", "--quiet", str(self.origin), str(clone))
        (clone / ".venv").symlink_to(ROOT / ".venv")
        (
            ROOT / ".venv" / ".site"
        ).touch()  # the environment is newer than the clone's files: nothing is to be installed
        install_gh(self.folder)
        (self.folder / "gh.answer").write_text("", "utf-8")
        return Machine(clone, {"GITHUB_REPOSITORY": "exchange-log/exchange-log", **told})

    def runner_about(self, text: str) -> Machine:
        """Give a runner that was started by an issue with this text."""
        event = self.folder / "event.json"
        event.write_text(json.dumps({"issue": {"body": text or None}}), "utf-8")
        return self.runner(GITHUB_EVENT_PATH=str(event))


@pytest.fixture
def server(tmp_path: Path) -> Server:
    """Give a server with the program as the work tree has it and the small log of the rules' tests as its content."""
    seed = tmp_path / "seed"
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard").splitlines()
    wanted = ("exchangelog/", "templates/", "static/", "tools/", "locales/", ".github/", "requirements/")
    for name in listed:
        if (name.startswith(wanted) or "/" not in name) and (ROOT / name).is_file():
            (seed / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, seed / name)
    shutil.copytree(ROOT / "tests" / "rules" / "base", seed / "content")
    git(tmp_path, "init", "--quiet", "--initial-branch", "main", str(seed))
    git(seed, "add", "--all")
    git(seed, "commit", "--quiet", "--message", "The log")
    git(tmp_path, "clone", "--quiet", "--bare", str(seed), str(tmp_path / "origin.git"))
    git(tmp_path / "origin.git", "config", "uploadpack.allowAnySHA1InWant", "true")
    return Server(tmp_path)
