"""The bodies that rules on markup look through: of events, statements and pages, whether or not their front matter could be read."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.reading.markup import Mark, MarkKind, marks_of
from exchangelog.rules.rule import Context

LONGEST = 60
"""Characters of a tag or an address that a message repeats."""


def marks_in_bodies(context: Context, *kinds: MarkKind) -> Iterator[tuple[str, Mark]]:
    """Give every mark of these kinds with the path of its file."""
    for path, document in context.documents.items():
        if path.endswith(".md"):
            for kind in kinds:
                yield from ((path, mark) for mark in marks_of(document.body, document.body_start, kind))


def shortened(text: str) -> str:
    """Give a text for a message: one line, and no more than shows which one is meant."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
