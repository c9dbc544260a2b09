"""Falsified values written back into the text of a file, which is then read as any other.

Comes in: an entry or a source, and what is to stand where in it. Goes out: a `Falsehood`. Front matter is written as YAML's flow style in
one line, texts in double quotation marks; so only what was falsified differs in meaning.
"""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from exchangelog.reading.typed_texts import NUMBERS
from tools.mutate.falsehood import Falsehood
from tools.mutate.material import Entry, SourceCard

Path = tuple[str | int, ...]
GONE = object()
"""Stands for: the value is taken away."""


def falsified(subject: Entry | SourceCard, path: Path, value: object) -> Falsehood:
    """Put a value into the front matter, or take away (`GONE`) what stands there."""
    was = value_at(subject.front, path)
    front = with_value(subject.front, path, value)
    place = ".".join(map(str, path))
    now = "(gone)" if value is GONE else shown(value)
    return Falsehood(subject.document.path, text_of(subject, front), place, shown(was), now)


def retold(entry: Entry, start: int, end: int, words: str) -> Falsehood:
    """Put other words into the prose in place of those from `start` to `end`."""
    body = entry.body[:start] + words + entry.body[end:]
    near = slice(max(start - 50, 0), start), slice(end, end + 50)
    was, now = (
        " ".join((entry.body[near[0]] + middle + entry.body[near[1]]).split())
        for middle in (entry.body[start:end], words)
    )
    return Falsehood(entry.document.path, text_of(entry, entry.front, body), "body", was, now)


def published_with(subject: Entry | SourceCard, path: Path, value: object) -> Falsehood:
    """Make it that a value was published which the file of today does not have."""
    former = text_of(subject, with_value(subject.front, path, value))
    today = text_of(subject, subject.front)
    return Falsehood(
        subject.document.path, today, ".".join(map(str, path)), shown(value), "(gone)", former=former
    )


def value_at(front: Any, path: Path) -> Any:  # noqa: ANN401 - plain values of a file
    """Give the value at a path; None where there is none."""
    node = front
    for step in path:
        node = node.get(step) if isinstance(node, dict) else node[step]
        if node is None:
            return None
    return node


def with_value(front: dict[str, Any], path: Path, value: object) -> dict[str, Any]:
    """Give the values with one replaced, added or taken away."""
    changed = deepcopy(front)
    node: Any = changed
    for step in path[:-1]:
        node = node[step]
    if value is GONE:
        del node[path[-1]]
    else:
        node[path[-1]] = value
    return changed


def text_of(subject: Entry | SourceCard, front: dict[str, Any], body: str | None = None) -> str:
    """Give the text of a file with this front matter, and of an entry this prose."""
    written = flow(front, "")
    if isinstance(subject, SourceCard):
        return f"{written}\n"
    return f"---\n{written}\n---\n{subject.body if body is None else body}"


def flow(value: Any, name: str) -> str:  # noqa: ANN401 - plain values of a file
    """Write a value in flow style; `name` is that of its field."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {flow(one, key)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(one, name) for one in value) + "]"
    if value is None:
        return "null"
    return str(value) if name in NUMBERS and value.isdecimal() else json.dumps(value, ensure_ascii=False)


def shown(value: object) -> str:
    """Give a value for the report."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
