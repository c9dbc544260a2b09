"""A signal ends a run at any instant: in silence, with the status that shells count, and with nothing left behind."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from exchangelog.ending import SIGNALS, Ended, undisturbed, unwound_when_ended
from tests.conftest import ROOT
from tests.rules.examples import BASE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="proc(5) tells when a program listens")
COMMAND = [sys.executable, "build.py", "build", "--no-cache", "--content", str(BASE), "--today", "2025-02-01"]


def start(site: Path, *, nohup: bool = False) -> subprocess.Popen[bytes]:
    """Start a build in a group of its own."""
    words = [
        *(["nohup"] if nohup else []),
        *COMMAND,
        "--jobs",
        "2",
        "--vault",
        str(BASE.parent),
        "--out",
        str(site),
    ]
    pipe = subprocess.PIPE
    return subprocess.Popen(words, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)


def wait_until_it_listens(process: subprocess.Popen[bytes]) -> None:
    """Wait until the program has all handlers of its own: before that Python itself starts, and has only that for Ctrl-C."""
    bits = sum(1 << (number - 1) for number in SIGNALS)
    while process.poll() is None:
        lines = Path(f"/proc/{process.pid}/status").read_text("ascii", "replace").splitlines()
        heard = [int(line.split()[1], 16) for line in lines if line.startswith(("SigCgt:", "SigIgn:"))]
        if sum(heard) & bits == bits:
            return
        time.sleep(0.001)


def wait_for(there: Callable[[], bool]) -> None:
    """Wait until something is as it should be, for at most 30 seconds."""
    end = time.monotonic() + 30
    while not there():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_a_build_is_ended_in_silence_at_any_instant(tmp_path: Path) -> None:
    """Ctrl-C for the whole group or one process, or a supervisor's word, from the first import to the end: not a line, nothing left."""
    chance = random.Random(9)  # noqa: S311 - the same moments in each run
    site = tmp_path / "site"
    began = time.monotonic()
    start(site).communicate()
    length = time.monotonic() - began
    for number in range(14):
        one = (signal.SIGINT, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)[number % 4]
        build = start(site)
        wait_until_it_listens(build)
        time.sleep(chance.uniform(0, 0.25) if number % 2 else chance.uniform(0, length))
        (os.killpg if number % 3 else os.kill)(build.pid, one)
        _, errors = build.communicate()
        assert errors == b"", number
        assert build.returncode in {128 + one, 0}
        assert {path.name for path in tmp_path.iterdir()} <= {"site", ".site-previous"}


def test_keys_pressed_twice_do_no_harm(tmp_path: Path) -> None:
    """What comes while a run puts away what it holds does not keep it from that."""
    build = start(tmp_path / "site")
    wait_for((tmp_path / ".site-next").is_dir)
    for _ in range(3):
        build.send_signal(signal.SIGINT)
        time.sleep(0.005)
    assert (build.communicate()[1], build.returncode) == (b"", 130)
    assert list(tmp_path.iterdir()) == []


def test_a_build_that_is_to_survive_its_terminal_does(tmp_path: Path) -> None:
    """Under nohup the closed terminal changes nothing."""
    build = start(tmp_path / "site", nohup=True)
    wait_until_it_listens(build)
    build.send_signal(signal.SIGHUP)
    build.communicate()
    assert build.returncode == 0
    assert (tmp_path / "site" / "manifest.json").exists()


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    """However many are killed, one new tree and one lock lie beside the site at most; a build that ends well leaves neither."""
    left = tmp_path / ".site-next"
    for _ in range(2):
        build = start(tmp_path / "site")
        wait_for(lambda: (left / "data").is_dir() and not (left / "mark").exists())
        os.killpg(build.pid, signal.SIGKILL)
        build.communicate()
        assert {path.name for path in tmp_path.iterdir()} == {".site-next", ".site-lock"}
        (left / "mark").touch()
    build = start(tmp_path / "site")
    assert re.search(rb"\b[1-9][0-9]+ files\b", build.communicate()[0])
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("moment", [0.001, 1e-6], ids=["in time", "too early"])
def test_an_end_that_python_dropped_is_taken_up_again(moment: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a destructor Python prints what is raised, and goes on; the run ends all the same, also where the reminder comes too early."""
    monkeypatch.setattr("exchangelog.ending.A_MOMENT", moment)

    class Falling:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGTERM)

    def drop() -> None:
        falling = Falling()
        del falling
        time.sleep(10)

    with pytest.raises(Ended) as ended, unwound_when_ended():
        drop()
    assert ended.value.status == 143


def test_a_module_is_loaded_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is broken off while it loads may print, or leave half of itself behind: the end waits until it is there."""
    words = "import signal, time\nsignal.raise_signal(signal.SIGTERM)\ntime.sleep(0.01)\nis_whole = True\n"
    (tmp_path / "slow_to_load.py").write_text(words, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    loaded = []

    def load() -> None:
        loaded.append(import_module("slow_to_load"))
        time.sleep(10)

    with pytest.raises(Ended) as ended, unwound_when_ended():
        load()
    assert loaded[0].is_whole
    assert ended.value.status == 143


def test_no_reminder_outlives_the_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever was done before the end could be taken up is done, and nothing comes after."""
    (tmp_path / "last_to_load.py").write_text("import signal\nsignal.raise_signal(signal.SIGTERM)\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr("exchangelog.ending.AGAIN", 0.05)
    with unwound_when_ended():
        import_module("last_to_load")
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_what_belongs_together_is_not_torn_apart() -> None:
    """A signal waits until the block is done."""
    done = []

    def publish() -> None:
        with undisturbed():
            signal.raise_signal(signal.SIGINT)
            done.append("one")
        done.append("other")

    with pytest.raises(Ended), unwound_when_ended():
        publish()
    assert done == ["one"]


def test_handlers_are_given_back() -> None:
    """Whoever calls a command from Python has its own handlers afterwards."""
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    with unwound_when_ended():
        assert signal.getsignal(signal.SIGTERM) is not before[1]
    assert [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == before
