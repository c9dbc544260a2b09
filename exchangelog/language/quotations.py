"""The words that a text puts between double quotation marks, of every kind and nested, and between what passes for such marks.

In: a text. Out: `Quotation`s in order of their beginning. The marks are those of the contract (section 2.2): `"`,
“ ” „ ‟ « »; and what a reader takes for one: ″ ʺ ״ ❝ ❞ 〝 〞 ‹ › 「 」, two single marks or commas on end, and single marks
round several words. It is strict, because a rule asks for every quoted word where it was said: a mark without its partner
takes the rest of its paragraph, and a mark that could open or close is read by what stands beside it.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

_LIKE_MARKS = (
    "\uff02\u2033\u2036\u02ba\u02ee\u05f4\u3003\u275d-\u2760\u301d-\u301f\u2e42\u300c-\u300f\u2039\u203a"
)
"""Signs that pass for a double mark: full-width ones, primes, those of other scripts, ornaments."""
_TWO_ON_END = "|".join(
    rf"(?<![{alike}]){two}(?![{alike}])"
    for alike, two in (
        ("'\u2018\u2019", "(?:''|\u2018\u2018|\u2019\u2019)"),
        ("`\u00b4", "(?:``|\u00b4\u00b4)"),
        (",\u201a", "(?:,,|\u201a\u201a)"),
    )
)
_SIGN = rf'["\u201c-\u201f\u00ab\u00bb{_LIKE_MARKS}]'
_MARKS = re.compile(rf"{_SIGN}|{_TWO_ON_END}")
_MAY_HAVE_MARKS = re.compile(rf"{_SIGN}|''|\u2018\u2018|\u2019\u2019|``|\u00b4\u00b4|,,|\u201a\u201a")
"""Without one of these there is no mark; that is asked first, since most paragraphs have none."""
_WITHIN = r"[^'\u2018\u2019`\u201a\u275b\u275c\n]*"
_BETWEEN_SINGLE_MARKS = re.compile(
    r"(?<![\w'])['\u2018`\u201a\u275b](?=\w)"
    rf"(?P<said>{_WITHIN}(?:(?<=\w)['\u2019](?=\w){_WITHIN})*(?<=\S))"
    r"['\u2018\u2019\u00b4\u275c](?![\w'])"
)
"""A phrase between single marks; an apostrophe between letters is a part of its word."""
_SEVERAL_WORDS = re.compile(r"\w\W*\s\W*\w")
"""A single word between single marks is a word that is spoken of."""
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*+\n|\Z")
_ALWAYS_OPEN = "„‟"
_ANGLES = "«»"
_BRACKETS = "([{"
_OPENS_AFTER = _BRACKETS + "-–—/'‘’"  # right before an opening mark, beside a space and another mark
_DEEPEST = 8  # quotations in each other; deeper is no prose, and every level repeats the words inside


class Quotation(Struct, frozen=True):
    """A quoted phrase: its place in code points without its marks (`end` exclusive), and its words."""

    start: int
    end: int
    text: str


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """Return what `text` quotes, each phrase with those inside it; phrases without a word are left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for paragraph in _PARAGRAPH_END.finditer(text) if _MAY_HAVE_MARKS.search(text) else ():
        spans += _pairs(text, start, paragraph.start())
        start = paragraph.end()
    spans += [
        one.span("said") for one in _BETWEEN_SINGLE_MARKS.finditer(text) if _SEVERAL_WORDS.search(one["said"])
    ]
    spans.sort(key=lambda span: (span[0], -span[1]))
    return tuple(Quotation(begin, end, text[begin:end]) for begin, end in spans if text[begin:end].strip())


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the inside of each pair of marks between `start` and `end`, a paragraph's; of the first unpaired one too."""
    waiting: list[re.Match[str]] = []
    for mark in _MARKS.finditer(text, start, end):
        partner = _partner(text, mark, waiting)
        if partner is not None:
            waiting.remove(partner)
            yield partner.end(), mark.start()
        elif len(waiting) < _DEEPEST:
            waiting.append(mark)
    if waiting:  # the first one's rest of the paragraph holds that of the others
        yield waiting[0].end(), end


def _partner(text: str, mark: re.Match[str], waiting: list[re.Match[str]]) -> re.Match[str] | None:
    """Return the mark that `mark` closes, the nearest of its kind that waits; None where it opens."""
    angle = mark[0] in _ANGLES
    alike = [each for each in waiting if (each[0] in _ANGLES) == angle]
    if not alike or mark[0] in _ALWAYS_OPEN:
        return None
    nearest = alike[-1]
    if angle and mark[0] == nearest[0] == "«":
        return None
    if angle and nearest[0] == "«":
        return nearest
    nothing_between = nearest.end() == mark.start()
    opens = _can_open(text, mark) and (nothing_between or not _can_close(text, mark))
    return None if opens else nearest


def _can_open(text: str, mark: re.Match[str]) -> bool:
    """Say whether the mark stands where a quotation begins: words right behind it, none right before."""
    before, behind = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    free = not before or before.isspace() or before in _OPENS_AFTER or _MARKS.match(before) is not None
    return free and bool(behind) and not behind.isspace()


def _can_close(text: str, mark: re.Match[str]) -> bool:
    """Say whether the mark stands where a quotation ends: words, or their full stop, right before it."""
    before = text[mark.start() - 1 : mark.start()]
    return bool(before) and not before.isspace() and before not in _BRACKETS
