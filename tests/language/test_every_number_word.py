"""Every form of every number word that the three languages with a catalogue of their own know, with what it counts."""

import json
from pathlib import Path

import pytest

from exchangelog.language.catalogue.entry import NumberWord
from exchangelog.language.vocabulary import vocabulary_of

READ_BY_HAND = json.loads(Path(__file__).with_name("number_words.json").read_text("utf-8"))
"""By language and by what they count: the forms, in one line. A form that a change of ours or of num2words takes away is a number that
nobody finds; one that it adds, a word that is taken for a number."""


def told(word: NumberWord) -> str:
    """Say what a number word is."""
    marks = ("ordinal", "alone", "after_opener", "closes", "abbreviated")
    said = [mark.replace("_", " ") for mark in marks if getattr(word, mark)]
    return ", ".join([f"{word.value} {word.rank.name.lower()}", *said])


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_words_are_those_that_were_read_by_hand(language: str) -> None:
    """Each with its value, its place in a compound, and whether it is a number by itself; and the parts of 'двадцятип'ятитисячний'."""
    vocabulary = vocabulary_of(language)
    forms = [(told(word), form) for form, word in vocabulary.words.items()]
    forms += [(f"{value} within a word", form) for form, value in vocabulary.counts.items()]
    forms += [(f"{value} behind it", form) for form, value in vocabulary.scales.items()]
    known: dict[str, list[str]] = {}
    for said, form in sorted(forms):
        known.setdefault(said, []).append(form)
    assert {said: " ".join(found) for said, found in known.items()} == READ_BY_HAND[language]
