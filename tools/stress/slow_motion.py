"""A build that rests before one of the steps by which it publishes, and says so, so that a kill can fall between any two of them.

In: the arguments of build.py; in the environment the number of the step and a descriptor, to which a byte is written as the rest begins. Out: what
build.py does. Nothing of the program is replaced: Python tells an audit hook (PEP 578) of each call to the system before it is made. The steps are
those upon the folders beside the site, and the look-up of the two calls that Python does not offer (renameat2, syncfs) in the C library,
counted from the moment at which all files are made. Each takes microseconds, which 500 random moments would hardly ever meet.
"""

import os
import sys
import time
from itertools import count
from pathlib import Path

from exchangelog.cli import main

REST = 0.1
STEPS = 8
"""To the disk; the tree before the last goes (two); a rename; the exchange; an empty tree goes; what was staged goes; the lock goes."""
FIRST_CALL, CALLS = "syncfs", frozenset({"renameat2", "syncfs"})
EVENTS = frozenset({"os.rename", "os.remove", "os.rmdir", "shutil.rmtree"})
BESIDE = (".site-next", ".site-previous", ".site-lock")
STEP, SIGN = "SLOW_MOTION_STEP", "SLOW_MOTION_SIGN"


class SlowMotion:
    """An audit hook that counts the steps of the publication."""

    def __init__(self, step: int, sign: int) -> None:
        """Say before which step to rest, and where to tell of it."""
        self.step, self.sign = step, sign
        self.passed = count()
        self.has_begun = False

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Rest before the step."""
        call = arguments[1] if event == "ctypes.dlsym" else None
        self.has_begun |= call == FIRST_CALL
        is_step = call in CALLS or (event in EVENTS and Path(str(arguments[0])).name in BESIDE)
        if self.has_begun and is_step and next(self.passed) == self.step:
            os.write(self.sign, b".")
            time.sleep(REST)


if __name__ == "__main__":
    sys.addaudithook(SlowMotion(int(os.environ[STEP]), int(os.environ[SIGN])))
    sys.exit(main(sys.argv[1:]))
