"""Additions to the file of a source that is there: a capture, or what a later fetch found. Not one other byte is touched.

Comes in: the file's bytes. Goes out: its new bytes, or CannotAdd. Comments, blank lines, the order of fields, the form of the
text and its line ends stay what the editor made them; the addition takes over the file's indentation and line ends. What comes
out is read again as the build reads it, and must be what was there and what was added.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.cannot_run import CannotRun
from exchangelog.capturing.source_text import NewCapture, as_item
from exchangelog.reading.decode import decode
from exchangelog.reading.document import read_document
from exchangelog.reading.encoding import BYTE_ORDER_MARK
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.source_file import LARGEST_FILE, SourceFile
from exchangelog.reading.yaml_tree import Mapping, Scalar, Sequence, parse_tree
from exchangelog.record.source import Confirmation, Source


class CannotAdd(CannotRun):
    """Nothing can be added to the file of a source; the text says which file and why, in one line."""


class Layout(Struct, frozen=True):
    """A source's file as text, with the parts of it that an addition has to know.

    `offset` is where the YAML begins (behind a byte-order mark); places in nodes are counted from there.
    """

    path: str
    text: str
    offset: int
    root: Mapping
    items: tuple[Mapping, ...]

    @property
    def line_end(self) -> str:
        """The line end that the file uses."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def place(self, index: int) -> int:
        """Turn a place in the YAML into one in the text."""
        return index + self.offset

    def line_start(self, place: int) -> int:
        """Give where the line of a place begins."""
        return self.text.rfind("\n", 0, place) + 1

    def with_text(self, start: int, end: int, new: str) -> bytes:
        """Give the file's bytes with a part of its text replaced."""
        return (self.text[:start] + new + self.text[end:]).encode()


def with_capture(path: str, data: bytes, capture: NewCapture) -> bytes:
    """Give the file with a capture added behind those that it has. Raises CannotAdd."""
    layout = read_layout(path, data)
    first_field = layout.place(next(iter(layout.items[0].keys.values())).stretch.start)
    start = layout.line_start(first_field)
    dash = layout.text.find("-", start, first_field)
    if dash < 0 or layout.text[start:dash].strip():
        raise CannotAdd(
            f"{path}: its captures are written in a form to which nothing can be added; put each dash on a line"
        )
    before_dash, before_field = " " * (dash - start), " " * (first_field - start)
    place = end_of_captures(layout, len(before_field))
    glue = "" if layout.text[:place].endswith("\n") else layout.line_end
    lines = as_item(capture, before_dash, before_field)
    added = layout.with_text(place, place, glue + "".join(line + layout.line_end for line in lines))
    before, after = source_in(path, data), source_in(path, added)
    if after.captures[:-1] != before.captures or after.captures[-1].sha256 != capture.sha256:
        raise CannotAdd(f"{path}: its captures are written in a form to which nothing can be added")
    return added


def with_confirmation(path: str, data: bytes, number: int, confirmed: Confirmation) -> bytes:
    """Give the file with what a later fetch found of the capture `number` (from 0). Raises CannotAdd."""
    layout = read_layout(path, data)
    item = layout.items[number]
    there = item.values.get("confirmed")
    if isinstance(there, Mapping):
        changed = replace_scalars(layout, there, {"on": str(confirmed.on), "result": confirmed.result})
    else:
        changed = add_field(layout, item, f"confirmed: {{on: {confirmed.on}, result: {confirmed.result}}}")
    captures = list(source_in(path, data).captures)
    captures[number] = captures[number].model_copy(update={"confirmed": confirmed})
    if list(source_in(path, changed).captures) != captures:
        raise CannotAdd(f"{path}: its captures are written in a form to which 'confirmed' cannot be added")
    return changed


def replace_scalars(layout: Layout, node: Mapping, new: dict[str, str]) -> bytes:
    """Put new texts in the place of scalars of a mapping, the last in the text first."""
    scalars = [(node.values.get(name), text) for name, text in new.items()]
    found = [(one.stretch, text) for one, text in scalars if isinstance(one, Scalar)]
    text = layout.text
    for stretch, word in sorted(found, key=lambda item: -item[0].start):
        text = text[: layout.place(stretch.start)] + word + text[layout.place(stretch.end) :]
    return text.encode()


def add_field(layout: Layout, item: Mapping, line: str) -> bytes:
    """Put a field into a capture: before its digests, where docs/format.md has it."""
    first = layout.place(next(iter(item.keys.values())).stretch.start)
    column = first - layout.line_start(first)
    behind = [key for name, key in item.keys.items() if name in {"sha256", "scheme", "segments"}]
    places = [layout.line_start(layout.place(key.stretch.start)) for key in behind]
    place = min((one for one in places if one > first), default=None)
    if place is None:
        raise CannotAdd(f"{layout.path}: its captures are written in a form to which nothing can be added")
    return layout.with_text(place, place, " " * column + line + layout.line_end)


def end_of_captures(layout: Layout, indentation: int) -> int:
    """Give where the last capture ends: before the next field, and before the blank lines and comments that lead to it."""
    captures = layout.root.values["captures"].stretch.start
    following = [key.stretch.start for key in layout.root.keys.values() if key.stretch.start > captures]
    end = layout.line_start(layout.place(min(following))) if following else len(layout.text)
    while end > 0:
        start = layout.line_start(end - 1)
        line = layout.text[start:end]
        is_of_capture = len(line) - len(line.lstrip(" ")) >= indentation
        if line.strip() and (is_of_capture or not line.lstrip().startswith("#")):
            return end
        end = start
    return end


def read_layout(path: str, data: bytes) -> Layout:
    """Find the captures in a file. Raises CannotAdd where it cannot be read or has none."""
    source_in(path, data)
    text = data.decode()
    offset = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    root = parse_tree(text[offset:]).root
    captures = root.values.get("captures") if isinstance(root, Mapping) else None
    items = (
        [one for one in captures.items if isinstance(one, Mapping)] if isinstance(captures, Sequence) else []
    )
    if not isinstance(root, Mapping) or not items or any(not one.keys for one in items):
        raise CannotAdd(f"{path} has no capture to which another could be added")
    return Layout(path, text, offset, root, tuple(items))


def source_in(path: str, data: bytes) -> Source:
    """Read a source's file as the build does. Raises CannotAdd where anything is wrong with it."""
    if len(data) > LARGEST_FILE:
        raise CannotAdd(
            f"{path} would be larger than {LARGEST_FILE:,} bytes: the text has too many sentences for a source"
        )
    document = read_document(SourceFile(path, FileKind.SOURCE, path, len(data), data))
    decoded = decode(Source, document.front, {}, {}) if isinstance(document.front, dict) else None
    if decoded is None or decoded.record is None or decoded.faults or document.faults:
        raise CannotAdd(f"{path} has errors; mend them first (build.py check {path})")
    return decoded.record
