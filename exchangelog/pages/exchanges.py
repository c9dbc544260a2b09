"""The list of every entry, newest first, year by year, to be narrowed by label.

Comes in: an edition. Goes out: `ExchangesPage`. A list of very many leaves the oldest years to their own pages.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.address import EXCHANGES, HOME, SEARCH, YEARS
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.label import Label, make_legend
from exchangelog.pages.link import Link, existing
from exchangelog.pages.year_groups import OtherYear, YearGroup, group_by_year, other_years, whole_years

MOST_LISTED = 400
"""About so many entries stand in one list (about 400 kB, 40 kB compressed)."""


class ExchangesPage(Struct, frozen=True):
    """Everything that the list of entries shows; `directions` head the columns left and right of the axis."""

    frame: Frame
    crumbs: tuple[Link, ...]
    counted: str
    directions: tuple[str, str]
    legend: tuple[Label, ...]
    years: tuple[YearGroup, ...]
    others: tuple[OtherYear, ...]
    ways: tuple[Link, ...]


def make_exchanges_page(edition: Edition) -> ExchangesPage:
    """Give the list of every entry that stands."""
    here = edition.here(EXCHANGES)
    _ = edition.wording.gettext
    listed = tuple(entry for entry in edition.entries if entry.record.withdrawn is None)
    years = group_by_year(edition, listed, here, whole_years(listed, MOST_LISTED))
    first, second = edition.sides
    subject = Subject(
        _("All entries"),
        _("Every exchange, release and repatriation of the log, newest first."),
        EXCHANGES,
        "filter.js",
    )
    return ExchangesPage(
        make_frame(edition, here, subject),
        (Link(_("Log"), here.link(HOME)), Link(_("All entries"), "", "page")),
        edition.wording.ngettext("%(number)s entry", "%(number)s entries", len(listed)),
        (first.heading, second.heading),
        make_legend(edition.wording),
        years,
        other_years(edition, listed, years, here),
        existing(
            edition,
            here,
            ((_("Year by year"), YEARS), (_("Find a day, a number, a place or a speaker"), SEARCH)),
        ),
    )
