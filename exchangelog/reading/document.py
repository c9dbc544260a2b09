"""Documents: a file's front matter as plain values, its body as text, and what was wrong with either.

Comes in: a SourceFile. Goes out: a Document. Places are not kept: a document that no rule complains about needs none, and
`reading.locate` walks the text once more for the one that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.findings.place import Stretch, WholeFile
from exchangelog.reading.encoding import decode_text
from exchangelog.reading.fault import Fault
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.hidden_characters import NOT_FOR_YAML, hidden_stretches, name_of
from exchangelog.reading.source_file import SourceFile
from exchangelog.reading.syntax_problem import SyntaxProblem
from exchangelog.reading.typed_texts import faults_of_texts
from exchangelog.reading.yaml_tree import Mapping, Node, Raw, Sequence, parse_tree, plain_value

OPENING_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
CLOSING_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
MERGE_MARK = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
"""What git writes around two versions of some lines (git-merge, "How conflicts are presented"); the line between them could be a heading's."""
MARKS = re.compile(r"""[\[\]*_`<&"\\«»“”„\n]""")
MOST_MARKS = 20_000
"""Signs of Markdown and of quotation in a body, and its lines. An entry has some two hundred; a parser of Markdown tries much for each of them."""
SIGNS_OF_YAML = ",:\n\\&*!"
MOST_SIGNS = 120_000
"""Signs that part the values of front matter, or stand before one: each value is an object, and the longest list of segments has 104,000 of them."""
MOST_HIDDEN = 1001
"""Hidden characters of a file that are noted: one more than the check tells of one rule in one file."""
ALMOST_A_FENCE = re.compile(r"^[ \t]*[-\u2010-\u2015\u2212]+[ \t]*$", re.MULTILINE)


class Document(Struct, frozen=True):
    """A file as read: `text` is all of it, its line ends made one, kept as UTF-8, which takes half of the room in a log of two scripts.

    `front` is None where the front matter could not be read, which `readable` says, and where it was let go of. It stands from
    `front_start` to `front_stop` of the text, the body from `body_start` on, in code points.
    """

    path: str
    kind: FileKind
    id: str
    utf8: bytes
    front: Raw
    front_start: int
    front_stop: int
    body_start: int
    faults: tuple[Fault, ...]
    readable: bool = True

    @property
    def text(self) -> str:
        """The whole file."""
        return self.utf8.decode()

    @property
    def body(self) -> str:
        """The Markdown behind the front matter."""
        return self.text[self.body_start :]

    def without_front(self) -> Document:
        """Give the document without its values, for when the record is made of them and a finding needs no more than the text."""
        return self if self.front is None else replace(self, front=None)

    def with_front(self) -> Document:
        """Give the document with its values, read from its text once more where they were let go of."""
        if self.front is not None or not self.readable:
            return self
        root, _faults = read_front(self.text[self.front_start : self.front_stop], self.front_start)
        return replace(self, front=None if root is None else plain_value(root))


class Division(Struct, frozen=True):
    """Where a text's front matter begins and ends, and where its body begins."""

    start: int
    stop: int
    body: int


def read_document(file: SourceFile) -> Document:
    """Read a file's front matter and body."""
    text, fault = decode_text(file)
    if fault is not None:
        return Document(
            file.path, file.kind, file.id, text.encode(), None, 0, 0, len(text), (fault,), readable=False
        )
    utf8 = text.encode()
    hidden = [hidden_fault(text, stretch) for stretch in islice(hidden_stretches(text), MOST_HIDDEN)]
    division = divide(file, text)
    if division is None:
        faults = (*hidden, missing_fence(text))
        return Document(file.path, file.kind, file.id, utf8, None, 0, 0, len(text), faults, readable=False)
    stretches = (division.start, division.stop, division.body)
    if NOT_FOR_YAML.search(text, division.start, division.stop):
        return Document(file.path, file.kind, file.id, utf8, None, *stretches, tuple(hidden), readable=False)
    root, found = read_front(text[division.start : division.stop], division.start)
    front = None if root is None else plain_value(root)
    found.extend(merge_marks(text, division.body))
    crowded = crowded_body(text, division.body)
    if crowded is not None:  # it is told and not read: what follows would cost minutes
        stretches = (division.start, division.stop, len(text))
        found.append(crowded)
    return Document(
        file.path, file.kind, file.id, utf8, front, *stretches, (*hidden, *found), readable=front is not None
    )


