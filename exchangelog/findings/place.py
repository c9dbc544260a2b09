"""Places: where in a file something is at fault, said in the terms of whoever found it.

A rule knows the value it judged, not the line that the value stands on; so it names a path into the value
(`("quotes", 2, "said")`), or a stretch of the file's text. What turns a place into lines and columns is
`reading.locate`, and nothing else.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.findings import Severity

FieldPath = tuple[str | int, ...]


class Value(Struct, frozen=True):
    """The value at a path into the front matter; of a value that is missing, the nearest there is above it."""

    path: FieldPath


class Key(Struct, frozen=True):
    """The key at a path into the front matter: a field's name rather than what it holds."""

    path: FieldPath


class Missing(Struct, frozen=True):
    """A field that is not there: shown at its parent's key, an item's first key, or line 1 at the top."""

    parent: FieldPath


class Stretch(Struct, frozen=True):
    """A stretch of the file's text, in code points from its beginning, `end` exclusive."""

    start: int
    end: int


class WholeFile(Struct, frozen=True):
    """The file as such: shown at line 1."""


Place = Value | Key | Missing | Stretch | WholeFile


class Problem(Struct, frozen=True):
    """What a rule found, before anybody knows on which line it stands.

    `path` names the file where it is not the one that was judged, `severity` says how much the problem weighs where that is
    not what the rule's problems weigh otherwise.
    """

    place: Place
    message: str
    help: str
    path: str | None = None
    severity: Severity | None = None
