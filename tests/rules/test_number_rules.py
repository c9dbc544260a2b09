"""Rules about numbers, in the cases that their examples do not show."""

from pathlib import Path

import pytest

from exchangelog.findings import Severity
from tests.rules.edited_log import AGENCY, HERALD, JUNE, MAY, RELEASE, STATEMENT, Edits, brief, findings_of

STAGES = "The ministry called it the second stage of the 2nd exchange.\n"
SERIES_QUOTE = {
    'said: "The ministry called it the 2nd exchange at the bridge."': f'said: "{STAGES.strip()}"',
    "{series: bridge, count: 2, quotes: [series]}": "{series: bridge, count: 2, stage: STAGE, quotes: [series], words: [WORDS]}",
}


def with_stage(stage: int, words: str) -> Edits:
    quote, ordinal = SERIES_QUOTE.items()
    return {
        JUNE: {
            quote[0]: quote[1],
            ordinal[0]: ordinal[1].replace("STAGE", str(stage)).replace("WORDS", words),
        }
    }


def test_an_ordinal_gives_its_stage_as_well(tmp_path: Path) -> None:
    """A stage is given by another number than the one that gives the count; words may carry either."""
    assert findings_of(tmp_path / "a", with_stage(2, "2nd exchange"), {AGENCY: STAGES}) == []
    assert findings_of(tmp_path / "b", with_stage(2, "2nd exchange, second stage"), {AGENCY: STAGES}) == []
    found = findings_of(tmp_path / "c", with_stage(1, "2nd exchange"), {AGENCY: STAGES})
    assert [(one.rule, one.message) for one in found] == [
        ("figure-not-in-quote", "stage 1 of ordinal 2 stands in none of its quotes: series says 2")
    ]


def test_a_count_stands_in_each_of_its_quotes(tmp_path: Path) -> None:
    """One quote that gives the number does not excuse another that does not."""
    edits = {JUNE: {"count: 18, quotes: [surland]": "count: 18, quotes: [surland, series]"}}
    found = findings_of(tmp_path, edits)
    assert [one.message for one in found] == ["figure 18 stands not in every quote: series says 2"]


def test_words_name_the_number_that_they_carry(tmp_path: Path) -> None:
    """Words with another number, with several, or with a part of one are at fault, each in its own way."""
    edits = {
        JUNE: {
            "words: [15 soldiers]": "words: [15 soldiers and 5 civilians]",
            "words: [5 civilians]": "words: [15 soldiers]",
        }
    }
    assert [one.message for one in findings_of(tmp_path / "a", edits)] == [
        "the words '15 soldiers and 5 civilians' of figure 15 hold several numbers: 15 and 5",
        "figure 5 is not what its words '15 soldiers' say: 15",
    ]
    thousands = 'said: "Surland received 1 018 people, the ministry said."'
    edits = {
        JUNE: {
            'said: "Surland received 18 people, the Ministry of Defence of Surland said."': thousands,
            "count: 18, quotes: [surland]": "count: 18, quotes: [surland], words: [18 people]",
        }
    }
    found = findings_of(
        tmp_path / "b", edits, {AGENCY: "Surland received 1 018 people, the ministry said.\n"}
    )
    assert {one.rule for one in found} >= {"words-not-in-quote", "figure-not-in-quote"}


def test_a_total_that_others_announced_wrongly_is_a_note(tmp_path: Path) -> None:
    """Where a note explains a total that does not add up, readers are told, and nothing fails."""
    total = "of: [2024-05-10, 2024-06-20]"
    edits = {JUNE: {total: "of: [2024-05-10], note: The ministry left out the second day."}}
    assert [(one.rule, one.severity) for one in findings_of(tmp_path, edits)] == [
        ("total-does-not-add-up", Severity.NOTE)
    ]


def test_a_withdrawn_entry_and_a_draft_add_nothing(tmp_path: Path) -> None:
    """A total does not add up with what counts nowhere."""
    draft = {MAY: {"kind: exchange": "kind: exchange\nstatus: draft"}}
    found = findings_of(tmp_path, draft)
    assert [one.message for one in found] == [
        "total 32 does not add up: 2024-05-10 is withdrawn or a draft and gives nothing, 2024-06-20 gives 20, together 20"
    ]


def test_totals_and_ordinals_rest_on_quotes_as_figures_do(tmp_path: Path) -> None:
    """A total of a statement and an ordinal need a quote, and their number stands in it."""
    edits: Edits = {
        STATEMENT: {"since: 2024-05-01, quotes: [total]": "since: 2024-05-01"},
        JUNE: {"count: 2, quotes: [series]": "count: 2"},
        RELEASE: {"count: 3, quotes: [surland, norland]": "count: 4, quotes: [surland, norland]"},
    }
    rules = {(one.path, one.rule) for one in findings_of(tmp_path, edits)}
    assert {(JUNE, "figure-without-quote"), (STATEMENT, "figure-without-quote")} <= rules
    assert (RELEASE, "figure-not-in-quote") in rules


def test_what_different_sides_say_is_not_added_together(tmp_path: Path) -> None:
    """An outlet's part may exceed an official's whole: that is a contradiction between sources, and shown as one."""
    said = "In its count 25 officers came home.\n"
    quote = f'  - id: outlet\n    source: agency-2024-06-20\n    speaker: outlet\n    voice: reported\n    said: "{said.strip()}"\n'
    figure = "  - {side: norland, who: officers, count: 25, quotes: [outlet]}\n"
    edits = {JUNE: {"figures:\n": quote + "figures:\n" + figure}}
    assert findings_of(tmp_path / "a", edits, {AGENCY: said}) == []
    official = {
        JUNE: {
            "figures:\n": quote.replace("outlet\n    voice", "norland-ministry\n    voice")
            + "figures:\n"
            + figure
        }
    }
    assert [one.rule for one in findings_of(tmp_path / "b", official, {AGENCY: said})] == [
        "part-exceeds-whole"
    ]


@pytest.mark.parametrize(
    ("edits", "lines"),
    [
        ({RELEASE: {"who: all, count: 3,": "who: military, count: 3,"}}, [24]),
        ({MAY: {"who: all, count: 12, quotes: [ministry]": "who: military, count: 12, quotes: [ministry]"}}, [25]),
    ],
)  # fmt: skip
def test_every_event_says_how_many_were_given(edits: Edits, lines: list[int], tmp_path: Path) -> None:
    """A release needs a figure for `all` of one side, an exchange of both; the finding stands at `figures`."""
    found = [one for one in findings_of(tmp_path, edits) if one.rule == "missing-figure"]
    assert [one.span.line for one in found] == lines


def test_a_withdrawal_points_to_an_entry_that_is_there(tmp_path: Path) -> None:
    """`instead` may name an event or a statement, and nothing else."""
    withdrawn = "withdrawn: {date: 2024-09-01, reason: duplicate, why: It was entered twice., instead: WHICH}\nchecked:"
    rules = {
        which: [
            one.rule
            for one in findings_of(
                tmp_path / which, {RELEASE: {"checked:": withdrawn.replace("WHICH", which)}}
            )
        ]
        for which in ("2024-05-10", "2024-12-31", "2024-12-30")
    }
    assert rules == {"2024-05-10": [], "2024-12-31": [], "2024-12-30": ["unknown-exchange"]}


def test_a_quote_with_one_word_changed_is_found_at_its_line(tmp_path: Path) -> None:
    """The finding points to where the value begins."""
    edits = {MAY: {"The exchange took place": "The swap took place"}}
    assert brief(findings_of(tmp_path, edits, {HERALD: "More.\n"})) == [(MAY, 24, "quote-not-in-source")]
