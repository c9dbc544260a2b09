"""The page of a publisher: what kind of outlet it is, which of its pages the log rests on, and where it speaks for itself.

Comes in: a publisher. Goes out: `PublisherPage`.
"""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from exchangelog.pages.address import HOME, PUBLISHERS, Here, publisher_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.source import kind_of_publisher
from exchangelog.pages.sources import ListedSource, list_source
from exchangelog.record.quote import OUTLET


class YearOfSources(Struct, frozen=True):
    """The sources of one year, the newest first; those without a day stand apart."""

    anchor: str
    heading: str
    sources: tuple[ListedSource, ...]


class PublisherPage(Struct, frozen=True):
    """Everything that the page of a publisher shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    id: str
    name: Phrase
    kind: str
    country: str | None
    counted: str
    languages: str
    own_words: str
    years: tuple[YearOfSources, ...]


def make_publisher_page(edition: Edition, publisher_id: str) -> PublisherPage:
    """Give the page of a publisher."""
    here = edition.here(publisher_path(publisher_id))
    wording = edition.wording
    _ = wording.gettext
    publisher = edition.log.publishers[publisher_id]
    name = edition.tongue.name(publisher)
    sources = edition.published.get(publisher_id, ())
    languages = dict.fromkeys(edition.log.sources[source].record.language for source in sources)
    own = len(edition.spoken.get(f"{OUTLET}:{publisher_id}", ()))
    description = _("What the log takes from pages of %(outlet)s.", outlet=edition.tongue.within(name).text)
    return PublisherPage(
        # A body that also speaks has a page as a speaker, with the same name (WCAG 2.4.2).
        frame=make_frame(
            edition, here, Subject(_("%(name)s, publisher", name=name.text), description, PUBLISHERS)
        ),
        crumbs=(
            Link(_("Log"), here.link(HOME)),
            Link(_("Publishers"), here.link(PUBLISHERS)),
            Link(name.text, "", "page"),
        ),
        id=publisher_id,
        name=name,
        kind=kind_of_publisher(publisher.kind, wording),
        country=wording.country_name(publisher.country) if publisher.country else None,
        counted=wording.ngettext("%(number)s source", "%(number)s sources", len(sources)),
        languages=wording.listed(tuple(wording.language_name(one) for one in languages)),
        own_words=wording.ngettext(
            "%(number)s quote in its own words", "%(number)s quotes in its own words", own
        ),
        years=group_by_year(edition, sources, here),
    )


def group_by_year(edition: Edition, sources: tuple[str, ...], here: Here) -> tuple[YearOfSources, ...]:
    """Give the sources by the year in which they were published, newest first, those without a day last."""

    def day_of(source: str) -> str:
        published = edition.log.sources[source].record.published
        return str(published.day) if published else ""

    ordered = sorted(sources, key=lambda source: (day_of(source), source), reverse=True)
    _ = edition.wording.gettext
    return tuple(
        YearOfSources(
            f"of-{year or 'no-day'}",
            year or _("Without a day"),
            tuple(list_source(edition, source, here) for source in members),
        )
        for year, members in groupby(ordered, key=lambda source: day_of(source)[:4])
    )
