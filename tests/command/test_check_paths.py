"""`check PATH`: the findings of some files, and what they alone do not tell."""

from pathlib import Path

import pytest

from tests.capture.editor import Editor, at_work


@pytest.fixture
def editor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Editor:
    """Give an editor with a small valid log."""
    return at_work(tmp_path, capsys)


def test_a_path_with_nothing_behind_it_is_refused(editor: Editor) -> None:
    """A slip in the file's name was answered with 'no findings', as an entry without any fault is."""
    said = editor.type("check", str(editor.content / "exchanges" / "2024" / "2024-05-1.md"))
    assert (said.status, said.out) == (2, "")
    assert said.err == f"build.py: there is no file or folder {editor.content}/exchanges/2024/2024-05-1.md\n"


def test_a_file_that_is_missing_is_checked_all_the_same(editor: Editor) -> None:
    """What is said of a file that should be there stands at its path."""
    (editor.content / "categories.yaml").unlink()
    said = editor.type("check", str(editor.content / "categories.yaml"))
    assert said.status == 1
    assert "error missing-file" in said.out


def test_findings_of_other_files_are_counted(editor: Editor) -> None:
    """An entry without findings whose source names an unknown outlet is not done yet; its status is that of the files asked for."""
    source = next(editor.content.glob("sources/*/herald-2024-05-10.yaml"))
    source.write_text(source.read_text("utf-8").replace("invented-herald", "unheard-of"), "utf-8")
    entry = next(editor.content.glob("exchanges/2024/2024-05-10.md"))
    said = editor.type("check", str(entry))
    assert said.status == 0, said.out
    assert said.err.startswith("build.py: elsewhere in the log: 1 error")
    assert said.err.endswith("; 'check' without a path shows them\n")


def test_of_a_log_without_errors_nothing_is_added(editor: Editor) -> None:
    """Notes are no work left undone."""
    said = editor.type("check", str(next(editor.content.glob("exchanges/2024/2024-05-10.md"))))
    assert (said.status, said.err) == (0, "")
