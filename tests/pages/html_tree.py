"""A page read back as a tree of elements, strictly: what is not closed, or closed in the wrong order, is a mistake.

In: HTML as our templates write it. Out: elements with their attributes, their children and the language they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "br", "hr", "input", "img", "wbr"})


@dataclass
class Element:
    """An element: its name, attributes, parent and children (elements and texts)."""

    name: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def language(self) -> str:
        """The language that its text is said to stand in."""
        own = self.attributes.get("lang")
        return own or (self.parent.language if self.parent else "")

    @property
    def text(self) -> str:
        """All text inside it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def all(self, *names: str) -> Iterator[Element]:
        """Give every element inside it, or those of some names, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                if child.name in names or not names:
                    yield child
                yield from child.all(*names)


class StrictReader(HTMLParser):
    """Builds the tree, and fails at the first element out of order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        assert len({name for name, _value in attrs}) == len(attrs), f"<{tag}> has an attribute twice: {attrs}"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that closes itself, as drawings have them."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        assert self.open.name == tag, f"</{tag}> closes <{self.open.name}> in line {self.getpos()[0]}"
        assert self.open.parent is not None
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        """Take text."""
        self.open.children.append(data)


def read_html(text: str) -> Element:
    """Read a page; fails where an element is not closed, or not in its order."""
    reader = StrictReader()
    reader.feed(text)
    reader.close()
    assert reader.open is reader.root, f"<{reader.open.name}> is not closed"
    return reader.root
