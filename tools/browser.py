"""Find the browser that the tests and the picture use, and Node; install what Debian has for them where that can be done.

In: the search path, and CHROMIUM where somebody wants another browser than the first one found. Out: the path of a
Chromium or Chrome that Playwright can drive, and that of Node, which runs the site's scripts where no page is needed. Playwright's own download is not used: a browser that the system keeps up to
date needs no second source of binaries.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Where macOS keeps what has no place on the search path.
APPLICATIONS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
HOW_TO_INSTALL = (
    "No Chromium found, and the tests need one: install it (Debian and Ubuntu: sudo apt-get install chromium; "
    "elsewhere Chromium or Google Chrome), or name it: CHROMIUM=/path/to/chromium make test"
)
HOW_TO_INSTALL_LIBRARY = (
    "Playwright does not start here. On Debian and Ubuntu it lacks a library: sudo apt-get install libatomic1; "
    "elsewhere see what it says: .venv/bin/python -m playwright --version"
)
HOW_TO_INSTALL_NODE = (
    "No Node found, and the tests of the site's scripts need one: install it (Debian and Ubuntu: sudo apt-get install "
    "nodejs; elsewhere see nodejs.org), version 18 or newer"
)


def find_browser() -> Path | None:
    """Return the browser to use: what CHROMIUM names, else the first known name on the search path, else None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return Path(named) if Path(named).is_file() else None
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((place for place in APPLICATIONS if place.is_file()), None)


def find_node() -> Path | None:
    """Return the program that runs scripts outside of a browser, if the search path has it."""
    found = shutil.which("node") or shutil.which("nodejs")
    return Path(found) if found else None


def flags() -> list[str]:
    """Return the flags that a headless browser needs here: no graphics card, and no sandbox where we are root.

    Chromium refuses to run in its sandbox as root, which is what containers are; everybody else keeps the sandbox.
    """
    return ["--disable-gpu", *(["--no-sandbox"] if is_root() else [])]


def is_root() -> bool:
    """Tell whether this process may do everything (never on Windows)."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def playwright_starts() -> bool:
    """Tell whether Playwright's driver runs: it is a program of its own, and a bare Debian lacks one of its libraries."""
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def missing_packages() -> list[str]:
    """Return Debian's names of what is missing: the browser, Node, the library of Playwright's driver."""
    missing = [] if find_browser() or os.environ.get("CHROMIUM") else ["chromium"]
    if find_node() is None:
        missing.append("nodejs")
    return missing if playwright_starts() else [*missing, "libatomic1"]


def install(packages: list[str]) -> None:
    """Install Debian's packages with apt-get; what apt-get says is shown only if it fails."""
    print(f"Installing Debian's {' and '.join(packages)} (once, for the tests in a browser) ...", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        run = subprocess.run(
            ["apt-get", "-qq", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode:
            print(run.stdout[-2000:] + run.stderr[-2000:], file=sys.stderr)


def main() -> int:
    """Make sure that there is a browser that can be driven; return the exit status, 2 where that cannot be done."""
    packages = missing_packages()
    if packages and is_root() and shutil.which("apt-get"):
        install(packages)
    if find_browser() is None:
        print(HOW_TO_INSTALL, file=sys.stderr)
        return 2
    if find_node() is None:
        print(HOW_TO_INSTALL_NODE, file=sys.stderr)
        return 2
    if not playwright_starts():
        print(HOW_TO_INSTALL_LIBRARY, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
