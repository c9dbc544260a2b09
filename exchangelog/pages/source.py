"""The page of a source: what it is, the sentences that the log rests on, its captures, the entries that use it.

Comes in: a source. Goes out: `SourcePage`.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from exchangelog.pages.address import HOME, SOURCES, Here, source_path
from exchangelog.pages.dossier import home_of, open_dossier
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.quote_card import QuoteCard
from exchangelog.pages.source_check import SourceCheck, make_source_check
from exchangelog.pages.source_line import (
    SourceLine,
    describe_origin,
    make_source_line,
    source_title,
)
from exchangelog.pages.wording import TimeText, Wording
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote
from exchangelog.record.source import Capture


class CaptureRow(Struct, frozen=True):
    """A capture: when, from what and what a second fetch found, how much, its digest, its lines and how many there are."""

    taken: TimeText
    origin: str
    extent: str
    confirmed: bool
    extractor: str | None
    archive: str | None
    scheme: str
    sha256: str
    segments: str
    line_count: str


class UsedQuote(Struct, frozen=True):
    """A quote from the source, as it is and as it is shown, with the entry that uses it and its place there."""

    quote: Quote
    card: QuoteCard
    entry: Link


class UsingEntry(Struct, frozen=True):
    """An entry that uses the source."""

    href: str
    day: str
    title: Phrase


class SourcePage(Struct, frozen=True):
    """Everything that the page of a source shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    id: str
    source: SourceLine
    publisher_kind: str
    publisher_country: str | None
    used: str
    note: Phrase | None
    quotes: tuple[UsedQuote, ...]
    check: SourceCheck
    captures: tuple[CaptureRow, ...]
    entries: tuple[UsingEntry, ...]


def make_source_page(edition: Edition, source_id: str) -> SourcePage:
    """Give the page of a source."""
    here = edition.here(source_path(source_id))
    wording, source = edition.wording, edition.log.sources[source_id].record
    line = make_source_line(edition, source_id, here)
    users = edition.quoted.get(source_id, ())
    publisher = edition.log.publishers[source.publisher]
    quotes = tuple(quote for entry in users for quote in used_quotes(edition, entry, source_id, here))
    return SourcePage(
        frame=make_frame(edition, here, make_subject(edition, line, source_id)),
        crumbs=(
            Link(wording.gettext("Log"), here.link(HOME)),
            Link(wording.gettext("Sources"), here.link(SOURCES)),
            Link(source_id, "", "page"),
        ),
        id=source_id,
        source=line,
        publisher_kind=kind_of_publisher(publisher.kind, wording),
        publisher_country=wording.country_name(publisher.country) if publisher.country else None,
        used=wording.ngettext("%(number)s entry rests on it", "%(number)s entries rest on it", len(users)),
        note=edition.tongue.phrase(source, "note") if source.note else None,
        quotes=quotes,
        check=make_source_check(edition, source_id, tuple(used.quote for used in quotes), here),
        captures=tuple(make_capture_row(capture, wording) for capture in source.captures),
        entries=tuple(make_using_entry(edition, entry, here) for entry in users),
    )


def make_subject(edition: Edition, line: SourceLine, source_id: str) -> Subject:
    """Say what the page is, and call no two the same (WCAG 2.4.2): many captures have no title, and outlets take over each other's."""
    shared = line.title.text in edition.once(shared_titles)
    description = edition.wording.gettext(
        "What the log takes from a page of %(outlet)s, sentence by sentence, and how to check it: %(source)s.",
        outlet=edition.tongue.within(line.publisher).text,
        source=source_id,
    )
    title = f"{line.title.text} ({source_id})" if shared else line.title.text
    return Subject(title, description, SOURCES, lang=line.title.lang)


def shared_titles(edition: Edition) -> frozenset[str]:
    """Give what more than one source of the log is called."""
    titles = Counter(source_title(edition, source.record).text for source in edition.log.sources.values())
    return frozenset(title for title, times in titles.items() if times > 1)


def used_quotes(
    edition: Edition, entry: Filed[Statement], source_id: str, here: Here
) -> tuple[UsedQuote, ...]:
    """Give the quotes that an entry takes from a source, each with its place on the entry's page."""
    dossier = open_dossier(edition, entry, here)
    user = make_using_entry(edition, entry, here)
    return tuple(
        UsedQuote(
            quote,
            dossier.card_elsewhere(quote),
            Link(user.day, dossier.references.by_quote[quote.id].href),
        )
        for quote in entry.record.quotes
        if quote.source == source_id
    )


def make_using_entry(edition: Edition, entry: Filed[Statement], here: Here) -> UsingEntry:
    """Give the link to an entry that uses the source."""
    record = entry.record
    latest = record.date_latest if isinstance(record, Exchange) else None
    anchor = "" if isinstance(record, Exchange) else entry.id
    return UsingEntry(
        here.link(home_of(entry), anchor),
        edition.wording.days(record.date, latest),
        edition.tongue.phrase(record, "title"),
    )


def make_capture_row(capture: Capture, wording: Wording) -> CaptureRow:
    """Give a capture."""
    _ = wording.gettext
    return CaptureRow(
        wording.moment_text(capture.taken),
        describe_origin(capture, wording),
        _("full text") if capture.extent == "full" else _("excerpt"),
        capture.confirmed is not None,
        capture.extractor,
        capture.archive,
        str(capture.scheme),
        capture.sha256,
        capture.segments,
        wording.ngettext("%(number)s line", "%(number)s lines", capture.segments.count("\n")),
    )


def kind_of_publisher(kind: str, wording: Wording) -> str:
    """Name what kind of publisher it is."""
    _ = wording.gettext
    return {
        "official": _("official body"),
        "agency": _("news agency"),
        "press": _("press"),
        "ngo": _("non-governmental organisation"),
    }[kind]
