"""The text of a source's file: the fields in the order of docs/format.md, section 2.2, in the form that an editor would type.

Comes in: values. Goes out: YAML. Texts that people wrote stand in double quotation marks, so that YAML can neither cut nor bend
them; digests, days and addresses stand plain. The files are written by hand here because a dump would fold long lines and
put quotation marks where one does not expect them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from msgspec import Struct

from exchangelog.evidence.segments import SCHEME

PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ._/:+-]*[A-Za-z0-9/])?")
ADDRESS = re.compile(r"https?://[^\s#]+[^\s#:]")
TAKEN_FOR_OTHERS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
"""What other readers of YAML take for something else than a word."""

INDENT = "  "


class NewCapture(Struct, frozen=True):
    """A capture to be written: days and digests as text, `lines` the segments of the text."""

    taken: str
    origin: str
    extent: str
    extractor: str | None
    raw_sha256: str | None
    sha256: str
    lines: tuple[str, ...]

    def yaml_lines(self) -> Iterator[str]:
        """Give the lines of the capture, its first field first, without any indentation."""
        yield f"taken: {self.taken}"
        yield f"origin: {self.origin}"
        yield f"extent: {self.extent}"
        if self.extractor is not None:
            yield f"extractor: {scalar(self.extractor)}"
        if self.raw_sha256 is not None:
            yield f"raw_sha256: {self.raw_sha256}"
        yield f"sha256: {self.sha256}"
        yield f"scheme: {SCHEME}"
        yield "segments: |"
        yield from (INDENT + line for line in self.lines)


class NewSource(Struct, frozen=True):
    """A source to be written: what its file will say, None where it says nothing (or, for three fields, `null`)."""

    url: str | None
    url_note: str | None
    publisher: str
    title: str | None
    author: str | None
    published: str | None
    published_note: str | None
    language: str

    def yaml_lines(self) -> Iterator[str]:
        """Give the lines of all fields but the captures."""
        yield f"url: {scalar(self.url)}"
        yield from optional("url_note", self.url_note)
        yield f"publisher: {self.publisher}"
        yield f"title: {quoted(self.title)}"
        yield from optional("author", self.author)
        yield f"published: {self.published or 'null'}"
        yield from optional("published_note", self.published_note)
        yield f"language: {scalar(self.language)}"


def source_text(source: NewSource, capture: NewCapture) -> str:
    """Give the text of the file of a source with its first capture."""
    lines = [*source.yaml_lines(), "captures:", *as_item(capture, INDENT, INDENT * 2)]
    return "".join(f"{line}\n" for line in lines)


def as_item(capture: NewCapture, before_dash: str, before_field: str) -> Iterator[str]:
    """Give a capture's lines as an item of a list: the dash at one column, the fields at another."""
    for number, line in enumerate(capture.yaml_lines()):
        gap = " " * max(1, len(before_field) - len(before_dash) - 1)
        yield (f"{before_dash}-{gap}" if number == 0 else before_field) + line


def optional(name: str, text: str | None) -> Iterator[str]:
    """Give the line of a field, if there is anything to say."""
    if text is not None:
        yield f"{name}: {quoted(text)}"


def scalar(text: str | None) -> str:
    """Give a text as YAML: plain where it cannot be taken for anything else."""
    if text is None:
        return "null"
    is_plain = PLAIN.fullmatch(text) and ": " not in text and text.lower() not in TAKEN_FOR_OTHERS
    return text if is_plain or ADDRESS.fullmatch(text) else quoted(text)


def quoted(text: str | None) -> str:
    """Give a text in double quotation marks, as JSON and so as YAML (1.2, 5.7)."""
    return "null" if text is None else json.dumps(text, ensure_ascii=False)
