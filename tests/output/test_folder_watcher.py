"""Where the system does not tell which files change, the preview says so in one line and looks for itself."""

import asyncio
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchfiles import watch
from watchfiles.main import FileChange

from exchangelog.preview_server.folder_watcher import FolderWatcher
from tests.output.previewing import Preview, free_port, running_preview, start_preview

WITHOUT_A_WATCH = (
    "unshare",
    "-Ur",
    "sh",
    "-c",
    'echo 0 >/proc/sys/user/max_inotify_instances && exec "$@"',
    "sh",
)
"""Runs a command as a user who may watch nothing (user_namespaces(7)); not every machine lets one."""

# What watchfiles 1.1 raises where /proc/sys/user/max_inotify_watches and max_inotify_instances are used up.
NO_WATCHES = OSError(
    'OS file watch limit reached. about ["/log/content/sources"] (Error { kind: MaxFilesWatch })'
)
NO_INSTANCES = RuntimeError("Error creating recommended watcher: Too many open files (os error 24)")


class Watching:
    """What watchfiles gives where the system does not tell, at once or after it has begun to; nothing at all where nobody may look."""

    def __init__(self, error: Exception, *, has_begun: bool = False, may_look: bool = True) -> None:
        self.error, self.has_begun, self.may_look = error, has_begun, may_look

    def __call__(
        self, *folders: str, force_polling: bool | None, **options: object
    ) -> Iterator[set[FileChange]]:
        """Watch as the real one does where it is to look."""
        if self.has_begun and not force_polling:
            yield set()
        if not (force_polling and self.may_look):
            raise self.error
        yield from watch(*folders, force_polling=True, **{**options, "poll_delay_ms": 20})  # type: ignore[arg-type] # options as they came


async def said_over(folder: Path, lines: int) -> list[str]:
    """Watch a folder until that many lines were said, and, where it is looked at, until a file that is saved then is noticed; give the lines."""
    watcher, changed, said = FolderWatcher(), asyncio.Queue[set[Path]](), asyncio.Queue[str]()
    watcher.watch(str(folder))
    watcher.look()
    watcher.changed, watcher.announce = changed.put_nowait, said.put_nowait
    watcher.start(lambda: None)
    try:
        async with asyncio.timeout(20):
            heard = [await said.get() for _ in range(lines)]
            (folder / "saved.md").write_text("saved", "utf-8")
            if lines == 1:
                await changed.get()
            return heard
    finally:
        watcher.stop()


@pytest.mark.parametrize("has_begun", [False, True])
@pytest.mark.parametrize(
    ("error", "reason"),
    [(NO_WATCHES, "OS file watch limit reached"), (NO_INSTANCES, "Too many open files (os error 24)")],
)
def test_what_is_saved_is_shown_where_the_system_does_not_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str, *, has_begun: bool
) -> None:
    """The line has the system's reason and what to do; the files are looked for from then on."""
    monkeypatch.setattr(
        "exchangelog.preview_server.folder_watcher.watch", Watching(error, has_begun=has_begun)
    )
    (line,) = asyncio.run(said_over(tmp_path, 1))
    assert f"{reason}), so they are looked for" in line
    assert "sysctl fs.inotify.max_user_watches=" in line
    assert "about" not in line


def test_where_nobody_may_look_either_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor is never left with a page that seems to follow and does not."""
    refused = PermissionError(13, "Permission denied")
    monkeypatch.setattr("exchangelog.preview_server.folder_watcher.watch", Watching(refused, may_look=False))
    _, line = asyncio.run(said_over(tmp_path, 2))
    assert (
        line
        == "what is saved is no longer noticed ([Errno 13] Permission denied); start the preview again to see it"
    )


def test_a_folder_that_goes_and_comes_again_is_followed(tmp_path: Path) -> None:
    """A branch without it was checked out, or it was made anew: what is there is shown, and what is saved in it from then on."""
    with running_preview(tmp_path / "content", {"index.html": "home"}) as preview:
        for text in ("again", "once more"):
            shutil.rmtree(preview.folder)
            time.sleep(0.7)  # longer than the watcher is silent
            preview.save("index.html", text)
            preview.wait_for(lambda answer, text=text: f"<h1>{text}</h1>" in answer.body)  # type: ignore[misc] # a default is no argument
            preview.save("index.html", "saved")
            preview.wait_for(lambda answer: "<h1>saved</h1>" in answer.body)


def test_a_preview_of_a_user_who_may_watch_nothing_more(tmp_path: Path) -> None:
    """The real thing: one line, no traceback, and a save is shown."""
    if subprocess.run([*WITHOUT_A_WATCH, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine gives no user a namespace of their own")
    preview = Preview(tmp_path, free_port())
    preview.save("index.html", "home")
    process = start_preview(tmp_path, preview.port, within=WITHOUT_A_WATCH)
    try:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(2)]
        preview.save("index.html", "saved")
        preview.wait_for(lambda answer: "<h1>saved</h1>" in answer.body)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    finally:
        process.kill()
        process.communicate()
    assert "the system does not tell which files change" in lines[1]
    assert (process.returncode, errors) == (0, "")
