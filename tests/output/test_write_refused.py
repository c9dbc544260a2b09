"""A folder that is not ours is refused with one line, and nothing in it or beside it is touched."""

import os
from pathlib import Path

import pytest

from exchangelog.write import CannotWrite, OutputRefused, locate_output
from tests.output.site_on_disk import publish


def everything_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize(
    ("manifest", "allowed"),
    [
        (None, False),
        ('{"name": "Progressive web app"}', False),
        ("{broken", False),
        ("[" * 100_000, False),
        ('{"made_by": "exchangelog", "files": []}', False),
        ('{"made_by": "exchangelog", "files": {}}', True),
    ],
)
def test_only_a_manifest_of_ours_opens_a_folder_that_is_not_empty(
    tmp_path: Path, manifest: str | None, *, allowed: bool
) -> None:
    """A folder with files needs the manifest that this program wrote; another one, or a damaged one, is none."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("dear")
    if manifest is not None:
        (tmp_path / "out" / "manifest.json").write_text(manifest)
    before = everything_in(tmp_path)
    if allowed:
        publish({}, tmp_path / "out")
    else:
        with pytest.raises(OutputRefused, match=r"out: it is not empty and holds no manifest\.json"):
            publish({}, tmp_path / "out")
        assert everything_in(tmp_path) == before
    assert (tmp_path / "out" / "letter.txt").read_text() == "dear"


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """A folder that the user has just made is as good as none; nothing is left beside it."""
    (tmp_path / "out").mkdir()
    publish({"index.html": ""}, tmp_path / "out")
    assert everything_in(tmp_path) == ["out", "out/index.html", "out/manifest.json"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A file in the output's place is refused and stays."""
    (tmp_path / "out").write_text("text")
    with pytest.raises(OutputRefused, match="it is not a folder"):
        publish({}, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "text"


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("project/content", "it holds .*content, which the build reads"),
        ("project", "it holds .*content, which the build reads"),
        ("project/content/site", "it lies in .*content, which the build reads"),
        ("kept", "it is .*kept"),
        ("link", "it holds .*content, which the build reads"),
    ],
)
def test_the_output_keeps_clear_of_what_the_build_reads(tmp_path: Path, target: str, reason: str) -> None:
    """Even empty folders are refused where the build reads from, above and below them, and through links."""
    (tmp_path / "project" / "content").mkdir(parents=True)
    (tmp_path / "kept").mkdir()
    (tmp_path / "link").symlink_to("project")
    with pytest.raises(OutputRefused, match=reason) as refused:
        locate_output(
            tmp_path / target, inputs=[tmp_path / "project" / "content"], guarded=[tmp_path / "kept"]
        )
    assert "\n" not in str(refused.value)


def test_a_folder_beside_the_content_is_taken(tmp_path: Path) -> None:
    """The usual place, inside the project beside the content, is fine."""
    (tmp_path / "content").mkdir()
    assert locate_output(tmp_path / "site", inputs=[tmp_path / "content"]).target == tmp_path / "site"


def test_the_root_and_the_home_folder_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody loses a home folder to a mistyped path, an empty one included, nor the folders above it."""
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "editor"))
    (tmp_path / "home" / "editor").mkdir(parents=True)
    for target in (Path("/"), tmp_path / "home" / "editor", tmp_path / "home"):
        with pytest.raises(OutputRefused):
            locate_output(target)


def test_a_path_that_cannot_be_followed_is_one_clear_line(tmp_path: Path) -> None:
    """A circle of links and a name of 300 letters end in CannotWrite with the path in it."""
    (tmp_path / "circle").symlink_to("circle")
    for target in (tmp_path / "circle" / "site", tmp_path / ("n" * 300)):
        with pytest.raises(CannotWrite) as trouble:
            locate_output(target)
        assert str(target) in str(trouble.value)
        assert "\n" not in str(trouble.value)


@pytest.mark.skipif(not os.path.ismount("/proc"), reason="needs a mount point that is always there")
def test_a_mount_point_is_refused() -> None:
    """A mount point cannot change places with another folder, and the line says so."""
    with pytest.raises(OutputRefused, match="root of a file system"):
        locate_output(Path("/proc"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
@pytest.mark.parametrize("kind", ["pipe", "device", "link"])
def test_a_manifest_that_is_no_file_is_none_of_ours(tmp_path: Path, kind: str) -> None:
    """A pipe or a device has no end, and is never opened; whoever wrote a link, no build did."""
    target, manifest = tmp_path / "site", tmp_path / "site" / "manifest.json"
    target.mkdir()
    if kind == "pipe":
        os.mkfifo(manifest)
    else:
        (tmp_path / "other.json").write_text('{"made_by": "exchangelog", "files": {}}', "utf-8")
        manifest.symlink_to("/dev/zero" if kind == "device" else "../other.json")
    with pytest.raises(OutputRefused, match="holds no manifest"):
        locate_output(target)