def crowded_front(text: str, offset: int) -> Fault | None:
    """Say that front matter has more values than any file needs, if it does."""
    number = sum(map(text.count, SIGNS_OF_YAML))
    if number <= MOST_SIGNS:
        return None
    message = f"has {number:,} commas, colons, line ends and the like; no file needs more than {MOST_SIGNS:,}"
    return Fault("bad-value", Stretch(offset, offset + 1), {"part": "the file", "message": message})


def crowded_body(text: str, start: int) -> Fault | None:
    """Say that a body has more marks than any page needs, if it does."""
    number = sum(1 for _ in MARKS.finditer(text, start))
    if number <= MOST_MARKS:
        return None
    message = f"has {number:,} brackets, stars, quotation marks, lines and the like; no page needs more than {MOST_MARKS:,}"
    return Fault("bad-value", Stretch(start, start + 1), {"part": "the text", "message": message})


def merge_marks(text: str, start: int) -> Iterator[Fault]:
    """Say where a body holds two versions of itself that git could not join: both would be published. A place is told once, at its first mark."""
    is_open = False
    for mark in MERGE_MARK.finditer(text, start):
        begins = mark[0].startswith("<")
        if begins or not is_open:
            details = {"problem": SyntaxProblem.MERGE_MARK, "line": mark[0]}
            yield Fault("yaml-syntax", Stretch(mark.start(), mark.end()), details)
        is_open = begins


def hidden_fault(text: str, stretch: Stretch) -> Fault:
    """Say which hidden character stands in a stretch of the text, and how often."""
    details = {"name": name_of(text[stretch.start]), "times": str(stretch.end - stretch.start)}
    return Fault("hidden-character", stretch, details)


def divide(file: SourceFile, text: str) -> Division | None:
    """Find the front matter of a Markdown file between its two fences; a YAML file is front matter all through."""
    if not file.path.endswith(".md"):
        return Division(0, len(text), len(text))
    opening = OPENING_FENCE.match(text)
    closing = CLOSING_FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    return Division(opening.end(), closing.start(), min(closing.end() + 1, len(text)))


def missing_fence(text: str) -> Fault:
    """Say what a Markdown file without front matter lacks."""
    first = text.split("\n", 1)[0]
    opening = OPENING_FENCE.match(text)
    almost = ALMOST_A_FENCE.search(text, opening.end()) if opening else None
    details = {"first": f"'{first}'" if first.strip() else "an empty line"}
    if not text.strip():
        problem = SyntaxProblem.EMPTY_FILE
    elif opening is None:
        problem = SyntaxProblem.NO_FRONT_MATTER
    else:
        problem = SyntaxProblem.NEVER_CLOSED
        if almost is not None:
            line = text.count("\n", 0, almost.start()) + 1
            details = {"almost": f"line {line}, '{almost[0].strip()[:10]}', looks like it and is not"}
    return Fault("yaml-syntax", WholeFile(), {"problem": problem, **details})


def read_front(text: str, offset: int) -> tuple[Node | None, list[Fault]]:
    """Parse front matter that begins `offset` code points into its file."""
    if (
        crowded := crowded_front(text, offset)
    ) is not None:  # it is told and not read: each value is an object
        return None, [crowded]
    tree = parse_tree(text)
    faults = [moved(fault, offset) for fault in tree.faults]
    if isinstance(tree.root, Mapping):
        faults.extend(moved(fault, offset) for fault in faults_of_texts(tree.root, text))
        return tree.root, faults
    if tree.root is None or is_nothing(tree.root):
        if not faults:
            problem = SyntaxProblem.NO_FIELDS if offset or text.strip() else SyntaxProblem.EMPTY_FILE
            faults.append(Fault("yaml-syntax", WholeFile(), {"problem": problem}))
        return None, faults
    found = "a list" if isinstance(tree.root, Sequence) else "a text"
    details = {"part": "the file", "found": found, "expected": "fields"}
    faults.append(moved(Fault("wrong-type", tree.root.stretch, details), offset))
    return None, faults


def is_nothing(root: Node) -> bool:
    """Say whether all that stands in a document is that nothing stands in it."""
    return plain_value(root) is None


def moved(fault: Fault, offset: int) -> Fault:
    """Give the fault with its place counted from the beginning of the file instead of the front matter's."""
    if not isinstance(fault.place, Stretch) or not offset:
        return fault
    details = fault.details
    if "first" in details:
        details = {**details, "first": str(int(details["first"]) + offset)}
    return Fault(fault.rule, Stretch(fault.place.start + offset, fault.place.end + offset), details)
