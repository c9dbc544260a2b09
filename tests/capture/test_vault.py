"""`vault export` and `vault import`: the evidence outlives its editor, and nothing false comes in with it."""

import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_LZMA, ZipFile

import pytest

from tests.capture.editor import Editor
from tests.conftest import ROOT

KILLED = """
import os, signal, sys
from pathlib import Path
from exchangelog.keeping import handover
def die(name):
    if name == handover.LIST:
        os.kill(os.getpid(), signal.SIGKILL)
    return part_named(name)
part_named, handover.part_named = handover.part_named, die
handover.export_vault(Path(sys.argv[1]), Path(sys.argv[2]))
"""
"""An export that is killed when all of it but the list of digests is written."""

TEXT = "The ministry said that nothing had happened. Nobody asked."


@pytest.fixture
def keeper(editor: Editor) -> Editor:
    """Give an editor with a text in the vault."""
    saved = editor.folder / "a.txt"
    saved.write_text(TEXT, "utf-8")
    editor.capture(str(saved), "--id", "bridge", "--publisher", "invented-herald", "--language", "en")
    return editor


def test_a_vault_goes_from_one_editor_to_the_next(keeper: Editor) -> None:
    """What is exported and imported is the same, file by file; a second import brings nothing; two exports are the same bytes."""
    first, second = keeper.folder / "first.zip", keeper.folder / "second.zip"
    assert keeper.type("vault", "export", str(first)).out == f"{first}: 1 text of {keeper.vault}\n"
    heir = replace(keeper, vault=keeper.folder / "heir")
    assert heir.type("vault", "import", str(first)).out == f"{heir.vault}: 3 files new, 0 there already\n"
    assert heir.type("vault", "import", str(first)).out == f"{heir.vault}: 0 files new, 3 there already\n"
    next(one for one in heir.vault.rglob("*") if one.is_file()).unlink()
    assert heir.type("vault", "import", str(first)).out == f"{heir.vault}: 1 file new, 2 there already\n"
    heir.type("vault", "export", str(second))
    assert first.read_bytes() == second.read_bytes()
    assert heir.type("quote", "bridge", "nobody").status == 0


def test_the_list_of_digests_is_one_that_others_can_check(keeper: Editor) -> None:
    """SHA256SUMS in the file is in the form of sha256sum(1)."""
    target = keeper.folder / "v.zip"
    keeper.type("vault", "export", str(target))
    with ZipFile(target) as archive:
        lines = archive.read("SHA256SUMS").decode().splitlines()
        assert sorted(line.split("  ")[1] for line in lines) == sorted(
            set(archive.namelist()) - {"SHA256SUMS"}
        )
    assert all(len(line.split("  ")[0]) == 64 for line in lines)


def test_nothing_is_overwritten(keeper: Editor) -> None:
    """An export does not replace a file; an import keeps what the vault has."""
    target = keeper.folder / "v.zip"
    keeper.type("vault", "export", str(target))
    assert keeper.type("vault", "export", str(target)).status == 2
    how = next(keeper.vault.glob("*/*.json"))
    how.write_text("{}", "utf-8")
    said = keeper.type("vault", "import", str(target))
    assert "differs from the one here, which was kept" in said.out
    assert how.read_text("utf-8") == "{}"


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere no file is without a name (open(2), O_TMPFILE)"
)
def test_a_killed_export_leaves_nothing_half_written(keeper: Editor) -> None:
    """Neither the file nor a part of it; the next export is whole."""
    target, before = keeper.folder / "v.zip", keeper.files()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(keeper.vault), str(target)], cwd=ROOT, check=False
    )
    assert (killed.returncode, keeper.files()) == (-signal.SIGKILL, before)
    assert keeper.type("vault", "export", str(target)).status == 0
    with ZipFile(target) as archive:
        assert archive.testzip() is None


