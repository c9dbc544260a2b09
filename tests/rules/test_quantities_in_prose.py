"""Quantities in our own words, and what they may rest on."""

from pathlib import Path

import pytest

from tests.rules.edited_log import HERALD, JUNE, MAY, edited_log
from tests.rules.examples import judge

BODY = "Norland brought back 20 people [@norland], of whom 5 were civilians [@kinds]."


def told(folder: Path, path: str, edits: dict[str, str], added_to: dict[str, str] | None = None) -> list[str]:
    """Give what is said of quantities in an edited file of the invented log."""
    found = judge(edited_log(folder, {path: edits}, added_to))
    return [one.message for one in found if one.rule == "uncited-quantity"]


@pytest.mark.parametrize(
    "words",
    [
        "Half of them were wounded.",
        "Surland received twice as many [@surland].",
        "Hundreds are still held [@norland].",
        "The majority were soldiers.",
    ],
)
def test_a_quantity_that_nobody_gave_is_found(tmp_path: Path, words: str) -> None:
    """In the text, and where a field says it."""
    assert told(tmp_path / "text", JUNE, {BODY: f"{BODY} {words}"})
    summary = "summary: Norland received 20 people, 5 of them civilians; Surland received 18."
    assert told(tmp_path / "field", JUNE, {summary: f"summary: {words.partition(' [@')[0]}"})


@pytest.mark.parametrize(
    "words",
    [
        "The majority of them, 15, were soldiers [@kinds].",
        "The two sides' 40 would be twice the 20 of Norland [@norland].",
        'It said "hundreds".',
    ],
)
def test_what_follows_from_numbers_or_is_quoted_is_let_through(tmp_path: Path, words: str) -> None:
    """Two numbers of the sentence, more than half of a figure, a speaker's own words."""
    assert told(tmp_path, JUNE, {BODY: f"{BODY} {words}"}) == []


def test_a_cited_quote_says_it(tmp_path: Path) -> None:
    """Where a quote that the sentence cites says 'hundreds', so may we."""
    place, old = (
        "The exchange took place at the bridge near Millford.",
        "Surland received 12 as well [@surland].",
    )
    said = "Hundreds waited at the bridge near Millford."
    for cited, is_found in (("[@place]", False), ("[@surland]", True)):
        edits = {place: said, old: f"{old} Hundreds waited {cited}."}
        assert bool(told(tmp_path / cited, MAY, edits, {HERALD: f"{said}\n"})) is is_found
