"""A log without a single event may be built where no site stands yet, and does not take the place of one that has events."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from exchangelog.pipeline import build
from exchangelog.settings import Settings
from exchangelog.write import OutputRefused
from tests.rules.examples import BASE

ROOT = Path(__file__).parents[2]


def settings(folder: Path) -> Settings:
    now = datetime(2025, 2, 1, tzinfo=UTC)
    return Settings(
        now=now,
        content=folder / "content",
        out=folder / "site",
        templates=ROOT / "templates",
        static=ROOT / "static",
        vault=folder / "vault",
    )


def test_registries_alone_make_a_site_but_do_not_replace_one_with_events(tmp_path: Path) -> None:
    """A new log can begin with its registries; a content folder that has lost its events leaves the site as it was."""
    manifest = tmp_path / "site" / "manifest.json"
    shutil.copytree(BASE, tmp_path / "content")
    emptied = [tmp_path / "content" / name for name in ("exchanges", "statements", "sources")]
    for folder in emptied:
        folder.rename(tmp_path / folder.name)
    (tmp_path / "content" / "agreements.yaml").rename(tmp_path / "agreements.yaml")
    assert build(settings(tmp_path), print).written is not None
    for folder in emptied:
        (tmp_path / folder.name).rename(folder)
    (tmp_path / "agreements.yaml").rename(tmp_path / "content" / "agreements.yaml")
    assert build(settings(tmp_path), print).written is not None
    before = manifest.read_bytes()
    for folder in emptied:
        shutil.rmtree(folder)
    with pytest.raises(
        OutputRefused, match="a site with pages below exchanges/, and the content has nothing"
    ):
        build(settings(tmp_path), print)
    assert manifest.read_bytes() == before
