"""The same page in the site's other languages: for readers a link, for search engines the full addresses.

Comes in: an edition and a page. Goes out: `LanguageLink`s and `Alternate`s; none where the site has one language. Every edition has the same
pages, so that each address is there and leads back (a condition of `hreflang`: developers.google.com, "Localized versions of your pages").
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition

ANY_LANGUAGE = "x-default"
"""What `hreflang` calls the page for readers of all other languages."""


class LanguageLink(Struct, frozen=True):
    """The page in one language: that language's name in itself, its tag, the link, and whether it is the page itself."""

    name: str
    language: str
    href: str
    current: bool


class Alternate(Struct, frozen=True):
    """The full address of the page in a language (BCP 47), or for all that have none of their own."""

    language: str
    address: str


def language_links(edition: Edition, here: Here) -> tuple[LanguageLink, ...]:
    """Give a link to the page in each language of the site, its own included."""
    if len(edition.publication.editions) < 2:  # noqa: PLR2004 - one language is no choice
        return ()
    return tuple(
        LanguageLink(
            one.wording.own_name(one.wording.language),
            one.wording.language,
            here.elsewhere(one.prefix),
            one.prefix == here.prefix,
        )
        for one in edition.publication.editions
    )


def alternates(edition: Edition, here: Here) -> tuple[Alternate, ...]:
    """Give the full address of the page in each language; readers of any other are led to the first."""
    places = edition.publication.editions
    if len(places) < 2 or here.base_url is not None:  # noqa: PLR2004 - one language has no alternative
        return ()
    base_url = edition.log.site.base_url
    addresses = [
        Alternate(one.wording.language, Here(here.path, one.prefix).canonical(base_url)) for one in places
    ]
    return (*addresses, Alternate(ANY_LANGUAGE, addresses[0].address))
