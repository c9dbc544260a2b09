"""A title or a name as one line, without what nobody sees in it.

Comes in: a text as a page has it. Goes out: the line, or None where nothing is left of it, or so much that it is something else.
"""

from __future__ import annotations

import re

from exchangelog.language.composing import compose

UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
LONGEST = 300
"""Characters of a title or a name; what is longer is something else."""


def clean(text: str | None) -> str | None:
    """Give a text as a line: NFC, no hidden characters, single spaces."""
    words = UNSEEN.sub("", compose(text or "")).split()
    line = "".join(character for character in " ".join(words) if character.isprintable())
    return line if 0 < len(line) <= LONGEST else None
