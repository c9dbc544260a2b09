"""What every page says of itself, and what surrounds its content.

Comes in: an edition and the page. Goes out: a `Frame`.
"""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup
from msgspec import Struct

from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.languages import Alternate, LanguageLink, alternates, language_links
from exchangelog.pages.link import Link
from exchangelog.pages.social_card import SocialCard
from exchangelog.pages.surroundings import Surroundings, find_surroundings


class Frame(Struct, frozen=True):
    """The frame of a page: what it says of itself, and its `around`, which other pages share.

    `title` is the page's own, in `title_lang` where that is not the page's language, `script` is a link to a static file, or None.
    `canonical` is None where the page has no address of its own (404.html). `languages` lead to the same page in each language of the site,
    `alternates` are its full addresses there; both are empty where the site has one language. `linked_data` and `card` are what the page says
    of itself to machines; `pages.linked_data` adds them where the page is to be found.
    """

    around: Surroundings
    languages: tuple[LanguageLink, ...]
    alternates: tuple[Alternate, ...]
    title: str
    title_lang: str | None
    description: str
    canonical: str | None
    indexed: bool
    script: str | None
    wrong: Link
    linked_data: Markup | None = None
    card: SocialCard | None = None


class Subject(Struct, frozen=True):
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
    return Frame(
        around=find_surroundings(edition, here, subject.section),
        languages=language_links(edition, here),
        alternates=alternates(edition, here),
        title=subject.title,
        title_lang=subject.lang,
        description=subject.description,
        canonical=here.canonical(edition.log.site.base_url) if here.base_url is None else None,
        indexed=subject.indexed and not edition.publication.preview,
        script=here.shared(f"static/{subject.script}") if subject.script else None,
        wrong=wrong_link(edition, here),
    )


def wrong_link(edition: Edition, here: Here) -> Link:
    """Give the link to the public form 'Something is wrong' of the log's repository, with the address of this page filled in."""
    site = edition.log.site
    form = f"{site.repository.rstrip('/')}/issues/new?template=something-wrong.yml"
    filled = "" if here.base_url is not None else f"&entry={quote(here.canonical(site.base_url), safe='')}"
    return Link(edition.wording.gettext("Something is wrong on this page"), form + filled)
