"""Characters that nobody sees and that change what a program reads.

Comes in: a text. Goes out: where such characters stand. They are: control characters other than tab and line feed, separators of
lines and paragraphs, everything of Unicode's categories Cf (formatting: zero width, direction of writing), Co (private use) and
Cn (assigned to nothing), and the few letters and marks that are blank by design. Joiners and variation selectors that emoji
are made of count as well, but for U+FE0E and U+FE0F, which only choose how one is drawn.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from exchangelog.findings.place import Stretch

BLANK_BY_DESIGN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0\u2800") | {
    chr(code) for code in (*range(0xFE00, 0xFE0E), *range(0xE0100, 0xE01F0))
}
ALLOWED = frozenset("\t\n")
SPACES = "Zs"
USUAL = re.compile(
    "[\t\n -~\u00a0-\u00ac\u00ae-\u034e\u0400-\u052f\u2009\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2116]*+"
)
"""Characters that most texts are made of, all of which are seen."""
UNNAMED = {
    "\x00": "null",
    "\x07": "bell",
    "\x08": "backspace",
    "\x0b": "vertical tab",
    "\x0c": "form feed",
    "\r": "carriage return without line feed",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
}
KINDS = {
    "Cc": "control character",
    "Co": "private-use character",
    "Cn": "character that Unicode does not know",
}
NOT_FOR_YAML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What YAML refuses, or takes for the end of a line although an editor shows none."""


def hidden_stretches(text: str) -> Iterator[Stretch]:
    """Give where runs of one hidden character stand in a text, in order."""
    if USUAL.fullmatch(text):
        return
    hidden = {character for character in set(text) if is_hidden(character)}
    if hidden:
        runs = re.compile(rf"([{re.escape(''.join(sorted(hidden)))}])\1*")
        yield from (Stretch(run.start(), run.end()) for run in runs.finditer(text))


def is_hidden(character: str) -> bool:
    """Say whether a character cannot be seen."""
    if character.isprintable():
        return character in BLANK_BY_DESIGN
    return character not in ALLOWED and unicodedata.category(character) != SPACES


def name_of(character: str) -> str:
    """Name a character as Unicode does: `U+200B (zero width space)`."""
    name = UNNAMED.get(character) or unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X} ({name or KINDS.get(unicodedata.category(character), 'hidden')})"
