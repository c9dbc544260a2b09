"""A preview that runs as a process of its own, and how tests talk to it."""

import http.client
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("one_preview.py")


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: str


@dataclass(frozen=True)
class Preview:
    """A running preview: its folder and its port."""

    folder: Path
    port: int

    def get(self, path: str, method: str = "GET", host: str = "") -> Answer:
        """Ask for a path."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, headers={"Host": host} if host else {})
        response = connection.getresponse()
        answer = Answer(response.status, dict(response.getheaders()), response.read().decode())
        connection.close()
        return answer

    def save(self, name: str, text: str) -> None:
        """Write a file of the folder."""
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text)

    def wait_for(self, true: Callable[[Answer], bool], path: str = "/") -> Answer:
        """Ask for a page until it is as it should be, for at most ten seconds."""
        deadline = time.monotonic() + 10
        while not true(answer := self.get(path)):
            assert time.monotonic() < deadline, answer
            time.sleep(0.05)
        return answer


@contextmanager
def running_preview(folder: Path, files: Mapping[str, str]) -> Iterator[Preview]:
    """Preview a folder of these files; Ctrl-C must end it with status 0, and nothing may be said on standard error."""
    preview = Preview(folder, free_port())
    for name, text in files.items():
        preview.save(name, text)
    process = start_preview(folder, preview.port)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == f"preview at http://127.0.0.1:{preview.port}/ (Ctrl-C ends it)\n"
        yield preview
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
        assert (process.returncode, errors) == (0, "")
    finally:
        process.kill()
        process.communicate()


def start_preview(
    folder: Path, port: int, host: str = "127.0.0.1", within: Sequence[str] = ()
) -> subprocess.Popen[str]:
    """Start a preview in which every warning of Python, livereload and tornado is an error; `within` is a command that runs it.

    But one: tornado leaves it to the interpreter to close a socket that could not be bound.
    """
    warnings = ["-W", "error", "-W", "ignore:unclosed <socket:ResourceWarning"]
    command = [*within, sys.executable, *warnings, str(SCRIPT), str(folder), host, str(port)]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, stdout=pipe, stderr=pipe, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}
    )


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
