"""An entry as a feed carries it: whole, with absolute links, under an id that never changes.

Comes in: an edition and its templates. Goes out: `FeedEntry` values, newest change first, from which every format of feed is
written. An entry comes back when it is corrected or withdrawn: the id stays, `updated` moves, the correction stands first. Dates
are those of the record (when it was added, corrected); the day of the event is in the text, and no clock is read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from exchangelog.pages.address import Here, entry_path
from exchangelog.pages.change import Change, WithdrawnBox, make_changes, make_withdrawn_box
from exchangelog.pages.dossier import Dossier, open_dossier
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.exchange import make_prose
from exchangelog.pages.figure_side import FigureSide, make_figure_side
from exchangelog.pages.headline import make_headline
from exchangelog.pages.label import Label, make_label
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.prose_text import ProseText
from exchangelog.pages.reference import References
from exchangelog.pages.rendering import Templates
from exchangelog.pages.said import make_said
from exchangelog.pages.source_line import SourceLine, make_source_line
from exchangelog.record.moment import Moment

TEMPLATE = "feed_entry.html"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry of a feed. `id` is a tag URI (RFC 4151), `html` has absolute links only, both times are in UTC."""

    id: str
    title: str
    link: str
    published: datetime
    updated: datetime
    summary: str
    html: str
    kind: str


@dataclass(frozen=True, slots=True)
class FeedEntryPage:
    """What the template of an entry's HTML is given."""

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
    published = [entry for entry in edition.log.exchanges.values() if entry.record.status == "published"]
    newest = sorted(published, key=lambda entry: (updated(entry), entry.record.date, entry.id), reverse=True)
    return tuple(
        make_feed_entry(edition, entry, templates) for entry in newest[: edition.log.site.feed_items]
    )


def make_feed_entry(edition: Edition, entry: Entry, templates: Templates) -> FeedEntry:
    """Give one entry."""
    page = make_page(edition, entry)
    return FeedEntry(
        id=tag_of(entry, edition.log.site.feed_authority),
        title=title_of(edition, entry),
        link=page.link,
        published=entry.record.added,
        updated=updated(entry),
        summary=page.summary.text,
        html=templates.render(TEMPLATE, page).decode(),
        kind=entry.record.kind,
    )


def make_page(edition: Edition, entry: Entry) -> FeedEntryPage:
    """Give the context of an entry's HTML; a withdrawn entry says why and repeats nothing."""
    record = entry.record
    dossier = with_absolute_links(open_dossier(edition, entry), edition.log.site.base_url)
    is_withdrawn = record.withdrawn is not None
    sources = () if is_withdrawn else dossier.references.sources
    prose = ProseText("", dossier.here) if is_withdrawn else make_prose(dossier, make_said(dossier))
    return FeedEntryPage(
        summary=edition.tongue.phrase(record, "summary"),
        label=make_label(edition.verdict(entry), edition.wording),
        link=dossier.here.canonical(edition.log.site.base_url),
        changes=make_changes(edition, record.corrections),
        withdrawn=make_withdrawn_box(edition, record.withdrawn, dossier.here) if record.withdrawn else None,
        pair=() if is_withdrawn else tuple(make_figure_side(dossier, side, 1) for side in edition.sides),
        prose=prose,
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
    """Give the entry's heading, with a word in front of it where it came back."""
    _, heading = edition.wording.gettext, make_headline(edition, entry)
    if entry.record.withdrawn is not None:
        return _("Withdrawn: %(heading)s", heading=heading)
    if entry.record.corrections:
        return _("Corrected: %(heading)s", heading=heading)
    return heading


def tag_of(entry: Entry, authority: str) -> str:
    """Give the entry's id in feeds, made from the first id that it ever had (RFC 4151).

    `authority` is the tagging entity of site.yaml, `log.example,2026`; without its date, the year in which the entry was added is taken.
    """
    first = next(iter(entry.record.aliases), entry.id)
    entity = authority if "," in authority else f"{authority},{entry.record.added.year}"
    return f"tag:{entity}:exchanges/{first}"


def updated(entry: Entry) -> datetime:
    """Give when the entry last changed in what it says: when it was added, last corrected, or withdrawn."""
    record = entry.record
    moments = [correction.date for correction in record.corrections]
    moments += [record.withdrawn.date] if record.withdrawn else []
    return max([record.added, *map(instant_of, moments)])


def instant_of(moment: Moment) -> datetime:
    """Give a moment of the record as a date-time; a day without a time counts from its end, so that it is after that day's entries."""
    at = moment.clock if moment.clock is not None else time(23, 59)
    instant = datetime.combine(moment.day, at, UTC)
    return instant if moment.offset is None else instant - moment.offset
