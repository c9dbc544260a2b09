"""A build that has nothing to do does nothing and says what it said; anything that it depends on makes it build again.

The small log that the examples of the rules start from is built in a folder of its own, by the command that users type.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec import Raw, json

from exchangelog.cli import main
from exchangelog.commands import build as command
from exchangelog.memory import tree_state
from exchangelog.memory.last_build import write_kept
from tests.conftest import ROOT
from tools.stress.remembered_builds import compare_builds

ENTRY = "content/exchanges/2024"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small log with its templates and styles, in the working folder, with files that are not fresh."""
    shutil.copytree(ROOT / "tests" / "rules" / "base", tmp_path / "content")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copytree(ROOT / "static", tmp_path / "static")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tree_state, "FRESH", 0)
    return tmp_path


def build(*options: str) -> None:
    assert main(["build", "--today", "2026-11-22", *options]) == 0


def digests(site: Path) -> str:
    return (site / "manifest.json").read_text("utf-8")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes every build that was really made."""
    builds: list[str] = []
    make = command.make

    def noted(*arguments: object) -> object:
        builds.append("made")
        return make(*arguments)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(command, "make", noted)
    return builds


def entry_of(log: Path) -> Path:
    return min((log / ENTRY).glob("*.md"))


def put_same_size_and_time(path: Path) -> None:
    """Change a file so that its size and its time stamp stay what they were."""
    status = path.stat()
    path.write_bytes(path.read_bytes().replace(b"margin", b"nigram", 1))
    os.utime(path, ns=(status.st_mtime_ns, status.st_mtime_ns))


def write_below(path: Path) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True)
    path.write_text("What was captured.", "utf-8")


def append_space(path: Path) -> None:
    """Damage a file of JSON so that it says what it said."""
    path.write_bytes(path.read_bytes() + b" ")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a letter of a template, its time put back": lambda log: put_same_size_and_time(
        log / "templates/parts/crumbs.html"
    ),
    "a new entry's shelf": lambda log: (log / "content/exchanges/2024/notes.txt").write_text(
        "stray", "utf-8"
    ),
    "a text of the vault": lambda log: write_below(log / ".vault/herald-2024-05-10/0.txt"),
    "a style": lambda log: (log / "static/style.css").write_text("p { color: red }", "utf-8"),
    "a file of the site": lambda log: (log / "site/index.html").write_text("mine", "utf-8"),
    "a file of the site taken away": lambda log: (log / "site/about/index.html").unlink(),
    "a file beside the site's own": lambda log: (log / "site/CNAME").write_text("log.example", "utf-8"),
    "the memory itself": lambda log: next((log / ".cache/builds").glob("*.json")).write_text("{", "utf-8"),
    "a sign of the memory, which can be read as before": lambda log: append_space(
        next((log / ".cache/builds").glob("*.json"))
    ),
    "all memory": lambda log: shutil.rmtree(log / ".cache"),
}


def test_nothing_changed_nothing_made(log: Path, made: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The second build makes nothing, leaves every file as it is, and prints what the first one said."""
    build()
    first = capsys.readouterr().out.splitlines()
    stamps = {path: path.stat().st_ctime_ns for path in (log / "site").rglob("*")}
    build()
    assert made == ["made"]
    *said, last = capsys.readouterr().out.splitlines()
    assert said == first[:-1]
    files = sum(path.is_file() for path in stamps)
    assert last == f"site: {files} files, {files} of them unchanged"
    assert {path: path.stat().st_ctime_ns for path in (log / "site").rglob("*")} == stamps


def test_what_changed_is_made_again(log: Path, made: list[str]) -> None:
    """Whatever changes in what goes in or came out, the next build is made, and the one after it is not."""
    build()
    for number, (name, change) in enumerate(CHANGES.items(), start=2):
        change(log)
        build()
        assert len(made) == number, name
        build()
        assert len(made) == number, name


