"""What a reviewer reads of a change: compared with what an editor would write, kept in golden/<change>.md.

After a change to the words, write them anew and read the diff:

    REWRITE_REVIEWS=1 .venv/bin/python -m pytest -q tests/review/test_reviews.py
"""

import json
import os
from pathlib import Path

import pytest

from exchangelog.cli import main
from tests.changes.log_in_git import HERALD, MAY, RELEASE, STATEMENT, LogInGit, publish
from tests.review.changes_to_review import CHANGES

GOLDEN = Path(__file__).parent / "golden"
REWRITE = bool(os.environ.get("REWRITE_REVIEWS"))
BLOCKED = frozenset(
    {
        "a-silent-figure",
        "a-wrong-correction",
        "a-rename-with-an-edit",
        "a-deleted-entry",
        "a-changed-quote",
        "a-second-number",
        "a-speaker-who-changes-sides",
        "an-edited-capture",
        "a-changed-total",
        "a-mess",
    }
)
Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("name", CHANGES)
def test_a_review_is_what_an_editor_would_write(name: str, tmp_path: Path, capsys: Capture) -> None:
    """The words, and the exit status: 1 where something must not be merged, else 0."""
    log = publish(tmp_path)
    CHANGES[name](log)
    status, text = log.review(capsys)
    golden = GOLDEN / f"{name}.md"
    if REWRITE:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")
    assert status == int(name in BLOCKED)
    assert ("**Not to be merged yet:**" in "\n".join(text.split("\n")[:4])) == (name in BLOCKED)


def test_every_golden_review_has_its_change() -> None:
    """None is left over."""
    assert {file.stem for file in GOLDEN.iterdir()} == set(CHANGES)


def test_a_small_change_has_a_short_review(tmp_path: Path, capsys: Capture) -> None:
    """A typing error mended in one entry fits on a screen."""
    log = publish(tmp_path)
    log.edit(MAY, ("Surland received 12 as well", "Surland received 12, too"))
    _, text = log.review(capsys)
    assert text.count("\n") < 30


def test_a_sum_of_nothing_known_is_not_zero(tmp_path: Path, capsys: Capture) -> None:
    """Where the number of the one entry of a kind goes, the sum has no number; and what was announced as 'about' is written so."""
    log = publish(tmp_path)
    log.edit(STATEMENT, ("count: 35", "count: 35, precision: about"))
    log.edit(
        RELEASE,
        ("  - {side: norland, who: all, count: 3, quotes: [surland, norland]}\n", ""),
        ("checked:", "unknown: [{side: norland, who: all, why: The page is gone.}]\nchecked:"),
    )
    text = log.review(capsys)[1]
    assert "| `2024, release, given to Norland` | `3 in 1 entry` | `no number, 1 without a number` |" in text
    assert "`about 35 announced, 32 in the log, 1 without a number: stands beside the log's sum`" in text


def test_a_warning_that_goes_is_put_before_the_reviewer(tmp_path: Path, capsys: Capture) -> None:
    """That a page shows prisoners stood beside every link to it: whether it still does, only a person can say."""
    log = publish(tmp_path)
    question = "Does it show none? `herald-2024-05-10`"
    log.edit(HERALD, ("\nlanguage: en", "\nlanguage: en\ncontent_note: shows-prisoners"))
    assert question not in log.review(capsys)[1]
    warned = log.commit()
    log.edit(HERALD, ("\ncontent_note: shows-prisoners", ""))
    status, text = log.review(capsys, warned)
    assert question in text
    assert status == 0


def test_a_new_entry_is_asked_where_it_was_corrected(tmp_path: Path, capsys: Capture) -> None:
    """What its corrections say that it was, no revision shows; what they say that it is, the check holds."""
    log = publish(tmp_path)
    CHANGES["a-new-entry"](log)
    question = "Where was published what they say it was? `2024-05-12`"
    assert question not in log.review(capsys)[1]
    told = "date: 2024-05-14, kind: update, what: One more., why: Counted again., path: figures.norland.all"
    log.edit(
        "exchanges/2024/2024-05-12.md",
        ("kind: exchange\n", f"kind: exchange\ncorrections: [{{{told}, was: '1', now: '2'}}]\n"),
    )
    status, text = log.review(capsys)
    assert question in text
    assert "untrue-correction" in text
    assert status == 1


