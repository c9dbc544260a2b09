"""A text as the readers of numbers and dates see it, with the way back to the text as given.

In: any text. Out: the same text in Unicode NFC without its invisible characters, its apostrophes and short
dashes folded to one of each, and for every character the place in the given text where it began. So a number
that was typed with combining letters, or cut by a zero-width space, is found, and is reported where it stands.
"""

import re
import unicodedata
from functools import cache

from msgspec import Struct

from exchangelog.language.composing import compose

APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u2032\u0060\u00b4\uff07"
HYPHENS = "\u2010\u2011"
_ONE_TO_ONE = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-"))

# Removed by the contract's scheme 1 (section 2.2) as well: what cannot be seen cannot part a number.
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_HAS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
# An accent over a Cyrillic letter marks the stress and is no part of the word's spelling.
_STRESS = re.compile("(?<=[\u0400-\u04ff])[\u0300\u0301]")
# What most texts have none of: one set each, at which a search stops.
_HAS_CLUSTER = re.compile(f"[{_INVISIBLE}\u0300\u0301]")
_HAS_OTHER_MARK = re.compile(f"[{APOSTROPHES}{HYPHENS}]")


class FoldedText(Struct, frozen=True):
    """`text` is the folded text; its character `i` comes from `starts[i]` to `ends[i]` of the given one.

    Both are None where the given text has the same length.
    """

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the given text that folded `start` to `end` (exclusive, not empty) came from."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


@cache
def _clusters() -> re.Pattern[str]:
    marks = "".join(chr(point) for point in range(0x300, 0x10000) if unicodedata.category(chr(point)) == "Mn")
    return re.compile(
        rf"[{_INVISIBLE}]|[^{_INVISIBLE}](?:[{re.escape(marks)}]|[{_INVISIBLE}](?=[{re.escape(marks)}]))*"
    )


def fold(text: str) -> FoldedText:
    """Return `text` folded; `given` of the outcome turns its places (code points) into those of `text`."""
    if text.isascii() or (compose(text) == text and not _HAS_CLUSTER.search(text)):
        return FoldedText(text.translate(_ONE_TO_ONE) if _HAS_OTHER_MARK.search(text) else text)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _clusters().finditer(text):
        piece = _STRESS.sub("", compose(_HAS_INVISIBLE.sub("", cluster[0])))
        pieces.append(piece)
        starts.extend([cluster.start()] * len(piece))
        ends.extend([cluster.end()] * len(piece))
    return FoldedText("".join(pieces).translate(_ONE_TO_ONE), tuple(starts), tuple(ends))
