"""One build of a small site as a process of its own, for tests that kill it, run two or take its rights away.

    python one_build.py TARGET VERSION [FILES [PAUSE [USER_ID]]]

VERSION is written into every file, so that a mixture of two builds shows. PAUSE: seconds before each file.
Prints the line that the writer announces, then `published`; or the one line of what went wrong, with status 2.
"""

import os
import sys
import time
from functools import partial
from pathlib import Path

from exchangelog.cannot_run import CannotRun
from exchangelog.output import Artifact, Site
from exchangelog.write import locate_output, stage

__all__ = ["versioned_site"]


def versioned_site(version: str, files: int, pause: float = 0.0) -> Site:
    """Make a site whose files all hold the version, and one that never changes."""

    def make(number: int) -> bytes:
        time.sleep(pause)
        return f"{version} {number}\n".encode() * 50

    pages = [Artifact(f"part{n % 7}/page{n}.html", partial(make, n)) for n in range(files)]
    return Site.of([*pages, Artifact("constant.css", lambda: b"p { color: black }\n")])


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the test reads it from the pipe, as soon as it is said


def main(target: str, version: str, files: str = "20", pause: str = "0", user: str = "") -> int:
    if user:
        os.setgid(int(user))
        os.setuid(int(user))
    try:
        folder = locate_output(Path(target))
        site = versioned_site(version, int(files), float(pause))
        with stage(site, folder, announce=say) as staged:
            staged.publish()
    except CannotRun as error:
        say(str(error))
        return 2
    say("published")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
