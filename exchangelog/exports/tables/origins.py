"""Tables of the sources: where a text was published, and how each was captured. The texts themselves are not republished."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published
from exchangelog.record.filed import Filed
from exchangelog.record.source import Capture, Source

SourceItem = tuple[Published, Filed[Source]]
CaptureItem = tuple[str, int, Capture]


def source_items(published: Published) -> Iterator[SourceItem]:
    """Give every source."""
    for source in published.log.sources.values():
        yield published, source


def capture_items(published: Published) -> Iterator[CaptureItem]:
    """Give every capture."""
    for source in published.log.sources.values():
        yield from captures_of(source)


def captures_of(source: Filed[Source]) -> Iterator[CaptureItem]:
    """Give the captures of a source."""
    for number, capture in enumerate(source.record.captures, start=1):
        yield source.id, number, capture


SOURCES = Table(
    "sources",
    _("The pages and statements that the log rests on."),
    (
        Column("id", "string", _("The id, by which quotes name it."), lambda one: one[1].id, required=True),
        Column(
            "publisher",
            "string",
            _("The outlet that published it."),
            lambda one: one[1].record.publisher,
            required=True,
        ),
        Column(
            "language",
            "string",
            _("Its language, as a tag (BCP 47)."),
            lambda one: one[1].record.language,
            required=True,
        ),
        Column(
            "url",
            "string",
            _("Its address. Empty where it has none that is known."),
            lambda one: one[1].record.url,
        ),
        Column("url_note", "string", _("Why there is no address."), lambda one: one[1].record.url_note),
        Column(
            "title",
            "string",
            _("Its title. Empty where the capture has none."),
            lambda one: one[1].record.title,
            quoted=True,
        ),
        Column("author", "string", _("Its author, where one is named."), lambda one: one[1].record.author),
        Column(
            "published",
            "string",
            _(
                "When it was published: a day or a time, the outlet’s own where it names no offset. Empty where it is not known."
            ),
            lambda one: str(one[1].record.published) if one[1].record.published else None,
        ),
        Column(
            "published_note",
            "string",
            _("Where that date comes from, or why there is none."),
            lambda one: one[1].record.published_note,
        ),
        Column(
            "via",
            "string",
            _("Whom the source itself cites, with semicolons between them."),
            lambda one: "; ".join(one[1].record.via) or None,
        ),
        Column(
            "content_note",
            "string",
            _("What one should know before opening it: “shows-prisoners”."),
            lambda one: one[1].record.content_note,
            choices=("shows-prisoners",),
        ),
        Column("note", "string", _("What the editors say about it."), lambda one: one[1].record.note),
        Column(
            "page",
            "string",
            _("The address of its page in the log."),
            lambda one: f"{one[0].home}sources/{one[1].id}/",
            derived=True,
            required=True,
        ),
    ),
    ("id",),
    (Reference(("publisher",), "publishers"),),
    of_log=source_items,
)

CAPTURES = Table(
    "captures",
    _(
        "The captured texts of the sources, by their digests. The digests of the single sentences stand in the log’s repository."
    ),
    (
        Column("source", "string", _("The source."), lambda one: one[0], required=True),
        Column(
            "number",
            "integer",
            _("The capture’s place in the source, from 1."),
            lambda one: one[1],
            required=True,
        ),
        Column(
            "taken",
            "string",
            _("When it was taken: a day, or a time."),
            lambda one: str(one[2].taken),
            required=True,
        ),
        Column(
            "origin",
            "string",
            _("From the live page, from a stored copy of it, or from a file."),
            lambda one: one[2].origin,
            required=True,
            choices=("live", "stored-copy", "file"),
        ),
        Column(
            "extent",
            "string",
            _("The full text, or an excerpt."),
            lambda one: one[2].extent,
            required=True,
            choices=("full", "excerpt"),
        ),
        Column(
            "extractor",
            "string",
            _("The program that took the text out of the page."),
            lambda one: one[2].extractor,
        ),
        Column("archive", "string", _("The address of a public archive’s copy."), lambda one: one[2].archive),
        Column(
            "confirmed_on",
            "string",
            _("When the page was fetched again. Empty: never."),
            lambda one: str(one[2].confirmed.on) if one[2].confirmed else None,
        ),
        Column(
            "confirmed_result",
            "string",
            _("What was found then: the same text, another, or no page."),
            lambda one: one[2].confirmed.result if one[2].confirmed else None,
            choices=("same", "changed", "gone"),
        ),
        Column(
            "segments",
            "integer",
            _("How many sentences and parts of sentences the text has."),
            lambda one: one[2].segments.count("\n"),
            derived=True,
            required=True,
        ),
        Column(
            "sha256",
            "string",
            _("The SHA-256 digest of the captured text in UTF-8."),
            lambda one: one[2].sha256,
            required=True,
        ),
        Column(
            "raw_sha256",
            "string",
            _("The SHA-256 digest of the bytes received."),
            lambda one: one[2].raw_sha256,
        ),
    ),
    ("source", "number"),
    (Reference(("source",), "sources"),),
    of_log=capture_items,
)
