"""The steps of the workflows do their work, run one after another in a fresh clone without GitHub."""

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.conftest import ROOT
from tests.drafting.test_issue_form import form
from tests.workflow.conftest import Server, git
from tests.workflow.runner import Machine, Step

ENTRY = "content/exchanges/2024/2024-05-10.md"
BASE_ENTRY = (ROOT / "tests/rules/base/exchanges/2024/2024-05-10.md").read_text("utf-8")


def test_a_preview_is_built_of_the_proposed_content(server: Server) -> None:
    """The site shows what the pull request changes, marked as unreviewed, without feeds."""
    changed = BASE_ENTRY.replace("title: ", "title: Proposed: ", 1).replace(
        "title: Proposed: ", "title: Anew ", 1
    )
    merge = server.propose(7, {ENTRY: changed})
    machine = server.runner(GITHUB_SHA=merge)
    for said in machine.run_all("preview", "preview").values():
        assert said.returncode == 0, said.stdout + said.stderr
    page = (machine.clone / "site/exchanges/2024-05-10/index.html").read_text("utf-8")
    assert "Anew " in page
    assert "noindex" in page
    assert not (machine.clone / "site/feed.xml").exists()


def checked(server: Server, number: int, entry: str) -> tuple[Machine, dict[str, CompletedProcess[str]]]:
    """Propose another text of the entry, and run the steps of the check on it."""
    merge = server.propose(number, {ENTRY: entry})
    machine = server.runner(GITHUB_SHA=merge, GITHUB_STEP_SUMMARY=str(server.folder / "summary.md"))
    return machine, machine.run_all("check", "check")


def test_a_fair_change_passes_the_check_and_is_reviewed(server: Server) -> None:
    """The review stands in the job's summary and is kept as a file; the check finds nothing that fails."""
    machine, said = checked(server, 1, BASE_ENTRY.replace("title: ", "title: Anew ", 1))
    assert [one.returncode for one in said.values()] == [0] * len(said), said
    review = (machine.clone / "review.md").read_text("utf-8")
    assert "2024-05-10" in review
    assert (server.folder / "summary.md").read_text("utf-8").startswith(review)


def test_a_silent_edit_fails_the_check_and_is_reviewed_all_the_same(server: Server) -> None:
    """A published day that is another one, without a correction, is an annotation on its line; the review is there."""
    changed = BASE_ENTRY.replace("speaker: norland-ministry", "speaker: surland-ministry", 1)
    assert changed != BASE_ENTRY
    machine, said = checked(server, 2, changed)
    *before, check = said.values()
    assert [one.returncode for one in before] == [0] * len(before), before
    assert check.returncode != 0
    assert f"::error file={ENTRY}," in check.stdout
    assert "silent-edit" in check.stdout
    assert (machine.clone / "review.md").is_file()


def test_findings_are_written_for_code_scanning(server: Server) -> None:
    """The same findings as SARIF, whether they fail or not."""
    merge = server.propose(3, {ENTRY: BASE_ENTRY.replace("count: ", "count: 1", 1)})
    machine = server.runner(GITHUB_SHA=merge)
    for said in machine.run_all("check", "sarif").values():
        assert said.returncode == 0, said.stdout + said.stderr
    runs = json.loads((machine.clone / "findings.sarif").read_text("utf-8"))["runs"]
    assert "figure-not-in-quote" in {one["ruleId"] for one in runs[0]["results"]}


