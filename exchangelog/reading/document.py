"""Documents: a file's front matter as plain values, its body as text, and what was wrong with either.

Comes in: a SourceFile. Goes out: a Document. Places are not kept: a document that no rule complains about needs none, and
`reading.locate` walks the text once more for the one that does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from exchangelog.findings.place import Stretch, WholeFile
from exchangelog.reading.fault import Fault
from exchangelog.reading.source_file import LARGEST_FILE, FileKind, SourceFile
from exchangelog.reading.yaml_tree import Mapping, Node, Raw, parse_tree, plain_value, scalars_of

BYTE_ORDER_MARK = "\ufeff"
OPENING_FENCE = re.compile(r"---[ \t]*\n")
CLOSING_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
LINE_SEPARATORS = re.compile("[\x85\u2028\u2029]")
COMMENT_BEHIND = re.compile(r"[ \t]+#")
FREE_TEXTS = frozenset(
    [
        "title",
        "summary",
        "name",
        "why",
        "what",
        "note",
        "label",
        "definition",
        "tagline",
        "publisher",
        "adjective",
        "role",
        "by",
        "via",
        "words",
        "highlight",
        "said",
        "text",
        "date_note",
        "url_note",
        "published_note",
        "author",
        "named",
        "was",
        "now",
    ]
)
"""Fields that hold prose: a comment behind one of them is far more likely the rest of the text, cut off by YAML."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: `text` is all of it, its line ends made one; `front` is None where the front matter could not be read.

    The front matter stands from `front_start` to `front_stop` of the text, the body from `body_start` on, in code points.
    """

    path: str
    kind: FileKind
    id: str
    text: str
    front: Raw
    front_start: int
    front_stop: int
    body_start: int
    faults: tuple[Fault, ...]

    @property
    def body(self) -> str:
        """The Markdown behind the front matter."""
        return self.text[self.body_start :]


@dataclass(frozen=True, slots=True)
class Division:
    """Where a text's front matter begins and ends, and where its body begins."""

    start: int
    stop: int
    body: int


def read_document(file: SourceFile) -> Document:
    """Read a file's front matter and body."""
    text, fault = decode_text(file)
    if fault is None and LINE_SEPARATORS.search(text):
        fault = separator_fault(text)
    division = divide(file, text)
    if fault is None and division is None:
        fault = Fault("yaml-syntax", WholeFile(), {"problem": missing_fence(text)})
    if fault is not None or division is None:
        return Document(file.path, file.kind, file.id, text, None, 0, 0, len(text), (fault,) if fault else ())
    root, faults = read_front(text[division.start : division.stop], division.start)
    front = None if root is None else plain_value(root)
    stretches = (division.start, division.stop, division.body)
    return Document(file.path, file.kind, file.id, text, front, *stretches, tuple(faults))


def decode_text(file: SourceFile) -> tuple[str, Fault | None]:
    """Give the file's text, without byte-order mark and with one kind of line end."""
    if file.data is None:
        details = {"size": f"{file.size:,}", "largest": f"{LARGEST_FILE:,}"}
        return "", Fault("file-too-large", WholeFile(), details)
    try:
        text = file.data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = file.data[: error.start].decode("utf-8").replace("\r\n", "\n")
        details = {"byte": f"0x{file.data[error.start]:02X}"}
        text = file.data.decode("utf-8", errors="replace").replace("\r\n", "\n")
        return text, Fault("not-utf-8", Stretch(len(before), len(before) + 1), details)
    return text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n"), None


def separator_fault(text: str) -> Fault:
    """Say where a line separator of Unicode stands, which YAML would take for the end of a line."""
    found = LINE_SEPARATORS.search(text)
    at = found.start() if found else 0
    return Fault("hidden-character", Stretch(at, at + 1), {"character": f"U+{ord(text[at]):04X}"})


def divide(file: SourceFile, text: str) -> Division | None:
    """Find the front matter of a Markdown file between its two fences; a YAML file is front matter all through."""
    if not file.path.endswith(".md"):
        return Division(0, len(text), len(text))
    opening = OPENING_FENCE.match(text)
    closing = CLOSING_FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    return Division(opening.end(), closing.start(), min(closing.end() + 1, len(text)))


def missing_fence(text: str) -> str:
    """Say what a Markdown file without front matter lacks."""
    if not text.strip():
        return "empty file"
    return "front matter never closed" if OPENING_FENCE.match(text) else "no front matter"


def read_front(text: str, offset: int) -> tuple[Node | None, list[Fault]]:
    """Parse front matter that begins `offset` code points into its file."""
    tree = parse_tree(text)
    faults = [moved(fault, offset) for fault in tree.faults]
    if tree.root is None:
        if not faults:
            faults.append(Fault("yaml-syntax", WholeFile(), {"problem": "empty front matter"}))
        return None, faults
    if not isinstance(tree.root, Mapping):
        faults.append(
            Fault("wrong-type", WholeFile(), {"found": "something else", "expected": "a mapping of fields"})
        )
        return None, faults
    faults.extend(moved(fault, offset) for fault in plain_text_faults(tree.root, text))
    return tree.root, faults


def plain_text_faults(root: Node, text: str) -> list[Fault]:
    """Find quotes that YAML could bend because nothing marks their ends, and texts that a comment cut short."""
    faults = []
    for name, scalar in scalars_of(root):
        if not scalar.plain or not scalar.text:
            continue
        if name == "said":
            faults.append(Fault("unquoted-text", scalar.stretch, {"field": name}))
        elif COMMENT_BEHIND.match(text, scalar.stretch.end) and (name in FREE_TEXTS or " " in scalar.text):
            faults.append(Fault("cut-by-comment", scalar.stretch, {"field": name, "kept": scalar.text}))
    return faults


def moved(fault: Fault, offset: int) -> Fault:
    """Give the fault with its place counted from the beginning of the file instead of the front matter's."""
    if not isinstance(fault.place, Stretch) or not offset:
        return fault
    details = {
        key: str(int(value) + offset) if key in {"first", "began"} else value
        for key, value in fault.details.items()
    }
    return Fault(fault.rule, Stretch(fault.place.start + offset, fault.place.end + offset), details)