def test_an_export_is_on_the_disk_before_it_has_its_name(
    keeper: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine that stops leaves no file of which nothing, or half, was written."""
    target, synced, fsync = keeper.folder / "v.zip", list[tuple[int, bool]](), os.fsync

    def note(descriptor: int) -> None:
        synced.append((os.fstat(descriptor).st_size, target.exists()))
        fsync(descriptor)

    monkeypatch.setattr("os.fsync", note)
    keeper.type("vault", "export", str(target))
    assert synced == [(target.stat().st_size, False)]


def test_a_text_that_may_not_be_read_is_named(keeper: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not the export that cannot be written; and nothing is left of that."""
    before = sorted(keeper.folder.iterdir())

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    said = keeper.type("vault", "export", str(keeper.folder / "v.zip"))
    assert (said.status, said.err.startswith(f"build.py: {keeper.vault}/bridge/")) == (2, True)
    assert said.err.endswith(" cannot be read: Permission denied\n")
    assert sorted(keeper.folder.iterdir()) == before


def tampered(source: Path, target: Path, change: dict[str, bytes]) -> None:
    """Copy an archive with some of its parts replaced or added."""
    with ZipFile(source) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, change.pop(name, old.read(name)))
        for name, data in change.items():
            new.writestr(name, data)


@pytest.mark.parametrize(
    "what",
    [
        "text",
        "another's text",
        "how it came",
        "extra",
        "outside",
        "no list",
        "no archive",
        "cut",
        "missing",
        "packed",
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_whole(keeper: Editor, what: str) -> None:
    """A changed text, a part that is not listed, a path out of the vault, a damaged file: one line, and nothing taken in."""
    good, bad = keeper.folder / "good.zip", keeper.folder / "bad.zip"
    keeper.type("vault", "export", str(good))
    with ZipFile(good) as archive:
        text = next(name for name in archive.namelist() if name.endswith(".txt"))
        listing = archive.read("SHA256SUMS")
    true = sha256(b"x").hexdigest()  # so that nothing is wrong with it but where it would go
    outside = f"../{true}.txt"
    changes = {
        "text": {text: b"Something else."},
        "another's text": {text: b"x", "SHA256SUMS": re.sub(rb"\S+(?=  \S+txt)", true.encode(), listing)},
        "how it came": {text.replace(".txt", ".json"): b"{}"},
        "extra": {f"bridge/{'0' * 64}.txt": b"x"},
        "outside": {outside: b"x", "SHA256SUMS": listing + f"{true}  {outside}\n".encode()},
        "no list": {"SHA256SUMS": b""},
    }
    if what in changes:
        tampered(good, bad, changes[what])
    elif what == "cut":
        bad.write_bytes(good.read_bytes()[:200])
    elif what == "packed":
        with ZipFile(good) as old, ZipFile(bad, "w", ZIP_LZMA) as new:
            for name in old.namelist():
                new.writestr(name, old.read(name))
        bad.write_bytes(bad.read_bytes().replace(b"\x5d\x00", b"\xff\xff", 1))
    elif what == "no archive":
        bad.write_text("words", "utf-8")
    shutil.rmtree(keeper.vault)
    said = keeper.type("vault", "import", str(bad))
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert not keeper.vault.exists()
    assert not (keeper.vault / outside).resolve().exists()


@pytest.mark.parametrize("name", ["/dev/zero", "a-folder"])
def test_what_is_no_file_is_not_taken_in(editor: Editor, name: str) -> None:
    """A device without end filled the memory."""
    (editor.folder / "a-folder").mkdir()
    source = editor.folder / name
    said = editor.type("vault", "import", str(source))
    assert (said.status, said.err) == (2, f"build.py: {source} is not a file\n")


def test_an_empty_vault_is_not_exported(editor: Editor) -> None:
    """There is nothing to hand over."""
    said = editor.type("vault", "export", str(editor.folder / "v.zip"))
    assert (said.status, said.err) == (2, f"build.py: there is nothing to export in {editor.vault}\n")
    assert not (editor.folder / "v.zip").exists()


@pytest.mark.parametrize("folder", ["content", "static", "templates", "site/data"])
def test_a_vault_is_not_exported_to_where_it_is_published(
    keeper: Editor, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """Not into the record, and not among the files of the site: the texts of others would be republished with the next build."""
    monkeypatch.chdir(keeper.folder)
    (keeper.folder / folder).mkdir(parents=True, exist_ok=True)
    before = keeper.files()
    said = keeper.type("vault", "export", f"{folder}/v.zip")
    assert (said.status, keeper.files()) == (2, before)
    assert "which is published; texts are not" in said.err
