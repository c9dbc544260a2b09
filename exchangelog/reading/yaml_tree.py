"""YAML without guesses: a text to plain mappings, lists and texts, from libyaml's event stream.

Comes in: the text of a YAML document. Goes out: a tree of nodes, each with its place, and faults. No scalar is interpreted:
`010`, `no` and `12:30` stay what was typed, and only `null`, `~` and nothing at all mean that a value is absent. The events
are walked without recursion and stop at 64 levels, so that neither nesting nor aliases can cost more than the file is long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import yaml
from msgspec import Struct, field

from exchangelog.findings.place import Stretch
from exchangelog.reading.diagnosis import fault_of
from exchangelog.reading.fault import Fault
from exchangelog.reading.slips import strange_margin
from exchangelog.reading.slips_of_layout import is_glued, line_without_colon
from exchangelog.reading.syntax_problem import SyntaxProblem
from exchangelog.reading.yaml_complaint import Trail, slip

DEEPEST = 64
ABSENT = frozenset({"", "~", "null", "Null", "NULL"})
MERGE_KEY = "<<"
USUAL_NAME = re.compile(r"[a-z0-9_][a-z0-9_-]*")

Raw = dict[str, "Raw"] | list["Raw"] | str | None
"""What a YAML document holds: mappings, lists, texts as typed, and None where a value is absent."""


class Scalar(Struct):
    """A text as typed, with YAML's quoting and folding undone."""

    text: str
    plain: bool
    start: int
    end: int

    @property
    def stretch(self) -> Stretch:
        """Its place in the text."""
        return Stretch(self.start, self.end)


class Sequence(Struct):
    """A list."""

    stretch: Stretch
    items: list[Node] = field(default_factory=list)


class Mapping(Struct):
    """A mapping: keys in their order; of a key that stands twice, the first one counts."""

    stretch: Stretch
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)
    waiting: Scalar | None = None


Node = Scalar | Sequence | Mapping


class Tree(Struct):
    """A parsed document: its root and the faults met on the way.

    The root is None where there is none, and where an alias stands in it: what an alias stands for is not guessed.
    """

    root: Node | None
    faults: list[Fault]


