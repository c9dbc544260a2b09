"""A quote in full: what kind of words they are, the words, who said them, and through whose hands they came.

Comes in: a quote of an entry. Goes out: a `QuoteCard`. The language of each part is named, the words that a figure rests on are marked,
and the links open the page at the words.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.language.tag import primary_tag
from exchangelog.pages.address import Here, publisher_path, speaker_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.marked_text import Piece, mark_text
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.reference import NOWHERE, Reference, source_anchor
from exchangelog.pages.source_line import archive_of, caution_of
from exchangelog.pages.text_fragment import with_text_fragment
from exchangelog.pages.wording import TimeText, Wording
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.figure import Figure, Ordinal, Total
from exchangelog.record.filed import Filed
from exchangelog.record.quote import OUTLET, Quote

OPENING = "\"“”„«»'‘"
GUILLEMETS = frozenset({"ru", "uk", "be"})
PRESS = "press"


class Translation(Struct, frozen=True):
    """A quote in a language that the page's readers read: under which heading, the words, who translated them; `lang` where it is not the page's."""

    lang: str | None
    heading: str
    pieces: tuple[Piece, ...]
    quotation_marks: tuple[str, str]
    credit: str


class QuoteCard(Struct, frozen=True):
    """A quote to be shown. `style` is that of the side whose official speaks (`a`, `b`), or `press`.

    `reported` is whom the outlet reports; where it is None, `speaker` speaks in these words. Both lead to their pages. `origin` is the first link of the chain.
    """

    anchor: str
    style: str
    kind: str
    pieces: tuple[Piece, ...]
    quotation_marks: tuple[str, str]
    lang: str | None
    cite: str | None
    speaker: Phrase
    role: Phrase | None
    reported: Phrase | None
    speaker_href: str
    reported_href: str | None
    for_itself: bool
    origin: Phrase | None
    outlet: Phrase
    outlet_author: str | None
    outlet_time: TimeText | None
    href: str | None
    hreflang: str
    archive: str | None
    caution: str | None
    reference: Reference
    source_anchor: str
    translations: tuple[Translation, ...]


def make_quote_card(
    edition: Edition, entry: Filed[Statement], quote: Quote, reference: Reference, here: Here
) -> QuoteCard:
    """Give the card of a quote of an entry, as it stands on a page. It stands on four, and but for its links it is the same on all of them."""
    card = edition.once(make_unplaced_card, entry.id, quote.id)
    speaker_href, reported_href = speaker_link(edition, quote, here), None
    if card.reported is not None:
        speaker_href, reported_href = outlet_link(edition, quote, here), speaker_href
    return replace(
        card,
        anchor=reference.anchor,
        speaker_href=speaker_href,
        reported_href=reported_href,
        reference=reference,
    )


def make_unplaced_card(edition: Edition, entry_id: str, quote_id: str) -> QuoteCard:
    """Give the card of a quote that stands nowhere yet: its anchor, its links within the site and its reference are still empty."""
    log, tongue, wording = edition.log, edition.tongue, edition.wording
    entry = log.exchanges.get(entry_id) or log.statements[entry_id]
    quote = next(one for one in entry.record.quotes if one.id == quote_id)
    source = log.sources[quote.source].record
    language = log.language_of(quote)
    speaker = edition.speaker(quote)
    outlet = edition.publisher(quote.source)
    own_page = quote.speaker == OUTLET or speaker.text == outlet.text  # an outlet's, or a ministry's
    reported = quote.voice == "reported" and not own_page
    archive = archive_of(source)
    return QuoteCard(
        anchor="",
        style=style_of(edition, quote),
        kind=kind_of(quote, wording),
        pieces=mark_text(quote.said, *marks_of(entry, quote)),
        quotation_marks=quotation_marks(quote, quote.said, language),
        lang=tongue.written("", language).lang,
        cite=source.url,
        speaker=outlet if reported else speaker,
        role=role_of(edition, entry, quote),
        reported=tongue.within(speaker) if reported else None,
        speaker_href="",
        reported_href=None,
        for_itself=quote.speaker == OUTLET or (own_page and quote.voice == "reported"),
        origin=None if own_page else origin_of(quote, speaker, source.via),
        outlet=outlet,
        outlet_author=source.author,
        outlet_time=wording.moment_text(source.published) if source.published else None,
        href=with_text_fragment(source.url, quote.said) if source.url else None,
        hreflang=source.language,
        archive=with_text_fragment(archive, quote.said) if archive else None,
        caution=caution_of(source, wording),
        reference=NOWHERE,
        source_anchor=source_anchor(quote.source),
        translations=tuple(translations_of(edition, entry, quote)),
    )


def outlet_link(edition: Edition, quote: Quote, here: Here) -> str:
    """Link to the page of the outlet that published a quote's source."""
    return here.link(publisher_path(edition.log.sources[quote.source].record.publisher))