def test_one_origin_is_asked_about(tmp_path: Path, capsys: Capture) -> None:
    """Where one speaker stands behind all figures that a change leaves; not while another gives one of them."""
    log = publish(tmp_path)
    question = "Is there another? `2024-08-01-release`"
    log.edit(RELEASE, ("quotes: [surland, norland]}", "quotes: [surland]}"))
    assert question not in log.review(capsys)[1]
    log.edit(RELEASE, ("\n  - {side: norland, who: civilians, count: 3, quotes: [norland]}", ""))
    assert question in log.review(capsys)[1]


def test_the_json_holds_all_of_it(tmp_path: Path, capsys: Capture) -> None:
    """The same as the Markdown, for programs: entries, figures, quotes, corrections, sources, findings, questions."""
    log = publish(tmp_path)
    CHANGES["a-night"](log)
    status, text = log.review(capsys, form="json")
    found = json.loads(text)
    assert status == 0
    assert found["outcome"] == "to-be-looked-at"
    entries = {one["id"]: one for one in found["entries"]}
    assert {name: one["state"] for name, one in entries.items()} == {
        "2024-05-10": "changed",
        "2024-05-12": "new",
        "2024-08-01-civilians": "changed",
        "2024-12-31": "withdrawn",
    }
    assert entries["2024-08-01-civilians"]["former_id"] == "2024-08-01-release"
    assert entries["2024-05-10"]["figures"] == [
        {
            "path": "figures.norland.all",
            "side": "Norland",
            "who": "Everyone",
            "was": {
                "numbers": [{"number": "12", "speakers": ["Ministry of Defence of Norland"]}],
                "verdict": "one-side",
            },
            "now": {
                "numbers": [{"number": "at least 12", "speakers": ["Ministry of Defence of Norland"]}],
                "verdict": "one-side",
            },
        }
    ]
    assert [one["failure"] for one in entries["2024-05-12"]["quotes"]] == [None, None, None]
    assert [one["id"] for one in found["sources"]] == ["herald-2024-05-12"]
    assert {one["rule"] for one in found["in_changed_files"]} >= {"no-archive-copy", "unchecked-entry"}


def test_the_same_change_has_the_same_review(tmp_path: Path, capsys: Capture) -> None:
    """In another folder, in a repository with another history."""
    reviews = []
    for name in ("one", "two"):
        log = publish(tmp_path / name)
        if name == "two":
            log.commit("Nothing")
        CHANGES["a-mess"](log)
        reviews.append((log.review(capsys), log.review(capsys, form="json")))
    assert reviews[0] == reviews[1]


@pytest.mark.parametrize("day", ["2024-06-01", "2025-03-01"])
def test_a_correction_that_is_not_dated_when_it_was_made_is_asked_about(
    day: str, tmp_path: Path, capsys: Capture
) -> None:
    """Dated long ago, it would move the entry nowhere in the feeds; dated ahead, it has not happened."""
    log = publish(tmp_path)
    CHANGES["a-corrected-figure"](log)
    assert "Is the correction dated when it was made?" not in log.review(capsys)[1]
    log.edit(MAY, ("date: 2025-02-01", f"date: {day}"))
    assert "Is the correction dated when it was made?" in log.review(capsys)[1]


def test_a_check_that_is_older_than_the_change_is_asked_about(tmp_path: Path, capsys: Capture) -> None:
    """The name under `checked` stands for what was read; prose aside, what came later nobody has read beside its sources."""
    log = publish(tmp_path)
    asked = "It was checked before this change."
    CHANGES["a-corrected-figure"](log)
    assert asked in log.review(capsys)[1]
    log.edit(MAY, ("on: 2024-05-12", "on: 2025-02-01"))
    assert asked not in log.review(capsys)[1]
    log.commit("Correct the number, and check it")
    log.edit(MAY, ("Surland received 12 as well", "Surland received 12, too"))
    assert asked not in log.review(capsys)[1]


