"""The head and the foot of an entry's page: where it stands in the log, its kicker, its state of checking, its citation.

Comes in: an entry. Goes out: small values for the page of an entry, withdrawn or not.
"""

from __future__ import annotations

from urllib.parse import quote

from msgspec import Struct

from exchangelog.exports.files import entry_file_path
from exchangelog.language.tag import primary_tag
from exchangelog.language.typesetting import inside_marks
from exchangelog.pages.address import HOME, Here, agreement_path, entry_path, year_path
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.glance import kind_name, stage_words
from exchangelog.pages.headline import figures_in_words
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.wording import TimeText


class Kicker(Struct, frozen=True):
    """The line above the heading: the kind of event or the stage, and the agreement with its page."""

    text: str
    agreement: Phrase | None
    agreement_href: str | None


class EntryState(Struct, frozen=True):
    """Who has checked the entry (`checked` by a second reader), what it rests on, when it entered the log."""

    checking: str
    checked: bool
    sources: str
    languages: str
    added: TimeText


class Neighbour(Struct, frozen=True):
    """The entry before or after: its page, its day, what it gave to each side."""

    href: str
    day: str
    figures: str


class Citation(Struct, frozen=True):
    """How to cite the entry: the sentence, the permanent address, and what to send by e-mail.

    `data` leads to the entry's own data file, where it has one.
    """

    text: str
    address: str
    mail: str
    data: str | None


def make_crumbs(edition: Edition, entry: Entry, here: Here) -> tuple[Link, ...]:
    """Give the way to the entry: the log, the year, the day (the page itself, without a link)."""
    day = entry.record.date
    year = year_path(day.year)
    return (
        Link(edition.wording.gettext("Log"), here.link(HOME)),
        Link(str(day.year), here.link(year) if edition.has(year) else ""),
        Link(edition.wording.day_of_year(day), "", "page"),
    )


def make_kicker(dossier: Dossier) -> Kicker:
    """Give the line above the heading."""
    edition, record = dossier.edition, dossier.entry.record
    parts = [] if record.kind == "exchange" and record.stage else [kind_name(record.kind, dossier.wording)]
    text = " · ".join(filter(None, [*parts, stage_words(dossier)]))
    if record.agreement is None:
        return Kicker(text, None, None)
    title = edition.tongue.phrase(edition.log.agreements[record.agreement], "title")
    return Kicker(text, title, dossier.here.link(agreement_path(record.agreement)))


def describe_checking(dossier: Dossier) -> str:
    """Say who has checked the entry: the build, and a second reader if there was one."""
    _ = dossier.wording.gettext
    checked = dossier.entry.record.checked
    if checked is None:
        return _("Checked by the build; not yet by a second reader")
    return _(
        "Checked by the build, and against its sources by %(name)s on %(day)s",
        name=checked.by,
        day=dossier.wording.day(checked.on),
    )


def make_state(dossier: Dossier) -> EntryState:
    """Give the state of an entry."""
    wording, references = dossier.wording, dossier.references
    sources = dossier.edition.log.sources
    tags = {primary_tag(sources[source].record.language) for source in references.sources}
    return EntryState(
        describe_checking(dossier),
        dossier.entry.record.checked is not None,
        wording.ngettext("%(number)s source", "%(number)s sources", len(references.sources)),
        wording.ngettext("in %(number)s language", "in %(number)s languages", len(tags)),
        wording.instant_text(dossier.entry.record.added),
    )


def make_citation(dossier: Dossier, headline: str) -> Citation:
    """Give the sentence by which the entry is cited; it names the day of adding, which never changes."""
    edition, entry = dossier.edition, dossier.entry
    site = edition.log.site
    title = edition.tongue.phrase(site, "title").text
    address = dossier.here.canonical(site.base_url)
    text = edition.wording.gettext(
        "“%(headline)s.” %(site)s, entry %(id)s, added %(day)s. %(address)s",
        headline=inside_marks(headline, edition.wording.language),
        site=title,
        id=entry.id,
        day=edition.wording.day(entry.record.added.date()),
        address=address,
    )
    subject, body = quote(f"{title}, {entry.id}", safe=""), quote(address, safe="")
    mail = f"mailto:?subject={subject}&body={body}"
    has_data = edition.publication.data is not None and entry.record.status == "published"
    data = dossier.here.shared(entry_file_path(entry.id)) if has_data else None
    return Citation(text, address, mail, data)


def find_neighbours(edition: Edition, entry: Entry, here: Here) -> tuple[Neighbour | None, Neighbour | None]:
    """Give the entries before and after, withdrawn ones left out."""
    if entry.id not in edition.standing:
        return None, None
    ids = edition.once(standing_in_order)
    place = edition.standing[entry.id]
    earlier = ids[place - 1] if place else None
    later = ids[place + 1] if place + 1 < len(ids) else None
    return make_neighbour(edition, earlier, here), make_neighbour(edition, later, here)


def standing_in_order(edition: Edition) -> tuple[str, ...]:
    """Give the ids of the entries that stand, in their order."""
    return tuple(edition.standing)


def figures_of(edition: Edition, entry_id: str) -> str:
    """Say what an entry gave to each side, by its id: the pages before and after it both say so."""
    return figures_in_words(edition, edition.log.exchanges[entry_id])


def make_neighbour(edition: Edition, entry_id: str | None, here: Here) -> Neighbour | None:
    """Give the link to an entry before or after."""
    if entry_id is None:
        return None
    entry = edition.log.exchanges[entry_id]
    day = edition.wording.days(entry.record.date, entry.record.date_latest)
    return Neighbour(here.link(entry_path(entry.id)), day, edition.once(figures_of, entry_id))
