"""The git repository that holds a folder, asked with git's own plumbing commands.

Comes in: a folder of the work tree, names that somebody typed. Goes out: object ids and bytes. A name is only ever an argument behind
`--end-of-options`, no command runs hooks, writes, asks a remote or reads what the environment says of another repository, and
replaced objects (`git replace`) are read as they were committed, since a baseline that can be replaced is none.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from exchangelog.cannot_run import CannotRun

OF_ANOTHER_REPOSITORY = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE",
    "GIT_LITERAL_PATHSPECS",
)
"""Variables by which git's own hooks tell git which repository is meant (git-rev-parse, --local-env-vars)."""

OURS = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
}
MOST_OF_A_NAME = 60
NOT_IN_FRONT = ("-", "^")
"""An option, and every commit but that one: git gives the id of such a commit, too, and a log would be compared with nothing."""

NOT_IN_A_NAME = re.compile(r"[\x00-\x20\x7f]")


class NoRevision(CannotRun):
    """The other revision cannot be read; the text says why in one line."""


class Repository(Struct, frozen=True):
    """A repository, by the folder that it was found around; `prefix` is that folder's path in it, with `/` at its end."""

    folder: Path
    prefix: str

    @classmethod
    def around(cls, folder: Path) -> Repository:
        """Find the repository that holds a folder. Raises NoRevision where there is none, or no git."""
        run = ask(folder, "rev-parse", "--show-prefix")
        if run.returncode:
            said = said_by(run)
            if "not a git repository" in said:
                raise NoRevision(f"{folder} is in no git repository, so there is no other revision of it")
            raise NoRevision(f"git cannot read the repository of {folder}: {said}")
        return cls(folder, run.stdout.decode("utf-8", "surrogateescape").removesuffix("\n"))

    def commit(self, name: str) -> str:
        """Give the id of the commit that a name means. Raises NoRevision where it means none."""
        shown = " ".join(name.split())[:MOST_OF_A_NAME]
        if not name or name.startswith(NOT_IN_FRONT) or NOT_IN_A_NAME.search(name):
            raise NoRevision(
                f"'{shown}' is no name of a revision; give a branch, a tag or a commit, such as main"
            )
        run = ask(self.folder, "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}")
        if b"is ambiguous" in run.stderr:
            raise NoRevision(
                f"'{shown}' is the name of a branch and of a tag; give refs/heads/{shown} or refs/tags/{shown}"
            )
        if run.returncode == 0:
            return run.stdout.decode("ascii").strip()
        if self.is_shallow():
            raise NoRevision(
                f"the revision '{shown}' is not in this shallow clone; fetch it first: git fetch --unshallow, or "
                "git fetch --depth=1 origin with its name"
            )
        raise NoRevision(
            f"this repository has no revision '{shown}'; git branch -a and git log list what it has"
        )

    def is_shallow(self) -> bool:
        """Say whether the clone holds only the last commits."""
        return ask(self.folder, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def is_ancestor(self, commit: str) -> bool:
        """Say whether the work tree's own commit holds all that a commit has."""
        return ask(self.folder, "merge-base", "--is-ancestor", commit, "HEAD").returncode == 0

    def tree(self, commit: str, path: str) -> str | None:
        """Give the id of the folder at a path of a commit; None where it has no folder there."""
        name = f"{commit}:{path.rstrip('/')}" if path else f"{commit}^{{tree}}"
        run = ask(self.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
        found = run.stdout.decode("ascii").strip()
        is_folder = (
            run.returncode == 0 and ask(self.folder, "cat-file", "-t", found).stdout.strip() == b"tree"
        )
        return found if is_folder else None

    def listing(self, tree: str) -> Iterator[tuple[str, str, str, str]]:
        """Give what stands in a tree and all trees below it: mode, id, size in bytes (or `-`), path."""
        run = self.ask_surely("ls-tree", "-r", "-z", "-l", "--full-tree", tree)
        for line in filter(None, run.split(b"\0")):
            described, _, path = line.partition(b"\t")
            mode, _kind, object_id, size = described.decode("ascii").split()
            yield mode, object_id, size, path.decode("utf-8", "replace")

    def blobs(self, ids: Iterable[str]) -> Iterator[bytes]:
        """Give the bytes of blobs, in the order in which they are asked for."""
        asked = "".join(f"{one}\n" for one in ids).encode("ascii")
        answer = memoryview(self.ask_surely("cat-file", "--batch", given=asked))
        start = 0
        for _ in range(asked.count(b"\n")):
            end = bytes(answer[start : start + 200]).index(b"\n") + start
            described = bytes(answer[start:end]).decode("ascii").split()
            if described[1] != "blob":
                raise NoRevision(
                    f"the repository lacks an object of that revision ({described[0]}); fetch it whole, without --filter"
                )
            size = int(described[2])
            yield bytes(answer[end + 1 : end + 1 + size])
            start = end + size + 2

    def ask_surely(self, *arguments: str, given: bytes = b"") -> bytes:
        """Ask git what it can answer. Raises NoRevision where it does not."""
        run = ask(self.folder, *arguments, given=given)
        if run.returncode:
            raise NoRevision(f"git cannot read that revision: {said_by(run)}")
        return run.stdout


def ask(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder. Raises NoRevision where there is no git."""
    environment = {
        name: text for name, text in os.environ.items() if name not in OF_ANOTHER_REPOSITORY
    } | OURS
    command = [
        "git",
        "-C",
        os.fspath(folder),
        "-c",
        "core.fsmonitor=false",
        "-c",
        "core.warnAmbiguousRefs=true",
        "--no-pager",
        *arguments,
    ]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False, env=environment)  # noqa: S603 - git alone, arguments are never options
    except FileNotFoundError:
        raise NoRevision(
            "git is not installed, or not on the PATH; without it there is no other revision"
        ) from None
    except OSError as trouble:
        raise NoRevision(f"git cannot be started: {trouble.strerror}") from None


def said_by(run: subprocess.CompletedProcess[bytes]) -> str:
    """Give the line in which git says why it gave up, else the first."""
    lines = run.stderr.decode("utf-8", "replace").strip().split("\n")
    line = next((one for one in lines if one.startswith("fatal: ")), lines[0])
    return line.removeprefix("fatal: ") or f"exit status {run.returncode}"
