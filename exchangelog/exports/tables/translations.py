"""The table of the log's own words in its other languages: titles, summaries, names, definitions."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.exports.column import Column, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published, may_be_told, stands
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.frozen_record import TranslatableRecord


class TranslatedText(Struct, frozen=True):
    """A text in another language, and the row whose text it is."""

    table: str
    record: str
    column: str
    language: str
    text: str


NO_COLUMN = frozenset({("sides", "to"), ("sides", "of"), ("exchanges", "named")})
"""Texts of the site alone: how a side's name is bent, and why somebody is named."""


def texts_of(table: str, record_id: str, record: TranslatableRecord) -> Iterator[TranslatedText]:
    """Give every translation that a record holds of a column of its table."""
    for language, texts in record.translated.items():
        for field, text in texts.items():
            if (table, field) not in NO_COLUMN:
                yield TranslatedText(table, record_id, field, language, text)


def registered_texts(published: Published) -> Iterator[TranslatedText]:
    """Give the translations of the registries; an office is named by its speaker and its number."""
    log = published.log
    registries = {
        "sides": log.site.sides,
        "categories": log.categories,
        "agreements": log.agreements,
        "publishers": log.publishers,
        "speakers": log.speakers,
        "sources": {source_id: source.record for source_id, source in log.sources.items()},
    }
    for table, records in registries.items():
        for record_id, record in records.items():
            yield from texts_of(table, record_id, record)
    for speaker_id, speaker in log.speakers.items():
        for number, role in enumerate(speaker.roles, start=1):
            yield from texts_of("roles", f"{speaker_id}/{number}", role)


def entry_texts(_published: Published, entry: Filed[Statement]) -> Iterator[TranslatedText]:
    """Give the translations of an entry's title and summary, of its totals and corrections, and of the names of places and mediators."""
    record = entry.record
    if may_be_told(entry):
        yield from texts_of("exchanges" if isinstance(record, Exchange) else "statements", entry.id, record)
        for number, correction in enumerate(record.corrections, start=1):
            yield from texts_of("corrections", f"{entry.id}/{number}", correction)
    for number, total in enumerate(record.totals if stands(entry) else (), start=1):
        yield from texts_of("totals", f"{entry.id}/{number}", total)
    if isinstance(record, Exchange) and stands(entry):
        for table, names in (("places", record.place), ("mediators", record.mediators)):
            for number, cited in enumerate(names, start=1):
                yield from texts_of(table, f"{entry.id}/{number}", cited)


TRANSLATIONS = Table(
    "translations",
    _("The log’s own words in its other languages."),
    (
        Column("table", "string", _("The table whose text it is."), lambda one: one.table, required=True),
        Column(
            "record",
            "string",
            _("The row of that table, by its id; one that has no id by its entry (or speaker) and number."),
            lambda one: one.record,
            required=True,
        ),
        Column("column", "string", _("The column whose text it is."), lambda one: one.column, required=True),
        Column(
            "language",
            "string",
            _("The language, as a tag (BCP 47)."),
            lambda one: one.language,
            required=True,
        ),
        Column("text", "string", _("The text in that language."), lambda one: one.text, required=True),
    ),
    ("table", "record", "column", "language"),
    of_log=registered_texts,
    of_entry=entry_texts,
)
