"""A name that a registry writes in quotation marks may stand so in our own words; whatever else stands in marks was said by somebody."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.rules.prose.registered_names import LONGEST, is_name
from tests.rules.edited_log import JUNE, MAY, edited_log
from tests.rules.examples import judge

SUMMARY = "summary: Norland and Surland each received 12 people.\n"
OFFICERS = "  label: Officers\n"
CIVILIANS = "  label: Civilians\n"
AT_THE_WORKS = (
    f"{CIVILIANS}  uk: {{label: 'З «Мілфордсталі»', definition: 'Люди з комбінату «Мілфордсталь».'}}\n"
)


def complaints(folder: Path, text: str, *, registered: str = AT_THE_WORKS) -> list[str]:
    """Give what is found where an entry's Ukrainian summary holds a text, and the registry of kinds of people another line."""
    summary = f"{SUMMARY}uk:\n  title: Обмін на мосту, по дванадцять людей\n  summary: '{text}'\n"
    edits = {MAY: {SUMMARY: summary}, "categories.yaml": {CIVILIANS: registered}}
    return [one.message for one in judge(edited_log(folder, edits)) if one.rule == "uncited-quotation"]


@pytest.mark.parametrize("text", ["Серед них люди з «Мілфордсталі».", 'Комбінат "Мілфордсталь".'])
def test_a_registered_name_is_no_quotation(tmp_path: Path, text: str) -> None:
    """What a registry writes in marks may stand in marks of any kind, in each form that the registry has."""
    assert complaints(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Серед них люди «Мілфордсталлю».",  # a form that no registry has
        "Серед них люди з «мілфордсталі».",  # no name
        "«Мілфордсталь Наша», сказав він.",  # more than the name
        "Люди з «Норландсталі».",
        "Серед них «Цивільні».",  # a label that is no name in marks
    ],
)
def test_nothing_else_is_one(tmp_path: Path, text: str) -> None:
    """Another form, another spelling, more words, and a label that the registry writes without marks are quotations of nobody."""
    assert len(complaints(tmp_path, text)) == 1


def test_a_name_is_one_in_its_own_language(tmp_path: Path) -> None:
    """A name that only the English registry has in marks stands in none in Ukrainian."""
    english = '  label: From the "Brookside" works\n'
    assert len(complaints(tmp_path, "Люди з «Brookside».", registered=english)) == 1
    assert complaints(tmp_path / "again", "Люди з «Мілфордсталі».") == []


def test_a_registry_cannot_lend_words_to_a_speaker(tmp_path: Path) -> None:
    """What a registry quotes that is no name, a sentence or a phrase of small letters, backs nothing."""
    registered = f"{CIVILIANS}  uk: {{label: Цивільні, definition: 'Люди, яких «Звільнено з полону».'}}\n"
    assert len(complaints(tmp_path, "Людей «Звільнено з полону».", registered=registered)) == 1


def test_a_body_may_write_a_name_too(tmp_path: Path) -> None:
    """In the body the names of the registries' first language count."""
    edits = {
        "categories.yaml": {OFFICERS: '  label: Officers of the "Brookside" regiment\n'},
        JUNE: {
            "": (Path("tests/rules/base") / JUNE).read_text("utf-8")
            + '\nThe "Brookside" regiment; a "Riverside" one.\n'
        },
    }
    found = [one.message for one in judge(edited_log(tmp_path, edits)) if one.rule == "uncited-quotation"]
    assert found == ['"Riverside" stands in no quote cited in this paragraph']


def test_names_of_a_registry_that_cannot_be_read_are_not_judged(tmp_path: Path) -> None:
    """Where a registry could not be read, what could be a name of it is left out; a sentence is judged all the same."""
    summary = f"{SUMMARY}uk:\n  title: Обмін на мосту\n  summary: 'З «Мілфордсталі»; «усіх звільнено».'\n"
    edits = {MAY: {SUMMARY: summary}, "speakers.yaml": {"": "norland-ministry: [\n"}}
    found = judge(edited_log(tmp_path, edits))
    assert [one.message for one in found if one.rule == "uncited-quotation"] == [
        '"усіх звільнено" stands in no quote of the entry'
    ]
    assert any("uncited-quotation of names" in one.message for one in found if one.rule == "withheld")


@given(st.text(), st.text(alphabet="абвгґabc", min_size=1), st.text())
def test_a_phrase_with_a_small_word_is_no_name(before: str, word: str, behind: str) -> None:
    """Whatever stands around it: a word in small letters makes a phrase words that somebody has to have said."""
    assert not is_name(f"{before} {word} {behind}")


@given(st.lists(st.text(alphabet="АБВAB", min_size=1), min_size=LONGEST + 1))
def test_what_is_long_is_no_name(words: list[str]) -> None:
    """Capitals alone make no name of a sentence."""
    assert not is_name(" ".join(words))
