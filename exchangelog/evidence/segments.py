"""Segments, scheme 1: a text is cut into pieces, each with the mark that ended it (docs/format.md, section 2.2).

Comes in: any text, of a source or of a quote. Goes out: its segments in order. The same function serves both, so that a quote
stands in a source exactly where its segments follow one another there. The steps are numbered as in the specification;
everything is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

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

CUT = re.compile(
    r"""
      (?P<line>\n)
    | (?P<quotation>["“”„‟«»])
    | (?P<colon>:(?=[ \n]))
    | (?P<run>[.!?]+)(?:(?P<closing>['\])]*)(?=[ \n]|\Z))?
    """,
    re.VERBOSE,
)
WORD_BEFORE = re.compile(r"[^\W_]+\Z")
LONGEST_ABBREVIATION = max(map(len, ABBREVIATIONS))


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text between two cuts, trimmed, and the mark that its end was given."""

    text: str
    mark: str

    @property
    def line(self) -> str:
        """The segment as a capture keeps it: the start of its SHA-256, then its mark."""
        return sha256(self.text.encode()).hexdigest()[:LENGTH_OF_DIGEST] + self.mark


def fold(text: str) -> str:
    """Step 1: bring a text to one spelling of spaces, dashes, apostrophes and line ends; NFC, never NFKC."""
    return FOLDING.sub(lambda match: FOLDED.get(match[0], "\n"), unicodedata.normalize("NFC", text))


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
        end, mark = judge(text, start, cut)
        if mark:
            yield text[start:end], mark, start == 0 or text[start - 1] == "\n"
            start = end
    if start < len(text):
        yield text[start:], END_OF_LINE, start == 0 or text[start - 1] == "\n"


def judge(text: str, start: int, cut: re.Match[str]) -> tuple[int, str]:
    """Say where the piece that began at `start` ends if it is cut here, and with which mark; no mark, no cut."""
    if cut["line"]:
        return cut.end(), END_OF_LINE
    if cut["colon"]:
        return cut.end(), COLON
    if cut["quotation"]:
        return cut.end(), mark_before_quotation(text[start : cut.start()])
    end = end_of_sentence(text, cut)
    if end is None or (cut["run"] == "." and is_abbreviated(text, start, cut.start())):
        return cut.end(), ""
    return end, END_OF_QUESTION if "?" in cut["run"] else END_OF_SENTENCE


def mark_before_quotation(piece: str) -> str:
    """Give the mark of a piece that a quotation mark ends: that of its own run of full stops, if it has one."""
    run = piece[len(piece.rstrip(".!?")) :]
    if not run:
        return QUOTATION_MARK
    return END_OF_QUESTION if "?" in run else END_OF_SENTENCE


def end_of_sentence(text: str, cut: re.Match[str]) -> int | None:
    """Say where a sentence ends at this run: before a space or an end, or between letters that extraction glued."""
    if cut["closing"] is not None:
        return cut.end()
    before, after = text[cut.start() - 1 : cut.start()], text[cut.end("run") : cut.end("run") + 1]
    glued = before and after and unicodedata.category(before) == "Ll" and unicodedata.category(after) == "Lu"
    return cut.end("run") if glued else None


def is_abbreviated(text: str, start: int, stop: int) -> bool:
    """Say whether the word that ends at `stop` is a lone letter or an abbreviation."""
    word = WORD_BEFORE.search(text, max(start, stop - LONGEST_ABBREVIATION - 1), stop)
    return word is not None and (word[0] in ABBREVIATIONS or (len(word[0]) == 1 and word[0].isalpha()))


def trim(piece: str) -> str:
    """Step 3: cut a piece at both ends to a letter or a number (categories L and N) and fold its spaces."""
    first, last = 0, len(piece)
    while first < last and not piece[first].isalnum():  # exactly the categories L and N: a test compares them
        first += 1
    while last > first and not piece[last - 1].isalnum():
        last -= 1
    return SPACES_IN_A_ROW.sub(" ", piece[first:last])
