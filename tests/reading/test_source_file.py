"""The files of the content folder: each is read for what its place says, or named as one that is not read."""

import os
from pathlib import Path
from socket import AF_UNIX, socket

import pytest

from exchangelog.reading.file_kind import FileKind, better_name, kind_of
from exchangelog.reading.source_file import LARGEST_FILE, ContentUnreadable, read_content
from exchangelog.reading.source_file import take as take_one


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("site.yaml", FileKind.SITE),
        ("agreements.yaml", FileKind.AGREEMENTS),
        ("exchanges/2024/2024-05-10.md", FileKind.EXCHANGE),
        ("statements/2024/2024-05-10.md", FileKind.STATEMENT),
        ("sources/2024/x.yaml", FileKind.SOURCE),
        ("pages/about.md", FileKind.PAGE),
        ("exchanges/2024-05-10.md", FileKind.EXCHANGE),
        ("exchanges/.2024-05-10.md", None),
        ("exchanges/.old/2024-05-10.md", None),
        ("exchanges/2024/2024-05-10.yaml", None),
        ("site.yml", None),
        ("notes/x.md", None),
    ],
)
def test_the_place_of_a_file_says_what_it_is_for(path: str, kind: FileKind | None) -> None:
    """Its folder and its ending decide; whether its name fits is for a rule to say."""
    assert kind_of(path) == kind


@pytest.mark.parametrize(
    ("path", "better"),
    [
        ("speakers.yml", "speakers.yaml"),
        ("Speakers.yaml", "speakers.yaml"),
        ("speaker.yaml", "speakers.yaml"),
        ("exchanges/2024/2024-05-10.markdown", "exchanges/2024/2024-05-10.md"),
        ("exchanges/2024/2024-05-10.MD", "exchanges/2024/2024-05-10.md"),
        ("exchanges/2024/2024-05-10.yaml", "exchanges/2024/2024-05-10.md"),
        ("Exchanges/2024/2024-05-10.md", "exchanges/2024/2024-05-10.md"),
        ("exchange/2024/2024-05-10.md", "exchanges/2024/2024-05-10.md"),
        ("2024-05-10.md", "exchanges/2024/2024-05-10.md"),
        ("sources/2024/x.yml", "sources/2024/x.yaml"),
        ("README.md", None),
        ("pages/picture.png", None),
        ("exchanges/2024/2024-05-10.md~", None),
        ("exchanges/.2024-05-10.yml", None),
    ],
)
def test_a_file_under_a_name_that_is_nearly_right_is_told_the_right_one(
    path: str, better: str | None
) -> None:
    """So that no entry is lost for its ending; where nothing is near, nothing is proposed."""
    assert better_name(path) == better


