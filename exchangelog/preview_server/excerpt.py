"""The lines around a finding, cut so that the page can show them with the place marked.

In: a finding and the folders that are previewed. Out: an `Excerpt`, or None where the file is not in one of
them, cannot be read, or has no such line. Only files of the previewed folders are ever opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from exchangelog.findings import Finding, Span

__all__ = ["Excerpt", "cut_excerpt"]

_LINES_BEFORE = 2
_LINES_AFTER = 1
_MOST_BYTES = 1_000_000  # the limit of docs/format.md for a file of the log
_WIDEST = 240  # code points of a line that are shown, the place among them


class Excerpt(Struct, frozen=True):
    """Lines around a place. before, after: (number, text); the line itself is cut in three at the place."""

    before: tuple[tuple[int, str], ...]
    number: int
    left: str
    marked: str
    right: str
    after: tuple[tuple[int, str], ...]

    @property
    def caret(self) -> str:
        """The line that points at the place from below."""
        return " " * len(self.left) + "^" * max(1, len(self.marked))


def cut_excerpt(finding: Finding, folders: Sequence[Path]) -> Excerpt | None:
    """Cut the lines around a finding out of its file."""
    text = _read(Path(finding.path), folders)
    lines = [] if text is None else text.replace("\r\n", "\n").replace("\t", " ").split("\n")
    number = finding.span.line
    if number > len(lines) or not text:
        return None
    left, marked, right = _mark(lines[number - 1], finding.span)
    return Excerpt(
        before=_numbered(lines, max(1, number - _LINES_BEFORE), number),
        number=number,
        left=left,
        marked=marked,
        right=right,
        after=_numbered(lines, number + 1, number + 1 + _LINES_AFTER),
    )


def _read(path: Path, folders: Sequence[Path]) -> str | None:
    """Read a file of one of the folders, seen from the current folder as findings name it."""
    try:
        real = path.resolve()
        if not any(folder.resolve() in real.parents for folder in folders) or not real.is_file():
            return None
        if real.stat().st_size > _MOST_BYTES:
            return None
        return real.read_bytes().decode("utf-8-sig", "replace")
    except (OSError, RuntimeError, ValueError):  # ValueError: a NUL in the name
        return None


def _mark(line: str, span: Span) -> tuple[str, str, str]:
    """Cut a line at the place, and cut off what is too far away from it to be shown."""
    start = min(span.column - 1, len(line))
    stop = span.end_column - 1 if span.end_line == span.line else len(line)
    first = max(0, start - _WIDEST // 2)
    last = first + _WIDEST
    return line[first:start], line[start : min(stop, last)], line[max(start, stop) : last]


def _numbered(lines: Sequence[str], first: int, stop: int) -> tuple[tuple[int, str], ...]:
    """Give the lines from one number up to another, each with its number."""
    return tuple((number, line[:_WIDEST]) for number, line in enumerate(lines[first - 1 : stop - 1], first))
