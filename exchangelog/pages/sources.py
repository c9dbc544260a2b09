"""The list of sources, publisher by publisher.

Comes in: an edition. Goes out: `SourcesPage`. Of very many sources the list names the publishers alone: the page of each has its own.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.language.alphabet import place_in_alphabet
from exchangelog.pages.address import HOME, PUBLISHERS, SOURCES, SPEAKERS, Here, publisher_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link, existing
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.source import UsingEntry, make_using_entry
from exchangelog.pages.source_line import SourceLine, best_capture, is_confirmed, make_source_line

MOST_LISTED = 600
"""So many sources stand in one list."""
FEW_PUBLISHERS = 30
"""So many are found without an index by letters."""


class ListedSource(Struct, frozen=True):
    """A source in the list, with the entries that use it."""

    source: SourceLine
    entries: tuple[UsingEntry, ...]


class PublisherGroup(Struct, frozen=True):
    """The sources of one publisher, whose page has them all; none where the list would be too long."""

    anchor: str
    name: Phrase
    href: str
    counted: str
    sources: tuple[ListedSource, ...]


class SourcesPage(Struct, frozen=True):
    """Everything that the list of sources shows; `letters` lead to the first publisher of each, where there are many."""

    frame: Frame
    crumbs: tuple[Link, ...]
    counted: str
    unconfirmed: str
    publishers: tuple[Link, ...]
    letters: tuple[Link, ...]
    groups: tuple[PublisherGroup, ...]


def make_sources_page(edition: Edition) -> SourcesPage:
    """Give the list of sources."""
    here = edition.here(SOURCES)
    wording = edition.wording
    _ = wording.gettext
    groups = group_by_publisher(edition, here)
    unconfirmed = sum(
        not is_confirmed(capture)
        for source in edition.log.sources.values()
        if (capture := best_capture(source.record)) is not None
    )
    subject = Subject(
        _("Sources"), _("Every page and statement that the log rests on, with how it was captured."), SOURCES
    )
    return SourcesPage(
        make_frame(edition, here, subject),
        (Link(_("Log"), here.link(HOME)), Link(_("Sources"), "", "page")),
        _(
            "%(sources)s of %(publishers)s",
            sources=wording.ngettext("%(number)s source", "%(number)s sources", len(edition.log.sources)),
            publishers=wording.ngettext("%(number)s publisher", "%(number)s publishers", len(groups)),
        ),
        wording.ngettext(
            "%(number)s source is not yet confirmed by a second fetch.",
            "%(number)s sources are not yet confirmed by a second fetch.",
            unconfirmed,
        )
        if unconfirmed
        else "",
        existing(edition, here, ((_("Publishers, by kind"), PUBLISHERS), (_("Speakers"), SPEAKERS))),
        first_letters(groups) if len(groups) > FEW_PUBLISHERS else (),
        groups,
    )


def first_letters(groups: tuple[PublisherGroup, ...]) -> tuple[Link, ...]:
    """Lead to the first publisher whose name begins with each letter; all digits and signs count as one."""
    found: dict[str, str] = {}
    for group in groups:
        first = group.name.text[:1].upper()
        found.setdefault(first if first.isalpha() else "0–9", group.anchor)
    return tuple(Link(letter, f"#{anchor}") for letter, anchor in found.items())


def group_by_publisher(edition: Edition, here: Here) -> tuple[PublisherGroup, ...]:
    """Give every source, publishers in the order of their names, sources in that of their ids."""
    whole = len(edition.log.sources) <= MOST_LISTED
    groups = [
        make_group(edition, publisher, sources if whole else (), here)
        for publisher, sources in edition.published.items()
    ]
    return tuple(sorted(groups, key=lambda group: (place_in_alphabet(group.name.text), group.anchor)))


def make_group(edition: Edition, publisher: str, sources: tuple[str, ...], here: Here) -> PublisherGroup:
    """Give a publisher with the sources that are listed below it."""
    wording = edition.wording
    return PublisherGroup(
        f"publisher-{publisher}",
        edition.tongue.name(edition.log.publishers[publisher]),
        here.link(publisher_path(publisher)),
        wording.ngettext("%(number)s source", "%(number)s sources", len(edition.published[publisher])),
        tuple(list_source(edition, source, here) for source in sources),
    )


def list_source(edition: Edition, source_id: str, here: Here) -> ListedSource:
    """Give the line of a source in a list, with the entries that use it."""
    entries = tuple(make_using_entry(edition, entry, here) for entry in edition.quoted.get(source_id, ()))
    return ListedSource(make_source_line(edition, source_id, here), entries)
