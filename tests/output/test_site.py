"""A site is an ordered value, and refuses what no file system could hold side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.output import Artifact, BadPathError, PathClashError, Site


def empty(path: str) -> Artifact:
    return Artifact(path, bytes)


@given(st.sets(st.from_regex(r"[a-z]{1,3}\.html", fullmatch=True)))
def test_the_order_of_a_site_is_that_of_its_paths(paths: set[str]) -> None:
    """However the artifacts come in, the paths come out sorted."""
    assert list(Site.of(map(empty, paths))) == sorted(paths)


def test_a_site_gives_the_artifact_at_a_path() -> None:
    """A site is a mapping: it knows its paths, gives the artifact there and nothing elsewhere."""
    site = Site.of([Artifact("a/index.html", lambda: b"page"), empty("robots.txt")])
    assert site["a/index.html"].make() == b"page"
    assert "a" not in site
    assert len(site) == 2


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/etc/passwd",
        "../up",
        "a/../b",
        "./a",
        "a//b",
        "a/",
        "a/.",
        "a\\b",
        "c:/x",
        "a\0b",
        "a\nb",
        "\ud800",
        "a.",
        "a /b",
    ],
)
def test_a_path_that_cannot_be_written_everywhere_is_refused(path: str) -> None:
    """A bad path is refused where the artifact is made, by a message that names it."""
    with pytest.raises(BadPathError) as refused:
        empty(path)
    assert repr(path) in str(refused.value)


@pytest.mark.parametrize(
    "path", ["index.html", ".well-known/security.txt", "_headers", "uk/події/index.html", "a b.txt"]
)
def test_an_ordinary_path_is_taken(path: str) -> None:
    """Hidden files, other scripts and spaces inside a name are ordinary."""
    assert list(Site.of([empty(path)])) == [path]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.html", "a.html"),
        ("a/About.html", "a/about.html"),
        ("й.html", "й.html"),
        ("straße", "STRASSE"),
        ("\u1fb4", "\u1fb3\u0301"),
        ("a", "a/b"),
        ("A", "a/b"),
        ("Data/x.csv", "data/y.csv"),
        ("x/a/deep/file", "x/a/deep"),
    ],
)
def test_two_paths_that_cannot_stand_side_by_side_are_refused(one: str, other: str) -> None:
    """The same path, paths that differ in case or Unicode form only, a file that is another's folder."""
    for pair in ((one, other), (other, one)):
        with pytest.raises(PathClashError) as refused:
            Site.of(map(empty, pair))
        assert pair[0].split("/")[0] in str(refused.value)


def test_the_same_file_name_in_two_folders_is_no_clash() -> None:
    """Every page is an index.html of its own folder."""
    assert len(Site.of(map(empty, ["index.html", "a/index.html", "a/b/index.html", "ab/index.html"]))) == 4
