"""Where a phrase stands in a text: verbatim, in whole words, whatever the spelling of dashes, spaces and apostrophes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.evidence.phrases import comparable, places_of_phrase, stands_in


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("307 people", "Another 307 people are home."),
        ("307 people", "307 people"),
        ("people", "307\u00a0people, captives"),
        ("two days alone", "in these two\ndays   alone"),
        ("п'ятеро жінок", "серед них п’ятеро жінок"),
        ("11 – офіцери", "з них 11 - офіцери"),
        ("captivity", "back from captivity—said he"),
        ("Київ", "Київ".replace("ї", "ї")),
        ("Ukraine", "Ukraine's defenders"),
        ("We are home", "He said: 'We are home', and left"),
        ("(all of them)", "307 (all of them) came"),
        ("thousand-for-thousand", "the thousand‑for‑thousand exchange"),
    ],
)
def test_whole_words_stand(phrase: str, text: str) -> None:
    """A phrase stands where its words stand, between spaces, marks or ends."""
    assert stands_in(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("soldier", "15 soldiers"),
        ("ten", "often"),
        ("ять", "п’ять осіб"),
        ("military", "a non-military transport"),
        ("thousand", "thousand-for-thousand"),
        ("07 people", "307 people"),
        ("People", "307 people"),
        ("People home", "people came home"),
        ("", "anything"),
        ("\u00ad", "anything"),
        ("people", ""),
    ],
)
def test_parts_of_words_do_not_stand(phrase: str, text: str) -> None:
    """A part of a word, another case, or nothing stands nowhere."""
    assert not stands_in(phrase, text)


def test_every_place_is_given() -> None:
    """All places of a phrase are found, in the comparable form of the text."""
    text = "10 people,\n10 people and 10 peoples"
    assert [comparable(text).text[start:end] for start, end in places_of_phrase("10 people", text)] == [
        "10 people",
        "10 people",
    ]


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1), min_size=1, max_size=8), st.data())
def test_neighbouring_words_of_a_text_stand(words: list[str], data: st.DataObject) -> None:
    """Any words that follow one another in a text stand in it."""
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    assert stands_in(" ".join(words[first:last]), " ".join(words))


def test_a_long_text_is_searched_fast() -> None:
    """A megabyte takes well under a second, also where the phrase nearly stands everywhere."""
    text = "307 people came home and " * 40_000
    start = time.process_time()
    assert not stands_in("307 people came home and " * 500 + "left", text)
    assert len(list(places_of_phrase("307 people", text))) == 40_000
    assert time.process_time() - start < 5
