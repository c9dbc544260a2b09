"""What all pages of a section have around them that lie side by side: navigation, status line, feeds, foot.

Comes in: an edition, a place, and the section that the navigation marks. Goes out: `Surroundings`, made once for all these pages, since every
page of a site has them and all but a handful have the same; for the same reason a template places them by `once`. They link only
to pages and feeds that exist.
"""

from __future__ import annotations

from urllib.parse import quote

from msgspec import Struct

from exchangelog.pages import address
from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.link import Link, existing
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.rights import rights_of
from exchangelog.pages.wording import TimeText
from exchangelog.record.licence import find_licence

CONTENT_SECURITY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing is loaded from elsewhere and nothing inline runs (CSP level 3; `frame-ancestors` works in a header only)."""


class Feed(Struct, frozen=True):
    """A feed that readers can subscribe to: its short and its full name, its media type, its address."""

    name: str
    title: str
    media_type: str
    href: str


class Surroundings(Struct, frozen=True, eq=False):
    """What stands around the content of several pages; nothing in it is about one of them.

    `style` is a link to a static file, or None. `licence` has no address where we do not know it. One is the same as another only if it
    is that very one: by this templates remember what they made of it.
    """

    language: str
    site_title: Phrase
    tagline: Phrase
    content_security: str
    preview: bool
    style: str | None
    icon: str
    home: str
    navigation: tuple[Link, ...]
    latest_added: TimeText | None
    entries: str
    feeds: tuple[Feed, ...]
    about: tuple[Link, ...]
    reuse: tuple[Link, ...]
    correct: tuple[Link, ...]
    licence: Link


def find_surroundings(edition: Edition, here: Here, section: str) -> Surroundings:
    """Give what a page has around it, remembered for those beside it."""
    return edition.once(make_surroundings, here.beside(), section)


def make_surroundings(edition: Edition, here: Here, section: str) -> Surroundings:
    """Make what pages have around them at a place."""
    site, tongue, wording = edition.log.site, edition.tongue, edition.wording
    latest = edition.latest_added
    return Surroundings(
        language=wording.language,
        site_title=tongue.phrase(site, "title"),
        tagline=tongue.phrase(site, "tagline"),
        content_security=CONTENT_SECURITY,
        preview=edition.publication.preview,
        style=here.shared("static/style.css"),
        icon=here.shared("static/favicon.svg"),
        home=here.link(address.HOME),
        navigation=navigation(edition, here, section),
        latest_added=wording.instant_text(latest) if latest else None,
        entries=wording.ngettext("%(number)s entry", "%(number)s entries", len(edition.standing)),
        feeds=feeds(edition, here),
        about=existing(edition, here, _about(edition)),
        reuse=existing(edition, here, _reuse(edition)),
        correct=(report_link(edition), *existing(edition, here, _correct(edition))),
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


def report_link(edition: Edition, about: str = "") -> Link:
    """Give the link by which a reader reports an error, by e-mail; `about` is the subject."""
    subject = f"?subject={quote(about, safe='')}" if about else ""
    text = edition.wording.gettext("Report an error")
    return Link(text, f"mailto:{edition.log.site.contact.corrections}{subject}")


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
