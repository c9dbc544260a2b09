"""Pages are light: whoever reads on a poor connection waits for the words and not for us."""

import gzip
import re
from pathlib import Path
from posixpath import dirname, normpath

from tests.conftest import ROOT

MOST = 60_000
"""Bytes, compressed, of an entry's page with all that a browser fetches for it, fonts aside."""
FETCHED = re.compile(r"""<(?:link rel="(?:stylesheet|icon)" href|script src)="([^"]+)\"""")


def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), mtime=0))


def weight_of(page: Path, site: Path) -> int:
    """Add up a page and the files that it asks for, each as a host sends it: compressed."""
    own = page.relative_to(site).as_posix()
    files = {
        normpath(f"{dirname(own)}/{address}".lstrip("/"))
        for address in FETCHED.findall(page.read_text(encoding="utf-8"))
    }
    assert files
    return packed(page) + sum(packed(site / file) for file in files)


def test_no_entry_s_page_is_heavier_than_60_kb(built_site: Path) -> None:
    """In every language, with its style and its script; what it weighs at most is no more than the limit."""
    weights = {
        page.relative_to(built_site).as_posix(): weight_of(page, built_site)
        for page in built_site.glob("**/exchanges/*/index.html")
    }
    assert len(weights) > 200
    assert {page: weight for page, weight in weights.items() if weight > MOST} == {}


def test_a_heavy_page_is_found(tmp_path: Path) -> None:
    """The check can fail: what a page asks for counts."""
    (tmp_path / "page.html").write_text('<link rel="stylesheet" href="style.css">', encoding="utf-8")
    (tmp_path / "style.css").write_bytes(
        (ROOT / "static" / "fonts" / "source-sans-3-latin-ext-wght-normal.woff2").read_bytes()
    )
    assert weight_of(tmp_path / "page.html", tmp_path) > MOST
