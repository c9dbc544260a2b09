"""A page's context, described for machines: its frame is given the linked data and the card.

Comes in: an edition, and the context of one of its pages. Goes out: the same context. A page that nobody should find (withdrawn, moved, not found,
a preview) says nothing to machines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from exchangelog.pages.address import Here
from exchangelog.pages.data import DataPage
from exchangelog.pages.dossier import open_dossier
from exchangelog.pages.edition import Edition
from exchangelog.pages.exchange import ExchangePage
from exchangelog.pages.frame import Frame
from exchangelog.pages.home import HomePage
from exchangelog.pages.link import Link
from exchangelog.pages.linked_data.article import make_article
from exchangelog.pages.linked_data.dataset import make_dataset
from exchangelog.pages.linked_data.node import Node, write_nodes
from exchangelog.pages.linked_data.site_nodes import (
    make_breadcrumbs,
    make_publisher,
    make_web_page,
    make_website,
)
from exchangelog.pages.social_card import make_social_card


def make_described(edition: Edition, make: Callable[[Edition], object]) -> object:
    """Give the context of a page with what its frame says to machines, or as it is where it has nothing to say."""
    context = make(edition)
    frame = getattr(context, "frame", None)
    if not isinstance(frame, Frame) or frame.canonical is None or not frame.indexed:
        return context
    address = frame.canonical
    entry = edition.log.exchanges[context.id] if isinstance(context, ExchangePage) else None
    nodes = [*main_nodes(edition, context, frame, address), edition.once(make_publisher)]
    crumbs: tuple[Link, ...] = getattr(context, "crumbs", ())
    if crumbs:
        nodes.append(make_breadcrumbs(crumbs, address))
    card = make_social_card(edition, address, entry)
    described = replace(frame, linked_data=write_nodes(nodes), card=card)
    # What has a frame is one of the pages' structs, which no type says of all of them.
    return replace(context, frame=described)  # type: ignore[type-var]


def main_nodes(edition: Edition, context: object, frame: Frame, address: str) -> Iterator[Node]:
    """Give what a page is about: an entry, the data, or just the page."""
    if isinstance(context, ExchangePage):
        dossier = open_dossier(edition, edition.log.exchanges[context.id])
        picture = Here(edition.publication.picture).canonical(edition.log.site.base_url)
        yield from make_article(dossier, frame, address, picture)
    else:
        yield make_web_page(edition, frame, address)
    if isinstance(context, HomePage):
        yield make_dataset(edition, address)
    if isinstance(context, DataPage):
        files = [file for table in context.tables for file in (table.csv, table.json)]
        yield make_dataset(edition, address, (*files, context.database))
    yield edition.once(make_website)
