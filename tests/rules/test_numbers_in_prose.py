"""What a number in our own words may rest on, and what only seems to back it."""

from pathlib import Path

import pytest

from tests.rules.edited_log import JUNE, MAY, edited_log
from tests.rules.examples import judge

BODY = "Norland brought back 20 people [@norland], of whom 5 were civilians [@kinds]."


def unbacked(folder: Path, path: str, old: str, new: str) -> list[str]:
    """Give what is said of numbers in an edited file of the invented log."""
    found = judge(edited_log(folder, {path: {old: new}}))
    return [one.message for one in found if one.rule in {"uncited-number", "translation-number-differs"}]


@pytest.mark.parametrize(
    "told",
    [
        "Both sides received 38 people [@norland; @surland].",
        "Norland received 2 people more than Surland: 20 [@norland] and 18.",
        "Of the 20 people [@norland], 15 were no civilians [@kinds].",
        "In all 38 people came home.",
        "38 people came home, 20 [@norland] and 18 [@surland].",
        "38 people came home [@norland; @surland].",
        "Ten more soldiers than civilians came home to Norland [@kinds].",
        "Between the 20 of Norland [@norland] and the 18 of Surland [@surland] lie two.",
        "Norland brought back fifteen soldiers and five civilians [@kinds].",
        "Двадцять людей повернулися [@norland], і додому прибули вісімнадцять [@surland].",
        "It was the second of two days, and the 2nd exchange at the bridge [@series].",
        "On 20 June 2024 five quotes and two sides gave the same account.",
    ],
)
def test_what_follows_from_the_figures_may_be_said(tmp_path: Path, told: str) -> None:
    """Figures, what somebody works out from two of them at hand, places in a row, what the entry itself has."""
    assert unbacked(tmp_path, JUNE, BODY, told) == []


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("Norland brought back 25 people [@norland; @kinds].", "25"),
        ("Surland received 18 people [@surland], Norland 23 [@series].", "23"),
        ("Norland brought back 13 civilians [@kinds].", "13"),
        ("Norland brought back 38 people [@norland; @surland].", "38"),
        ("The ministry counted ten from the army [@kinds; @series].", "ten"),
        ("Norland brought back fifteen civilians.", "fifteen"),
        ("For the fifth time people came home [@surland].", "fifth"),
        ("Тринадцять людей повернулися [@norland].", "Тринадцять"),
        ("They were сто десять people [@norland].", "сто десять"),
        ("Six quotes and three sides gave the same account.", "Six"),
        ("On 20 June 2019, people came home [@norland].", "20 June 2019"),
    ],
)
def test_what_only_happens_to_be_a_number_of_the_entry_backs_nothing(
    tmp_path: Path, told: str, number: str
) -> None:
    """A whole and its own part, one side's kind and the other's, another kind than the noun's, a count as a place in a row."""
    assert any(number in one for one in unbacked(tmp_path, JUNE, BODY, told)), told


def test_a_day_without_a_year_is_of_the_event_s_year_or_the_source_s(tmp_path: Path) -> None:
    """'10 May' in a quote of 2024 does not back '10 May 2021'."""
    edits = {MAY: {"[@surland].": "[@surland].\n\nThat was on 10 May 2021 [@ministry]."}}
    said = 'said: "We have brought back 12 of our people"'
    found = judge(edited_log(tmp_path, {MAY: edits[MAY] | {said: 'said: "On 10 May we brought back 12"'}}))
    assert any("10 May 2021" in one.message for one in found)


def test_a_title_says_the_same_numbers_in_every_language(tmp_path: Path) -> None:
    """One that is wrong in one language is found, even where the entry has that number elsewhere."""
    old = "summary: Norland received 20 people, 5 of them civilians; Surland received 18."
    right = (
        f"{old}\nuk:\n  summary: Норландія отримала 20 людей, п'ятеро з них цивільні; Сурландія отримала 18."
    )
    wrong = right.replace("Сурландія отримала 18", "Сурландія отримала 15")
    assert unbacked(tmp_path / "right", JUNE, old, right) == []
    assert unbacked(tmp_path / "wrong", JUNE, old, wrong) == [
        "the summary in 'uk' says 15 where the original says 18"
    ]
    two = right.replace("Surland received 18.", "Surland 18, the two sides said.", 1)
    assert unbacked(tmp_path / "sides", JUNE, old, two.replace("18.", "18, сказали сторони.")) == []


