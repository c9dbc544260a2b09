"""A correction tells what truly happened: another path, other values, a word about nothing, or a correction taken out are found."""

from pathlib import Path

import pytest

from tests.changes.log_in_git import JUNE, MAY, LogInGit, publish

Capture = pytest.CaptureFixture[str]
WORDS = "what: It was wrong., why: We read it again."
ALL = "path: figures.norland.all"
KIND = "date: 2025-02-01, kind: correction"


def changed(tmp_path: Path) -> LogInGit:
    """Give the log with one figure changed from 12 to 13."""
    log = publish(tmp_path)
    log.edit(MAY, ("norland, who: all, count: 12", "norland, who: all, count: 13"))
    return log


UNTRUE = {
    "other was": (f"- {{{KIND}, {WORDS}, {ALL}, was: 11, now: 13}}", "was", "'figures.norland.all' was '11'; at main it was '12'"),
    "other now": (f"- {{{KIND}, {WORDS}, {ALL}, was: 12, now: 14}}", "now", "is now '14'; it is '13'"),
    "no was": (f"- {{{KIND}, {WORDS}, {ALL}, now: 13}}", "", "was nothing; at main it was '12'"),
    "a removal that puts in another number": (f"- {{date: 2025-02-01, kind: removal, {WORDS}, {ALL}, now: 13}}", "", "removes something from 'figures.norland.all', where '13' has been put in"),
    "null for now": (f"- {{{KIND}, {WORDS}, {ALL}, was: 12, now: null}}", "now", "is now nothing; it is '13'"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNTRUE)
def test_other_values_are_found_at_the_value_and_admit_nothing(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    """One finding, at the line of the correction: what it says and what is true."""
    item, _field, words = UNTRUE[name]
    log = changed(tmp_path)
    log.correct(MAY, item)
    found = log.check(capsys)
    assert [one["rule"] for one in found] == ["silent-edit"]
    assert words in found[0]["message"]
    assert log.read(MAY).split("\n")[found[0]["line"] - 1].strip() == item


def test_another_path_admits_nothing_and_is_found_itself(tmp_path: Path, capsys: Capture) -> None:
    """A correction of the other side's figure leaves the edit silent, and tells of something that did not happen."""
    log = changed(tmp_path)
    log.correct(MAY, f"- {{{KIND}, {WORDS}, path: figures.surland.all, was: 12, now: 13}}")
    messages = [one["message"] for one in log.check(capsys)]
    assert len(messages) == 2
    assert "'figures.norland.all' was '12' at main and is '13', and no correction says so" in messages
    assert "the correction says that 'figures.surland.all' changed; at main and now it is '12'" in messages


def test_a_misspelt_path_is_told_the_right_one(tmp_path: Path, capsys: Capture) -> None:
    """The nearest path that the entry has is offered."""
    log = changed(tmp_path)
    log.correct(MAY, f"- {{{KIND}, {WORDS}, path: figure.norland.all, was: 12, now: 13}}")
    messages = [one["message"] for one in log.check(capsys)]
    assert any("which this entry has not (did you mean 'figures.norland.all'?)" in one for one in messages)
    assert any("no correction says so" in one for one in messages)


def test_two_corrections_of_one_path_follow_one_another(tmp_path: Path, capsys: Capture) -> None:
    """From what was published to what stands now, without a gap."""
    log = changed(tmp_path)
    first = f"- {{date: 2025-01-20, kind: correction, {WORDS}, {ALL}, was: 12, now: 14}}"
    log.correct(MAY, first, f"- {{{KIND}, {WORDS}, {ALL}, was: 14, now: 13}}")
    assert log.check(capsys) == []
    log.edit(MAY, ("was: 14", "was: 15"))
    assert [one["message"] for one in log.check(capsys)] == [
        "the correction says that 'figures.norland.all' was '15'; at main it was '14'"
    ]


ACCEPTED = {
    "an update": f"- {{date: 2025-02-01, kind: update, {WORDS}, {ALL}, was: 12, now: 13}}",
    "the number by its field": f"- {{{KIND}, {WORDS}, {ALL}.count, was: '12', now: '13'}}",
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_is_true_is_accepted(name: str, tmp_path: Path, capsys: Capture) -> None:
    """Every kind of correction may admit a change."""
    log = changed(tmp_path)
    log.correct(MAY, ACCEPTED[name])
    assert log.check(capsys) == []


REMARKS = {
    "a clarification of what stands": f"- {{date: 2025-02-01, kind: clarification, {WORDS}, {ALL}}}",
    "a source that lost a quote": f'- {{date: 2025-02-01, kind: source-lost, {WORDS}, path: quotes.place.said, was: "The exchange took place at the bridge near Millford.", now: null}}',
}  # fmt: skip


@pytest.mark.parametrize("name", REMARKS)
def test_a_word_about_what_has_not_changed_is_accepted_where_it_says_so(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    """A clarification changes nothing; a page that lost a sentence changes nothing in the entry."""
    log = publish(tmp_path)
    log.correct(MAY, REMARKS[name])
    assert log.check(capsys) == []


def test_a_correction_of_prose_has_to_be_true_as_well(tmp_path: Path, capsys: Capture) -> None:
    """Prose needs no correction; one that is given names a passage that stood in it and one that stands there."""
    log = publish(tmp_path)
    log.edit(MAY, ("Surland received 12 as well", "Surland, too, received 12"))
    log.correct(
        MAY, f"- {{{KIND}, {WORDS}, path: body, was: received 12 as well, now: 'Surland, too, received 12'}}"
    )
    assert log.check(capsys) == []
    log.edit(MAY, ("was: received 12 as well", "was: received 99 as well"))
    assert ["'body' was 'received 99 as well'" in one["message"] for one in log.check(capsys)] == [True]


def test_a_withdrawal_is_not_undone_in_silence(tmp_path: Path, capsys: Capture) -> None:
    """Reviving a withdrawn entry, giving another reason, another day or another entry instead: each needs its word."""
    log = publish(tmp_path)
    withdrawn = (
        "withdrawn: {date: 2025-01-20, reason: duplicate, why: It was entered twice., instead: 2024-06-20}\n"
    )
    log.edit(MAY, ("checked:", f"{withdrawn}checked:"))
    log.commit("Withdraw an entry")
    for old, new, path in (
        (withdrawn, "", "withdrawn"),
        ("reason: duplicate", "reason: harmful", "withdrawn"),
        ("2025-01-20", "2025-01-21", "withdrawn.date"),
        ("entered twice", "not true at all", "withdrawn.why"),
        ("instead: 2024-06-20", "instead: 2024-08-01-release", "withdrawn.instead"),
    ):
        published = log.read(MAY)
        log.edit(MAY, (old, new))
        assert [one["message"].split("'")[1] for one in log.check(capsys)] == [path]
        log.write(MAY, published)


def test_a_total_keeps_its_number_when_another_comes_or_goes(tmp_path: Path, capsys: Capture) -> None:
    """Totals are known by what they are over: one put in front of them is new and moves none."""
    log = publish(tmp_path)
    total = "  - {side: norland, who: all, count: 32, of: [2024-05-10, 2024-06-20], quotes: [both]}\n"
    other = total.replace("side: norland", "side: both").replace("32", "62")
    log.edit(JUNE, (total, other + total))
    assert log.check(capsys) == []
    log.commit("Add a total")
    log.edit(JUNE, (other, ""))
    assert [one["message"] for one in log.check(capsys)] == [
        "'totals.1' was '62' at main and is gone, and no correction says so"
    ]


@pytest.mark.parametrize(
    "item",
    [
        f"- {{date: 2025-02-01, kind: clarification, {WORDS}, {ALL}}}",
        f"- {{date: 2025-02-01, kind: clarification, {WORDS}, {ALL}, was: 13, now: 13}}",
        f"- {{date: 2025-02-01, kind: source-lost, {WORDS}, {ALL}, was: 12, now: the page is gone}}",
        f"- {{date: 2025-02-01, kind: source-lost, {WORDS}, {ALL}, was: 13}}",
        f"- {{date: 2025-02-01, kind: source-lost, {WORDS}, {ALL}}}",
    ],
)
def test_a_remark_admits_no_change(item: str, tmp_path: Path, capsys: Capture) -> None:
    """Where a figure changed, a clarification or a lost source has to give what was and what is, like every correction."""
    log = changed(tmp_path)
    log.correct(MAY, item)
    assert {one["rule"] for one in log.check(capsys)} == {"silent-edit"}
    log.correct(MAY, f"- {{{KIND}, {WORDS}, {ALL}, was: 12, now: 13}}")
    found = [one["message"] for one in log.check(capsys)]
    assert found == [] or "the page is gone" in item


def test_negation_is_no_spelling(tmp_path: Path, capsys: Capture) -> None:
    """'Military' and 'Nonmilitary' are two words; so are names of other people, and other numbers."""
    for was, now in (
        ("Military", "Nonmilitary"),
        ("counts as civilians", "does not count as civilians"),
        ("Civilians", "Crewmen"),
    ):
        log = publish(tmp_path / now)
        text = log.read("categories.yaml")
        log.write("categories.yaml", text.replace(was, now, 1))
        assert [one["path"] for one in log.check(capsys)] == ["categories.yaml"]


def test_what_was_unknown_and_has_a_figure_now_is_asked_about_once(tmp_path: Path, capsys: Capture) -> None:
    """The figure's own path, `was` null; that it is no longer unknown goes without saying."""
    log = publish(tmp_path)
    figure = "  - {side: surland, who: all, count: 12, quotes: [surland]}\n"
    gap = "unknown:\n  - {side: surland, who: all, why: Nobody gave a number.}\n"
    log.edit(MAY, (figure, ""), ("checked:", f"{gap}checked:"))
    log.commit("Nobody gave a number")
    log.edit(MAY, (gap, ""), ("checked:", "checked:"), ("figures:\n", f"figures:\n{figure}"))
    assert [one["message"] for one in log.check(capsys)] == [
        "'figures.surland.all' was not there at main and is '12', and no correction says so"
    ]
    log.correct(MAY, f"- {{{KIND}, {WORDS}, path: figures.surland.all, was: null, now: 12}}")
    assert log.check(capsys) == []


def test_of_several_numbers_a_correction_may_give_what_went_or_came(tmp_path: Path, capsys: Capture) -> None:
    """A second account that came is `was: null, now: 11`; that it went, the other way round."""
    log = publish(tmp_path)
    figure = "  - {side: norland, who: all, count: 12, quotes: [ministry]}\n"
    other = "  - {side: norland, who: all, count: 11, quotes: [surland]}\n"
    log.edit(MAY, (figure, figure + other))
    log.correct(MAY, f"- {{{KIND}, {WORDS}, {ALL}, was: null, now: 11}}")
    assert log.check(capsys) == []
    log.edit(MAY, ("was: null, now: 11", "was: 12, now: 11"))
    assert [one["message"] for one in log.check(capsys)] == [
        "the correction says that 'figures.norland.all' is now '11'; it is '12; 11'"
    ]
    log.edit(MAY, ("was: 12, now: 11", "was: null, now: 11"))
    log.commit("Add an account")
    log.edit(MAY, (other, ""))
    log.correct(MAY, f"- {{{KIND}, {WORDS}, {ALL}, was: 11, now: null}}")
    assert log.check(capsys) == []


def test_the_verdict_on_the_event_stands_for_that_on_its_figure(tmp_path: Path, capsys: Capture) -> None:
    """A quote of the other side confirms a number: either path will do, and both have to be true."""
    log = publish(tmp_path)
    log.edit(MAY, ("quotes: [ministry]}", "quotes: [ministry, surland]}"))
    log.correct(MAY, f"- {{{KIND}, {WORDS}, path: verdict, was: each-its-own, now: both-sides}}")
    assert log.check(capsys) == []
    log.edit(MAY, ("was: each-its-own", "was: contested"))
    assert [one["message"] for one in log.check(capsys)] == [
        "the correction says that 'verdict' was 'contested'; at main it was 'each-its-own'"
    ]


def test_a_correction_about_no_correction_is_found(tmp_path: Path, capsys: Capture) -> None:
    """Only a removal is about corrections, and only about one that was edited."""
    log = changed(tmp_path)
    log.correct(MAY, f"- {{{KIND}, {WORDS}, {ALL}, was: 12, now: 13}}")
    for kind, number in (("removal", 1), ("correction", 1), ("removal", 9)):
        published = log.read(MAY)
        log.correct(MAY, f"- {{date: 2025-02-01, kind: {kind}, {WORDS}, path: corrections.{number}.was}}")
        assert any("which this entry has not" in one["message"] for one in log.check(capsys))
        log.write(MAY, published)
