"""Sums of kinds of people: each adds figures that are there, nobody twice, and nobody who is no part of the whole."""

from pathlib import Path

import pytest

from tests.rules.edited_log import JUNE, MAY, Edits, brief, edited_log, findings_of
from tests.rules.examples import judge

WHOLE = "  - {side: norland, who: all, count: 20, quotes: [norland]}\n"
OFFICERS = "  - {side: norland, who: officers, count: 5, quotes: [kinds], words: [5 civilians]}\n"
LINE = 38
"""Of the sum, which stands behind the officers."""


def summed(kinds: str, who: str = "all") -> Edits:
    """Let the sum of some kinds stand in place of the whole that was stated."""
    return {JUNE: {WHOLE: f"{OFFICERS}  - {{side: norland, who: {who}, sum: [{kinds}]}}\n"}}


def rules_at_sum(folder: Path, edits: Edits) -> list[tuple[str, str]]:
    """Give what is found on the line of the sum that says it cannot be added up as it is written."""
    return [
        (one.rule, one.message)
        for one in findings_of(folder, edits)
        if one.span.line == LINE and "together" not in one.message
    ]


@pytest.mark.parametrize(
    ("kinds", "who", "rule", "words"),
    [
        ("military, officers", "all", "parts-do-not-add-up", "'officers' is a part of 'military', so that the sum counts it twice"),
        ("military, civilians, officers", "all", "parts-do-not-add-up", "'officers' is a part of 'military'"),
        ("all, civilians", "all", "parts-do-not-add-up", "'all' cannot be added up to itself"),
        ("all", "military", "parts-do-not-add-up", "'all' cannot be added up to 'military', which is a part of it"),
        ("officers, civilians", "military", "parts-do-not-add-up", "'civilians' is no part of 'military': nobody can be of both"),
        ("officers, privates-and-sergeants", "military", "figure-without-quote", "no figure counts 'privates-and-sergeants'"),
    ],
)  # fmt: skip
def test_a_sum_of_what_cannot_be_added_is_told(
    kinds: str, who: str, rule: str, words: str, tmp_path: Path
) -> None:
    """A part beside its whole would count people twice; what nobody counted adds nothing, and seemed to be a figure."""
    found = rules_at_sum(tmp_path, summed(kinds, who))
    assert (rule, True) in [(name, words in message) for name, message in found]


def test_a_kind_that_stands_twice_in_a_sum_is_told(tmp_path: Path) -> None:
    """The soldiers would come home twice."""
    found = judge(edited_log(tmp_path, summed("military, civilians, military")))
    assert ("bad-value", "item 3 of 'sum': 'military' stands there twice") in [
        (one.rule, one.message) for one in found
    ]


@pytest.mark.parametrize(("kinds", "who"), [("military, civilians", "all"), ("officers", "military")])
def test_a_sum_of_what_makes_up_the_whole_is_well(kinds: str, who: str, tmp_path: Path) -> None:
    """Kinds side by side, and one kind alone where that is all there were."""
    assert rules_at_sum(tmp_path, summed(kinds, who)) == []


def test_a_sum_of_which_no_side_gave_all_kinds_is_told(tmp_path: Path) -> None:
    """The soldiers by one ministry and the civilians by the other are nobody's account of all."""
    edits: Edits = {
        JUNE: {
            WHOLE: "  - {side: norland, who: all, sum: [military, civilians]}\n",
            "who: civilians, count: 5, quotes: [kinds], words: [5 civilians]": "who: civilians, count: 18, quotes: [surland]",
        }
    }
    found = [one for one in findings_of(tmp_path, edits) if one.rule == "figure-without-quote"]
    assert [(one.span.line, one.message) for one in found] == [
        (37, "the sum has nothing to add: no one side gave all of its kinds")
    ]


def test_a_kind_in_a_circle_brings_no_other_findings(tmp_path: Path) -> None:
    """Of what is, through others, a part of itself, nobody can say what it exceeds."""
    edits: Edits = {
        "categories.yaml": {"given to a side that day.": "given to a side that day.\n  part_of: civilians"}
    }
    assert brief(findings_of(tmp_path, edits)) == []


def test_an_entry_counts_once_in_a_total_whatever_it_is_called(tmp_path: Path) -> None:
    """An id that stands twice is told; an earlier id of the same event adds nobody a second time."""
    total = "of: [2024-05-10, 2024-06-20]"
    twice = judge(edited_log(tmp_path / "a", {JUNE: {total: "of: [2024-05-10, 2024-05-10, 2024-06-20]"}}))
    assert [one.message for one in twice if one.rule == "bad-value"] == [
        "item 2 of 'of': '2024-05-10' stands there twice"
    ]
    renamed: Edits = {
        MAY: {"kind: exchange": "kind: exchange\naliases: [2024-05-09-bridge]"},
        JUNE: {total: "of: [2024-05-10, 2024-05-09-bridge, 2024-06-20]"},
    }
    assert findings_of(tmp_path / "b", renamed) == []
