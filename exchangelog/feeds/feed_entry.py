"""An entry as a feed carries it: whole, with absolute links, under an id that never changes.

Comes in: an edition and its templates. Goes out: `FeedEntry` values, newest change first, from which every format of feed is
written. An entry comes back when it is corrected or withdrawn: the id stays, `updated` moves, the correction stands first. Dates
are those of the record (when it was added, corrected); the day of the event is in the text, and no clock is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.derive.history import first_id, tag_of, told_apart, updated
from exchangelog.pages.address import Here, entry_path
from exchangelog.pages.change import Change, WithdrawnBox, make_changes, make_withdrawn_box
from exchangelog.pages.dossier import Dossier, open_dossier
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.entry_prose import make_prose
from exchangelog.pages.figure_side import FigureSide, make_figure_side
from exchangelog.pages.glance import kind_name
from exchangelog.pages.headline import make_headline
from exchangelog.pages.label import Label, label_of_event
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.prose_text import ProseText
from exchangelog.pages.reference import References
from exchangelog.pages.rendering import Templates
from exchangelog.pages.source_line import SourceLine, make_source_line
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import is_harmful

TEMPLATE = "feed_entry.html"


class FeedEntry(Struct, frozen=True):
    """An entry of a feed.

    `id` is a tag URI (RFC 4151), `html` has absolute links only. All times are in UTC: `published` and `updated` as the record has them,
    `stamp` is `updated` told apart from that of every other entry. `about` is the page that a correction is about, where this is one.
    `kind` is for programs, `kind_name` for readers. `facts` are for programs that read the feed: the day, the figures.
    """

    id: str
    title: str
    link: str
    published: datetime
    updated: datetime
    stamp: datetime
    summary: str
    html: str
    kind: str
    kind_name: str
    about: str | None
    facts: Mapping[str, object]


class FeedEntryPage(Struct, frozen=True):
    """What the template of an entry's HTML is given, in the feed's `language`. A withdrawn entry says why and repeats nothing."""

    language: str
    summary: Phrase
    label: Label
    link: str
    changes: tuple[Change, ...]
    withdrawn: WithdrawnBox | None
    pair: tuple[FigureSide, ...]
    prose: ProseText
    sources: tuple[SourceLine, ...]


def make_feed_entries(edition: Edition, templates: Templates) -> tuple[FeedEntry, ...]:
    """Give the entries of a feed, newest change first, as many as site.yaml asks for; a draft is in no feed."""
    zone = edition.log.timezone
    stamped = [
        (told_apart(updated(entry, zone), entry), entry)
        for entry in edition.log.exchanges.values()
        if entry.record.status == "published"
    ]
    newest = sorted(stamped, key=lambda item: (item[0], item[1].id), reverse=True)
    return tuple(
        make_feed_entry(edition, entry, stamp, templates)
        for stamp, entry in newest[: edition.log.site.feed_items]
    )


def make_feed_entry(edition: Edition, entry: Entry, stamp: datetime, templates: Templates) -> FeedEntry:
    """Give one entry."""
    page = make_page(edition, entry)
    return FeedEntry(
        id=lasting_id(edition, entry),
        title=title_of(edition, entry),
        link=page.link,
        published=entry.record.added,
        updated=updated(entry, edition.log.timezone),
        stamp=stamp,
        summary=summary_of(edition, page),
        html=templates.render(TEMPLATE, page).decode(),
        kind=entry.record.kind,
        kind_name=kind_name(entry.record.kind, edition.wording),
        about=None,
        facts=facts_of(edition, entry),
    )


def make_page(edition: Edition, entry: Entry) -> FeedEntryPage:
    """Give the context of an entry's HTML."""
    record = entry.record
    dossier = with_absolute_links(open_dossier(edition, entry), edition.log.site.base_url)
    withdrawal = record.withdrawn
    sources = () if withdrawal else dossier.references.sources
    return FeedEntryPage(
        language=edition.wording.language,
        summary=edition.tongue.phrase(record, "summary"),
        label=label_of_event(edition.verdict(entry), edition.accounts(entry), edition.wording),
        link=dossier.here.canonical(edition.log.site.base_url),
        changes=() if is_harmful(record) else make_changes(edition, record),
        withdrawn=make_withdrawn_box(edition, withdrawal, dossier.here) if withdrawal else None,
        pair=() if withdrawal else tuple(make_figure_side(dossier, side, 1) for side in edition.sides),
        prose=ProseText("", dossier.here, edition.tongue.record) if withdrawal else make_prose(dossier),
        sources=tuple(make_source_line(edition, source, dossier.here) for source in sources),
    )


def with_absolute_links(dossier: Dossier, base_url: str) -> Dossier:
    """Give the dossier of an entry that is read outside the site: every link names the site's full address."""
    here = Here(entry_path(dossier.entry.id), dossier.edition.publication.prefix, base_url)
    page = here.canonical(base_url)
    by_quote = {
        quote: replace(reference, href=page + reference.href)
        for quote, reference in dossier.references.by_quote.items()
    }
    return replace(dossier, here=here, references=References(dossier.references.sources, by_quote))


def title_of(edition: Edition, entry: Entry) -> str:
    """Give the entry's heading, with a word in front of it where it came back; of what could harm people only its day."""
    _, heading, record = edition.wording.gettext, make_headline(edition, entry), entry.record
    if is_harmful(record):
        days = edition.wording.days(record.date, record.date_latest)
        return _("Withdrawn: the entry of %(day)s", day=days)
    if record.withdrawn is not None:
        return _("Withdrawn · %(heading)s", heading=heading)
    if record.corrections:
        return _("Corrected · %(heading)s", heading=heading)
    return heading


def summary_of(edition: Edition, page: FeedEntryPage) -> str:
    """Give the entry in a sentence: its summary, or why it was withdrawn."""
    if page.withdrawn is None:
        return page.summary.text
    day, reason = page.withdrawn.day.text, page.withdrawn.reason
    sentence = edition.wording.gettext("Withdrawn, %(day)s: %(reason)s.", day=day, reason=reason)
    return f"{sentence} {page.withdrawn.why.text}"


def lasting_id(edition: Edition, entry: Filed[Statement], part: str = "") -> str:
    """Give the entry's id in the feeds of an edition, made from the first id that it ever had; `part` is a part of its history.

    Each edition has ids of its own: RFC 4287 takes entries of one id for versions of one text, of which the newest counts.
    """
    name = f"{edition.publication.prefix}exchanges/{first_id(entry)}{part}"
    return tag_of(name, edition.log.site.feed_authority, entry.record.added.year)


def facts_of(edition: Edition, entry: Entry) -> Mapping[str, object]:
    """Give the entry's day, verdict and figures for programs; of a withdrawn entry nothing but that it is withdrawn."""
    record = entry.record
    known = {"date": record.date.isoformat(), "kind": record.kind}
    if record.withdrawn is not None:
        return {**known, "withdrawn": record.withdrawn.reason}
    latest = {"date_latest": record.date_latest.isoformat()} if record.date_latest else {}
    figures = [
        {
            "side": account.side,
            "who": account.who,
            "low": account.range.low if account.range else None,
            "high": account.range.high if account.range else None,
            "verdict": account.verdict.value,
        }
        for account in edition.accounts(entry).values()
    ]
    return {**known, **latest, "verdict": edition.verdict(entry).value, "figures": figures}