def test_other_settings_and_days_are_other_builds(log: Path, made: list[str]) -> None:
    """Another day, address or set of drafts is another build; --no-cache always makes, and remembers nothing."""
    build()
    build("--today", "2026-11-23")
    build("--drafts", "--out", "other")
    build("--base-url", "https://elsewhere.example/", "--out", "third")
    build("--no-cache")
    assert len(made) == 5
    assert digests(log / "site") != digests(log / "third")


def test_a_fresh_file_is_known_by_its_bytes(
    log: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where clocks tick slowly, a change that leaves size and stamps as they were is noticed by its bytes."""
    monkeypatch.setattr(tree_state, "FRESH", 10**18)
    build()
    build()
    assert len(made) == 1
    states = {path: path.stat() for path in (log / "templates").glob("*.html")}
    assert tree_state.state_of(log / "templates").keys() >= {path.name for path in states}
    before = tree_state.state_of(log / "templates")
    path = log / "templates/home.html"
    path.write_bytes(path.read_bytes().swapcase())
    now = tree_state.state_of(log / "templates")
    now["home.html"] = [*before["home.html"][:4], now["home.html"][4]]
    assert not tree_state.is_as_it_was(before, log / "templates", now)


def test_random_edits_give_the_bytes_of_a_build_without_memory(tmp_path: Path) -> None:
    """After each of a dozen edits, the site spoilt and the memory cut short among them, memory changes no byte (`make stress`: a hundred)."""
    compared = compare_builds(12, 20261122, tmp_path / "edited")
    assert compared.wrong == ()
    assert compared.edits == 12


def test_a_link_is_never_trusted(log: Path, made: list[str]) -> None:
    """Where something is a link, its target could change unseen: such a build is made each time."""
    (log / "static/linked.css").symlink_to("style.css")
    build()
    build()
    assert len(made) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="a name is text elsewhere")
@pytest.mark.parametrize("folder", ["content", "site", "site-\udcff"])
def test_a_name_in_another_charset_is_made_each_time(log: Path, made: list[str], folder: str) -> None:
    """A file from an archive of windows-1251 among ours, or an output of such a name: JSON cannot hold it, and no build ends of it."""
    out = log / ("site" if folder == "content" else folder)
    for _ in range(2):
        build("--out", str(out))
        (log / folder / "\udcff.txt").write_text("", "utf-8")
    assert len(made) == 2


def test_every_file_is_looked_at(log: Path) -> None:
    """The state of a folder holds every file in it, however deep, and none of those that Python keeps for itself."""
    (log / "static/deep/deeper").mkdir(parents=True)
    (log / "static/deep/deeper/a.css").write_text("", "utf-8")
    (log / "static/__pycache__").mkdir()
    (log / "static/__pycache__/b.pyc").write_text("", "utf-8")
    state = tree_state.state_of(log / "static")
    assert "deep/deeper/a.css" in state
    assert not any("__pycache__" in path for path in state)


FORGED: dict[str, Callable[[dict[str, Any]], object]] = {
    "nothing": lambda _kept: {},
    "a list": lambda _kept: [],
    "no JSON": lambda _kept: Raw(b"{"),
    "a million brackets": lambda _kept: Raw(b"[" * 1_000_000),
    "another field": lambda kept: kept | {"version": 2},
    "states of another form": lambda kept: kept | {"inputs": {name: {"a": 1} for name in kept["inputs"]}},
    "a state of nothing": lambda kept: kept | {"output": {path: [] for path in kept["output"]}},
    "a zone that is none": lambda kept: kept | {"timezone": "../../etc/passwd"},
    "a finding of another form": lambda kept: kept | {"findings": [{"rule": 1}]},
}
"""What another version of the program, or somebody, may have left under the name of a build, whole by its digest."""


def test_what_another_version_left_counts_as_not_there(
    log: Path, made: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever it is: the build is made, and remembered anew."""
    build()
    for number, (name, forge) in enumerate(FORGED.items(), start=2):
        (path,) = (log / ".cache/builds").glob("*.json")
        write_kept(path, forge(json.decode(path.read_bytes().partition(b"\n")[2])))
        build("--jobs", "1")
        assert len(made) == number, name
    assert capsys.readouterr().err == ""
