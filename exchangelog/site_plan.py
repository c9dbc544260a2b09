"""The whole site as one value: pages, feeds, what search engines and the host are told, and the static files.

Comes in: the log, what is derived from it, the settings. Goes out: a `Site`; every artifact is a pure function of these, and none is
made before it is asked for. To add a kind of output, add its artifacts here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache, partial
from gettext import NullTranslations
from pathlib import Path

from msgspec.structs import replace

from exchangelog.cannot_run import CannotRun
from exchangelog.derive.derived import Derived
from exchangelog.derive.history import updated
from exchangelog.exports.files import make_data_files
from exchangelog.feeds.plan import FEEDS, plan_feeds
from exchangelog.feeds.sitemap import SitemapAddress, write_robots, write_sitemap
from exchangelog.hosting.plan import plan_hosting
from exchangelog.language.messages import SOURCE_LANGUAGE, languages_spoken, read_messages
from exchangelog.output import Artifact, Site
from exchangelog.pages.address import NOT_FOUND, entry_path
from exchangelog.pages.chart_files import plan_chart_files
from exchangelog.pages.edition import Edition, make_edition
from exchangelog.pages.languages import alternates
from exchangelog.pages.plan import list_pages, plan_pages
from exchangelog.pages.publication import EditionPlace, Publication
from exchangelog.pages.rendering import Templates, compile_templates, load_templates
from exchangelog.pages.search import plan_search_files
from exchangelog.pages.wording import Wording, find_locale
from exchangelog.record.log import Log
from exchangelog.settings import Settings
from exchangelog.static_files import static_files

SITEMAP = "sitemap.xml"

DressedEdition = tuple[Edition, Templates]
"""An edition, and the templates that its pages are made from."""


class InputUnreadable(CannotRun):
    """The templates are missing; the text says so in one line."""


def get_ready(settings: Settings) -> None:
    """Compile the templates, and the messages of every language, before there is a log: they are the same for each."""
    compile_templates(load_templates(settings.templates, wording_of(SOURCE_LANGUAGE)))
    for language in languages_spoken():
        read_messages(language)


def plan_site(log: Log, derived: Derived, settings: Settings) -> Site:
    """Give the site. Raises InputUnreadable where there are no templates, StaticUnreadable where static files cannot be published."""
    return Site.of(artifacts(plan_editions(log, derived, settings), settings))


def plan_editions(log: Log, derived: Derived, settings: Settings) -> tuple[DressedEdition, ...]:
    """Give each edition of the site with its templates. Raises InputUnreadable where there are none."""
    if not settings.templates.is_dir():
        raise InputUnreadable(f"there is no folder of templates at {settings.templates}")
    places = edition_places(log)
    feeds = () if settings.preview else FEEDS
    data = None if settings.preview else make_data_files(log, derived)
    publication = Publication("", places, settings.drafts, settings.preview, feeds, settings.examples, data)
    return tuple(
        (
            make_edition(log, derived, place.wording, publication_at(place, publication, settings)),
            load_templates(settings.templates, place.wording),
        )
        for place in places
    )


def publication_at(place: EditionPlace, publication: Publication, settings: Settings) -> Publication:
    """Give the publication of one edition: its folder, and the picture with its own words, where the static files have one."""
    own = f"social-{place.wording.language.lower()}.png"
    has_own = bool(place.prefix) and own in names_in(settings.static)
    picture = f"static/{own}" if has_own else publication.picture
    return replace(publication, prefix=place.prefix, picture=picture)


def names_in(folder: Path) -> frozenset[str]:
    """Give the names in a folder; none of one that may not be read, which `static_files` tells."""
    try:
        return frozenset(entry.name for entry in os.scandir(folder))
    except OSError:
        return frozenset()


def edition_places(log: Log) -> tuple[EditionPlace, ...]:
    """Give the editions of the site, one for each of its languages: the first at the root, each other in a folder by its tag."""
    first = log.site.languages[0]
    return tuple(
        EditionPlace(
            "" if language == first else f"{language.lower()}/",
            wording_of(language),
        )
        for language in log.site.languages
    )


def wording_of(language: str) -> Wording:
    """Give the words of the interface in a language, as they are now."""
    return make_wording(language, read_messages(language))


@lru_cache(8)
def make_wording(language: str, messages: NullTranslations) -> Wording:
    """Give the words of the interface in a language; the same for the same messages, so that what was written in it is remembered from one plan to the next."""
    return Wording(language, find_locale(language), messages)


def artifacts(dressed: tuple[DressedEdition, ...], settings: Settings) -> Iterator[Artifact]:
    """Give everything that the site consists of: each edition, and what they share."""
    for edition, templates in dressed:
        yield from edition_artifacts(edition, templates)
    editions = tuple(edition for edition, _ in dressed)
    if (data := editions[0].publication.data) is not None:
        yield from data.artifacts()
    base_url = editions[0].log.site.base_url.rstrip("/")
    robots = partial(write_robots, f"{base_url}/{SITEMAP}", preview=settings.preview)
    yield Artifact("robots.txt", robots)
    yield Artifact(SITEMAP, partial(make_sitemap, editions))
    feeds = [edition.publication.prefix + feed for edition in editions for feed in edition.publication.feeds]
    yield from plan_hosting(editions[0].log.site, feeds, preview=settings.preview)
    yield from static_files(settings.static)


def edition_artifacts(edition: Edition, templates: Templates) -> Iterator[Artifact]:
    """Give the pages, the charts as files, the data of the search and the feeds of one language."""
    for page in plan_pages(edition):
        yield Artifact(page.path, partial(page.render, templates))
    for path, make in (*plan_chart_files(edition), *plan_search_files(edition)):
        yield Artifact(path, make)
    yield from plan_feeds(edition, templates)


def make_sitemap(editions: tuple[Edition, ...]) -> bytes:
    """Give the sitemap: every page but those that nobody should find, in every language."""
    return write_sitemap(address for edition in editions for address in sitemap_addresses(edition))


def sitemap_addresses(edition: Edition) -> Iterator[SitemapAddress]:
    """Give the pages of one language, each with the day of its entry's last change and its addresses in the other languages."""
    zone = edition.log.timezone
    changed: dict[str, datetime] = {entry_path(entry.id): updated(entry, zone) for entry in edition.entries}
    aliases = {entry_path(alias) for entry in edition.entries for alias in entry.record.aliases}
    hidden = aliases | {NOT_FOUND}
    for path, _template, _make in edition.once(list_pages):
        here = edition.here(path)
        if here.path not in hidden:
            others = tuple((one.language, one.address) for one in alternates(edition, here))
            yield SitemapAddress(here.canonical(edition.log.site.base_url), changed.get(here.path), others)
