"""`serve` as an editor has it: the real program over HTTP, upon a small log that is edited while it runs."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.output.previewing import Answer, Preview, free_port

EVENT = "exchanges/2024/2024-05-10.md"
PAGE = "/exchanges/2024-05-10/"


@contextmanager
def served(folder: Path, *options: str) -> Iterator[tuple[Preview, "subprocess.Popen[bytes]"]]:
    """Serve a copy of the small log, with templates and static files of its own, while a block lasts."""
    shutil.copytree(ROOT / "tests" / "rules" / "base", folder / "content")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "static", folder / "static")
    preview = Preview(folder / "content", free_port())
    named = [f"--{name}={folder / name}" for name in ("content", "templates", "static", "vault")]
    command = [sys.executable, "build.py", "serve", *named, f"--port={preview.port}", *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        wait_until_asked(preview)
        yield preview, process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview for all tests that leave the log as it was."""
    with served(tmp_path_factory.mktemp("served")) as (running, _process):
        yield running


@pytest.fixture
def content(preview: Preview) -> Iterator[Path]:
    """The log's folder; what a test did to it is undone and shown."""
    yield preview.folder
    base = ROOT / "tests" / "rules" / "base"
    shutil.copytree(base, preview.folder, dirs_exist_ok=True)
    for path in sorted(preview.folder.rglob("*.*")):
        if not (base / path.relative_to(preview.folder)).exists():
            path.unlink()
    preview.wait_for(lambda answer: "An exchange at the bridge" in answer.body and is_well(answer.body), PAGE)
    time.sleep(0.5)  # what all rules say of it as well


def wait_until_asked(preview: Preview) -> None:
    """Wait until the preview answers, for as long as a busy machine may take to start it."""
    until = time.monotonic() + 120
    while True:
        try:
            socket.create_connection(("127.0.0.1", preview.port)).close()
        except OSError:
            assert time.monotonic() < until
            time.sleep(0.1)
        else:
            break
    preview.get("/")


def is_well(body: str) -> bool:
    """Say whether no findings lie over a page."""
    return "preview-findings" not in body


def shows(words: str, answer: Answer) -> bool:
    """Say whether some words stand on a page."""
    return words in answer.body


def save(path: Path, old: str, new: str) -> None:
    """Put something in the place of something else, as an editor does."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def below(process: int) -> Sequence[int]:
    """Give the processes that a process has started and that are still there (proc(5))."""
    listed = (path.read_text() for path in Path("/proc").glob(f"{process}/task/*/children"))
    return [int(child) for children in listed for child in children.split()]


def is_there(process: int) -> bool:
    """Say whether a process is running; one that has ended and that nobody has asked about is not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def wait_until_gone(is_left: Callable[[], bool]) -> None:
    """Wait for the end of something."""
    until = time.monotonic() + 20
    while is_left():
        assert time.monotonic() < until
        time.sleep(0.05)


def is_taken(port: int) -> bool:
    """Say whether somebody answers at a port."""
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except ConnectionRefusedError:
        return False
    return True


def test_pages_that_depend_on_a_save_show_it_when_they_are_asked_for(preview: Preview, content: Path) -> None:
    """When the saved entry's own page shows it, so do the front page, its year, the feed and the data: each is asked for once."""
    for letter, path in zip("abcd", ("/", "/years/2024/", "/feed.xml", "/data/exchanges.csv"), strict=True):
        new = f"word{letter}"
        save(content / EVENT, "title: ", f"title: {new} ")
        save(content / EVENT, "summary: ", f"summary: {new} ")
        preview.wait_for(partial(shows, new), PAGE)
        assert new in preview.get(path).body, path


def test_whoever_asks_first_is_shown_a_save(preview: Preview, content: Path) -> None:
    """The page asked for straight after a save shows it, and what is wrong with it, before the system may have told of the change."""
    for letter in "abcdef":
        save(content / EVENT, "title: ", f"title: First{letter} ")
        assert f"First{letter}" in preview.get(PAGE).body
    save(content / EVENT, "title:", "titel:")
    assert "unknown-field" in preview.get(PAGE).body


def test_a_save_while_everything_is_judged_is_shown(preview: Preview, content: Path) -> None:
    """Saves one on the heels of the other are all shown, the last one stays, and no page falls back behind it."""
    for letter in "abcdefghijkl":
        save(content / EVENT, "title: ", f"title: Word{letter} ")
        preview.wait_for(partial(shows, f"Word{letter}"), PAGE)
    until = time.monotonic() + 3
    while time.monotonic() < until:
        assert "Wordl" in preview.get(PAGE).body
        assert "Wordl" in preview.get("/").body
        time.sleep(0.1)


