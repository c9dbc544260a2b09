"""A figure's kind of people is named in one of its quotes, by the words that the registry has for it."""

from pathlib import Path

import pytest

from tests.rules.edited_log import JUNE, edited_log
from tests.rules.examples import judge

CATEGORIES = "categories.yaml"
CIVILIANS = "definition: People whom the source counts as civilians.\n"
MILITARY = "definition: People whom the source counts as members of armed forces.\n"
OFFICERS = "definition: Military people whom the source counts as officers.\n"
SAID = 'said: "Among them are 15 soldiers and 5 civilians"\n'


def told(folder: Path, words: dict[str, str], entry: dict[str, str] | None = None) -> list[str]:
    """Give what the rule says of the invented log, whose kinds are named by these words."""
    kinds = {definition: f"{definition}  named_by: {by}\n" for definition, by in words.items()}
    found = judge(edited_log(folder, {CATEGORIES: kinds, JUNE: entry or {}}))
    return [one.message for one in found if one.rule == "kind-not-in-quote"]


def test_a_kind_that_no_quote_names_is_found(tmp_path: Path) -> None:
    """The number stands in the quote; the kind is what somebody read into it."""
    assert told(tmp_path, {MILITARY: "{en: [sailor, marine]}"}) == [
        "figure 15 is of the kind 'military', which none of its quotes names: none says 'sailor...' or 'marine...'"
    ]


@pytest.mark.parametrize("named_by", ["{en: [sailor, soldier]}", "{en: [SOLD]}", "{en-GB: [soldier]}"])
def test_a_kind_is_named_by_how_a_word_begins(tmp_path: Path, named_by: str) -> None:
    """In any case, and in whatever country the language is written."""
    assert told(tmp_path, {MILITARY: named_by}) == []


def test_a_word_is_named_from_its_beginning(tmp_path: Path) -> None:
    """'vil' is a part of 'civilians' and names nobody."""
    assert len(told(tmp_path, {CIVILIANS: "{en: [vil]}"})) == len(["figure 5", "figure 3"])


def test_a_kind_without_words_in_the_language_is_not_looked_for(tmp_path: Path) -> None:
    """What cannot be known is not said."""
    assert told(tmp_path, {MILITARY: "{fr: [marin]}", CIVILIANS: "{uk: [цивільн]}"}) == []


def test_a_part_names_its_whole(tmp_path: Path) -> None:
    """Officers are military people; that military people are officers, nobody said."""
    officers = {
        SAID: 'said: "Among them are 15 officers and 5 civilians"\n',
        "words: [15 soldiers]": "words: [15 officers]",
    }
    whole = {MILITARY: "{en: [soldier]}"}
    assert len(told(tmp_path / "alone", whole, officers)) == 1
    assert told(tmp_path / "part", {**whole, OFFICERS: "{en: [officer]}"}, officers) == []


def test_translations_are_read_where_the_language_of_the_quote_has_no_words(tmp_path: Path) -> None:
    """A translation of ours names the kind only where the words of the quote cannot be looked for."""
    there = {
        SAID: SAID + "    translations: {uk: {text: 'Серед них 15 солдатів і 5 цивільних', by: the log}}\n"
    }
    assert told(tmp_path / "named", {MILITARY: "{uk: [солдат]}"}, there) == []
    assert len(told(tmp_path / "other", {MILITARY: "{uk: [моряк]}"}, there)) == 1
    assert len(told(tmp_path / "original", {MILITARY: "{uk: [солдат], en: [sailor]}"}, there)) == 1