CORRECTED = (
    "corrections:\n"
    "  - {{date: 2024-07-01, kind: correction, what: '{what}', why: '{why}', path: {path}, was: '{was}', now: '{now}'}}\n"
    "checked:"
)


def corrected(folder: Path, **fields: str) -> list[str]:
    """Give what is said of the numbers of a correction to the entry of June."""
    return unbacked(folder, JUNE, "checked:", CORRECTED.format(**{"why": "Misread.", **fields}))


@pytest.mark.parametrize(
    ("what", "path", "was", "now"),
    [
        ("Norland received 20 people, not 307.", "figures.norland.all", "307", "20"),
        ("It read 309; then at least 307.", "figures.norland.all", "309", "at-least 307"),
        ("Of 95 and 94, one went.", "figures.norland.all", "95; 94", "95"),
        ("7 civilians became 5 civilians.", "figures.norland.civilians", "7", "5"),
        ("The day was 19 May 2024.", "date", "2024-05-19", "2024-06-20"),
        ("It had been called the 66th exchange.", "ordinals.1", "66", "2"),
    ],
)
def test_what_a_correction_changed_is_backed_by_what_was_and_what_is(
    tmp_path: Path, what: str, path: str, was: str, now: str
) -> None:
    """The old number may be told where the correction itself gives it."""
    assert corrected(tmp_path, what=what, path=path, was=was, now=now) == []


@pytest.mark.parametrize(
    ("what", "path", "number"),
    [
        ("Norland received 20 people, not 308.", "figures.norland.all", "308"),
        ("It had been 307 civilians.", "figures.norland.all", "307"),
        ("It had been 307 soldiers and 307 civilians.", "figures.norland.military", "307"),
        ("It had been the 307th exchange.", "figures.norland.all", "307"),
        ("The day was 19 May 2024.", "date", "19 May 2024"),
    ],
)
def test_a_correction_backs_no_other_number(tmp_path: Path, what: str, path: str, number: str) -> None:
    """Neither one that it does not give, nor its number of another kind of people, or as a place in a row, or a day."""
    assert any(number in one for one in corrected(tmp_path, what=what, path=path, was="307", now="20"))


def test_what_was_backs_nothing_but_what_was_changed(tmp_path: Path) -> None:
    """The reason, the text and another correction are not backed by it."""
    path = "figures.norland.all"
    said = corrected(tmp_path / "why", what="Misread.", path=path, was="307", now="20", why="It said 307.")
    assert any("307" in one for one in said)
    once = CORRECTED.format(what="Misread.", why="So.", path=path, was="307", now="20")
    edits = {"checked:": once, BODY: f"{BODY} It had been 307."}
    found = judge(edited_log(tmp_path / "text", {JUNE: edits}))
    assert any(one.rule == "uncited-number" and "307" in one.message for one in found)
    second = "{date: 2024-07-02, kind: clarification, what: 'It was 307.', why: So., path: title}"
    twice = once.replace("\nchecked:", f"\n  - {second}\nchecked:")
    found = judge(edited_log(tmp_path / "other", {JUNE: {"checked:": twice}}))
    assert any(one.rule == "uncited-number" and "307" in one.message for one in found)


def test_a_correction_is_held_to_its_numbers_in_every_language(tmp_path: Path) -> None:
    """Its translation is backed by the same two values."""
    right = CORRECTED.format(what="It was 307.", why="So.", path="figures.norland.all", was="307", now="20")
    translated = right.replace("why: 'So.'", "why: 'So.', uk: {what: 'Було 307 людей.'}")
    assert unbacked(tmp_path / "right", JUNE, "checked:", translated) == []
    assert unbacked(tmp_path / "wrong", JUNE, "checked:", translated.replace("Було 307", "Було 308"))
