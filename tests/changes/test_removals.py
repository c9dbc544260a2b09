"""What was published of corrections stays, and a removal takes something out and puts nothing in."""

from pathlib import Path

import pytest

from tests.changes.log_in_git import MAY, LogInGit, publish
from tests.changes.test_corrections import ALL, KIND, WORDS, changed

Capture = pytest.CaptureFixture[str]


def with_removal(folder: Path, replaced: tuple[str, str], told: str) -> LogInGit:
    """Publish the log, change a text of an event, and tell of that as a removal."""
    log = publish(folder)
    log.edit(MAY, replaced)
    log.correct(MAY, f"- {{date: 2025-02-01, kind: removal, {WORDS}, {told}}}")
    return log


PUT_IN = {
    "a quote with other words": (("that it had received 12", "that it had lost 12"), "path: quotes.surland.said, now: 'The Ministry of Defence of Surland said that it had lost 12 Surlanders.'"),
    "another speaker": (("speaker: outlet", "speaker: ada-invented"), "path: quotes.place.speaker, now: ada-invented"),
    "another day": (("added: 2024-05-11", "added: 2024-05-12"), "path: added, now: 2024-05-12T09:00Z"),
    "another place": (("The bridge near Millford, quotes", "The ferry, quotes"), "path: place, now: The ferry"),
}  # fmt: skip


@pytest.mark.parametrize("name", PUT_IN)
def test_a_removal_puts_nothing_in(name: str, tmp_path: Path, capsys: Capture) -> None:
    """It need not say what was there, so it may not say anything new."""
    log = with_removal(tmp_path, *PUT_IN[name])
    assert ["removes something from" in one["message"] for one in log.check(capsys)] == [True]


def test_a_removal_at_the_end_of_a_chain_puts_nothing_in(tmp_path: Path, capsys: Capture) -> None:
    """A number cannot be hidden behind a correction that was true for a day."""
    log = changed(tmp_path)
    log.correct(
        MAY,
        f"- {{{KIND}, {WORDS}, {ALL}, was: 12, now: 11}}",
        f"- {{date: 2025-02-01, kind: removal, {WORDS}, {ALL}, now: 13}}",
    )
    assert ["removes something from" in one["message"] for one in log.check(capsys)] == [True]


TAKEN_OUT = {
    "a part of a quote": (("said that it had received 12 Surlanders.", "said."), "path: quotes.surland.said, now: The Ministry of Defence of Surland said."),
    "a figure": (("  - {side: surland, who: all, count: 12, quotes: [surland]}\n", ""), "path: figures.surland.all, now: null"),
    "a place": (("place:\n  - {name: The bridge near Millford, quotes: [place]}\n", ""), "path: place, now: null"),
}  # fmt: skip


@pytest.mark.parametrize("name", TAKEN_OUT)
def test_a_removal_takes_out(name: str, tmp_path: Path, capsys: Capture) -> None:
    """What is left, or nothing, is what it gives; what was there it does not repeat."""
    log = with_removal(tmp_path, *TAKEN_OUT[name])
    assert log.check(capsys) == []


def published_correction(tmp_path: Path) -> LogInGit:
    """Give the log with a correction that was published."""
    log = changed(tmp_path)
    log.correct(MAY, f"- {{{KIND}, {WORDS}, {ALL}, was: 12, now: 13}}")
    log.commit("Correct the number")
    return log


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("was: 12", "was: 11"),
        ("kind: correction", "kind: clarification"),
        ("what: It was wrong.", "what: It was better."),
        (f"corrections:\n  - {{{KIND}, {WORDS}, {ALL}, was: 12, now: 13}}\n", ""),
    ],
)
def test_a_published_correction_stays(old: str, new: str, tmp_path: Path, capsys: Capture) -> None:
    """Taken out or edited, it is missed."""
    log = published_correction(tmp_path)
    log.edit(MAY, (old, new))
    assert any(
        "the correction of 2025-02-01 to 'figures.norland.all', published at main, is gone or was edited"
        in one["message"]
        for one in log.check(capsys)
    )


def test_a_published_correction_may_be_spelled_better_and_others_follow_it(
    tmp_path: Path, capsys: Capture
) -> None:
    """A letter in `why` is no edit, and a new correction goes on from the old one."""
    log = published_correction(tmp_path)
    log.edit(MAY, ("We read it again", "We read it agaain"), ("all, count: 13", "all, count: 14"))
    log.correct(MAY, f"- {{{KIND}, {WORDS}, {ALL}, was: 13, now: 14}}")
    assert log.check(capsys) == []


def test_what_has_to_be_taken_out_of_a_correction_is_taken_out_by_a_removal(
    tmp_path: Path, capsys: Capture
) -> None:
    """Personal data in an old correction goes, and that it went is said."""
    log = published_correction(tmp_path)
    log.edit(MAY, ("was: 12, now: 13", "was: 'removed', now: 13"))
    assert log.check(capsys)
    log.correct(MAY, f"- {{date: 2025-02-01, kind: removal, {WORDS}, path: corrections.1.was, now: null}}")
    assert log.check(capsys) == []
    log.edit(MAY, ("was: 'removed', now: 13", "was: 11, now: 13"))
    assert any("is gone or was edited" in one["message"] for one in log.check(capsys))


def test_the_words_of_a_published_correction_stay_in_every_language(tmp_path: Path, capsys: Capture) -> None:
    """A translation may come; then it stays as what it translates does."""
    log = published_correction(tmp_path)
    log.edit(MAY, ("why: We read it again.", "why: We read it again., uk: {what: Число було хибне.}"))
    assert log.check(capsys) == []
    log.commit("Translate the correction")
    log.edit(MAY, ("Число було хибне", "Усе було правильно"))
    assert any("is gone or was edited" in one["message"] for one in log.check(capsys))
