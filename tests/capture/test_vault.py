"""`vault export` and `vault import`: the evidence outlives its editor, and nothing false comes in with it."""

import shutil
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_LZMA, ZipFile

import pytest

from tests.capture.editor import Editor

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


def tampered(source: Path, target: Path, change: dict[str, bytes]) -> None:
    """Copy an archive with some of its parts replaced or added."""
    with ZipFile(source) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, change.pop(name, old.read(name)))
        for name, data in change.items():
            new.writestr(name, data)


@pytest.mark.parametrize(
    "what", ["text", "extra", "outside", "no list", "no archive", "cut", "missing", "packed"]
)
def test_a_file_that_is_not_what_it_says_is_refused_whole(keeper: Editor, what: str) -> None:
    """A changed text, a part that is not listed, a path out of the vault, a damaged file: one line, and nothing taken in."""
    good, bad = keeper.folder / "good.zip", keeper.folder / "bad.zip"
    keeper.type("vault", "export", str(good))
    with ZipFile(good) as archive:
        text = next(name for name in archive.namelist() if name.endswith(".txt"))
        listing = archive.read("SHA256SUMS")
    outside = f"../{'0' * 64}.txt"
    changes = {
        "text": {text: b"Something else."},
        "extra": {f"bridge/{'0' * 64}.txt": b"x"},
        "outside": {outside: b"x", "SHA256SUMS": listing + f"{'0' * 64}  {outside}\n".encode()},
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


def test_an_empty_vault_is_not_exported(editor: Editor) -> None:
    """There is nothing to hand over."""
    said = editor.type("vault", "export", str(editor.folder / "v.zip"))
    assert (said.status, said.err) == (2, f"build.py: there is nothing to export in {editor.vault}\n")
    assert not (editor.folder / "v.zip").exists()