def speaker_link(edition: Edition, quote: Quote, here: Here) -> str:
    """Link to the page of who speaks: a speaker's own, or the outlet's where it speaks for itself."""
    if quote.speaker == OUTLET:
        return outlet_link(edition, quote, here)
    return here.link(speaker_path(quote.speaker))


def style_of(edition: Edition, quote: Quote) -> str:
    """Give the style of the side for which the quote's speaker speaks, or that of the press."""
    side = edition.log.side_of(quote)
    return next((words.style for words in edition.sides if words.id == side), PRESS)


def kind_of(quote: Quote, wording: Wording) -> str:
    """Say whether the words are the speaker's own, a translation of them, or an outlet's sentence about them."""
    _ = wording.gettext
    kinds = {
        "direct": _("Quote"),
        "translated": _("Quote, translated by the outlet"),
        "reported": _("Report, not a quote"),
    }
    return kinds[quote.voice]


def resting_on(entry: Filed[Statement], quote: Quote) -> tuple[Figure | Total | Ordinal, ...]:
    """Give the figures, totals and ordinals of the entry that rest on the quote."""
    record = entry.record
    figures = record.figures if isinstance(record, Exchange) else ()
    items: tuple[Figure | Total | Ordinal, ...] = (*figures, *record.totals, *record.ordinals)
    return tuple(item for item in items if quote.id in item.quotes)


def marks_of(entry: Filed[Statement], quote: Quote) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Give the phrases of the quote that matter, and the numbers that rest on it without a phrase of their own."""
    resting = resting_on(entry, quote)
    words = tuple(phrase for item in resting for phrase in item.words)
    return (*([quote.highlight] if quote.highlight else []), *words), tuple(
        item.count for item in resting if item.count is not None and not item.words
    )


def quotation_marks(quote: Quote, text: str, language: str) -> tuple[str, str]:
    """Give the marks to put around a speaker's own words; none around an outlet's, or where the words bring theirs."""
    if quote.voice == "reported" or text[:1] in OPENING:
        return "", ""
    return ("«", "»") if primary_tag(language) in GUILLEMETS else ("“", "”")


def role_of(edition: Edition, entry: Filed[Statement], quote: Quote) -> Phrase | None:
    """Give the office that the speaker held on the day of the event, as far as the register of speakers knows it."""
    if quote.speaker == OUTLET:
        return None
    role = edition.log.speakers[quote.speaker].role_on(entry.record.date)
    return None if role is None else edition.tongue.phrase(role, "role")


def origin_of(quote: Quote, speaker: Phrase, via: tuple[str, ...]) -> Phrase:
    """Give where the words were first said: what the source itself cites, where that names the speaker, else the speaker.

    What the source cites is written in the log's first language, as are the names by which it is compared.
    """
    named = next((cited for cited in via if cited.startswith(speaker.text)), None)
    return speaker if named is None or quote.speaker == OUTLET else Phrase(named, speaker.lang)


def translations_of(edition: Edition, entry: Filed[Statement], quote: Quote) -> list[Translation]:
    """Give the quote's translation, if its words are in another language: the page's, else the one that the log is written in."""
    wording, tongue = edition.wording, edition.tongue
    own = edition.log.language_of(quote)
    found = next((tag for tag in (tongue.page, tongue.record) if tag in quote.translations), None)
    if found is None or own in {tongue.page, found}:
        return []
    translation = quote.translations[found]
    numbers = tuple(item.count for item in resting_on(entry, quote) if item.count is not None)
    credit = (
        wording.gettext("Translation by this log.")
        if translation.by == "the log"
        else wording.gettext("Translation by %(name)s.", name=translation.by)
    )
    return [
        Translation(
            tongue.written("", found).lang,
            wording.gettext("%(language)s translation", language=wording.language_name(found)),
            mark_text(translation.text, (), numbers),
            quotation_marks(quote, translation.text, found),
            credit,
        )
    ]
