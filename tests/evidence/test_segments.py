"""Segments, scheme 1: the worked examples of the specification, and what holds for every text."""

import json
import re
import sys
import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from exchangelog.evidence.segments import ABBREVIATIONS, FOLDED, fold, lines_of, segments_of
from exchangelog.language.composing import compose

EXAMPLES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "segments.json").read_text(encoding="utf-8")
)
SPECIAL = "".join(FOLDED) + " \r\n.!?:'\")]“”„‟«»…№½²" + "\u0301\u0306"
TEXTS = st.text(
    st.one_of(st.sampled_from("abcАЯії1"), st.sampled_from(SPECIAL), st.characters(codec="utf-8"))
)
PARTS_ACCENTS = [character for character, fold_to in FOLDED.items() if not fold_to]
"""Removed by step 1 after the normalisation, so that what they stood between may then be composed by a second one."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"][:30].encode().hex())
def test_the_examples_of_the_specification(example: dict[str, Any]) -> None:
    """Each worked example gives its pieces, marks and lines."""
    found = [
        {"text": segment.text, "mark": segment.mark, "line": segment.line}
        for segment in segments_of(example["text"])
    ]
    assert found == example["segments"]


def test_letters_and_numbers_are_what_python_calls_alphanumeric() -> None:
    """Letters and numbers of Python, in `isalnum` and in patterns, are the categories L and N, on which trimming and lone letters rest."""
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    wanted = {one for one in every if unicodedata.category(one)[0] in "LN"}
    assert set(filter(str.isalnum, every)) == wanted
    assert set(re.findall(r"[^\W_]", "".join(every))) == wanted


ACCENTS = st.text(
    st.sampled_from("a\u0301\u0316\u0344\u0f73\u0f71\u0f72\u05b0\u0591\u0334é\u00e9.\u0387\u2260"), max_size=9
)


@given(ACCENTS, ACCENTS)
def test_accents_are_composed_as_unicode_says(before: str, again: str) -> None:
    """However many stand in a row, they come out as the library's own NFC has them, which takes longer."""
    text = before + "\u0316" + again * 40 + "\u0301" + before
    assert compose(text) == unicodedata.normalize("NFC", text)


@given(TEXTS)
def test_a_piece_is_its_own_and_only_piece(text: str) -> None:
    """Cutting a piece again gives the piece: nothing that was cut can be cut further, unless an accent was set free."""
    assume(not any(character in text for character in PARTS_ACCENTS))
    for segment in segments_of(text):
        assert [again.text for again in segments_of(segment.text)] == [segment.text]


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    """Step 1 leaves nothing for itself to do, unless it set an accent free."""
    assume(not any(character in text for character in PARTS_ACCENTS))
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_every_letter_and_number_is_kept_in_order(text: str) -> None:
    """Pieces lose nothing but marks, spaces and what cannot be seen."""
    kept = "".join(filter(str.isalnum, "".join(segment.text for segment in segments_of(text))))
    assert kept == "".join(filter(str.isalnum, fold(text)))


@given(TEXTS)
def test_pieces_are_trimmed_and_stand_in_one_line(text: str) -> None:
    """A piece begins and ends with a letter or a number and holds no line feed and no two spaces in a row."""
    for segment in segments_of(text):
        assert segment.text[0].isalnum()
        assert segment.text[-1].isalnum()
        assert "\n" not in segment.text
        assert "  " not in segment.text
        assert segment.mark in './?:"'


@given(TEXTS)
def test_spelling_of_spaces_dashes_and_apostrophes_does_not_matter(text: str) -> None:
    """What an editor's keyboard or a news site's typography changes gives the same lines."""
    typeset = text.replace("'", "’").replace("-", "–").replace(" ", "\u00a0").replace("\n", "\r\n")
    plain = text.replace("’", "'").replace("–", "-").replace("\u00a0", " ").replace("\r\n", "\n")
    assert lines_of(typeset) == lines_of(plain)


@pytest.mark.parametrize("word", sorted(ABBREVIATIONS))
def test_an_abbreviation_ends_no_sentence(word: str) -> None:
    """The full stop behind each abbreviation of the specification is no cut; behind a longer word with that end it is one."""
    assert len(lines_of(f"Before {word}. After")) == 1
    assert len(lines_of(f"Before xx{word}. After")) == 2


@pytest.mark.parametrize(
    "word", ["V", "р", "U.S", "Ж.-П", "(А", "'А", "- А", "--А", "Ґ", "2022 р", "a.m", "_А"]
)
def test_a_lone_letter_ends_no_sentence(word: str) -> None:
    """Initials, and units of one letter: the letter is a word by itself."""
    assert len(lines_of(f"Before {word}. After")) == 1


@pytest.mark.parametrize(
    "word", ["can't", "здоров’я", "м'я", "71-й", "2022-х", "Ж-П", "5А", "слово\u0301м", "и\u0301", "4", "½"]
)
def test_the_last_letter_of_a_longer_word_is_not_alone(word: str) -> None:
    """An apostrophe or a hyphen between letters or digits is part of a word, and so is an accent; a digit is no letter."""
    assert len(lines_of(f"Before {word}. After")) == 2


def test_a_text_of_the_largest_source_is_cut_fast() -> None:
    """Whatever a text of 300 kB is made of, every step is linear."""
    for text in (
        "Zelensky said 307 people. " * 12_000,
        "." * 300_000,
        "a" * 300_000,
        '"' * 300_000,
        "a: " * 100_000,
        "a" + "\u0301\u0316" * 75_000,
        "\u0f73" * 100_000,
    ):
        start = time.process_time()
        segments_of(text)
        assert time.process_time() - start < 2
