"""The made logs of `make bench`: the same from the same seed, without an error or a warning, and in the proportions asked for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from exchangelog.findings import Severity
from exchangelog.pipeline import judge
from exchangelog.settings import Settings
from tools.bench.corpus import make_corpus
from tools.bench.hugo_site import make_project
from tools.bench.shape import Shape


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_seed_makes_the_same_log(tmp_path: Path) -> None:
    """Two logs of one shape are equal byte for byte; another seed makes another."""
    for name, seed in (("one", 1), ("same", 1), ("other", 2)):
        make_corpus(tmp_path / name, Shape(9, seed))
    assert texts(tmp_path / "one") == texts(tmp_path / "same")
    assert texts(tmp_path / "one") != texts(tmp_path / "other")


@pytest.mark.parametrize(
    "shape", [Shape(24), Shape(24, seed=7, remarks=7, paragraphs=8, capture_lines=40), Shape(12, 3, 0, 1)]
)
def test_a_made_log_passes_the_strictest_check(tmp_path: Path, shape: Shape) -> None:
    """Whatever the proportions, no rule has an error or a warning, so that a build is never left out of a race."""
    made = make_corpus(tmp_path / "content", shape)
    judged = judge(Settings(datetime(2026, 11, 22, 12, tzinfo=UTC), tmp_path / "content"))
    assert [one for one in judged.findings if one.severity is not Severity.NOTE] == []
    assert len(judged.log.exchanges) == made.entries == shape.entries
    assert len(judged.log.sources) == made.sources


def test_it_has_the_shape_of_the_real_log(tmp_path: Path) -> None:
    """Some five quotes and three sources an entry, a hundred words of prose, three languages, verdicts of several kinds."""
    make_corpus(tmp_path / "content", Shape(60))
    judged = judge(Settings(datetime(2026, 11, 22, 12, tzinfo=UTC), tmp_path / "content"))
    entries = judged.log.exchanges.values()
    assert 4.5 < sum(len(entry.record.quotes) for entry in entries) / 60 < 6.5
    assert 2.3 < len(judged.log.sources) / 60 < 3.6
    assert 70 < sum(len(entry.body.split()) for entry in entries) / 60 < 140
    assert {source.record.language for source in judged.log.sources.values()} == {"en", "uk", "ru"}
    assert len(set(judged.derived.verdicts.values())) > 2


def test_hugo_gets_the_same_log(tmp_path: Path) -> None:
    """Hugo's project has a page for each entry, source, year and speaker, with the front matter and the prose that ours has."""
    made = make_corpus(tmp_path / "content", Shape(70))
    make_project(tmp_path / "content", tmp_path / "project")
    pages = tmp_path / "project" / "content"
    assert len(list((pages / "exchanges").iterdir())) == made.entries
    assert len(list((pages / "sources").iterdir())) == made.sources
    assert sorted(path.name for path in (pages / "years").iterdir()) == ["2026.md"]
    much, little = pages / "speakers" / "headquarters", pages / "speakers" / "lubinets"
    assert sorted(path.name for path in much.iterdir()) == ["2026.md", "_index.md"]
    assert [path.name for path in little.iterdir()] == ["_index.md"]
    entry = min(tmp_path.glob("content/exchanges/*/*.md"))
    front, body = entry.read_text("utf-8").split("---\n", 2)[1:]
    given = (pages / "exchanges" / entry.name).read_text("utf-8")
    assert given.endswith(body)
    assert all(f"  {line}" in given for line in front.splitlines())
