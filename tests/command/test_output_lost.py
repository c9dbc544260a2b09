"""Whatever becomes of its output, a command does what it has to do, says in one line what could not be said, and calls nothing false."""

import errno
import os
import re
import subprocess
import sys
import threading
from io import FileIO, RawIOBase
from pathlib import Path

import pytest

from exchangelog.cli import main
from exchangelog.commands.streams import Outlet, speaking
from tests.conftest import ROOT
from tests.rules.examples import BASE

FULL = Path("/dev/full")
NO_ROOM = "build.py: the standard output cannot be written (No space left on device); all else is done, and the last line would be: "


def run(shell: str, *words: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command with what a shell does to its streams."""
    command = ["sh", "-c", f'exec "$0" "$@" {shell}', sys.executable, str(ROOT / "build.py"), *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def of_base(out: Path | None = None) -> list[str]:
    """Give the options by which the examples' log is checked or built."""
    own = ["--content", str(BASE), "--vault", str(BASE.parent), "--today", "2025-02-01"]
    return own if out is None else [*own, "--no-cache", "--out", str(out)]


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full is Linux's own")
def test_a_build_that_can_tell_nobody_is_published_and_says_so(tmp_path: Path) -> None:
    """The site is there, the one line holds what would have been printed, and the status says that not all went well."""
    said = run(">/dev/full", "build", *of_base(tmp_path / "site"))
    files = len(list((tmp_path / "site").rglob("*.*")))
    assert (tmp_path / "site" / "manifest.json").exists()
    assert files > 300
    site = re.escape(f"{NO_ROOM}{tmp_path}/site")
    assert re.fullmatch(rf"{site}: [0-9]+ files, 0 of them unchanged\n", said.stderr)
    assert said.returncode == 2


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full is Linux's own")
@pytest.mark.parametrize(
    ("words", "last"),
    [
        (["check", *of_base()], "no findings\n"),
        (["check", "--format", "json", *of_base()], "]\n"),
        (["explain"], ".\n"),
        (["schema", "source"], "}\n"),
        (["--help"], "\n"),
    ],
)
def test_every_command_says_what_it_could_not_say(words: list[str], last: str) -> None:
    """One line, with the end of it; and no finding is taken for none, since the status is 2."""
    said = run(">/dev/full", *words)
    assert said.returncode == 2
    assert said.stderr.startswith(NO_ROOM)
    assert said.stderr.endswith(last)
    assert said.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("shell", "status", "errors"),
    [
        (">&-", 2, 1),
        ("2>&-", 0, 0),
        (">&- 2>&-", 2, 0),
        (">&- 2>&- <&-", 2, 0),
        ("<&-", 0, 0),
    ],
)
def test_closed_streams_are_no_bug(shell: str, status: int, errors: int) -> None:
    """A closed output is one that cannot be written; without a standard error the command is silent beside its output."""
    said = run(shell, "explain")
    assert (said.returncode, said.stderr.count("\n")) == (status, errors)
    assert said.stderr == "" or "Bad file descriptor" in said.stderr
    assert bool(said.stdout) == (status == 0)


def test_what_is_said_beside_never_gets_into_the_output() -> None:
    """Where the standard error is closed, what belongs there is lost, and not printed among what a program will read."""
    said = run("2>&-", "quote", "no-such-source", "word", *of_base())
    assert (said.returncode, said.stdout, said.stderr) == (2, "", "")


def test_a_new_entry_is_named_though_the_output_is_lost(tmp_path: Path) -> None:
    """Whoever cannot be told by the output where the new file stands is told beside it."""
    said = run(">&-", "new", "2025-05-24", "--content", str(tmp_path))
    assert said.returncode == 2
    assert said.stderr.endswith(f"the last line would be: {tmp_path}/exchanges/2025/2025-05-24.md\n")
    assert (tmp_path / "exchanges/2025/2025-05-24.md").exists()


@pytest.mark.parametrize("words", [["explain"], ["schema"], ["check", "--format", "sarif", *of_base()]])
def test_a_reader_that_has_read_enough_changes_nothing(words: list[str]) -> None:
    """`| head`, and one that reads nothing at all: silence, and the status is the command's own, however much was printed."""
    process = subprocess.Popen(
        [sys.executable, "build.py", *words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait() == 0
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()


def test_a_pipe_that_does_not_wait_is_waited_for() -> None:
    """A pipe that somebody else has set not to block loses nothing."""
    read, write = os.pipe()
    os.set_blocking(write, False)
    data = os.urandom(300_000)
    found: list[bytes] = []

    def take() -> None:
        with FileIO(read) as file:
            found.append(file.readall())

    reader = threading.Thread(target=take)
    reader.start()
    with FileIO(write, "w") as pipe:
        outlet = Outlet(pipe)
        assert outlet.write(data) == len(data)
    reader.join()
    assert found == [data]
    assert outlet.trouble is None


class Narrow(RawIOBase):
    """A stream that takes three bytes, and then is full."""

    def __init__(self) -> None:
        """Begin empty."""
        self.taken = b""

    def write(self, data: bytes) -> int:  # type: ignore[override]  # enough for the test
        """Take a byte, or refuse."""
        if len(self.taken) == 3:
            raise OSError(errno.ENOSPC, "full")
        self.taken += bytes(data[:1])
        return 1


def test_what_is_lost_begins_where_writing_ended() -> None:
    """The end of what could not be written is kept, and no more of it than a line needs."""
    narrow = Narrow()
    outlet = Outlet(narrow)
    assert outlet.write(b"abcdef\n") == 7
    outlet.write(b"x" * 5000 + b"\nlast\n")
    assert narrow.taken == b"abc"
    assert outlet.trouble is not None
    assert outlet.last.endswith(b"x\nlast\n")
    assert len(outlet.last) == 200


def test_streams_of_the_test_are_given_back(capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed within reaches the stream that was there, in UTF-8; afterwards that one stands again."""
    before = sys.stdout, sys.stderr
    with speaking():
        assert sys.stdout is not before[0]
        print("Київ \ud800")  # noqa: T201 - what is tested
        sys.stdout.flush()
    assert (sys.stdout, sys.stderr) == before
    assert capsys.readouterr().out == "Київ \\ud800\n"
    assert main(["explain", "no-such-rule"]) == 2
    assert capsys.readouterr().err.startswith("build.py: there is no rule")