def test_the_review_becomes_a_comment(server: Server) -> None:
    """The pull request is found by the head of the run; its review is made anew by the program of the default branch."""
    server.propose(7, {ENTRY: BASE_ENTRY.replace("title: ", "title: Anew ", 1)})
    output = server.folder / "output"
    machine = server.runner(GITHUB_OUTPUT=str(output))
    (server.folder / "gh.answer").write_text("6 0123\n7 4567\n", "utf-8")
    prefix = "github.event.workflow_run."
    expressions = {
        f"{prefix}head_repository.owner.login": "stranger",
        f"{prefix}head_branch": "proposal; rm -rf .",
        f"{prefix}head_sha": "4567",
        "github.token": "none",
        "steps.find.outputs.number": "7",
        "needs.review.outputs.number": "7",
    }
    for job in ("review", "comment"):
        for said in machine.run_all("comment", job, expressions).values():
            assert said.returncode == 0, said.stdout + said.stderr
    assert output.read_text("utf-8") == "number=7\n"
    asked, commented = machine.log.read_text("utf-8").splitlines()
    assert "head=stranger:proposal; rm -rf ." in asked
    assert commented.startswith("pr comment 7 --edit-last --create-if-none --body-file ")
    assert Path(f"{machine.log}.body").read_text("utf-8") == (machine.clone / "review.md").read_text("utf-8")


def test_a_run_without_a_pull_request_gets_no_comment(server: Server) -> None:
    """Where no open pull request has the commit as its head, no number is given and nothing else is done."""
    output = server.folder / "output"
    machine = server.runner(GITHUB_OUTPUT=str(output), HEAD_OWNER="a", HEAD_BRANCH="b", HEAD_SHA="c")
    said = machine.run(Step("", "sh tools/workflow/find_pull_request.sh", {}))
    assert said.returncode == 0, said.stderr
    assert not output.exists()


def test_a_strangers_program_is_not_run(server: Server) -> None:
    """A pull request that changes the Makefile, the program and the scripts changes nothing of what is run on it."""
    trap = "raise SystemExit('a stranger ran')\n"
    merge = server.propose(
        8,
        {
            "build.py": trap,
            "Makefile": "site:\n\t@echo a stranger ran; exit 1\n",
            "tools/workflow/take_content.sh": "echo a stranger ran; exit 1\n",
            "exchangelog/__init__.py": trap,
            "content/build.py": trap,
            ENTRY: BASE_ENTRY.replace("title: ", "title: Anew ", 1),
        },
    )
    machine = server.runner(GITHUB_SHA=merge)
    said = machine.run_all("preview", "preview")
    assert all(one.returncode == 0 for one in said.values()), said
    assert "a stranger ran" not in "".join(one.stdout + one.stderr for one in said.values())
    assert git(machine.clone, "diff", "--name-only", "HEAD").split() == ["content/build.py", ENTRY]


def test_a_link_leads_nowhere(server: Server, tmp_path: Path) -> None:
    """A symbolic link among the proposed files becomes a file with its target's name: it cannot lead out of the folder."""
    work = tmp_path / "fork-9"
    git(tmp_path, "clone", "--quiet", str(server.origin), str(work))
    (work / "content/exchanges/2024/secret.md").symlink_to("/etc/passwd")
    (work / "content/pages").rename(work / "content/pages-old")
    (work / "content/pages").symlink_to("/etc")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "Links")
    git(work, "push", "--quiet", "origin", "HEAD:refs/pull/9/merge")
    machine = server.runner(GITHUB_SHA=git(work, "rev-parse", "HEAD"))
    machine.run(Step("", 'sh tools/workflow/take_content.sh "$GITHUB_SHA"', {}))
    assert not any(path.is_symlink() for path in (machine.clone / "content").rglob("*"))
    assert (machine.clone / "content/exchanges/2024/secret.md").read_text("utf-8") == "/etc/passwd"


def test_attributes_of_a_proposal_change_nothing(server: Server) -> None:
    """What is judged are the bytes that were committed: no filter that the machine knows comes in between."""
    attributes = "*.md filter=shout ident\n"
    text = BASE_ENTRY + "$Id$\n"
    merge = server.propose(
        11,
        {ENTRY: text, "content/exchanges/.gitattributes": attributes, "content/.gitattributes": attributes},
    )
    machine = server.runner(GITHUB_SHA=merge)
    git(machine.clone, "config", "filter.shout.smudge", "tr a-z A-Z")
    said = machine.run(Step("", 'sh tools/workflow/take_content.sh "$GITHUB_SHA"', {}))
    assert said.returncode == 0, said.stderr
    assert (machine.clone / ENTRY).read_text("utf-8") == text
    assert (machine.clone / "content/exchanges/.gitattributes").read_text("utf-8") == attributes


