"""What ends a command before its time is told in one line that is true: what it was, and which site is served."""

import errno
from pathlib import Path

import pytest

from exchangelog.cli import main, told
from exchangelog.commands.command import after_publication, was_published
from exchangelog.memory.last_build import LastBuild
from tests.rules.examples import BASE


@pytest.mark.parametrize(
    ("trouble", "begins"),
    [
        (KeyError("for\ngotten"), "a bug of the program, not of your files (KeyError: 'for\\ngotten'); please report"),
        (MemoryError(), "memory ran out; end other programs, or take less with --jobs 1."),
        (OSError(errno.EIO, "Input/output error", "static/a.css"), "the system refused what was asked of it (Input/output error: static/a.css)."),
        (OSError(errno.EMFILE, "Too many open files"), "the system refused what was asked of it (Too many open files)."),
        (OSError("of no number"), "a bug of the program, not of your files (OSError: of no number)"),
    ],
)  # fmt: skip
def test_a_bug_is_told_from_what_the_system_refuses(trouble: Exception, begins: str) -> None:
    """Only the program's own fault is to be reported; each says that the last site stands."""
    assert told(trouble).startswith(begins)
    assert told(trouble).endswith(" The last site is as it was.")
    assert "\n" not in told(trouble)


def test_what_comes_after_the_publication_says_so() -> None:
    """The last site is not called untouched where the new one is served."""
    trouble = ValueError("late")
    with pytest.raises(ValueError, match="late"), after_publication():
        raise trouble
    assert was_published(trouble)
    assert told(trouble).endswith(" The new site is published.")


def test_a_bug_behind_the_publication_is_told_by_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As where what was built cannot be remembered: the site is there, the line says it, the status is 2."""

    def stumble(*_: object) -> None:
        raise ValueError("late")

    monkeypatch.setattr(LastBuild, "keep", stumble)
    own = ["--content", str(BASE), "--vault", str(BASE.parent), "--today", "2025-02-01"]
    assert main(["build", *own, "--no-cache", "--out", str(tmp_path / "site")]) == 2
    assert (tmp_path / "site" / "manifest.json").exists()
    said = capsys.readouterr().err
    assert said.startswith("build.py: a bug of the program, not of your files (ValueError: late)")
    assert said.endswith(" The new site is published.\n")
    assert said.count("\n") == 1


@pytest.mark.parametrize("day", ["20250201", "2025-W05-6", "2025-02-30", "2025-2-1", "tomorrow"])
def test_a_day_has_one_way_to_be_written(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where Python could read another."""
    assert main(["check", "--content", str(BASE), "--today", day]) == 2
    assert f"'{day}' is not a day of the calendar, written YYYY-MM-DD" in capsys.readouterr().err
