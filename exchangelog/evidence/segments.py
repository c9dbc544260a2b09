"""Segments, scheme 1: a text is cut into pieces, each with the mark that ended it (docs/format.md, section 2.2).

Comes in: any text, of a source or of a quote. Goes out: its segments in order. The same function serves both, so that a quote
stands in a source exactly where its segments follow one another there. The steps are numbered as in the specification;
everything is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple
from unicodedata import category

from exchangelog.language.composing import compose

SCHEME = 1
LENGTH_OF_DIGEST = 16

END_OF_LINE = "/"
END_OF_SENTENCE = "."
END_OF_QUESTION = "?"
QUOTATION_MARK = '"'
COLON = ":"
STRENGTH = {QUOTATION_MARK: 0, COLON: 1, END_OF_LINE: 2, END_OF_SENTENCE: 3, END_OF_QUESTION: 3}

ABBREVIATIONS = frozenset(
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Gen",
        "Lt",
        "Col",
        "Maj",
        "Capt",
        "Sgt",
        "St",
        "No",
        "vs",
        "ст",
        "ім",
        "им",
        "тис",
        "тыс",
        "млн",
        "млрд",
        "чол",
        "чел",
        "обл",
        "напр",
        "див",
    ]
)


def ranges(*spans: tuple[int, int]) -> Iterator[int]:
    """Give every code point of the spans, first and last included."""
    for first, last in spans:
        yield from range(first, last + 1)


REMOVED = ranges(
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x180E, 0x180E), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069), (0xFEFF, 0xFEFF),
)  # fmt: skip
LINE_ENDS = ranges((0x0B, 0x0D), (0x0085, 0x0085), (0x2028, 0x2029))
SPACES = ranges(
    (0x09, 0x09), (0x00A0, 0x00A0), (0x1680, 0x1680), (0x2000, 0x200A), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
)  # fmt: skip
APOSTROPHES = ranges((0x2018, 0x2019), (0x201B, 0x201B), (0x02BC, 0x02BC), (0x0060, 0x0060), (0x00B4, 0x00B4))
DASHES = ranges((0x2010, 0x2015), (0x2212, 0x2212))

FOLDED: dict[str, str] = {
    chr(code): fold
    for codes, fold in (
        (REMOVED, ""), (LINE_ENDS, "\n"), (SPACES, " "), (APOSTROPHES, "'"), (DASHES, "-"), ((0x2026,), "..."),
    )
    for code in codes
}  # fmt: skip
FOLDING = re.compile(f"\r\n|[{''.join(map(re.escape, FOLDED))}]")
SPACES_IN_A_ROW = re.compile(" {2,}")
WORDS = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
"""From the first letter or number to the last: without the underscore, `\\w` is the categories L and N (a test compares them)."""

CUT = re.compile(
    r"""
    [\n"“”„‟«»:.!?]  # one set in front of all, at which the search stops: several would be tried at every letter
    (?: (?<=[\n"“”„‟«»])
      | (?<=:) (?=[ \n])
      | (?<=[.!?]) [.!?]* (?P<closing> ['\])]* (?=[ \n]|\Z) )?
    )
    """,
    re.VERBOSE,
)
LONGEST_ABBREVIATION = max(map(len, ABBREVIATIONS))
WORD_BEFORE = re.compile(r"[^\W_]+\Z")
CLOSING = "')]"
JOINERS = "'-"


class Segment(NamedTuple):
    """A piece of a text between two cuts, trimmed, and the mark that its end was given."""

    text: str
    mark: str

    @property
    def line(self) -> str:
        """The segment as a capture keeps it: the start of its SHA-256, then its mark."""
        return sha256(self.text.encode()).hexdigest()[:LENGTH_OF_DIGEST] + self.mark


def fold(text: str) -> str:
    """Step 1: bring a text to one spelling of spaces, dashes, apostrophes and line ends; NFC, never NFKC."""
    return FOLDING.sub(lambda match: FOLDED.get(match[0], "\n"), compose(text))


def segments_of(text: str) -> tuple[Segment, ...]:
    """Cut `text` into its segments (steps 1 to 3)."""
    return cut_folded(fold(text))


def cut_folded(folded: str) -> tuple[Segment, ...]:
    """Cut a text that is folded already: a second folding could change it, where step 1 took a mark from between accents."""
    kept: list[Segment] = []
    for piece, mark, begins_line in pieces_of(folded):
        trimmed = trim(piece)
        if trimmed:
            is_label = mark == COLON and begins_line and " " not in trimmed
            kept.append(Segment(trimmed, END_OF_LINE if is_label else mark))
        elif kept and STRENGTH[mark] > STRENGTH[kept[-1].mark]:
            kept[-1] = Segment(kept[-1].text, mark)
    return tuple(kept)


def lines_of(text: str) -> tuple[str, ...]:
    """Give the lines that a capture of `text` keeps (step 4)."""
    return tuple(segment.line for segment in segments_of(text))


def pieces_of(text: str) -> Iterator[tuple[str, str, bool]]:
    """Step 2: give each piece of a folded text, its mark, and whether it is the first of its line."""
    start = 0
    for cut in CUT.finditer(text):
        mark = mark_at(text, start, cut)
        if mark:
            end = cut.end()
            yield text[start:end], mark, start == 0 or text[start - 1] == "\n"
            start = end
    # Of a text that ends in a cut nothing is left, but that it ends here: the piece before takes that mark where it is the stronger.
    yield text[start:], END_OF_LINE, start == 0 or text[start - 1] == "\n"


def mark_at(text: str, start: int, cut: re.Match[str]) -> str:
    """Give the mark of the piece that began at `start` if it is cut here; none where there is no cut."""
    place = cut.start()
    sign = text[place]
    if sign == "\n":
        return END_OF_LINE
    if sign == ":":
        return COLON
    if sign not in ".!?":
        return mark_before_quotation(text[start:place])
    ends = cut["closing"] is not None or is_glued(text, place, cut.end())
    if not ends or (cut[0].rstrip(CLOSING) == "." and is_abbreviated(text, start, place)):
        return ""
    return END_OF_QUESTION if "?" in cut[0] else END_OF_SENTENCE


def mark_before_quotation(piece: str) -> str:
    """Give the mark of a piece that a quotation mark ends: that of its own run of full stops, if it has one."""
    run = piece[len(piece.rstrip(".!?")) :]
    if not run:
        return QUOTATION_MARK
    return END_OF_QUESTION if "?" in run else END_OF_SENTENCE


def is_glued(text: str, place: int, end: int) -> bool:
    """Say whether a run stands between a lower-case letter and an upper-case one, as where extraction glued sentences."""
    before, after = text[place - 1 : place], text[end : end + 1]
    return bool(before and after) and category(before) == "Ll" and category(after) == "Lu"


def is_abbreviated(text: str, start: int, stop: int) -> bool:
    """Say whether the word that ends at `stop` is a lone letter or an abbreviation."""
    word = WORD_BEFORE.search(text, max(start, stop - LONGEST_ABBREVIATION - 1), stop)
    return word is not None and (word[0] in ABBREVIATIONS or (len(word[0]) == 1 and is_lone(text, stop - 1)))


def is_lone(text: str, place: int) -> bool:
    """Say whether the letter at a place is a word by itself, and not the end of one ("can't", "71-й", an accented "да́м")."""
    before = text[max(0, place - 2) : place]
    goes_on = before[-1:] in JOINERS and is_of_word(before[:-1])
    return text[place].isalpha() and not goes_on and not is_of_word(before[-1:])


def is_of_word(character: str) -> bool:
    """Say whether a character is a letter, a digit, or an accent on one; nothing is none."""
    return bool(character) and (character.isalnum() or category(character) in {"Mn", "Mc"})


def trim(piece: str) -> str:
    """Step 3: cut a piece at both ends to a letter or a number (categories L and N) and fold its spaces."""
    words = WORDS.search(piece)
    if words is None:
        return ""
    return SPACES_IN_A_ROW.sub(" ", words[0]) if "  " in words[0] else words[0]
