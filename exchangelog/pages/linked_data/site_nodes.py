"""The nodes that pages of one edition share: the site, its publisher, a page and the way to it."""

from __future__ import annotations

from collections.abc import Iterable

from exchangelog.pages.address import HOME, Here, follow_link
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame
from exchangelog.pages.link import Link
from exchangelog.pages.linked_data.node import Node, make_node, reference, words


def home_address(edition: Edition) -> str:
    """Give the full address of the edition's front page."""
    return edition.here(HOME).canonical(edition.log.site.base_url)


def make_publisher(edition: Edition) -> Node:
    """Give who publishes the log; it is one for all editions."""
    site = edition.log.site
    base = Here(HOME).canonical(site.base_url)
    return make_node(
        "Organization",
        f"{base}#publisher",
        name=words(edition.tongue.phrase(site, "publisher")),
        url=base,
        email=site.contact.corrections,
    )


def make_website(edition: Edition) -> Node:
    """Give the site, as it is in this language."""
    site, tongue = edition.log.site, edition.tongue
    address = home_address(edition)
    return make_node(
        "WebSite",
        f"{address}#site",
        url=address,
        name=words(tongue.phrase(site, "title")),
        description=words(tongue.phrase(site, "tagline")),
        inLanguage=edition.wording.language,
        publisher=reference(edition.once(make_publisher)),
    )


def make_web_page(edition: Edition, frame: Frame, address: str) -> Node:
    """Give a page."""
    return make_node(
        "WebPage",
        address,
        url=address,
        name=frame.title,
        description=frame.description,
        inLanguage=edition.wording.language,
        isPartOf=reference(edition.once(make_website)),
    )


def make_breadcrumbs(crumbs: Iterable[Link], address: str) -> Node:
    """Give the way to the page at `address`, as the page shows it."""
    return make_node(
        "BreadcrumbList",
        f"{address}#breadcrumbs",
        itemListElement=tuple(
            make_node("ListItem", position=position, name=link.text, item=address_of(link, address))
            for position, link in enumerate(crumbs, start=1)
        ),
    )


def address_of(link: Link, address: str) -> str | None:
    """Give the full address that a crumb leads to; the last one is the page itself."""
    if link.current:
        return address
    return follow_link(address, link.href).removesuffix(HOME) if link.href else None
