"""The other revision is read from git as it was committed, whatever stands in the way; else one line says why not."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from exchangelog.cli import main
from tests.architecture.python_files import ROOT
from tests.changes.log_in_git import JUNE, MAY, TODAY, LogInGit, publish

Capture = pytest.CaptureFixture[str]
CHANGE = ("norland, who: all, count: 12", "norland, who: all, count: 13")


def complaint(log: LogInGit, revision: str, capsys: Capture) -> str:
    """Give what is said where the check cannot run; it ends with exit status 2 and prints nothing else."""
    arguments = ["check", "--content", str(log.content), "--today", TODAY, f"--against={revision}"]
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err.removeprefix("build.py: ").strip()


@pytest.mark.parametrize(
    "name", ["--upload-pack=touch x", "-x", "", "main\n--all", "--help", "main main", "^main", "^HEAD"]
)
def test_a_name_that_git_could_take_for_an_option_is_refused(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    """Nothing of it reaches git."""
    assert "is no name of a revision" in complaint(publish(tmp_path), name, capsys)


def test_two_hyphens_are_no_value(tmp_path: Path, capsys: Capture) -> None:
    """They end the options of a command, and argparse makes a list of them that nobody can use."""
    assert "'--against=--' gives no value" in complaint(publish(tmp_path), "--", capsys)


@pytest.mark.parametrize(
    "name", ["no-such-branch", "main:content", "main..main", "0123456789abcdef", "$(id)", ":/x"]
)
def test_an_unknown_revision_is_one_line(name: str, tmp_path: Path, capsys: Capture) -> None:
    """The line names it, and how to see which there are."""
    assert f"no revision '{name}'" in complaint(publish(tmp_path), name, capsys)


@pytest.mark.parametrize("name", ["main", "HEAD", "main~0", "published", "refs/heads/main", "@"])
def test_every_name_of_a_commit_will_do(name: str, tmp_path: Path, capsys: Capture) -> None:
    """A branch, a tag with a message, HEAD."""
    log = publish(tmp_path)
    log.git("tag", "--annotate", "--message", "Published", "published")
    log.edit(MAY, CHANGE)
    assert [one["rule"] for one in log.check(capsys, name)] == ["silent-edit"]


def test_a_name_that_two_things_bear_is_not_guessed(tmp_path: Path, capsys: Capture) -> None:
    """A tag called main would be read in place of the branch: whoever can push a tag could choose the baseline."""
    log = publish(tmp_path)
    log.edit(MAY, CHANGE)
    log.commit()
    log.git("tag", "main", "HEAD")
    assert "give refs/heads/main or refs/tags/main" in complaint(log, "main", capsys)
    assert log.check(capsys, "refs/heads/main") == []


def test_the_content_folder_may_be_the_whole_repository(tmp_path: Path, capsys: Capture) -> None:
    """As in a repository, or a submodule, that holds nothing else."""
    log = publish(tmp_path, ".")
    assert log.check(capsys) == []
    log.edit(MAY, CHANGE)
    assert [one["rule"] for one in log.check(capsys)] == ["silent-edit"]


def test_without_a_repository_there_is_one_line(tmp_path: Path, capsys: Capture) -> None:
    """A content folder that is in no repository has no other revision."""
    log = publish(tmp_path)
    (tmp_path / ".git").rename(tmp_path / "no-git")
    assert "is in no git repository" in complaint(log, "main", capsys)


def test_without_git_there_is_one_line(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without git."""
    log = publish(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert "git is not installed" in complaint(log, "main", capsys)


def test_a_shallow_clone_without_the_base_is_told_how_to_fetch_it(tmp_path: Path, capsys: Capture) -> None:
    """With the base fetched, however shallow, the answer is right."""
    log = publish(tmp_path / "origin")
    first = log.git("rev-parse", "HEAD")
    log.edit(MAY, CHANGE)
    log.commit()
    clone = LogInGit(tmp_path / "clone")
    log.git("clone", "--quiet", "--depth=1", f"file://{log.root}", str(clone.root))
    assert "shallow clone; fetch it first: git fetch" in complaint(clone, first, capsys)
    clone.git("fetch", "--quiet", "--depth=1", "origin", first)
    assert [one["rule"] for one in clone.check(capsys, first)] == ["silent-edit"]


def test_variables_of_hooks_lead_to_no_other_repository(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside a hook git names the repository that it was started for; REV belongs to the one that holds the content."""
    other = publish(tmp_path / "other")
    log = publish(tmp_path / "log")
    log.edit(MAY, CHANGE)
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    assert [one["rule"] for one in log.check(capsys)] == ["silent-edit"]


def test_a_replaced_commit_is_read_as_it_was_committed(tmp_path: Path, capsys: Capture) -> None:
    """`git replace` rewrites what a name shows without changing the name; the baseline is not fooled by it."""
    log = publish(tmp_path)
    published = log.git("rev-parse", "HEAD")
    log.edit(MAY, CHANGE)
    log.git("replace", published, log.commit())
    assert [one["rule"] for one in log.check(capsys, published)] == ["silent-edit"]


def test_rewritten_history_is_held_against_what_was_published(tmp_path: Path, capsys: Capture) -> None:
    """A branch without a common commit, made to look as if it had always been so."""
    log = publish(tmp_path)
    log.git("checkout", "--quiet", "--orphan", "rewritten")
    log.edit(MAY, CHANGE)
    log.commit("Publish the log")
    assert [one["rule"] for one in log.check(capsys)] == ["silent-edit"]


def test_a_merge_is_compared_as_what_it_came_to(tmp_path: Path, capsys: Capture) -> None:
    """Against a merge commit, and from one: what it changed is found, whichever parent it came from."""
    log = publish(tmp_path)
    log.git("checkout", "--quiet", "-b", "branch")
    log.edit(MAY, CHANGE)
    log.commit()
    log.git("checkout", "--quiet", "main")
    log.edit(JUNE, ("stage: {number: 2, of: 2}", "stage: {number: 1, of: 2}"))
    log.commit()
    log.git("merge", "--quiet", "--no-edit", "branch")
    assert log.check(capsys) == []
    assert {one["path"] for one in log.check(capsys, "main^1")} == {MAY}
    assert {one["path"] for one in log.check(capsys, "main^2")} == {JUNE}
    assert {one["path"] for one in log.check(capsys, "main~2")} == {MAY, JUNE}


def test_a_branch_that_lacks_commits_is_told_to_merge_first(tmp_path: Path, capsys: Capture) -> None:
    """What was added to main since is not there; whether it vanished, only a merge can show."""
    log = publish(tmp_path)
    log.git("branch", "old")
    log.write(
        "exchanges/2024/2024-09-01.md",
        log.read(MAY).replace("2024-05-1", "2024-09-1").replace("2024-09-10", "2024-09-01"),
    )
    log.commit()
    log.git("checkout", "--quiet", "old")
    found = log.check(capsys)
    assert [one["rule"] for one in found] == ["vanished-entry"]
    assert "The work tree lacks commits of main" in found[0]["help"]


@pytest.mark.parametrize("folder", ["log/content", "."])
def test_a_content_folder_that_was_moved_is_found_again(folder: str, tmp_path: Path, capsys: Capture) -> None:
    """It is the folder that holds most of today's entries; the examples of some program beside it are not taken for it."""
    log = publish(tmp_path, folder)
    if folder != ".":
        log.write("../../examples/site.yaml", "title: x")
        log.write("../../examples/speakers.yaml", "x: 1")
        log.commit("Examples")
    moved = LogInGit(tmp_path, "elsewhere")
    for path in log.git("ls-files").split("\n"):
        if folder == "." or path.startswith("log/content/"):
            target = tmp_path / "elsewhere" / path.removeprefix("log/content/")
            target.parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).rename(target)
    assert moved.check(capsys) == []
    moved.edit(MAY, CHANGE)
    assert [(one["rule"], one["path"]) for one in moved.check(capsys)] == [("silent-edit", MAY)]


def test_where_it_cannot_be_told_where_the_content_was_nothing_is_guessed(
    tmp_path: Path, capsys: Capture
) -> None:
    """Two folders with the same entries: one line names them."""
    log = publish(tmp_path, "one")
    for path in log.git("ls-files").split("\n"):
        target = tmp_path / "two" / path.removeprefix("one/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((tmp_path / path).read_bytes())
    log.commit()
    (tmp_path / "one").rename(tmp_path / "three")
    assert "cannot be told to be it: 'one/', 'two/'" in complaint(LogInGit(tmp_path, "three"), "main", capsys)


def test_a_revision_older_than_the_log_had_published_nothing(tmp_path: Path, capsys: Capture) -> None:
    """Everything is new then, and nothing to be found."""
    log = LogInGit(tmp_path)
    tmp_path.mkdir(exist_ok=True)
    log.git("init", "--quiet", "--initial-branch=main")
    log.commit("Begin")
    first = log.git("rev-parse", "HEAD")
    publish(tmp_path)
    assert log.check(capsys, first) == []


def test_nothing_in_the_repository_is_touched(tmp_path: Path, capsys: Capture) -> None:
    """Not the work tree, not the index, no reference, no object."""
    log = publish(tmp_path)
    log.edit(MAY, CHANGE)

    def everything() -> dict[str, bytes]:
        files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
        return {str(path): path.read_bytes() for path in files}

    before = everything()
    log.check(capsys)
    assert everything() == before


def test_five_hundred_changed_entries_are_compared_in_seconds(tmp_path: Path) -> None:
    """Each has its finding; what the comparison adds to the check is less than the check itself."""
    log = publish(tmp_path)
    may = log.read(MAY)
    for number in range(500):
        day = f"{2000 + number // 200}-{1 + number % 12:02}-{1 + number % 28:02}-n{number}"
        text = may.replace("date: 2024-05-10", f"date: {day[:10]}")
        log.write(f"exchanges/{day[:4]}/{day}.md", text)
    log.commit()
    for path in sorted((log.content / "exchanges").rglob("*-n*.md")):
        path.write_text(path.read_text("utf-8").replace("voice: direct", "voice: translated"), "utf-8")
    command = [sys.executable, "build.py", "check", "--content", str(log.content), "--today", TODAY]
    alone, _ = cpu_seconds([*command, "--format", "json"])
    compared, printed = cpu_seconds([*command, "--against", "main"])
    assert printed.count("error silent-edit: 'quotes.ministry.voice' was 'direct'") == 500
    assert compared < 3 * alone


def cpu_seconds(command: list[str]) -> tuple[float, str]:
    """Run a command; gives the processor's time that it took, whatever else the machine does, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, run.stdout
