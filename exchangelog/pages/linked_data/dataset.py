"""The log's data as linked data, for search engines of data sets."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

from exchangelog.media_types import media_type
from exchangelog.pages.address import DATA
from exchangelog.pages.data_table import FileLink
from exchangelog.pages.edition import Edition
from exchangelog.pages.linked_data.node import Node, make_node, reference
from exchangelog.pages.linked_data.site_nodes import home_address, make_publisher
from exchangelog.pages.rights import rights_of
from exchangelog.record.licence import find_licence


def make_dataset(edition: Edition, address: str, files: Iterable[FileLink] = ()) -> Node:
    """Give the data set, with the files that the page at `address` links to."""
    site = edition.log.site
    days = [edition.log.exchanges[entry].record.date for entry in edition.standing]
    return make_node(
        "Dataset",
        f"{home_address(edition)}#data",
        name=edition.tongue.phrase(site, "title").text,
        description=f"{edition.tongue.phrase(site, 'tagline').text}. {how_it_is_made(edition)}",
        url=edition.here(DATA).canonical(site.base_url) if edition.has(DATA) else home_address(edition),
        license=find_licence(site.licence).address,
        copyrightNotice=rights_of(edition),
        creator=reference(edition.once(make_publisher)),
        isAccessibleForFree=True,
        inLanguage=edition.wording.language,
        temporalCoverage=f"{min(days)}/{max(days)}" if days else None,
        distribution=tuple(
            make_node(
                "DataDownload",
                name=file.name,
                contentUrl=urljoin(address, file.href),
                encodingFormat=media_type(file.href).partition(";")[0],
            )
            for file in files
        ),
    )


def how_it_is_made(edition: Edition) -> str:
    """Say what the figures rest on, and what they are not: two sentences that the front page says, too."""
    _ = edition.wording.gettext
    made = _(
        "Each figure is given with the person or body who stated it, the page where it can be read, and whether the other side gave the same number. Where they differ, both numbers stay."
    )
    limits = _(
        "The log is not complete: an exchange is entered only when its sources have been captured. Totals count the entries shown here, not the war."
    )
    return f"{made} {limits}"
