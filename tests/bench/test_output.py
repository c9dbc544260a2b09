"""What a build wrote is counted kind by kind, so that a reader of the benchmark sees what is compared with what."""

from pathlib import Path, PurePosixPath

import pytest

from tools.bench.corpus import make_corpus
from tools.bench.output import Amount, Output, kind_of
from tools.bench.peer_sites import Peer, make_peer_project
from tools.bench.shape import Shape


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.html", "home page"),
        ("sitemap.xml", "sitemap.xml"),
        ("sources/index.html", "sources: the list"),
        ("sources/s-1/index.html", "sources: a page each"),
        ("speakers/mod/2025/index.html", "speakers: a page each"),
        ("exchanges/2025-05-24/index.json", "exchanges (json)"),
        ("static/fonts/a.woff2", "style, scripts and fonts"),
    ],
)
def test_a_file_belongs_to_a_kind_by_its_address(path: str, kind: str) -> None:
    """Pages of their own, lists, files of a folder, single files: the same address is the same kind on both sides."""
    assert kind_of(PurePosixPath(path)) == kind


def test_files_and_bytes_are_added_up_by_kind(tmp_path: Path) -> None:
    """Two pages of one kind are two files with the bytes of both; all kinds together are the whole site."""
    for name, text in (("a/1/index.html", "four"), ("a/2/index.html", "five."), ("feed.xml", "x")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    output = Output.of(tmp_path)
    assert output.kinds == {"a: a page each": Amount(2, 9), "feed.xml": Amount(1, 1)}
    assert output.all == Amount(3, 10)


@pytest.mark.parametrize("name", ["eleventy", "mkdocs", "pelican"])
def test_a_peer_gets_every_entry(tmp_path: Path, name: str) -> None:
    """A peer's project has a page for each entry, with the title, every quote and the prose."""
    make_corpus(tmp_path / "content", Shape(5))
    make_peer_project(Peer(name, ()), tmp_path / "content", tmp_path / name)
    pages = {path.name: path for path in (tmp_path / name / "content" / "entries").iterdir()}
    ours = {path.name: path.read_text("utf-8") for path in tmp_path.glob("content/exchanges/*/*.md")}
    assert pages.keys() == ours.keys()
    for day, text in ours.items():
        page = pages[day].read_text("utf-8")
        assert page.endswith(text.split("---\n", 2)[2])
        assert page.count("\n> s-") == text.count("\n  source: ")
