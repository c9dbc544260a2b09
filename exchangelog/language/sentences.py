"""Where the sentences of a text begin and end.

In: a text, for which a sentence matters as the reach of a citation. Out: ranges that cover the text without a gap. A
full stop after an abbreviation, an initial, inside a number or after '№ 65' ends no sentence, nor does any mark before
a small letter; citations behind it (`[@id]`) belong to the sentence before them, where editors put them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.catalogue.entry import words
from exchangelog.language.months import month_number

# The contract's list (section 2.2); a language's catalogue has more of them.
_ABBREVIATIONS = words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mr Mrs Ms Dr Gen Lt Col Maj Capt Sgt St No vs"
    " ст ім им тис тыс млн млрд чол чел обл напр див"
)
_END = re.compile(
    r"""(?P<blank>\n[^\S\n]*+\n\s*+)
    | (?P<mark>[.!?\u2026]++) (?P<closed>['\u2019"\u201c-\u201f\u00ab\u00bb)\]]*+)
      (?P<cited>(?:[^\S\n]*+\n?[^\S\n]*+\[@[^\]\n]{1,300}+\])*+)""",
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"(?<![^\W\d_])(?<!['\u2019])[^\W\d_]+$")
_NUMBERED = re.compile(r"№\s{0,2}[0-9]+$")
_DAY = re.compile(r"(?<![0-9])[0-9]{1,2}$")
_NEXT_WORD = re.compile(r"[\s\"\u2018-\u201f\u00ab\u00bb'(\[\u2013\u2014-]{0,12}([^\W\d_]+)")
_REACH = 16  # characters looked at before a full stop: more than the longest abbreviation


@lru_cache(maxsize=256)  # several rules go through the sentences of an entry
def sentences_in(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Return the start and the end (exclusive, in code points) of each sentence of `text`, with the space behind it.

    The ranges follow one another from 0 to the end of the text; an empty text has none.
    """
    ends = [*_ends(text, language), len(text)]
    starts = [0, *ends]
    return tuple((start, end) for start, end in zip(starts, ends, strict=False) if start < end)


def _ends(text: str, language: str) -> Iterator[int]:
    """Give the place behind each sentence that has another behind it."""
    for match in _END.finditer(text):
        if match["blank"]:
            yield match.end()
        elif _ends_sentence(match, language):
            behind = match.end()
            while behind < len(text) and text[behind].isspace():
                behind += 1
            yield behind


def _ends_sentence(match: re.Match[str], language: str) -> bool:
    """Say whether the mark with all that belongs to it ends a sentence."""
    text, start, end = match.string, match.start(), match.end()
    if end < len(text) and not text[end].isspace() and not match["cited"]:
        # 'home.Then', as where two sentences were glued; '3.5', 'www.example.org' and '.)' go on
        glued = not match["closed"] and text[start - 1 : start].islower() and text[end].isupper()
        if not glued:
            return False
    following = _NEXT_WORD.match(text, end)
    if following is not None and following[1][0].islower():
        return False
    if match["mark"] != ".":
        return True
    before = text[max(0, start - _REACH) : start]
    if following is not None and _DAY.search(before) and month_number(following[1], language):
        return False  # 'am 24. Mai'
    return not _NUMBERED.search(before) and not _is_abbreviation(before, language)


def _is_abbreviation(before: str, language: str) -> bool:
    """Say whether the text before a full stop ends in an abbreviation or in a letter by itself: 'V.', '2022 р.'."""
    catalogue, last = catalogue_of(language), _LAST_WORD.search(before)
    if last is None:
        return False
    known = _ABBREVIATIONS | (catalogue.abbreviations if catalogue else frozenset())
    return len(last[0]) == 1 or last[0] in known or last[0].lower() in known - {"no"}
