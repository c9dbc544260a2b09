"""Nodes of linked data, and how they are written into a page.

Comes in: types and properties. Goes out: the text of a `<script type="application/ld+json">`, which is a block of data that no browser runs
(HTML, 4.12.1). Of the characters of HTML none is left in it, so that no text of the record can end the element or begin another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup
from msgspec.json import encode

from exchangelog.pages.phrase import Phrase

Node = Mapping[str, object]
"""A thing: its type, its address as `@id`, its properties. Make it with `make_node`."""

CONTEXT = "https://schema.org"
HARMLESS = tuple((character, f"\\u{ord(character):04x}") for character in "<>&\u2028\u2029")
"""What stands for a character: JSON means the same with these written as escapes (RFC 8259, section 7), and HTML then sees nothing in it."""


def make_node(kind: str, address: str | None = None, /, **properties: object) -> Node:
    """Give a node; properties that are None or empty are left out."""
    identity = {} if address is None else {"@id": address}
    said = {name: value for name, value in properties.items() if value not in (None, "", ())}
    return {"@type": kind, **identity, **said}


def reference(node: Node) -> Node:
    """Give what stands for a node where another names it."""
    return {"@id": node["@id"]}


def words(phrase: Phrase) -> object:
    """Give a text; with its language where that is not the page's (JSON-LD 1.1, section 4.2.4)."""
    return phrase.text if phrase.lang is None else {"@value": phrase.text, "@language": phrase.lang}


def write_nodes(nodes: Iterable[Node]) -> Markup:
    """Give the text of the script element."""
    graph = {"@context": CONTEXT, "@graph": list(nodes)}
    text = encode(graph).decode()
    for character, harmless in HARMLESS:
        text = text.replace(character, harmless)
    return Markup(text)  # noqa: S704 - nothing of HTML is left in it
