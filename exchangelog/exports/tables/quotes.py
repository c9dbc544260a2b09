"""Tables of the words that everything rests on: quotes, their translations, and what each is cited for."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published, stands
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.figure import Figure, Ordinal, Total
from exchangelog.record.filed import Filed
from exchangelog.record.quote import OUTLET, Cited, Quote, Translation


class QuoteItem(Struct, frozen=True):
    """A quote of an entry."""

    published: Published
    entry: Filed[Statement]
    quote: Quote

    @property
    def speaker(self) -> str | None:
        """Who speaks; None where the outlet speaks for itself."""
        return None if self.quote.speaker == OUTLET else self.quote.speaker

    @property
    def role(self) -> str | None:
        """The office that the speaker held on the day of the entry."""
        speaker = self.published.log.speakers.get(self.quote.speaker)
        role = speaker.role_on(self.entry.record.date) if speaker else None
        return role.role if role else None

    @property
    def side(self) -> str | None:
        """The side for which the speaker speaks as an official."""
        side = self.published.log.side_of(self.quote)
        return None if side == NO_SIDE else side


class TranslationItem(Struct, frozen=True):
    """A quote in another language."""

    entry: str
    quote: str
    language: str
    translation: Translation


def quote_items(published: Published, entry: Filed[Statement]) -> Iterator[QuoteItem]:
    """Give the quotes of an entry in the order of its file."""
    if stands(entry):
        for quote in entry.record.quotes:
            yield QuoteItem(published, entry, quote)


def translation_items(_published: Published, entry: Filed[Statement]) -> Iterator[TranslationItem]:
    """Give the translations of an entry's quotes."""
    if stands(entry):
        for quote in entry.record.quotes:
            for language, translation in quote.translations.items():
                yield TranslationItem(entry.id, quote.id, language, translation)


def citation_items(_published: Published, entry: Filed[Statement]) -> Iterator[tuple[str, str, int, str]]:
    """Give each thing that an entry states, with each quote that it rests on; a quote counts once for it."""
    record = entry.record
    if not stands(entry):
        return
    parts: dict[str, tuple[Figure | Total | Ordinal | Cited, ...]] = {}
    if isinstance(record, Exchange):
        parts = {"figure": record.figures, "place": record.place, "mediator": record.mediators}
    parts |= {"total": record.totals, "ordinal": record.ordinals}
    for part, things in parts.items():
        for number, thing in enumerate(things, start=1):
            for quote in dict.fromkeys(thing.quotes):
                yield entry.id, part, number, quote


ENTRY = Column(
    "entry",
    "string",
    _("The event or statement that quotes the words."),
    lambda one: one.entry.id,
    required=True,
)

QUOTES = Table(
    "quotes",
    _(
        "The words of sources that the entries rest on: whole sentences, verbatim, with who said them and how they came to us."
    ),
    (
        ENTRY,
        Column("id", "string", _("The quote’s id in its entry."), lambda one: one.quote.id, required=True),
        Column(
            "source",
            "string",
            _("The source in which the words stand."),
            lambda one: one.quote.source,
            required=True,
        ),
        Column(
            "speaker",
            "string",
            _("Who says them. Empty where the outlet speaks for itself."),
            lambda one: one.speaker,
        ),
        Column(
            "role",
            "string",
            _("The office that the speaker held on the day of the entry, as far as the log knows."),
            lambda one: one.role,
            derived=True,
        ),
        Column(
            "side",
            "string",
            _("The side for which the speaker speaks as an official. Empty for everybody else."),
            lambda one: one.side,
            derived=True,
        ),
        Column(
            "voice",
            "string",
            _(
                "The speaker’s words as spoken (“direct”), put into another language by the outlet (“translated”), or the outlet’s own sentence (“reported”)."
            ),
            lambda one: one.quote.voice,
            required=True,
            choices=("direct", "translated", "reported"),
        ),
        Column(
            "language",
            "string",
            _("The language of the words, as a tag (BCP 47)."),
            lambda one: one.published.log.language_of(one.quote),
            required=True,
        ),
        Column(
            "said",
            "string",
            _("The words. “[...]” between sentences stands for what was left out."),
            lambda one: one.quote.said,
            required=True,
            quoted=True,
        ),
        Column(
            "highlight",
            "string",
            _("The words of it that matter most."),
            lambda one: one.quote.highlight,
            quoted=True,
        ),
    ),
    ("entry", "id"),
    (
        Reference(("entry",), "entries"),
        Reference(("source",), "sources"),
        Reference(("speaker",), "speakers"),
        Reference(("side",), "sides"),
    ),
    of_entry=quote_items,
)

QUOTE_TRANSLATIONS = Table(
    "quote_translations",
    _("Translations of quotes. Figures rest on the original words only."),
    (
        Column(
            "entry", "string", _("The entry that quotes the words."), lambda one: one.entry, required=True
        ),
        Column("quote", "string", _("The quote."), lambda one: one.quote, required=True),
        Column(
            "language",
            "string",
            _("The language of the translation, as a tag (BCP 47)."),
            lambda one: one.language,
            required=True,
        ),
        Column(
            "text",
            "string",
            _("The translation."),
            lambda one: one.translation.text,
            required=True,
            quoted=True,
        ),
        Column(
            "translated_by",
            "string",
            _("Who translated it; “the log” where that was us."),
            lambda one: one.translation.by,
            required=True,
        ),
    ),
    ("entry", "quote", "language"),
    (Reference(("entry", "quote"), "quotes", ("entry", "id")),),
    of_entry=translation_items,
)

CITATIONS = Table(
    "citations",
    _(
        "What rests on which quote: each figure, total, number of a series, place and mediator, with each quote that states it."
    ),
    (
        Column("entry", "string", _("The entry."), lambda one: one[0], required=True),
        Column(
            "part",
            "string",
            _("The table in which the thing stands."),
            lambda one: one[1],
            required=True,
            choices=("figure", "total", "ordinal", "place", "mediator"),
        ),
        Column(
            "number",
            "integer",
            _("Its number in the entry and in that table."),
            lambda one: one[2],
            required=True,
        ),
        Column("quote", "string", _("A quote that it rests on."), lambda one: one[3], required=True),
    ),
    ("entry", "part", "number", "quote"),
    (Reference(("entry", "quote"), "quotes", ("entry", "id")),),
    of_entry=citation_items,
)
