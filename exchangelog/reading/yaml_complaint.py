"""From libyaml's complaints to what an editor did: which of the usual slips it is, and where exactly it stands.

Comes in: libyaml's error, the text, and what the walk had met last. Goes out: a Fault at the character to mend. libyaml notices
a slip when it can no longer go on, often lines later; so each diagnosis looks at the text itself, and the first that fits
counts. The diagnoses stand in `slips` (within a line) and `slips_of_layout` (lines, indentation, dashes).
"""

from __future__ import annotations

import re

import yaml
from msgspec import Struct

from exchangelog.findings.place import Stretch
from exchangelog.reading.fault import Fault
from exchangelog.reading.syntax_problem import SyntaxProblem


class Trail(Struct, frozen=True):
    """What the walk over a document had met when it could not go on.

    `last` is the last text, alias, list or mapping that ended, `style` the character that tells which: `"` or `'` for a text in
    quotation marks, `>` or `|` for a block, `*` for an alias, `]` for a list or mapping in brackets, nothing for a plain text.
    `open` holds where the lists and mappings begin that have not ended.
    """

    last: Stretch | None = None
    style: str = ""
    open: tuple[int, ...] = ()


class Complaint(Struct, frozen=True):
    """libyaml's error: its `words`, what it was `reading` and where that `began`, and where it stopped (`at`)."""

    text: str
    trail: Trail
    words: str
    reading: str
    began: int
    at: int

    @property
    def here(self) -> str:
        """The character that libyaml stopped at; empty at the end of the text."""
        return self.text[self.at : self.at + 1]

    def last(self, *styles: str) -> Stretch | None:
        """Give where the last thing stands that ended, if it is of one of these styles and nothing but blanks follows it."""
        last = self.trail.last
        is_next = last is not None and not self.text[last.end : self.at].strip()
        return last if is_next and self.trail.style in styles else None

    def bracket(self) -> int | None:
        """Give where the innermost bracket stands that is still open."""
        return next((start for start in reversed(self.trail.open) if self.text[start] in "[{"), None)


def complaint_of(error: yaml.YAMLError, text: str, trail: Trail) -> Complaint:
    """Take what libyaml says, without its class names and marks."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Complaint(text, trail, str(error).split("\n", 1)[0], "", 0, 0)
    at = min(error.problem_mark.index, len(text))
    began = at if error.context_mark is None else error.context_mark.index
    reading = re.sub(r"^while (?:scanning|parsing) ", "", error.context or "")
    return Complaint(text, trail, error.problem or "", reading, began, at)


def slip(problem: SyntaxProblem, start: int, stop: int = 0, /, **details: str) -> Fault:
    """Make a fault of the rule yaml-syntax; it covers one character unless told otherwise."""
    return Fault("yaml-syntax", Stretch(start, max(stop, start + 1)), {"problem": problem, **details})
