"""What several folders of tests share: the real site, built once a session.

In: the repository's content. Out: the folder of the finished site, made by the command that users type.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]
PATIENCE = 300.0
"""Seconds that one worker waits for another to build the site, before it says that something is wrong."""

# The same examples every time, so that a change and not luck decides whether the tests pass; and no time limit for one
# example or for its making, since how long it takes depends on what else the machine does. To look for new examples:
# pytest --hypothesis-profile=default
settings.register_profile(
    "steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


# A shell starts what runs in the background with Ctrl-C ignored, `nohup` a closed terminal, and whatever a test starts would inherit that.
for name in {"SIGINT", "SIGHUP", "SIGTERM"} & set(dir(signal)):
    if signal.getsignal(getattr(signal, name)) is signal.SIG_IGN:
        signal.signal(
            getattr(signal, name), signal.default_int_handler if name == "SIGINT" else signal.SIG_DFL
        )


def pytest_xdist_auto_num_workers() -> int:
    """Give one worker more than there are cores (`-n auto`): a worker often waits, for its browser or for a process that it ends."""
    return (os.cpu_count() or 1) + 1


def build_site(folder: Path) -> None:
    """Build the real content into `folder`/site and leave what the command said in `folder`/said."""
    run = subprocess.run(
        [sys.executable, "build.py", "build", "--out", str(folder / "site")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = folder / "said.part"
    said.write_text(
        "" if run.returncode == 0 else f"exit status {run.returncode}\n{run.stdout}{run.stderr}", "utf-8"
    )
    said.replace(folder / "said")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real site once a session: the first of pytest-xdist's workers builds it, the others wait for it."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder = shared / "real-site"
    try:
        folder.mkdir()  # one worker alone succeeds: this is the lock
    except FileExistsError:
        wait_for(folder / "said")
    else:
        build_site(folder)
    if complaint := (folder / "said").read_text("utf-8"):
        pytest.fail(f"the real content does not build: {complaint}", pytrace=False)
    return folder / "site"


def wait_for(file: Path) -> None:
    """Wait until another worker has left a file."""
    end = time.monotonic() + PATIENCE
    while not file.exists():
        if time.monotonic() > end:
            pytest.fail(f"no worker has built the real site within {PATIENCE:.0f} s", pytrace=False)
        time.sleep(0.1)