def test_every_file_is_read_or_named_in_the_order_of_the_paths(tmp_path: Path) -> None:
    """Whatever order the file system gives; only what git and desktops leave behind is passed over."""
    for name in (
        "site.yaml",
        "pages/b.md",
        "pages/a.md",
        "pages/c.txt",
        ".gitkeep",
        "pages/.DS_Store",
        "z/y/x",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    files, strays = read_content(tmp_path)
    assert [(one.path, one.kind, one.id, one.data) for one in files] == [
        ("pages/a.md", FileKind.PAGE, "a", b"x"),
        ("pages/b.md", FileKind.PAGE, "b", b"x"),
        ("site.yaml", FileKind.SITE, "site", b"x"),
    ]
    assert [(one.path, one.better) for one in strays] == [("pages/c.txt", "pages/c.md"), ("z/y/x", None)]


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link to a file or a folder is named, and nothing outside the content folder is opened."""
    outside = tmp_path / "outside"
    (outside / "2024").mkdir(parents=True)
    (outside / "2024" / "2024-05-10.md").write_text("---\n")
    content = tmp_path / "content"
    content.mkdir()
    (content / "exchanges").symlink_to(outside)
    (content / "site.yaml").symlink_to(outside / "2024" / "2024-05-10.md")
    files, strays = read_content(content)
    assert files == ()
    assert [(one.path, "link" in one.why) for one in strays] == [("exchanges", True), ("site.yaml", True)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe would be waited for without end; it is named, as a socket is."""
    os.mkfifo(tmp_path / "site.yaml")
    with socket(AF_UNIX) as opened:
        # Who opens it fails, and does not come to the pipe.
        opened.bind(os.fspath(tmp_path / "agreements.yaml"))
        files, strays = read_content(tmp_path)
    assert files == ()
    assert [(one.path, one.why) for one in strays] == [
        ("agreements.yaml", "it is no regular file"),
        ("site.yaml", "it is no regular file"),
    ]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """One byte over the limit is too much; its size is known all the same."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.md").write_bytes(b"x" * LARGEST_FILE)
    (tmp_path / "pages" / "b.md").write_bytes(b"x" * (LARGEST_FILE + 1))
    (fits, too_large), _ = read_content(tmp_path)
    assert fits.data is not None
    assert (too_large.data, too_large.size) == (None, LARGEST_FILE + 1)


def test_a_name_with_control_characters_cannot_disturb_what_shows_it(tmp_path: Path) -> None:
    """The path in a finding holds none, whatever the file is called."""
    (tmp_path / "a\x1b[31m\nb.txt").write_bytes(b"")
    (tmp_path / b"c\xff.txt".decode(errors="surrogateescape")).write_bytes(b"")
    _, strays = read_content(tmp_path)
    assert [one.path for one in strays] == ["a\ufffd[31m\ufffdb.txt", "c?.txt"]


def test_a_folder_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    """So is a file in place of the folder."""
    (tmp_path / "file").write_bytes(b"")
    for place in (tmp_path / "nowhere", tmp_path / "file"):
        with pytest.raises(ContentUnreadable) as caught:
            read_content(place)
        assert str(place) in str(caught.value)
        assert "\n" not in str(caught.value)


def test_folders_may_be_nested_deeply(tmp_path: Path) -> None:
    """No depth that the disk allows ends the walk."""
    deep = tmp_path
    for _ in range(1500):
        deep /= "d"
        deep.mkdir()
    (deep / "x").write_bytes(b"")
    try:
        _, (stray,) = read_content(tmp_path)
        assert stray.path == "d/" * 1500 + "x"
    finally:  # pytest's own clean-up goes down by recursion and would fail
        (deep / "x").unlink()
        while deep != tmp_path:
            deep.rmdir()
            deep = deep.parent


def test_a_folder_with_the_name_of_a_file_is_noticed_though_it_is_empty(tmp_path: Path) -> None:
    """An entry that became a folder by a slip would be missing from the site without a word."""
    (tmp_path / "exchanges" / "2024" / "2024-05-10.md").mkdir(parents=True)
    (tmp_path / "pages").mkdir()
    files, strays = read_content(tmp_path)
    assert files == ()
    assert [(one.path, one.why) for one in strays] == [
        ("exchanges/2024/2024-05-10.md", "it is a folder, and has the name of a file")
    ]


def test_a_file_with_a_second_name_is_not_read(tmp_path: Path) -> None:
    """A hard link shows what stands outside of the content as well as a link does; both of its names are told, where both are inside."""
    (tmp_path / "secret").write_text("hunter2", "utf-8")
    content = tmp_path / "content"
    content.mkdir()
    (content / "site.yaml").hardlink_to(tmp_path / "secret")
    files, strays = read_content(content)
    assert files == ()
    assert [(one.path, "hard link" in one.why) for one in strays] == [("site.yaml", True)]


def test_a_log_is_read_as_it_was_at_one_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A branch that is checked out after one file was read and before another is read whole, its removed and new files too."""
    folder = tmp_path / "exchanges" / "2031"
    folder.mkdir(parents=True)
    for day in ("2031-01-01", "2031-01-02", "2031-01-03"):
        (folder / f"{day}.md").write_text("first branch")
    taken: list[str] = []

    def take(path: str, entry: os.DirEntry[str]) -> object:
        found = take_one(path, entry)
        taken.append(path)
        if len(taken) == 2:
            for day in ("2031-01-01", "2031-01-03", "2031-01-04"):
                (folder / f"{day}.md").write_text("other branch")
            (folder / "2031-01-02.md").unlink()
        return found

    with monkeypatch.context() as patched:
        patched.setattr("exchangelog.reading.source_file.take", take)
        files, strays = read_content(tmp_path)
    assert {one.id: one.data for one in files} == dict.fromkeys(
        ("2031-01-01", "2031-01-03", "2031-01-04"), b"other branch"
    )
    assert strays == ()


def test_a_folder_that_never_stands_still_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says so; no log is made of files that never stood beside each other."""
    (tmp_path / "site.yaml").write_text("a: 0")

    def take(path: str, entry: os.DirEntry[str]) -> object:
        found = take_one(path, entry)
        (tmp_path / "site.yaml").write_text("a: 1" + (tmp_path / "site.yaml").read_text())
        return found

    with monkeypatch.context() as patched:
        patched.setattr("exchangelog.reading.source_file.take", take)
        patched.setattr("exchangelog.reading.source_file.PAUSES", (0.0, 0.0))
        with pytest.raises(ContentUnreadable, match="change while they are read"):
            read_content(tmp_path)
