"""What reads files is loaded before all else, so that they can be read while the rest is loaded."""

import subprocess
import sys

from tests.conftest import ROOT

HEAVY = ("pydantic", "markdown_it", "jinja2")
SHOW = f"import sys; print(sorted(set({HEAVY}) & set(sys.modules)))"


def test_files_are_read_by_what_knows_no_record() -> None:
    """The pipeline, and with it what makes documents of files, comes without the library that holds the records."""
    script = f"import exchangelog.pipeline; {SHOW}"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
