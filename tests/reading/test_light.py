"""Reading costs little: it begins before the rest of the program is there, and its values are let go of once records are made of them."""

import subprocess
import sys

from tests.conftest import ROOT
from tests.rules.examples import BASE

HEAVY = ("pydantic", "markdown_it", "jinja2")
SHOW = f"import sys; print(sorted(set({HEAVY}) & set(sys.modules)))"

COUNT = f"""
import gc
import exchangelog.judged
from exchangelog import cli
from exchangelog.reading.document import Document

def count(*_things, **_options):
    read = [one for one in gc.get_objects() if isinstance(one, Document)]
    print(len(read) > 0, [one.path for one in read if one.front is not None])
    return ()

exchangelog.judged.check = count
cli.main(["check", "--content", {str(BASE)!r}])
"""


def run(script: str) -> str:
    """Run a script in a Python of its own; gives what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_files_are_read_by_what_knows_no_record() -> None:
    """The pipeline, and with it what makes documents of files, comes without the library that holds the records."""
    assert run(f"import exchangelog.pipeline; {SHOW}") == "[]\n"


def test_no_values_are_kept_that_records_were_made_of() -> None:
    """When the rules are asked, the documents have their texts alone: the values take more room than all else that is read."""
    assert run(COUNT).startswith("True []\n")