class Refused(Exception):  # noqa: N818 - not an error of the program: it ends the walk over a document that is at fault
    """The document cannot be walked any further; carries the fault that says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.rule)
        self.fault = fault


def parse_tree(text: str) -> Tree:
    """Parse a YAML document. What is wrong with it is among the faults; nothing is raised for it."""
    builder = TreeBuilder(text)
    try:
        parser = yaml.CBaseLoader(text)
        while (event := parser.get_event()) is not None:
            builder.take(event)
    except Refused as refusal:
        return Tree(None, [*builder.faults, refusal.fault])
    except yaml.YAMLError as error:
        fault = fault_of(error, text, builder.trail())
        return Tree(None, [*(one for one in builder.faults if one.place != fault.place), fault])
    return Tree(None if builder.has_alias else builder.root, builder.faults)


class TreeBuilder:
    """Takes libyaml's events one after the other and grows the tree; the open nodes lie on a stack of their own."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.open: list[Sequence | Mapping] = []
        self.last: tuple[Scalar | Stretch, str] | None = None
        self.documents = 0
        self.has_alias = False

    def take(self, event: yaml.Event) -> None:
        """Add what the event brings."""
        if isinstance(event, yaml.ScalarEvent):  # four of five are
            if event.anchor is not None or event.tag is not None:
                self.refuse_tags_and_anchors(event)
            style = event.style or ""
            scalar = Scalar(event.value, not style, event.start_mark.index, event.end_mark.index)  # type: ignore[union-attr]  # libyaml marks every event
            self.last = scalar, style
            self.add(scalar)
        elif isinstance(event, yaml.MappingStartEvent):
            self.begin(event, Mapping(stretch_of(event)))
        elif isinstance(event, yaml.SequenceStartEvent):
            self.begin(event, Sequence(stretch_of(event)))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.end(event)
        elif isinstance(event, yaml.AliasEvent):
            self.has_alias = True
            alias = stretch_of(event)
            self.last = alias, "*"
            self.refuse(event, f"the alias '*{event.anchor}'")
            self.add(Scalar("", plain=True, start=alias.start, end=alias.end))
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise Refused(slip(SyntaxProblem.SECOND_DOCUMENT, stretch_of(event).start))

    def begin(self, event: yaml.CollectionStartEvent, node: Sequence | Mapping) -> None:
        """Open a list or a mapping."""
        self.refuse_tags_and_anchors(event)
        if len(self.open) >= DEEPEST:
            self.refuse(event, f"a nesting of more than {DEEPEST} levels")
            fault = self.faults.pop()
            raise Refused(Fault(fault.rule, fault.place, {**fault.details, "nesting": "yes"}))
        self.add(node)
        self.open.append(node)

    def end(self, event: yaml.CollectionEndEvent) -> None:
        """Close the list or mapping that was opened last; one in brackets ends where the event does."""
        ended, stop = self.open.pop(), event.end_mark.index  # type: ignore[union-attr]  # libyaml marks every event
        if stop > event.start_mark.index:  # type: ignore[union-attr]
            self.last = Stretch(ended.stretch.start, stop), "]"

    def add(self, node: Node) -> None:
        """Put a node into the one that is open: as an item, a key or a value."""
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif parent.waiting is None:
            self.take_key(parent, node)
        else:
            parent.values.setdefault(parent.waiting.text, node)
            parent.waiting = None

    def take_key(self, parent: Mapping, node: Node) -> None:
        """Take a node as the next key of a mapping."""
        if not isinstance(node, Scalar):
            raise Refused(slip(SyntaxProblem.NAME_IS_NO_TEXT, node.stretch.start))
        if node.plain and not is_usual_name(node.text):
            self.refuse_odd_names(parent, node.stretch.start)
        if node.text == MERGE_KEY and node.plain:
            self.has_alias = True
            self.faults.append(Fault("anchor-in-yaml", node.stretch, {"what": "the merge key '<<'"}))
        first = parent.keys.setdefault(node.text, node)
        if first is not node:
            details = {"key": node.text, "first": str(first.stretch.start)}
            self.faults.append(Fault("duplicate-key", node.stretch, details))
        parent.waiting = node

    def refuse_odd_names(self, parent: Mapping, start: int) -> None:
        """End the walk at a name that is none because a space is missing in it, or because an odd space stands before it."""
        is_in_brackets = self.text.startswith("{", parent.stretch.start)
        if is_glued(self.text, start):
            raise Refused(line_without_colon(self.text, start, is_in_brackets=is_in_brackets))
        fault = strange_margin(self.text, start)
        if fault is not None and fault.place == Stretch(start, start + 1):
            raise Refused(fault)

    def refuse_tags_and_anchors(self, event: yaml.CollectionStartEvent | yaml.ScalarEvent) -> None:
        """Leave a fault for an anchor or a tag; the value itself is taken."""
        if event.anchor is not None:
            self.refuse(event, f"the anchor '&{event.anchor}'")
        if event.tag is not None:
            self.refuse(event, f"the tag '{event.tag}'")

    def refuse(self, event: yaml.Event, what: str) -> None:
        """Leave a fault for what the log does not read in YAML, at the place of an event."""
        start = stretch_of(event).start
        self.faults.append(Fault("anchor-in-yaml", Stretch(start, start + 1), {"what": what}))

    def trail(self) -> Trail:
        """Say what was met last, for somebody who has to find out why the walk ended."""
        last, style = self.last or (None, "")
        return Trail(
            last.stretch if isinstance(last, Scalar) else last,
            style,
            tuple(node.stretch.start for node in self.open),
        )


@lru_cache(maxsize=1024)  # the same few fields stand in every file
def is_usual_name(name: str) -> bool:
    """Say whether a name looks like that of a field."""
    return USUAL_NAME.fullmatch(name) is not None


def stretch_of(event: yaml.Event) -> Stretch:
    """Give the place of an event in the document's text."""
    if event.start_mark is None or event.end_mark is None:
        raise AssertionError("libyaml marks every event")
    return Stretch(event.start_mark.index, event.end_mark.index)


def plain_value(root: Node) -> Raw:
    """Give what a tree holds, without places."""
    if isinstance(root, Scalar):
        return None if root.plain and root.text in ABSENT else root.text
    if isinstance(root, Sequence):
        return [plain_value(item) for item in root.items]
    return {key: plain_value(value) for key, value in root.values.items()}


def scalars_of(root: Node) -> Iterator[tuple[str, Scalar]]:
    """Give every scalar of a tree that is no key, with the name of the nearest key above it."""
    nodes: list[tuple[str, Node]] = [("", root)]
    while nodes:
        name, node = nodes.pop()
        if isinstance(node, Scalar):
            yield name, node
        elif isinstance(node, Sequence):
            nodes.extend((name, item) for item in reversed(node.items))
        else:
            nodes.extend(reversed(node.values.items()))
