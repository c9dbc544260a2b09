"""The static folder: what stands in it is published, and nothing that it only leads to."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from exchangelog.static_files import StaticUnreadable, static_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A static folder with a file, and a secret beside it."""
    (tmp_path / "static" / "fonts").mkdir(parents=True)
    (tmp_path / "static" / "style.css").write_text("p {}", "utf-8")
    (tmp_path / "secret").write_text("key", "utf-8")
    return tmp_path / "static"


def test_a_link_within_the_folder_is_what_it_leads_to(folder: Path) -> None:
    """Hidden files, which editors leave, are passed over, whatever they are; so is what is no file."""
    (folder / "fonts" / "print.css").symlink_to("../style.css")
    (folder / ".#style.css").symlink_to("editor@machine.1234")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe")
    assert {one.path: one.make() for one in static_files(folder)} == {
        "static/fonts/print.css": b"p {}",
        "static/style.css": b"p {}",
    }


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link to a file elsewhere": (lambda static: (static / "a.png").symlink_to("../secret"), "a.png is a link to .*/secret"),
    "a link to what the process is": (lambda static: (static / "a.png").symlink_to("/dev/null"), "a.png is a link to /dev/null"),
    "a link to a folder elsewhere": (lambda static: (static / "a").symlink_to(".."), "a is a link to .*; only files that stand in"),
    "a link to a folder of its own": (lambda static: (static / "a").symlink_to("fonts"), "a is a link to .*/fonts"),
    "a link to itself": (lambda static: (static / "a").symlink_to("a"), "a is a link that leads nowhere"),
    "a name of two lines": (lambda static: (static / "a\nb").touch(), r"not every file system can hold '\\n'"),
    "a name that is no text": (lambda static: (static / os.fsdecode(b"a\xff")).touch(), "not every file system"),
    "a name that Windows drops": (lambda static: (static / "a.").touch(), "'static/a.' cannot be a path of the site"),
    "names that differ in capitals": (lambda static: (static / "Style.css").touch(), "differ only in case"),
}  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="there such files cannot be made")
@pytest.mark.parametrize(("make", "reason"), REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_published_is_named(folder: Path, make: Callable[[Path], object], reason: str) -> None:
    """It is the file's fault and not a bug: one line says which it is."""
    make(folder)
    with pytest.raises(StaticUnreadable, match=reason) as refused:
        static_files(folder)
    assert "\n" not in str(refused.value)