def test_a_form_becomes_a_branch_and_an_answer(server: Server) -> None:
    """From the text of an issue to a branch with a draft; the issue is told what is still to be done."""
    machine = server.runner_about(form())
    expressions = {"github.event.issue.number": "12", "github.token": "none"}
    for job in ("draft", "branch"):
        for said in machine.run_all("propose", job, expressions).values():
            assert said.returncode == 0, said.stdout + said.stderr
    shown = git(server.origin, "show", "--name-only", "--format=%s", "draft/issue-12").split("\n\n")
    assert shown == ["Draft an entry from issue #12", "content/exchanges/2025/2025-01-10.md"]
    answer = Path(f"{machine.log}.body").read_text("utf-8")
    assert "\n    content/exchanges/2025/2025-01-10.md:" in answer
    assert answer.endswith("\nBranch: `draft/issue-12`\n")


def test_as_much_as_an_issue_can_hold_becomes_a_draft(server: Server) -> None:
    """65,536 characters of four bytes each are more than a variable of the environment can hold."""
    machine = server.runner_about(form(Sentences_that_say_it="\U0001f600" * 65_000))
    for said in machine.run_all("propose", "draft").values():
        assert said.returncode == 0, said.stdout + said.stderr
    assert (machine.clone / "draft/content/exchanges/2025/2025-01-10.md").is_file()


def test_a_draft_that_an_editor_works_on_is_not_overwritten(server: Server) -> None:
    """A label that is set a second time leaves the branch as it is, and says so."""
    git(server.origin, "branch", "draft/issue-15", "main")
    machine = server.runner_about(form())
    expressions = {"github.event.issue.number": "15", "github.token": "none"}
    for job in ("draft", "branch"):
        for said in machine.run_all("propose", job, expressions).values():
            assert said.returncode == 0, said.stdout + said.stderr
    assert git(server.origin, "rev-parse", "draft/issue-15") == git(server.origin, "rev-parse", "main")
    answer = Path(f"{machine.log}.body").read_text("utf-8")
    assert "`draft/issue-15` is there already and was left as it is" in answer


