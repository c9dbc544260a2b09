"""Findings: what the build has to say about the content, as values.

In: nothing; every stage that looks at content makes findings. Out: `Finding` values that are sorted,
counted and printed elsewhere, one format a file in this package. A content problem is collected as a
finding and never raised, so that one run names all problems of all files.

A finding names a place by line and column because an editor has to go there. Lines and columns count
from 1, columns in code points, as docs/format.md (section 5) has it for every output format.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Finding", "Severity", "Span", "count_by_severity"]


class Severity(StrEnum):
    """How much a finding weighs; iterating gives the gravest first.

    An error fails the build, a warning fails it with --strict, a note never does.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note: a sort key that puts the gravest first.

        The values themselves sort as words ("error", "note", "warning"), which is no order of gravity.
        """
        return list(Severity).index(self)


class Span(Struct, frozen=True, order=True):
    """A stretch of a file's text: lines and columns from 1, columns in code points, the end exclusive.

    Raises ValueError where a number is below 1 or the end lies before the beginning: that is a bug.
    """

    line: int
    column: int
    end_line: int
    end_column: int

    def __post_init__(self) -> None:
        """Hold the two promises that every printer relies on."""
        if min(self.line, self.column, self.end_line, self.end_column) < 1:
            raise ValueError(f"a span counts from 1: {self}")
        if (self.end_line, self.end_column) < (self.line, self.column):
            raise ValueError(f"a span ends before it begins: {self}")

    @classmethod
    def at(cls, line: int, column: int) -> Span:
        """Give the empty span at a place, for findings that are about no stretch of text."""
        return cls(line, column, line, column)


class Finding(Struct, frozen=True, order=True):
    """One thing that is wrong with one place; sorted by path, span and rule, then by the rest.

    path: the file as the user knows it, with forward slashes. message: one line in the present tense,
    with the value in it, good enough when it is all that is seen. help: what to do about it.
    """

    path: str
    span: Span
    rule: str
    severity: Severity
    message: str
    help: str


def count_by_severity(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Count findings of each severity; every severity is there, gravest first, with 0 where there is none."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in Severity}
