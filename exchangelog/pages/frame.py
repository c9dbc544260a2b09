"""What surrounds the content of every page: its name, the navigation, the status line, the foot.

Comes in: an edition and the page. Goes out: a `Frame`. It links only to pages and feeds that exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from markupsafe import Markup

from exchangelog.pages import address
from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.languages import Alternate, LanguageLink, alternates, language_links
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.rights import rights_of
from exchangelog.pages.social_card import SocialCard
from exchangelog.pages.wording import TimeText
from exchangelog.record.licence import find_licence

CONTENT_SECURITY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing is loaded from elsewhere and nothing inline runs (CSP level 3; `frame-ancestors` works in a header only)."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page of the site; `current` is `page` for the page itself, `true` for the section that it is in."""

    text: str
    href: str
    current: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that readers can subscribe to: its short and its full name, its media type, its address."""

    name: str
    title: str
    media_type: str
    href: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of a page. `title` is the page's own, in `title_lang` where that is not the page's language, `style` and `script` are links to static files, or None.

    `canonical` is None where the page has no address of its own (404.html). `languages` lead to the same page in each language of the site,
    `alternates` are its full addresses there; both are empty where the site has one language. `licence` has no address where we do not know it.
    `linked_data` and `card` are what the page says of itself to machines; `pages.linked_data` adds them where the page is to be found.
    """

    language: str
    languages: tuple[LanguageLink, ...]
    alternates: tuple[Alternate, ...]
    title: str
    title_lang: str | None
    description: str
    canonical: str | None
    site_title: Phrase
    tagline: Phrase
    content_security: str
    preview: bool
    indexed: bool
    style: str | None
    icon: str
    script: str | None
    home: str
    navigation: tuple[Link, ...]
    latest_added: TimeText | None
    entries: str
    feeds: tuple[Feed, ...]
    about: tuple[Link, ...]
    reuse: tuple[Link, ...]
    correct: tuple[Link, ...]
    wrong: Link
    licence: Link
    linked_data: Markup | None = None
    card: SocialCard | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page says of itself: its title, its description for search engines, and the section it is in.

    `section` is the path of that section's page, `script` the name of a static file that the page works better with; `lang` is the title's
    language where that is not the page's.
    """

    title: str
    description: str
    section: str = ""
    script: str | None = None
    indexed: bool = True
    lang: str | None = None


def make_frame(edition: Edition, here: Here, subject: Subject) -> Frame:
    """Give the frame of a page."""
    site, tongue, wording = edition.log.site, edition.tongue, edition.wording
    latest = edition.latest_added
    return Frame(
        language=wording.language,
        languages=language_links(edition, here),
        alternates=alternates(edition, here),
        title=subject.title,
        title_lang=subject.lang,
        description=subject.description,
        canonical=here.canonical(site.base_url) if here.base_url is None else None,
        site_title=tongue.phrase(site, "title"),
        tagline=tongue.phrase(site, "tagline"),
        content_security=CONTENT_SECURITY,
        preview=edition.publication.preview,
        indexed=subject.indexed and not edition.publication.preview,
        style=here.shared("static/style.css"),
        icon=here.shared("static/favicon.svg"),
        script=here.shared(f"static/{subject.script}") if subject.script else None,
        home=here.link(address.HOME),
        navigation=navigation(edition, here, subject.section),
        latest_added=wording.instant_text(latest) if latest else None,
        entries=wording.ngettext("%(number)s entry", "%(number)s entries", len(edition.standing)),
        feeds=feeds(edition, here),
        about=existing(edition, here, _about(edition)),
        reuse=existing(edition, here, _reuse(edition)),
        correct=(report_link(edition), *existing(edition, here, _correct(edition))),
        wrong=wrong_link(edition, here),
        licence=Link(rights_of(edition), find_licence(site.licence).address or ""),
    )


def navigation(edition: Edition, here: Here, section: str) -> tuple[Link, ...]:
    """Give the main navigation: the sections that exist."""
    _ = edition.wording.gettext
    sections = (
        (_("Log"), address.HOME),
        (_("Years"), address.YEARS),
        (_("Agreements"), address.AGREEMENTS),
        (_("Ledger"), address.LEDGER),
        (_("Sources"), address.SOURCES),
        (_("Method"), address.text_path("method")),
        (_("Corrections"), address.CORRECTIONS),
        (_("Data"), address.DATA),
        (_("Search"), address.SEARCH),
    )
    return existing(edition, here, sections, section)


def existing(
    edition: Edition, here: Here, links: tuple[tuple[str, str], ...], section: str = ""
) -> tuple[Link, ...]:
    """Give the links, text and path, whose page exists."""
    return tuple(
        Link(text, here.link(path), current_mark(here, path, section))
        for text, path in links
        if edition.has(path)
    )


def current_mark(here: Here, path: str, section: str) -> str:
    """Say how a link of the navigation relates to the page it stands on (the values of ARIA's `aria-current`)."""
    if path == here.path:
        return "page"
    return "true" if path == section else ""


def report_link(edition: Edition, about: str = "") -> Link:
    """Give the link by which a reader reports an error, by e-mail; `about` is the subject."""
    subject = f"?subject={quote(about, safe='')}" if about else ""
    text = edition.wording.gettext("Report an error")
    return Link(text, f"mailto:{edition.log.site.contact.corrections}{subject}")


def wrong_link(edition: Edition, here: Here) -> Link:
    """Give the link to the public form 'Something is wrong' of the log's repository, with the address of this page filled in."""
    site = edition.log.site
    filled = {"template": "something-wrong.yml"}
    if here.base_url is None:
        filled["entry"] = here.canonical(site.base_url)
    return Link(
        edition.wording.gettext("Something is wrong on this page"),
        f"{site.repository.rstrip('/')}/issues/new?{urlencode(filled)}",
    )


def feeds(edition: Edition, here: Here) -> tuple[Feed, ...]:
    """Give the feeds that exist."""
    _ = edition.wording.gettext
    entries = _("New and corrected entries")
    known = (
        Feed("RSS", f"{entries} (RSS)", "application/rss+xml", "feed.xml"),
        Feed("Atom", f"{entries} (Atom)", "application/atom+xml", "atom.xml"),
        Feed("JSON Feed", f"{entries} (JSON Feed)", "application/feed+json", "feed.json"),
        Feed(_("corrections"), _("Corrections (Atom)"), "application/atom+xml", "corrections.xml"),
        Feed(_("calendar"), _("Exchanges (calendar)"), "text/calendar", "exchanges.ics"),
    )
    return tuple(
        Feed(feed.name, feed.title, feed.media_type, here.link(feed.href))
        for feed in known
        if feed.href in edition.publication.feeds
    )


def _about(edition: Edition) -> tuple[tuple[str, str], ...]:
    _ = edition.wording.gettext
    return (
        (_("About the log"), address.text_path("about")),
        (_("All entries"), address.EXCHANGES),
        (_("Speakers"), address.SPEAKERS),
        (_("Publishers"), address.PUBLISHERS),
    )


def _reuse(edition: Edition) -> tuple[tuple[str, str], ...]:
    _ = edition.wording.gettext
    return ((_("Data: CSV, JSON, SQLite"), address.DATA),)


def _correct(edition: Edition) -> tuple[tuple[str, str], ...]:
    _ = edition.wording.gettext
    return (
        (_("All corrections"), address.CORRECTIONS),
        (_("How corrections are made"), address.text_path("corrections-policy")),
        (_("How complete the log is"), address.LEDGER),
        (_("The rules the build checks"), address.RULES),
    )
