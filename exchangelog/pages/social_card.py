"""What social networks and messengers show of a link to a page (the Open Graph protocol, ogp.me).

The picture is one for each language, made of type: no photograph, and nobody's face.
"""

from __future__ import annotations

from functools import lru_cache

from babel import Locale
from babel.core import get_global
from msgspec import Struct

from exchangelog.derive.history import updated
from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition, Entry

WIDTH, HEIGHT = 1200, 630
MOST_LOCALES = 64


class SocialCard(Struct, frozen=True):
    """A page's card. `kind` is `article` for an entry, with the moments of its publication and its last change; else `website`.

    `others` are the locales of the site's other languages, in each of which the page is there as well.
    """

    kind: str
    address: str
    picture: str
    width: str
    height: str
    words: str
    locale: str
    others: tuple[str, ...]
    published: str | None
    modified: str | None


def describe_site(edition: Edition) -> str:
    """Say what the picture says: the name of the log, and what it is."""
    site, tongue = edition.log.site, edition.tongue
    return f"{tongue.phrase(site, 'title').text}. {tongue.phrase(site, 'tagline').text}."


def make_social_card(edition: Edition, address: str, entry: Entry | None) -> SocialCard:
    """Give the card of the page at `address`, which is that of an entry or another."""
    return SocialCard(
        kind="website" if entry is None else "article",
        address=address,
        picture=Here(edition.publication.picture).canonical(edition.log.site.base_url),
        width=str(WIDTH),
        height=str(HEIGHT),
        words=edition.once(describe_site),
        locale=with_territory(edition.wording.locale),
        others=edition.once(other_locales),
        published=None if entry is None else f"{entry.record.added:%Y-%m-%dT%H:%M:%SZ}",
        modified=None if entry is None else f"{updated(entry, edition.log.timezone):%Y-%m-%dT%H:%M:%SZ}",
    )


def other_locales(edition: Edition) -> tuple[str, ...]:
    """Give the locales of the site's other editions."""
    own = edition.wording.locale
    locales = (place.wording.locale for place in edition.publication.editions)
    return tuple(with_territory(locale) for locale in locales if locale != own)


@lru_cache(MOST_LOCALES)
def with_territory(locale: Locale) -> str:
    """Give a locale as Open Graph writes it, en_GB; of a language without a country the one where most speak it (CLDR)."""
    if locale.territory:
        return f"{locale.language}_{locale.territory}"
    likely = get_global("likely_subtags").get(locale.language, "")
    return f"{locale.language}_{likely.rpartition('_')[2]}" if likely else str(locale.language)
