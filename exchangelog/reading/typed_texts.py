"""Texts as an editor typed them: what YAML did with a text that an editor would not expect.

Comes in: a parsed front matter and its text. Goes out: faults. A quote without quotation marks, of which YAML may bend the end;
a text that a comment cut short; a hidden character that an escape put into a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Stretch
from exchangelog.reading.fault import Fault
from exchangelog.reading.hidden_characters import is_hidden, name_of
from exchangelog.reading.line_geometry import line_stop
from exchangelog.reading.yaml_tree import Node, Scalar, scalars_of

COMMENT_BEHIND = re.compile(r"[ \t]+#")
ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
SHORT_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "v": "\v", "f": "\f", "r": "\r",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
FREE_TEXTS = frozenset(
    {
        *("title", "summary", "name", "why", "what", "note", "label", "definition", "tagline", "publisher"),
        *("adjective", "role", "by", "via", "words", "highlight", "said", "text", "date_note", "url_note"),
        *("published_note", "author", "named", "was", "now"),
    }
)
"""Fields that hold prose: a comment behind one of them is far more likely the rest of the text, cut off by YAML."""
CLOSED = frozenset(
    {
        *(
            "date",
            "date_latest",
            "added",
            "published",
            "taken",
            "on",
            "from",
            "kind",
            "status",
            "reason",
            "precision",
        ),
        *("voice", "language", "side", "who", "speaker", "source", "series", "standing", "origin", "extent"),
        *("count", "number", "id"),
    }
)
"""Fields that hold a word, a day or a number: with several words their value is wrong in any case, and the comment is one (`new` puts it there)."""
NUMBERS = frozenset({"count", "number", "of", "stage", "feed_items", "scheme"})
"""Fields that hold a number. (`of` holds a list of ids as well, and no id is digits alone.)"""


def faults_of_texts(root: Node, text: str) -> Iterator[Fault]:
    """Give what is wrong with the texts of a front matter, in the order of the file."""
    has_comment, has_escape = "#" in text, "\\" in text
    for name, scalar in scalars_of(root):
        if not scalar.plain:
            if has_escape:
                yield from hidden_by_escape(scalar, text)
            if name in NUMBERS and scalar.text.isdecimal():
                yield quoted_number(name, scalar)
        elif scalar.text and name == "said":
            yield Fault("unquoted-text", scalar.stretch, {"field": name, "text": scalar.text})
        elif has_comment and is_cut(scalar, name, text):
            lost = text[scalar.stretch.end : line_stop(text, scalar.stretch.end)].strip()
            details = {"field": name, "kept": scalar.text, "lost": lost}
            yield Fault("cut-by-comment", scalar.stretch, details)


def quoted_number(name: str, scalar: Scalar) -> Fault:
    """Say that a number stands in quotation marks, which make a text of it for every other program that reads the file."""
    message = f"{shortened(scalar.text)} stands in quotation marks, which make a text of a number"
    details = {"part": name, "message": message, "value": scalar.text, "expected": "a whole number"}
    return Fault("bad-value", scalar.stretch, details)


def is_cut(scalar: Scalar, name: str, text: str) -> bool:
    """Say whether a comment follows a plain text that is prose: by its field, or because it has several words in a field that may have them."""
    has_comment = scalar.text and COMMENT_BEHIND.match(text, scalar.stretch.end)
    return bool(has_comment) and (name in FREE_TEXTS or (" " in scalar.text and name not in CLOSED))


def hidden_by_escape(scalar: Scalar, text: str) -> Iterator[Fault]:
    """Find escapes in double quotation marks that put a hidden character into the text."""
    start, end = scalar.stretch.start, scalar.stretch.end
    if not text.startswith('"', start) or "\\" not in text[start:end]:
        return
    for escape in ESCAPE.finditer(text, start, end):
        digits = escape[1] or escape[2] or escape[3]
        character = chr(int(digits, 16)) if digits else SHORT_ESCAPES.get(escape[4], "")
        if character and is_hidden(character):
            details = {"name": name_of(character), "times": "1", "escape": escape[0]}
            yield Fault("hidden-character", Stretch(escape.start(), escape.end()), details)