UNUSABLE = {
    "a day that is none": form(Day="@everybody [x](https://example.org) ::error::\n```"),
    "more than an issue can hold": form(Sentences_that_say_it="\U0001f600" * 100_000),
    "nothing": "",
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_form_that_cannot_be_used_is_answered(name: str, server: Server) -> None:
    """The issue is told in one line what is wrong, as code: a stranger's words mention nobody and link nowhere."""
    body = UNUSABLE[name]
    machine = server.runner_about(body)
    expressions = {"github.event.issue.number": "13", "github.token": "none"}
    for job in ("draft", "branch"):
        for said in machine.run_all("propose", job, expressions).values():
            assert said.returncode == 0, said.stdout + said.stderr
    answer = Path(f"{machine.log}.body").read_text("utf-8").splitlines()
    assert answer[:2] == ["No draft could be made of these answers:", ""]
    assert all(line.startswith("    ") for line in answer[2:])
    assert git(server.origin, "branch", "--list", "draft/*") == ""


def test_what_the_draft_names_is_an_entry_and_nothing_else(server: Server) -> None:
    """The job that may push writes no other file than an entry, whatever it is handed."""
    machine = server.runner()
    draft = machine.clone / "draft"
    draft.mkdir()
    (draft / "path").write_text("../../.github/workflows/check.yml\n", "utf-8")
    (draft / "answer.md").write_text("", "utf-8")
    said = machine.run_all("propose", "branch", {"github.event.issue.number": "14", "github.token": "none"})
    assert [one.returncode for one in said.values()] == [1]
    assert "Not the path of an entry" in "".join(one.stderr for one in said.values())


def at_this_machine(clone: Path) -> None:
    """Give every source an address of this machine, which is never fetched from: so nothing is asked of anybody."""
    for path in (clone / "content/sources").rglob("*.yaml"):
        _, _, rest = path.read_text("utf-8").partition("\n")
        path.write_text(f"url: http://127.0.0.1:9/{path.stem}\n{rest}", "utf-8")


def test_a_recheck_runs_from_end_to_end(server: Server) -> None:
    """Every source is looked at, and what could not be seen is written into an issue."""
    machine = server.runner()
    at_this_machine(machine.clone)
    for job in ("recheck", "report"):
        for said in machine.run_all("recheck", job, {"github.token": "none"}).values():
            assert said.returncode == 0, said.stdout + said.stderr
    issue = Path(f"{machine.log}.body").read_text("utf-8")
    assert "sources were looked at. Quotes that no longer stand: **0**." in issue
    assert "issue create --title Sources have changed --label recheck" in machine.log.read_text("utf-8")


SAME: dict[str, object] = {
    "source": "a", "result": "same", "went": [], "came": 0, "moved_to": None, "detail": "", "quotes": [],
}  # fmt: skip
"""What a recheck says of a source that is as it was."""


def reported(machine: Machine, reports: list[dict[str, object]]) -> str:
    """Give the issue that is written about the results of a recheck."""
    (machine.clone / "recheck.json").write_text(json.dumps(reports), "utf-8")
    command = ".venv/bin/python -m tools.workflow.recheck_report recheck.json > recheck.md"
    assert machine.run(Step("", command, {})).returncode == 0
    for said in machine.run_all("recheck", "report", {"github.token": "none"}).values():
        assert said.returncode == 0, said.stderr
    body = Path(f"{machine.log}.body")
    return body.read_text("utf-8") if body.exists() else ""


def test_a_recheck_without_news_writes_no_issue(server: Server) -> None:
    """Where every source is as it was, nobody is disturbed."""
    machine = server.runner()
    assert reported(machine, [SAME]) == ""
    assert not machine.log.exists()


def test_a_recheck_with_news_writes_an_issue(server: Server) -> None:
    """The quotes that no longer stand come first, and words of a page on the web are code that cannot be ended."""
    lost = {"entry": "2025-05-24", "quote": "headline", "stands": False, "reason": "`@all` <!-- x\n\n# y"}
    changed = SAME | {"source": "b", "result": "changed", "went": ["x"], "came": 2, "quotes": [lost]}
    moved = SAME | {"source": "c", "result": "moved", "moved_to": "https://new.example/`x`"}
    issue = reported(server.runner(), [SAME, changed, moved])
    assert issue.splitlines()[:5] == [
        "3 sources were looked at. Quotes that no longer stand: **1**.",
        "",
        "## Quotes that no longer stand",
        "",
        "- `2025-05-24`, quote `headline` of `b`: `'@all' <!-- x # y`",
    ]
    assert "- `b`: 1 of its segments went, 2 came" in issue
    assert "- `c`: now at `https://new.example/'x'`" in issue


def test_a_long_review_is_cut_between_lines(server: Server) -> None:
    """A comment that GitHub would refuse is shortened to whole lines, and says that it was."""
    machine = server.runner()
    (machine.clone / "long.md").write_text("Zeile über Zeile\n" * 9000, "utf-8")
    said = machine.run(Step("", "sh tools/workflow/comment.sh 7 long.md", {}))
    assert said.returncode == 0, said.stderr
    body = Path(f"{machine.log}.body").read_text("utf-8")
    assert len(body.encode()) <= 60_000
    assert body.startswith("Zeile über Zeile\n")
    assert "This is not the whole." in body.splitlines()[-1]
