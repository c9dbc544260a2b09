"""CITATION.cff says how to cite the log, is valid, and says what site.yaml says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import yaml

from tests.conftest import ROOT

CITATION = ROOT / "CITATION.cff"
CHECKER = Path(sys.executable).parent / "check-jsonschema"


def judge(path: Path) -> int:
    """Let check-jsonschema judge a file by the published schema of the Citation File Format, 1.2.0."""
    command = [str(CHECKER), "--builtin-schema", "vendor.citation-file-format", str(path)]
    return subprocess.run(command, capture_output=True, check=False).returncode


def test_it_is_valid(tmp_path: Path) -> None:
    """By the format's own schema; a file without authors is not."""
    assert judge(CITATION) == 0
    broken = tmp_path / "CITATION.cff"
    broken.write_text("cff-version: 1.2.0\nmessage: x\ntitle: y\n", "utf-8")
    assert judge(broken) == 1


def test_it_says_what_the_site_says() -> None:
    """Title, publisher, addresses and licence are those of site.yaml: nobody is sent to a place that the log has left."""
    citation = yaml.safe_load(CITATION.read_text("utf-8"))
    site = yaml.safe_load((ROOT / "content" / "site.yaml").read_text("utf-8"))
    assert citation["type"] == "dataset"
    assert citation["title"] == site["title"]
    assert citation["authors"] == [{"name": site["publisher"], "website": site["base_url"]}]
    assert citation["url"] == f"{site['base_url']}data/"
    assert citation["repository-code"] == site["repository"]
    assert citation["license"] == site["licence"]
