"""Ukrainian and Russian quotes stand in their sources however each of the two is set: the spellings that the contract folds."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from exchangelog.evidence.segments import FOLDED, lines_of
from exchangelog.evidence.standing import failure_of

SETTINGS = {
    "'": ["'", *(character for character, fold in FOLDED.items() if fold == "'")],
    "-": ["-", *(character for character, fold in FOLDED.items() if fold == "-")],
    " ": [" ", *(character for character, fold in FOLDED.items() if fold == " ")],
    "\n": ["\n", "\r\n", *(character for character, fold in FOLDED.items() if fold == "\n")],
    '"': list('"“”„‟«»'),
    "…": ["…", "..."],
}
"""Every spelling of each sign that has several; a source and a quote of it choose among them freely."""

UNSEEN = [character for character, fold in FOLDED.items() if not fold]
UKRAINIAN = (
    "додому",
    "повернулися",
    "п'ятеро",
    "здоров'я",
    "сім'ї",
    "військово-медичний",
    "підйом",
    "їй",
    "ґанок",
)
RUSSIAN = (
    "домой",
    "вернулись",
    "объект",
    "военно-медицинский",
    "подъём",
    "Йошкар-Ола",
    "ещё",
    "307",
    "1 000",
    "65-й",
)
WORDS = st.sampled_from((*UKRAINIAN, *RUSSIAN))
SEPARATORS = st.sampled_from([" ", " - ", ", ", "; ", " "])
PARTS = st.sampled_from([". ", "! ", "? ", "… ", '." ', '", - ', ': "', ". \n", "\n"])


@st.composite
def articles(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Make sentences, with what ends each."""
    sentences, ends = [], []
    for _ in range(draw(st.integers(2, 6))):
        words = draw(st.lists(WORDS, min_size=2, max_size=7))
        sentence = words[0]
        for word in words[1:]:
            sentence += draw(SEPARATORS) + word
        sentences.append(sentence)
        ends.append(draw(PARTS))
    return sentences, ends


def composed(sign: str) -> str:
    return unicodedata.normalize("NFC", sign)


def taken_apart(sign: str) -> str:
    return unicodedata.normalize("NFD", sign)


@st.composite
def typeset(draw: st.DrawFn, text: str) -> str:
    """Set a text: each sign in one of its spellings, accents composed or not, and beside some spaces what nobody sees."""
    compose = draw(st.sampled_from([composed, taken_apart]))
    signs = []
    for character in text:
        sign = draw(st.sampled_from(SETTINGS[character])) if character in SETTINGS else character
        hidden = draw(st.sampled_from(["", "", "", *UNSEEN])) if character == " " else ""
        signs.append(hidden + (compose(sign) if sign == character else sign))
    return "".join(signs)


@given(articles(), st.data())
def test_a_quote_stands_however_it_is_set(article: tuple[list[str], list[str]], data: st.DataObject) -> None:
    """Whole sentences of a source stand in it, whichever quotation marks, apostrophes, dashes and spaces the two have."""
    sentences, ends = article
    first = data.draw(st.integers(0, len(sentences) - 1))
    last = data.draw(st.integers(first + 1, len(sentences)))
    whole = "".join(map("".join, zip(sentences, ends, strict=True)))
    part = "".join(map("".join, zip(sentences[first:last], ends[first:last], strict=True)))
    source = data.draw(typeset("Перше речення. " + whole))
    quote = data.draw(typeset(part))
    if ends[last - 1] != ': "':  # a colon ends no quote
        assert failure_of(quote, "direct", [lines_of(source)]) is None
    assert failure_of(data.draw(typeset(whole)) + "x", "direct", [lines_of(source)]) is not None


NAMED = (
    "00AD 034F 061C 180E 200B-200F 202A-202E 2060-2064 2066-2069 FEFF 2026 000D 000B 000C 0085 2028 2029 0009 00A0 1680 "
    "2000-200A 202F 205F 3000 2018 2019 201B 02BC 0060 00B4 2010-2015 2212 0022 201C-201F 00AB 00BB"
)
"""The characters that steps 1 and 2 of scheme 1 name, as the contract writes them."""


def test_every_character_that_the_contract_names_is_set() -> None:
    """The texts above choose among all of them."""
    spans = [span.partition("-")[::2] for span in NAMED.split()]
    named = {chr(code) for first, last in spans for code in range(int(first, 16), int(last or first, 16) + 1)}
    assert named <= {*UNSEEN, *"".join(sign for signs in SETTINGS.values() for sign in signs)}
