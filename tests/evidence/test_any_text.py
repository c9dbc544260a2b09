"""Of any text whatever: a quote that is cut from it stands in it, and one with a word that it has not never does.

The other tests of this folder invent articles; these take any characters, so that no script, sign or spelling is left out.
"""

from __future__ import annotations

import re

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from exchangelog.evidence.captured_text import CapturedText, read_text
from exchangelog.evidence.segments import END_OF_LINE, fold, lines_of, segments_of
from exchangelog.evidence.standing import failure_of
from exchangelog.record.quote import Voice

SIGNS = [
    *".!?.:;,\"'«»“”„()[]-–…\n\n\r\t",
    ". ",
    "? ",
    ": ",
    "...",
    "?!",
    ". ",
    " ",
    " ",
    "\u00a0",
    "\u2028",
    "\u00ad",
    "\u200b",
]
WORDS = [
    "Details",
    "not",
    "не",
    "Mr",
    "ст",
    "V",
    "205",
    "1 248",
    "1,248",
    "e\u0301",
    "ї",
    "ي",
    "人",
    "x.Y",
    "'",
    "’s",
]
TEXTS = st.lists(
    st.sampled_from(SIGNS)
    | st.sampled_from(WORDS)
    | st.sampled_from("abЖдТ9٣ß")
    | st.characters(codec="utf-8"),
    max_size=40,
).map("".join)
VOICES: st.SearchStrategy[Voice] = st.sampled_from(["reported", "direct", "translated"])
WORD = re.compile(r"[^\W_]+")


def cut(text: CapturedText, first: int, last: int) -> str:
    """Give neighbouring sentences of a text as an editor copies them."""
    start, end = text.sentences[first].start, text.sentences[last].end
    return text.given[text.places[start] : text.places[end]]


def begins_with_label(quote: str) -> bool:
    """Say whether a quote begins with one word before a colon, which counts as a sentence only where it begins its line in the source, too."""
    first = segments_of(quote)[0]
    return " " not in first.text and first.mark == END_OF_LINE


def bent(text: str, data: st.DataObject) -> str:
    """Take a part of a text, and put something into it, or something out of it, or leave it as it is."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    middle = data.draw(st.integers(start, end))
    put_in = data.draw(st.sampled_from(["", "", "not ", "9", "[...]"]) | TEXTS)
    return text[start:middle] + put_in + text[middle + data.draw(st.integers(0, 3)) : end]


@settings(max_examples=200)
@given(TEXTS, st.data(), VOICES)
def test_whole_sentences_of_any_text_stand_in_it(given_text: str, data: st.DataObject, voice: Voice) -> None:
    """Wherever they begin and end, in whichever script, however they are laid out."""
    text = read_text(given_text)
    assume(text.sentences)
    first = data.draw(st.integers(0, len(text.sentences) - 1))
    last = data.draw(st.integers(first, len(text.sentences) - 1))
    quote = cut(text, first, last)
    assume(not begins_with_label(quote))
    assert failure_of(quote, voice, [lines_of(given_text)]) is None


@settings(max_examples=200)
@given(TEXTS, st.data(), VOICES)
@example("He is not home. She is.", None, "direct")
def test_what_stands_has_the_words_of_the_text(
    given_text: str, data: st.DataObject | None, voice: Voice
) -> None:
    """Whatever is done to a part of a text: if it still stands, its words follow one another in the text, letter for letter."""
    quote = given_text if data is None else bent(given_text, data)
    if failure_of(quote, voice, [lines_of(given_text)]) is not None:
        return
    words = WORD.findall(fold(given_text))
    for part in fold(quote).split("[...]"):
        said = WORD.findall(part)
        assert said
        assert any(words[place : place + len(said)] == said for place in range(len(words)))


def test_the_end_of_a_text_ends_its_last_sentence() -> None:
    """Also behind a quotation mark, and without a line feed: as an article is pasted (docs/format.md, section 2.2, step 2)."""
    assert segments_of('They are "at home"')[-1].mark == END_OF_LINE
    assert failure_of('They are "at home"', "reported", [lines_of('They are "at home"')]) is None
