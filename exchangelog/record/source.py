"""A captured source: where a text was published, and the digests of its segments that stand for the text itself."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from exchangelog.record.addresses import WebAddress
from exchangelog.record.field_types import (
    Id,
    Language,
    Name,
    Sha256,
    Text,
    When,
    expect_text,
    written_as,
)
from exchangelog.record.frozen_record import Record, TranslatableRecord

SEGMENT_LINE = re.compile(r'[0-9a-f]{16}[./?:"]')
SEGMENT_LINES = re.compile(rf"(?:{SEGMENT_LINE.pattern}\n)*+")


def read_segments(raw: Any) -> str:  # noqa: ANN401 - whatever stands in the file
    """Give the lines of a capture as one text: each a digest of 16 hexadecimal digits, an end mark and a line feed."""
    segments = "\n".join((*expect_text(raw).split(), ""))
    if SEGMENT_LINES.fullmatch(segments):
        return segments
    for number, line in enumerate(segments.split(), start=1):
        if SEGMENT_LINE.fullmatch(line) is None:
            raise PydanticCustomError(
                "bad_value",
                "line {number} of the segments, '{line}', is not 16 digits 0-9 a-f and an end mark",
                {
                    "number": number,
                    "line": line[:40],
                    "mend": "Put the lines back as `build.py capture` wrote them, or capture the page again; nobody types them.",
                },
            )
    return segments


Segments = Annotated[str, PlainValidator(read_segments), WithJsonSchema({"type": "string"})]
Scheme = Annotated[
    int, written_as("1", int, "a scheme of segments that this program knows: 1"), WithJsonSchema({"const": 1})
]


class Confirmation(Record):
    """What a later fetch of the same page found."""

    on: When
    result: Literal["same", "changed", "gone"]


class Capture(Record):
    """One captured text, as digests: enough to prove that a quote stands in it (docs/format.md, section 2.2)."""

    taken: When
    origin: Literal["live", "stored-copy", "file"]
    extent: Literal["full", "excerpt"]
    extractor: Name | None = None
    raw_sha256: Sha256 | None = None
    archive: WebAddress | None = None
    confirmed: Confirmation | None = None
    sha256: Sha256
    scheme: Scheme
    segments: Segments

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of its segments, for who compares them: a log has half a million, so they are kept as one text."""
        return tuple(self.segments.split())


class Source(TranslatableRecord):
    """A published page or statement that quotes are taken from."""

    nullable: ClassVar[frozenset[str]] = frozenset({"url", "title", "published"})
    translatable: ClassVar[frozenset[str]] = frozenset({"url_note", "published_note", "note"})

    url: WebAddress | None
    url_note: Text | None = None
    publisher: Id
    title: Name | None
    author: Name | None = None
    published: When | None
    published_note: Text | None = None
    language: Language
    via: tuple[Name, ...] = ()
    content_note: Literal["shows-prisoners"] | None = None
    note: Text | None = None
    captures: tuple[Capture, ...]

    @model_validator(mode="after")
    def explain_no_address(self) -> Source:
        """Refuse a source without an address that does not say why there is none."""
        if self.url is None and self.url_note is None:
            message = "'url: null' needs a 'url_note' that says why there is no address"
            raise PydanticCustomError("missing_note", message, {"at": "url_note"})
        return self
