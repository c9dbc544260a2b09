"""What a pattern's matches all have in them is found, so that a text without it need not be searched, and none is passed over."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.language import loaded_words, quantities, superlatives
from exchangelog.language.personal_details import DETAILS, RANKS
from exchangelog.language.required_literals import WordPattern, has_one_of, required_literals, whole_words

LISTS = (
    *(loaded_words.WORDS.values()),
    *("|".join(kinds.values()) for kinds in quantities.WORDS.values()),
    *("|".join(kinds.values()) for kinds in superlatives.WORDS.values()),
    *DETAILS.values(),
    *RANKS.values(),
)
"""Every list of words that is asked for by what its words have in them."""


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("first|maiden", ("first", "maiden")),
        ("most|most numerous", ("most",)),
        ("claim(?:s|ed|ing)", ("claim",)),
        ("doubled?(?= the)", ("double",)),
        ("scores(?! of hours)", ("scores",)),
        ("(?<!at )hand", ("hand",)),
        ("(?:tens of )?thousands", ("thousands",)),
        ("(?:several|a few) hundred", (" hundred",)),
        ("(?:youngest|oldest) \\w+", ("oldest", "youngest")),
        ("[ув]двічі", ("двічі",)),
        ("ab{0,2}c+de", ("de",)),
        ("ab{2}c", ("ab",)),
        ("р\\. ?н\\.", ("р.",)),
        ("(?P<name>Sgt|Col)\\.?", ("col", "sgt")),
        ("x(?:a|b(?:c|d)*)y?zeta", ("zeta",)),
        ("[)\\]]word", ("word",)),
    ],
)
def test_what_every_match_has_is_found(pattern: str, literals: tuple[str, ...]) -> None:
    """Of each alternative the longest text; letters, groups and looks around that may be left out are none."""
    assert required_literals(pattern) == literals


@pytest.mark.parametrize("pattern", ["", "a|", "(?:ab)?", "\\w+", "ab|[0-9]*", "a?", "(?=never)"])
def test_a_pattern_that_needs_nothing_is_refused(pattern: str) -> None:
    """Whoever adds such a word to a list is told at once."""
    with pytest.raises(ValueError, match="nothing that every match must have"):
        required_literals(pattern)


def test_a_letter_is_the_same_in_any_case() -> None:
    """Whatever `re` takes for a letter of ours where it ignores case is that letter here as well."""
    letters = {letter for words in LISTS for one in required_literals(words) for letter in one}
    any_letter = re.compile(f"[{re.escape(''.join(letters))}]", re.IGNORECASE)
    for sign in any_letter.findall("".join(map(chr, range(sys.maxunicode + 1)))):
        same = [letter for letter in letters if re.fullmatch(re.escape(letter), sign, re.IGNORECASE)]
        assert all(has_one_of(f"a{sign}b", [letter]) for letter in same), sign


@st.composite
def found_texts(draw: st.DrawFn) -> tuple[WordPattern, str]:
    """Give a list and a text with one of its words, in letters of any case, among other words."""
    words = draw(st.sampled_from(LISTS))
    word = draw(st.from_regex(words, fullmatch=True))
    cased = "".join(draw(st.sampled_from((sign, sign.upper(), sign.lower()))) for sign in word)
    around = st.text(alphabet=" .,AbІж(", max_size=4)
    return whole_words(words), f"{draw(around)} {cased} {draw(around)}"


@given(found_texts())
def test_no_word_of_a_list_is_passed_over(told: tuple[WordPattern, str]) -> None:
    """A text in which the pattern finds something is asked for it."""
    words, text = told
    assert [one.span() for one in words.finditer(text)] == [
        one.span() for one in words.pattern.finditer(text)
    ]