def test_what_was_removed_or_is_harmful_is_not_repeated(tmp_path: Path, capsys: Capture) -> None:
    """Neither as Markdown nor as JSON."""
    log = publish(tmp_path)
    CHANGES["a-removal"](log)
    CHANGES["a-harmful-entry"](log)
    for form in ("markdown", "json"):
        _, text = log.review(capsys, form=form)
        assert "Millford" not in text
        assert "releases civilians" not in text


def behind_main(folder: Path, change: str) -> LogInGit:
    """Publish the log and then a change of it, and stand on a branch from before the change."""
    log = publish(folder)
    log.git("branch", "old")
    CHANGES[change](log)
    log.commit()
    log.git("checkout", "--quiet", "old")
    return log


def test_where_the_branch_lacks_commits_the_first_screen_says_so(tmp_path: Path, capsys: Capture) -> None:
    """Else an entry that was added to main meanwhile seems to have been deleted."""
    log = behind_main(tmp_path, "a-new-entry")
    status, text = log.review(capsys)
    assert status == 1
    assert "The work tree lacks commits of `main`: merge it first" in "\n".join(text.split("\n")[:8])


def test_where_main_was_corrected_meanwhile_the_first_screen_says_so(tmp_path: Path, capsys: Capture) -> None:
    """Else the branch seems to have put an old number back in silence, and an editor would paste a correction of what was right."""
    log = behind_main(tmp_path, "a-corrected-figure")
    _, text = log.review(capsys)
    assert "The work tree lacks commits of `main`: merge it first" in "\n".join(text.split("\n")[:8])
    helps = [one["help"] for one in log.check(capsys) if "'figures." in one["message"]]
    assert ["merge main first" in one for one in helps] == [True] * len(helps)


def test_a_log_without_a_past_is_new_as_a_whole(tmp_path: Path, capsys: Capture) -> None:
    """Compared with a revision that had no log."""
    log = LogInGit(tmp_path)
    log.git("init", "--quiet", "--initial-branch=main")
    first = log.commit("Begin")
    publish(tmp_path)
    status, text = log.review(capsys, first)
    assert status == 0
    assert "there was no log: everything is new" in text
    assert "- Entries: 4 new" in text


def test_five_hundred_changed_entries_are_summed_up(tmp_path: Path, capsys: Capture) -> None:
    """The review fits into a comment of GitHub's, counts them all, and says what they have in common."""
    log = publish(tmp_path)
    may = log.read(MAY)
    for number in range(500):
        day = f"{2000 + number // 200}-{1 + number % 12:02}-{1 + number % 28:02}-n{number}"
        log.write(f"exchanges/{day[:4]}/{day}.md", may.replace("date: 2024-05-10", f"date: {day[:10]}"))
    log.commit()
    for path in sorted((log.content / "exchanges").rglob("*-n*.md")):
        path.write_text(path.read_text("utf-8").replace("voice: direct", "voice: translated"), "utf-8")
    status, text = log.review(capsys)
    assert status == 1
    assert len(text.encode()) < 60_000
    assert "- Entries: 500 changed" in text
    assert "500 corrections missing" in text
    assert "`quotes.*.voice` changed " in text
    _, everything = log.review(capsys, form="json")
    assert len(json.loads(everything)["entries"]) == 500


@pytest.mark.parametrize("revision", ["no-such-branch", "--upload-pack=x"])
def test_without_the_revision_there_is_one_line(revision: str, tmp_path: Path, capsys: Capture) -> None:
    """The command could not run: exit status 2, nothing on the output."""
    log = publish(tmp_path)
    assert main(["review", "--content", str(log.content), "--", revision]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
