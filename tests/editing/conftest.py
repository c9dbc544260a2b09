"""The small log that the examples of the rules start from, in a folder of its own, to be edited."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from exchangelog.settings import Settings
from tests.conftest import ROOT


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The settings of a preview of that log."""
    shutil.copytree(ROOT / "tests" / "rules" / "base", tmp_path / "content")
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    return Settings(now, tmp_path / "content", ROOT / "templates", ROOT / "static", tmp_path / "vault")
