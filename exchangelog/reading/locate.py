"""From places to lines and columns: the one point where they are counted.

Comes in: a document and places in it. Goes out: spans, from 1, in code points. The front matter is parsed a second time, and
only for a document that has a finding inside of a field.
"""

from __future__ import annotations

from functools import cached_property

from exchangelog.findings import Span
from exchangelog.findings.place import FieldPath, Key, Missing, Place, Stretch, Value
from exchangelog.reading.document import Document
from exchangelog.reading.line_geometry import LineIndex
from exchangelog.reading.yaml_tree import Mapping, Node, Scalar, Sequence, parse_tree

FIRST_LINE = Span(1, 1, 1, 1)


class Locator:
    """Turns places in one document into spans."""

    def __init__(self, document: Document) -> None:
        self.document = document
        text = document.text
        self.lines = LineIndex(text)
        self.front = text[document.front_start : document.front_stop] if document.readable else ""

    @cached_property
    def root(self) -> Node | None:
        """The front matter, taken apart."""
        return parse_tree(self.front).root

    def span(self, place: Place) -> Span:
        """Give the lines and columns of a place; line 1 where the document has no such place."""
        stretch = self.stretch(place)
        return FIRST_LINE if stretch is None else self.span_of_stretch(stretch)

    def span_of_stretch(self, stretch: Stretch) -> Span:
        """Give the lines and columns of a stretch of the text."""
        line, column = self.lines.position(stretch.start)
        end_line, end_column = self.lines.position(max(stretch.end, stretch.start))
        return Span(line, column, end_line, end_column)

    def stretch(self, place: Place) -> Stretch | None:
        """Give the stretch of the file's text that a place means."""
        if isinstance(place, Stretch):
            return place
        found = None
        if isinstance(place, Value):
            found = self.nearest(place.path)
        elif isinstance(place, Key):
            found = self.outermost(place.path) or self.key(place.path)
        elif isinstance(place, Missing):
            found = self.parent_key(place.parent)
        return None if found is None else self.in_file(found)

    def in_file(self, stretch: Stretch) -> Stretch:
        """Count a stretch of the front matter from the beginning of the file."""
        offset = self.document.front_start
        return Stretch(stretch.start + offset, stretch.end + offset)

    def node(self, path: FieldPath) -> Node | None:
        """Walk down the path; None where it ends early."""
        node: Node | None = self.root
        for step in path:
            if isinstance(node, Mapping) and isinstance(step, str):
                node = node.values.get(step)
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node

    def nearest(self, path: FieldPath) -> Stretch | None:
        """Give where the value at the path begins, or the nearest value above it."""
        for length in range(len(path), 0, -1):
            node = self.node(path[:length])
            if node is not None:
                return first_line_of(node)
        return None

    def outermost(self, path: FieldPath) -> Stretch | None:
        """Give where the name of an outermost field stands, if a single line begins with it: notes speak of such fields by the hundred."""
        line, lines = f"\n{path[0] if path else ''}:", f"\n{self.front}"
        if len(path) != 1 or lines.count(line) != 1:
            return None
        start = lines.index(line)
        return Stretch(start, start + len(str(path[0])))

    def key(self, path: FieldPath) -> Stretch | None:
        """Give where the key at the end of the path stands."""
        parent = self.node(path[:-1])
        if isinstance(parent, Mapping) and path[-1] in parent.keys:
            return parent.keys[str(path[-1])].stretch
        return self.nearest(path)

    def parent_key(self, parent: FieldPath) -> Stretch | None:
        """Give the key that a missing field would stand under: the parent's own, or an item's first."""
        node = self.node(parent)
        if not parent or node is None:
            return self.nearest(parent)
        if isinstance(parent[-1], str):
            return self.key(parent)
        if isinstance(node, Mapping) and node.keys:
            return next(iter(node.keys.values())).stretch
        return first_line_of(node)


def first_line_of(node: Node) -> Stretch:
    """Give where a value begins; a list or mapping is shown up to its first part alone, not with all of its lines."""
    if isinstance(node, Scalar):
        return node.stretch
    stop = node.stretch.start + 1
    if isinstance(node, Mapping) and node.keys:
        stop = next(iter(node.keys.values())).stretch.end
    elif isinstance(node, Sequence) and node.items:
        stop = first_line_of(node.items[0]).end
    return Stretch(node.stretch.start, stop)
