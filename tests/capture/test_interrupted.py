"""A capture that is killed: at whatever point, no file is half-written, and no source is without its text."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from exchangelog.capturing import capture as capturing
from exchangelog.write.one_file import place_file, placing
from exchangelog.write.trouble import CannotWrite
from tests.capture.articles import ENGLISH, article
from tests.capture.editor import BASE, Editor
from tests.conftest import ROOT

WHOLE = 0.9
"""Seconds that a capture of a text takes at least, most of them for starting Python; kills are spread over a little more."""


def test_a_killed_capture_leaves_nothing_half_written(editor: Editor) -> None:
    """Killed at random moments: every source can be read and has its text in the vault; nothing else lies about."""
    moments = random.Random(307)  # noqa: S311 - the same moments in each run
    known = {path.name for path in BASE.rglob("*") if path.is_file()}
    for number in range(8):
        saved = editor.folder / f"{number}.txt"
        saved.write_text("\n".join((f"Report {number}.", *ENGLISH)), "utf-8")
        words = [
            "capture",
            str(saved),
            "--id",
            f"report-{number}",
            "--publisher",
            "invented-herald",
            "--language",
            "en",
        ]
        folders = ["--content", str(editor.content), "--vault", str(editor.vault)]
        run = subprocess.Popen(
            [sys.executable, "build.py", *words, *folders],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(moments.uniform(0.3, 1.3) * WHOLE)
        run.kill()
        run.wait()
    left = [path for path in editor.content.rglob("*") if path.is_file() and path.name not in known]
    assert all(path.suffix == ".yaml" and (editor.vault / path.stem).is_dir() for path in left), left
    assert all(path.suffix in {".txt", ".json", ".raw"} for path in editor.vault.rglob("*") if path.is_file())
    said = editor.type("check")
    assert " error " not in said.out
    assert "stray-file" not in said.out


def test_an_interrupted_capture_takes_its_vault_files_back(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C, or a full disk, between the vault and the source's file: the vault is as it was."""
    saved = editor.folder / "a.html"
    saved.write_text(article(), "utf-8")
    before = sorted(editor.folder.rglob("*"))
    for trouble, status in (
        (KeyboardInterrupt(), 130),
        (CannotWrite(Path("x"), "No space left on device"), 2),
    ):

        def stumble(_path: Path, _data: bytes, trouble: BaseException = trouble) -> None:
            raise trouble

        monkeypatch.setattr(capturing, "place_file", stumble)
        assert editor.capture(str(saved), "--publisher", "invented-herald").status == status
        assert sorted(editor.folder.rglob("*")) == before


def test_a_file_is_placed_whole(tmp_path: Path) -> None:
    """A file that is replaced keeps its mode; one that cannot be written leaves nothing behind."""
    target = tmp_path / "folder" / "file.txt"
    place_file(target, b"one")
    target.chmod(0o640)
    place_file(target, b"two")
    assert target.read_bytes() == b"two"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(target.parent.iterdir()) == [target]
    with pytest.raises(CannotWrite):
        place_file(target / "below-a-file", b"three")
    (tmp_path / "taken").mkdir()
    with pytest.raises(CannotWrite):
        place_file(tmp_path / "taken", b"four")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "taken"]


@pytest.mark.parametrize("lacking", ["nothing", "exchangelog.write.one_file._open_unnamed", "os.link"])
def test_a_new_file_takes_nobodys_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    """What stands there, or has come meanwhile, stays, also where the system has no nameless files or no links; nothing else is left."""
    target = tmp_path / "folder" / "entry.md"
    if lacking == "os.link":
        monkeypatch.setattr("os.link", refuse_links)
        monkeypatch.setattr("exchangelog.write.one_file._open_unnamed", lambda _folder: None)
    elif lacking != "nothing":
        monkeypatch.setattr(lacking, lambda _folder: None)
    place_file(target, b"one", is_new=True)
    with pytest.raises(CannotWrite, match="File exists"):
        place_file(target, b"two", is_new=True)
    with pytest.raises(CannotWrite, match="File exists"), placing(tmp_path / "late.md", is_new=True):
        (tmp_path / "late.md").symlink_to("nowhere")
    assert (target.read_bytes(), [*target.parent.iterdir()]) == (b"one", [target])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "late.md"]


def refuse_links(*_paths: object, **_options: object) -> None:
    """Be a file system without links."""
    raise OSError(1, "Operation not permitted")


def test_a_system_without_nameless_files_does_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system has no files without a name, a hidden one beside its place is used, and goes."""
    monkeypatch.setattr("exchangelog.write.one_file._open_unnamed", lambda _folder: None)
    place_file(tmp_path / "file.txt", b"one")
    place_file(tmp_path / "file.txt", b"two")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"two"]


def test_what_a_killed_process_left_goes_with_the_next_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without nameless files a killed process leaves a part; the next run takes it away, and nothing that another process writes or that is ours."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = tmp_path / f".file.txt.{ended.pid}.part"
    others = [
        f".file.txt.{os.getppid()}.part",
        ".file.txt.1.part",
        f".other.txt.{ended.pid}.part",
        ".file.txt.part",
        ".file.txt.x.part",
    ]
    for name in (left.name, *others):
        (tmp_path / name).write_bytes(b"half")
    place_file(tmp_path / "file.txt", b"whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*others, "file.txt"])
    monkeypatch.setattr("exchangelog.write.one_file._open_unnamed", lambda _folder: None)
    left.write_bytes(b"half")
    place_file(tmp_path / "file.txt", b"whole again")
    assert not left.exists()
