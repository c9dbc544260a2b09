"""Letters in disguise: signs that a reader takes for plain letters or figures, and that no search and no rule reads as such.

Comes in: a text. Goes out: where such signs stand. They are: letters that Unicode has a second time for their style (bold, full-width,
superscript, circled), small capitals and other letters of phonetic alphabets, letters that are numerals of other scripts, and marks laid over or around a letter,
which strike a word through.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from exchangelog.findings.place import Stretch

USUAL = re.compile(
    "[\0-\u024f\u02b9-\u02df\u0300-\u0333\u0386-\u03cf\u0400-\u052f\u2000-\u2070\u20a0-\u20bf\u2116]*+"
)
"""Signs that most texts are made of: none of them is one in disguise (a test goes through them all)."""

FIRST = 0x250
"""Behind the letters of Latin, whose digraphs (ĳ, ǆ) are letters of alphabets."""

PHONETIC = (*range(0x250, 0x2B0), *range(0x1D00, 0x1DC0), *range(0xA720, 0xA800), *range(0xAB30, 0xAB70))
LAID_OVER = (*range(0x334, 0x339), *range(0x20D0, 0x20F1))
"""Marks that strike a letter through or enclose it (Unicode, Combining Diacritical Marks and those for Symbols)."""

PLAIN = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f]")
AS_PRINTED = frozenset("\u2122\u2120\u2116")
"""Signs of print that are letters by decomposition: of trade and service marks, the numero sign."""


def disguises_in(text: str) -> Iterator[Stretch]:
    """Give where runs of letters in disguise stand in a text, in order."""
    if not USUAL.fullmatch(text):
        yield from (Stretch(run.start(), run.end()) for run in pattern().finditer(text))


@cache
def pattern() -> re.Pattern[str]:
    """Make the pattern of a run of such signs, with the letters that marks are laid over."""
    letters = "".join(re.escape(chr(code)) for code in range(FIRST, 0x20000) if is_disguised(chr(code)))
    marks = "".join(map(chr, LAID_OVER))
    return re.compile(rf"(?:[{letters}]|\w?[{marks}])(?:[ ]?(?:[{letters}]|\w?[{marks}]))*")


def is_disguised(sign: str) -> bool:
    """Say whether a sign is a letter that passes for a plain one, or a letter that is a numeral."""
    kind = unicodedata.category(sign)
    if sign in AS_PRINTED or not (kind[0] == "L" or kind == "So"):
        return False
    plain = unicodedata.normalize("NFKC", sign)
    is_styled = plain != unicodedata.normalize("NFC", sign) and PLAIN.search(plain) is not None
    is_numeral = kind == "Lo" and unicodedata.numeric(sign, None) is not None
    return is_styled or is_numeral or ord(sign) in PHONETIC
