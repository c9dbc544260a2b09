"""The list of sources, publisher by publisher.

Comes in: an edition. Goes out: `SourcesPage`.
"""

from __future__ import annotations

from dataclasses import dataclass

from exchangelog.pages.address import HOME, SOURCES, Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Link, Subject, make_frame
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.source import UsingEntry, make_using_entry
from exchangelog.pages.source_line import SourceLine, make_source_line


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source in the list, with the entries that use it."""

    source: SourceLine
    entries: tuple[UsingEntry, ...]


@dataclass(frozen=True, slots=True)
class PublisherGroup:
    """The sources of one publisher."""

    anchor: str
    name: Phrase
    sources: tuple[ListedSource, ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """Everything that the list of sources shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    counted: str
    unconfirmed: str
    groups: tuple[PublisherGroup, ...]


def make_sources_page(edition: Edition) -> SourcesPage:
    """Give the list of sources."""
    here = edition.here(SOURCES)
    wording = edition.wording
    _ = wording.gettext
    groups = group_by_publisher(edition, here)
    lines = [listed.source for group in groups for listed in group.sources]
    unconfirmed = sum(not line.confirmed for line in lines)
    subject = Subject(
        _("Sources"), _("Every page and statement that the log rests on, with how it was captured."), SOURCES
    )
    return SourcesPage(
        make_frame(edition, here, subject),
        (Link(_("Log"), here.link(HOME)), Link(_("Sources"), "", "page")),
        _(
            "%(sources)s of %(publishers)s",
            sources=wording.ngettext("%(number)s source", "%(number)s sources", len(lines)),
            publishers=wording.ngettext("%(number)s publisher", "%(number)s publishers", len(groups)),
        ),
        wording.ngettext(
            "%(number)s capture is not yet confirmed by a second fetch.",
            "%(number)s captures are not yet confirmed by a second fetch.",
            unconfirmed,
        )
        if unconfirmed
        else "",
        groups,
    )


def group_by_publisher(edition: Edition, here: Here) -> tuple[PublisherGroup, ...]:
    """Give every source that an entry quotes, publishers in the order of their names, sources in that of their ids."""
    groups: dict[str, list[ListedSource]] = {}
    for source_id, filed in edition.log.sources.items():
        entries = tuple(make_using_entry(edition, entry, here) for entry in edition.quoted.get(source_id, ()))
        listed = ListedSource(make_source_line(edition, source_id, here), entries)
        groups.setdefault(filed.record.publisher, []).append(listed)
    named = [
        PublisherGroup(f"publisher-{publisher}", sources[0].source.publisher, tuple(sources))
        for publisher, sources in groups.items()
    ]
    return tuple(sorted(named, key=lambda group: (group.name.text.casefold(), group.anchor)))
