"""The whole site as one value: pages, feeds, what search engines are told, and the static files.

Comes in: the log, what is derived from it, the settings. Goes out: a `Site`; every artifact is a pure function of these, and none is
made before it is asked for. To add a kind of output, add its artifacts here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from gettext import NullTranslations
from pathlib import Path

from exchangelog.cannot_run import CannotRun
from exchangelog.derive.derived import Derived
from exchangelog.derive.history import updated
from exchangelog.feeds.plan import FEEDS, plan_feeds
from exchangelog.feeds.sitemap import SitemapAddress, write_robots, write_sitemap
from exchangelog.output import Artifact, Site
from exchangelog.pages.address import NOT_FOUND, Here, entry_path
from exchangelog.pages.edition import Edition, Publication, make_edition
from exchangelog.pages.page import Page
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.rendering import Templates, load_templates
from exchangelog.pages.wording import Wording, find_locale
from exchangelog.record.log import Log
from exchangelog.settings import Settings

SITEMAP = "sitemap.xml"


class InputUnreadable(CannotRun):
    """The templates or the static files are missing or may not be read; the text says which in one line."""


def plan_site(log: Log, derived: Derived, settings: Settings) -> Site:
    """Give the site. Raises InputUnreadable where templates or static files cannot be read."""
    if not settings.templates.is_dir():
        raise InputUnreadable(f"there is no folder of templates at {settings.templates}")
    language = log.site.languages[0]
    wording = Wording(language, find_locale(language), NullTranslations())
    feeds = () if settings.preview else FEEDS
    publication = Publication(drafts=settings.drafts, preview=settings.preview, feeds=feeds)
    edition = make_edition(log, derived, wording, publication)
    templates = load_templates(settings.templates, wording)
    return Site.of(artifacts(edition, templates, settings))


def artifacts(edition: Edition, templates: Templates, settings: Settings) -> Iterator[Artifact]:
    """Give everything that the site consists of."""
    pages = plan_pages(edition)
    for page in pages:
        yield Artifact(page.path, partial(page.render, templates))
    yield from plan_feeds(edition, templates)
    base_url = edition.log.site.base_url.rstrip("/")
    robots = partial(write_robots, f"{base_url}/{SITEMAP}", preview=settings.preview)
    yield Artifact("robots.txt", robots)
    yield Artifact(SITEMAP, partial(make_sitemap, edition, pages))
    yield from static_files(settings.static)


def make_sitemap(edition: Edition, pages: tuple[Page, ...]) -> bytes:
    """Give the sitemap: every page but those that nobody should find, with the day of its entry's last change."""
    zone = edition.log.timezone
    changed: dict[str, datetime] = {entry_path(entry.id): updated(entry, zone) for entry in edition.entries}
    aliases = {entry_path(alias) for entry in edition.entries for alias in entry.record.aliases}
    hidden = aliases | {NOT_FOUND}
    return write_sitemap(
        SitemapAddress(Here(page.path).canonical(edition.log.site.base_url), changed.get(page.path))
        for page in pages
        if page.path not in hidden
    )


def static_files(folder: Path) -> Iterator[Artifact]:
    """Give the files of the static folder, under `static/`."""
    if not folder.is_dir():
        raise InputUnreadable(f"there is no folder of static files at {folder}")
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield Artifact(f"static/{path.relative_to(folder).as_posix()}", path.read_bytes)
