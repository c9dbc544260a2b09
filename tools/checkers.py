"""Bring the checkers that come from npm: axe-core for accessibility and vnu-jar, the Nu HTML checker, which needs Java.

In: requirements/npm with the versions and their digests, the search path. Out: both packages in the environment's folder. No script of a package
is run, and nothing is done again until the versions change. What Debian has for it (npm, a Java) is installed where that can be done.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.browser import install, is_root

ROOT = Path(__file__).parents[1]
WANTED = ROOT / "requirements" / "npm"
FOLDER = ROOT / ".venv" / "npm"
AXE = FOLDER / "node_modules" / "axe-core" / "axe.min.js"
HTML_CHECKER = FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
PROGRAMS = {"npm": "npm", "java": "default-jre-headless"}
"""What must be on the search path, and Debian's package that brings it."""
HOW_TO_INSTALL = (
    "The tests need npm (or the packages of requirements/npm in .venv/npm) and a Java of version 17 or newer: "
    "Debian and Ubuntu: sudo apt-get install npm default-jre-headless"
)


def up_to_date() -> bool:
    """Tell whether the packages are there in the versions that are wanted."""
    brought = FOLDER / "package-lock.json"
    wanted = WANTED / "package-lock.json"
    return (
        AXE.is_file()
        and HTML_CHECKER.is_file()
        and brought.is_file()
        and brought.read_bytes() == wanted.read_bytes()
    )


def missing_programs() -> list[str]:
    """Return the programs that are not there; npm is needed only to bring the packages."""
    return [name for name in PROGRAMS if shutil.which(name) is None and not (name == "npm" and up_to_date())]


def bring() -> int:
    """Install the packages as the lock file has them, beside their place; an interrupted run is done again."""
    staging = FOLDER.with_name("npm.part")
    shutil.rmtree(staging, ignore_errors=True)
    shutil.copytree(WANTED, staging)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    run = subprocess.run(command, cwd=staging, capture_output=True, text=True, env=os.environ, check=False)
    if run.returncode:
        print(run.stdout[-2000:] + run.stderr[-2000:], file=sys.stderr)
        return 2
    shutil.rmtree(FOLDER, ignore_errors=True)
    staging.rename(FOLDER)
    return 0


def main() -> int:
    """Make sure that the checkers are there; return the exit status, 2 where that cannot be done."""
    if missing_programs() and is_root() and shutil.which("apt-get"):
        install([PROGRAMS[name] for name in missing_programs()])
    if missing_programs():
        print(HOW_TO_INSTALL, file=sys.stderr)
        return 2
    return 0 if up_to_date() else bring()


if __name__ == "__main__":
    sys.exit(main())