def test_a_broken_file_is_told_and_its_mending_too(preview: Preview, content: Path) -> None:
    """The findings lie over the last good page, of which nothing is lost, and go when the file is mended."""
    save(content / EVENT, "title:", "titel:")
    body = preview.wait_for(lambda answer: "unknown-field" in answer.body, PAGE).body
    assert "An exchange at the bridge" in body
    assert "unknown-field" in preview.get("/").body
    save(content / EVENT, "titel:", "title: Mended,")
    assert "Mended," in preview.wait_for(lambda answer: is_well(answer.body), PAGE).body
    assert "Mended," in preview.wait_for(lambda answer: is_well(answer.body)).body


def test_what_breaks_another_file_is_found(preview: Preview, content: Path) -> None:
    """A source that goes is missed by the entry that quotes it: all rules are asked, and the last good page stays."""
    kept = (content / "sources/2024/herald-2024-05-10.yaml").read_text("utf-8")
    (content / "sources/2024/herald-2024-05-10.yaml").unlink()
    body = preview.wait_for(lambda answer: "unknown-source" in answer.body, PAGE).body
    assert "An exchange at the bridge" in body
    (content / "sources/2024/herald-2024-05-10.yaml").write_text(kept, "utf-8")
    preview.wait_for(lambda answer: is_well(answer.body), PAGE)


def test_a_new_entry_and_one_that_goes(preview: Preview, content: Path) -> None:
    """A new entry gets its page and its place in the lists when all rules have spoken, and loses them with its file."""
    new = content / "exchanges/2024/2024-08-01-evening.md"
    old = content / "exchanges/2024/2024-08-01-release.md"
    new.write_text(re.sub("title: .*", "title: A later release", old.read_text("utf-8")), "utf-8")
    preview.wait_for(lambda answer: answer.status == 200, "/exchanges/2024-08-01-evening/")
    assert "A later release" in preview.get("/").body
    new.unlink()
    preview.wait_for(lambda answer: answer.status == 404, "/exchanges/2024-08-01-evening/")
    assert "A later release" not in preview.get("/").body


def test_templates_and_styles_are_shown(preview: Preview) -> None:
    """A template that changes is used for every page, and a style sheet is the new one."""
    templates, static = preview.folder.parent / "templates", preview.folder.parent / "static"
    save(templates / "ledger.html", "{% endblock", "<!-- another word -->{% endblock")
    preview.wait_for(lambda answer: "another word" in answer.body, "/ledger/")
    style = next(static.rglob("*.css"))
    style.write_text(style.read_text("utf-8") + "\n/* another style */\n", "utf-8")
    preview.wait_for(
        lambda answer: "another style" in answer.body, f"/static/{style.relative_to(static).as_posix()}"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="there is no process beside it")
def test_a_judge_that_is_killed_is_done_without(tmp_path: Path) -> None:
    """When the process that asks all rules is ended from outside, everything goes on, findings included; Ctrl-C leaves nothing."""
    with served(tmp_path) as (preview, process):
        [judge] = below(process.pid)
        os.kill(judge, signal.SIGKILL)
        (preview.folder / "sources/2024/herald-2024-05-10.yaml").unlink()
        preview.wait_for(lambda answer: "unknown-source" in answer.body)
        process.send_signal(signal.SIGINT)
        _said, errors = process.communicate(timeout=20)
        assert process.returncode == 0
        assert errors.decode().count("\n") == 1, errors
        assert not is_there(judge)


@pytest.mark.skipif(sys.platform != "linux", reason="there is no process beside it")
@pytest.mark.parametrize(
    ("end", "status"), [(signal.SIGINT, 0), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)]
)
def test_however_it_ends_it_leaves_no_process(tmp_path: Path, end: signal.Signals, status: int) -> None:
    """Ctrl-C, a polite and an impolite end, in the middle of a judgement: soon no process is left, the port is free, the status is that of shells."""
    with served(tmp_path) as (preview, process):
        [judge] = below(process.pid)
        (preview.folder / "sources/2024/herald-2024-05-10.yaml").unlink()
        process.send_signal(end)
        process.communicate(timeout=20)
        assert process.returncode == status
        wait_until_gone(partial(is_there, judge))
        wait_until_gone(partial(is_taken, preview.port))  # another test may have been given it for a moment


def test_one_process_does_without_a_copy(tmp_path: Path) -> None:
    """With `--jobs 1` the same is shown."""
    with served(tmp_path, "--jobs", "1") as (preview, _process):
        save(preview.folder / EVENT, "title: ", "title: Alone, ")
        preview.wait_for(lambda answer: "Alone," in answer.body)
