"""An editor with a small valid log, for the tests of `new`."""

from pathlib import Path

import pytest

from tests.capture.editor import Editor, at_work


@pytest.fixture
def editor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Editor:
    """Give an editor with a small valid log."""
    return at_work(tmp_path, capsys)
