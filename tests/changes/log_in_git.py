"""The invented log in a real git repository: published at `main`, then edited in the work tree.

In: a folder for the repository. Out: `LogInGit`, which edits files, commits, and asks the command line what it finds. No configuration of
the user or the machine plays a part.
"""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from exchangelog.cli import main
from tests.rules.examples import BASE

TODAY = "2025-02-01"
MAY = "exchanges/2024/2024-05-10.md"
JUNE = "exchanges/2024/2024-06-20.md"
RELEASE = "exchanges/2024/2024-08-01-release.md"
STATEMENT = "statements/2024/2024-12-31.md"
HERALD = "sources/2024/herald-2024-05-10.yaml"
AGENCY = "sources/2024/agency-2024-06-20.yaml"
PASTE = re.compile(r"corrections'(?: of (?:it|each))?: (- \{.*\})$")
ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "An Editor",
    "GIT_AUTHOR_EMAIL": "editor@log.invalid",
    "GIT_COMMITTER_NAME": "An Editor",
    "GIT_COMMITTER_EMAIL": "editor@log.invalid",
    "GIT_AUTHOR_DATE": "2025-01-15T12:00:00Z",
    "GIT_COMMITTER_DATE": "2025-01-15T12:00:00Z",
}


@dataclass(frozen=True)
class LogInGit:
    """A repository with the log in its folder `content`."""

    root: Path
    folder: str = "content"

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.root / self.folder

    def git(self, *arguments: str) -> str:
        """Run git in the repository; gives what it prints."""
        run = subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env={**os.environ, **ALONE},
            capture_output=True,
            check=True,
        )
        return run.stdout.decode().strip()

    def commit(self, message: str = "A change") -> str:
        """Commit all that is in the work tree; gives the commit's id."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def read(self, path: str) -> str:
        """Give the text of a file."""
        return (self.content / path).read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        (self.content / path).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).write_text(text, "utf-8")

    def move(self, path: str, target: str) -> None:
        """Give a file another place."""
        self.write(target, self.read(path))
        (self.content / path).unlink()

    def edit(self, path: str, *replaced: tuple[str, str]) -> None:
        """Replace texts of a file, each of which stands there exactly once."""
        text = self.read(path)
        for old, new in replaced:
            assert text.count(old) == 1, f"{path} has {text.count(old)} times: {old}"
            text = text.replace(old, new)
        self.write(path, text)

    def correct(self, path: str, *corrections: str) -> None:
        """Add corrections, each an item of YAML, to an entry, behind those that it has."""
        text = self.read(path)
        items = "".join(f"  {one}\n" for one in corrections)
        if "\ncorrections:\n" in text:
            head, rest = text.split("\nchecked:", 1)
            self.write(path, f"{head}\n{items.rstrip()}\nchecked:{rest}")
        else:
            self.edit(path, ("\nchecked:", f"\ncorrections:\n{items}checked:"))

    def check(self, capsys: pytest.CaptureFixture[str], revision: str = "main") -> list[dict[str, Any]]:
        """Give the findings of the family 'change'."""
        arguments = ["check", "--content", str(self.content), "--today", TODAY, "--format", "json"]
        main([*arguments, "--vault", str(self.root / "no-vault"), "--against", revision])
        printed = capsys.readouterr()
        assert printed.err == "", printed.err
        found: list[dict[str, Any]] = json.loads(printed.out)
        prefix = f"{self.content.as_posix()}/"
        of_family = {"silent-edit", "capture-changed", "vanished-entry"}
        return [
            {**one, "path": one["path"].removeprefix(prefix)} for one in found if one["rule"] in of_family
        ]

    def review(
        self, capsys: pytest.CaptureFixture[str], revision: str = "main", form: str = "markdown"
    ) -> tuple[int, str]:
        """Give the exit status of `review` and what it prints."""
        arguments = ["review", revision, "--content", str(self.content), "--today", TODAY, "--format", form]
        status = main([*arguments, "--vault", str(self.root / "no-vault")])
        printed = capsys.readouterr()
        assert printed.err == "", printed.err
        return status, printed.out


def publish(root: Path, folder: str = "content") -> LogInGit:
    """Make a repository and publish the invented log in it."""
    log = LogInGit(root, folder)
    root.mkdir(parents=True, exist_ok=True)
    log.git("init", "--quiet", "--initial-branch=main")
    for file in sorted(path for path in BASE.rglob("*") if path.is_file()):
        log.write(file.relative_to(BASE).as_posix(), file.read_text("utf-8"))
    log.commit("Publish the log")
    return log


def to_paste(finding: dict[str, Any]) -> str:
    """Give the correction that a finding tells an editor to paste, with the words that only an editor knows."""
    found = PASTE.search(finding["help"])
    assert found, finding["help"]
    return found[1].replace("what: , why: ,", "what: It was wrong., why: We read it again.,")
