"""The workflows and forms are what GitHub takes them for, and nothing in them is known to go wrong."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.workflow.runner import WORKFLOWS, load, steps_of

NAMES = sorted(path.stem for path in WORKFLOWS.glob("*.yml"))
FORMS = sorted(path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
PINNED = re.compile(r"[\w-]+/[\w/-]+@[0-9a-f]{40}")
WHO_MAY_WRITE = {
    ("check", "sarif"): (
        {"security-events"},
        ["make", "tools/workflow/take_content.sh", "tools/workflow/sarif.sh"],
    ),
    ("comment", "comment"): ({"pull-requests"}, ["tools/workflow/comment.sh"]),
    ("deploy", "deploy"): ({"pages", "id-token"}, []),
    ("propose", "branch"): ({"contents", "issues"}, ["tools/workflow/push_draft.sh"]),
    ("recheck", "report"): ({"issues"}, ["tools/workflow/report_recheck.sh"]),
}
"""What a job hands over to another comes as a file: the job that reads what strangers wrote may write nothing."""
KNOWN_COMMAND = re.compile(r'make [a-z-]+( ARGS="[^"]*")?|(?:ba)?sh (\S+)( "[^"]*")*( [\w.]+)*( "[^"]*")*')


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", sorted(WORKFLOWS.glob("*.yml"))),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [ROOT / ".github/ISSUE_TEMPLATE/config.yml"]),
        ("dependabot", [ROOT / ".github/dependabot.yml"]),
    ],
)
def test_each_file_is_valid(schema: str, files: list[Path]) -> None:
    """Each file follows the schema that is published for its kind."""
    assert files
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    run = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_nothing_is_known_to_go_wrong() -> None:
    """zizmor, which knows how workflows are attacked, finds nothing that is not explained in the file."""
    zizmor = Path(sys.executable).with_name("zizmor")
    run = subprocess.run(
        [str(zizmor), "--offline", "--quiet", str(ROOT / ".github")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("name", NAMES)
def test_rights_are_given_one_by_one(name: str) -> None:
    """Nothing is allowed at the top; each job names its rights and its time."""
    workflow = load(name)
    assert workflow["permissions"] == {}
    assert "concurrency" in workflow
    for job in workflow["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"]


def test_who_may_write_is_written_down() -> None:
    """Each job that may write, what, and all that it runs: none but the one for code scanning ever holds a file of a proposal, as data."""
    found = {}
    for name in NAMES:
        for job, described in load(name)["jobs"].items():
            rights = {right for right, how in described["permissions"].items() if how != "read"}
            if rights:
                run = [step["run"] for step in described["steps"] if "run" in step]
                found[name, job] = (rights, [re.sub(r" .*", "", one.removeprefix("sh ")) for one in run])
    assert found == WHO_MAY_WRITE


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_a_commit(name: str) -> None:
    """A tag can be moved to other code; a commit cannot."""
    used = [step["uses"] for job in load(name)["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert [one for one in used if not PINNED.fullmatch(one)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_step_is_a_target_or_a_script(name: str) -> None:
    """What a workflow runs can be run without GitHub: a make target or a script of the repository, and no expression in it."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for step in steps_of(name):
        match = KNOWN_COMMAND.fullmatch(step.command)
        assert match, step.command
        if script := match[2]:
            assert (ROOT / script).is_file(), step.command
        else:
            assert step.command.split()[1] in targets, step.command


def test_what_a_stranger_proposes_is_never_checked_out() -> None:
    """On a pull request the base is checked out; of the proposal come only the files of content/, by a script of the base."""
    for name in ("check", "preview"):
        workflow = load(name)
        assert list(workflow["on"]) == ["pull_request"]
        for job in workflow["jobs"].values():
            checkouts = [step for step in job["steps"] if "checkout@" in step.get("uses", "")]
            assert [one["with"]["ref"] for one in checkouts] == ["${{ github.event.pull_request.base.sha }}"]
            assert [one["with"]["persist-credentials"] for one in checkouts] == ["false"]
