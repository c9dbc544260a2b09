"""A file of the content folder, as it is read: whatever it holds, faults at places that are there, and values as YAML would have them.

In: a path of the content folder on the first line (another text stands for an entry's), the file behind it.
"""

from pathlib import PurePosixPath

import yaml

from exchangelog.reading.document import read_document
from exchangelog.reading.file_kind import kind_of
from exchangelog.reading.gather import gather
from exchangelog.reading.locate import Locator
from exchangelog.reading.source_file import CONTROL_CHARACTERS, SourceFile
from exchangelog.reading.yaml_tree import ABSENT, Raw
from tools.fuzz.harness import Harness, holds, text_of

ENTRY = "exchanges/2024/2024-05-10.md"
WORDS = (
    *("---\n", "...\n", "\n  ", "\n- ", ": ", " #", "? ", "| ", ">-\n  ", "|2-\n", "&a ", "*a", "!!str ", "<<: "),
    *('"', "'", "\\x41", "\\u2028", "{", "}", "[", "]", ", ", "~", "null", "%YAML 1.1\n", "\t", "\r\n", "\ufeff"),
    *("title: ", "date: ", "quotes:\n", "said: ", "figures:\n", "count: ", "corrections:\n", "segments: |\n"),
    *("exchanges/2024/2024-05-10.md\n", "sources/2024/a.yaml\n", "speakers.yaml\n", "site.yaml\n", "pages/a.md\n"),
    *("\u0085", "\u2028", "\u200b", "\ud7ff", "\ufffe", "é", "е\u0301", "😀", "2024-05-10", "1_000", "12:30", "0o7"),
)  # fmt: skip


def file_of(data: bytes) -> SourceFile:
    """Part an input into a path and what stands there."""
    first, _, rest = data.partition(b"\n")
    path = CONTROL_CHARACTERS.sub("\ufffd", text_of(first))  # as reading shows it
    kind = kind_of(path)
    if kind is None:
        path, kind = ENTRY, kind_of(ENTRY)
    if kind is None:
        raise AssertionError("an entry is of a kind")
    return SourceFile(path, kind, PurePosixPath(path).stem, len(rest), rest)


def judge(data: bytes) -> None:
    """Read a file; hold every fault to a place in it, and what was read to what YAML's own composer gives."""
    document = read_document(file_of(data))
    _log, faults = gather([document])
    locator = Locator(document)
    lines = document.text.split("\n")
    for fault in faults.get(document.path, []):
        span = locator.span(fault.place)
        holds(1 <= span.line <= span.end_line <= len(lines), f"{fault} has lines of the file: {span}")
        holds(1 <= span.column <= len(lines[span.line - 1]) + 1, f"{fault} has a column of its line: {span}")
        holds(1 <= span.end_column <= len(lines[span.end_line - 1]) + 1, f"{fault} ends in its line: {span}")
    holds(document.text.endswith(document.body), "the body is the end of the file")
    if document.front is not None and not document.faults:
        front = document.text[document.front_start : document.front_stop]
        composed = composed_value(yaml.compose(front, Loader=yaml.CBaseLoader))
        holds(composed == document.front, f"the same values: {composed!r} and {document.front!r}")


def composed_value(node: yaml.Node | None) -> Raw:
    """Give what a tree of YAML's own composer holds, a value that is absent as None."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: composed_value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [composed_value(item) for item in node.value]
    if not isinstance(node, yaml.ScalarNode):
        return None
    is_plain = not node.style
    return None if is_plain and node.value in ABSENT else str(node.value)


HARNESS = Harness(judge, WORDS)
