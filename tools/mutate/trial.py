"""A trial: one falsehood, and what the check finds that it did not find before.

Comes in: a falsehood and what it is about. Goes out: the rules that caught it, by the check alone and by `check --against` what was
published. What is found without the falsehood counts for nothing, wherever it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from exchangelog.reading.document import Document, read_document
from exchangelog.reading.source_file import SourceFile
from tools.mutate.falsehood import Falsehood
from tools.mutate.material import Entry, Material, SourceCard
from tools.mutate.neighbourhood import Found, Neighbourhood, neighbourhood_of

MOST_KEPT = 200
CHANGES = frozenset({"silent-edit", "capture-changed", "vanished-entry"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """The rules that found a falsehood: those of every check, and those that need what was published."""

    rules: frozenset[str]
    against: frozenset[str]


class Bench:
    """Where falsehoods are tried: remembers the last neighbourhoods and what is found in them anyway."""

    def __init__(self, material: Material, whole: Neighbourhood | None = None) -> None:
        """Judge in the neighbourhood of each file, or always in the whole log."""
        self.material = material
        self.whole = whole
        self.known: dict[str, tuple[Neighbourhood, Found]] = {}

    def around(self, subject: Entry | SourceCard) -> tuple[Neighbourhood, Found]:
        """Give the neighbourhood of a file and what is found there before anybody lies."""
        path = "" if self.whole else subject.document.path
        if path not in self.known:
            if len(self.known) >= MOST_KEPT:
                self.known.pop(next(iter(self.known)))
            around = self.whole or neighbourhood_of(subject, self.material)
            self.known[path] = around, around.findings({}, around.as_published())
        return self.known[path]

    def judge(self, subject: Entry | SourceCard, falsehood: Falsehood) -> Verdict:
        """Say which rules find a falsehood."""
        around, before = self.around(subject)
        published = around
        if falsehood.former is not None:
            published, _ = around.with_document(document_at(falsehood.path, falsehood.former, subject))
        if falsehood.text is None:
            found = around.without(falsehood.path).findings({}, published.as_published())
        else:
            changed, faults = around.with_document(document_at(falsehood.path, falsehood.text, subject))
            found = changed.findings(faults, published.as_published())
        rules = frozenset(rule for _path, rule, _message in found - before)
        return Verdict(rules - CHANGES, rules)


def document_at(path: str, text: str, subject: Entry | SourceCard) -> Document:
    """Read a text as the file at a path."""
    data = text.encode()
    return read_document(SourceFile(path, subject.document.kind, PurePosixPath(path).stem, len(data), data))
