"""The front page: the latest entry, the sums, the charts, every entry, the latest corrections.

Comes in: an edition. Goes out: `HomePage`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from exchangelog.pages.address import CORRECTIONS, HOME, LABELS, LEDGER, METHOD, Here, year_path
from exchangelog.pages.corrections import ListedChange, make_listed_changes
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Link, Subject, make_frame
from exchangelog.pages.label import Label, make_legend
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.row import Row, make_row
from exchangelog.pages.sums import (
    Card,
    SideSum,
    count_unpublished,
    make_confirmed_card,
    make_side_card,
    other_kinds,
    rows_of,
    side_sums,
)
from exchangelog.pages.timeline import (
    Chart,
    Listed,
    Strip,
    counted_exchanges,
    make_charts,
    make_month_initials,
    make_strips,
    time_span,
    year_of,
)

LATEST_CHANGES = 5


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The entries of a year, newest first, with the sums of its exchanges."""

    year: str
    href: str
    sums: tuple[SideSum, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything that the front page shows."""

    frame: Frame
    heading: Phrase
    latest: Row | None
    cards: tuple[Card, ...]
    labels_href: str | None
    ledger_href: str | None
    charts: tuple[Chart, ...]
    months: Markup
    strips: tuple[Strip, ...]
    strips_number: str
    legend: tuple[Label, ...]
    years: tuple[YearGroup, ...]
    changes: tuple[ListedChange, ...]
    corrections: Link | None


def make_home_page(edition: Edition) -> HomePage:
    """Give the front page."""
    here = edition.here(HOME)
    tongue, wording = edition.tongue, edition.wording
    listed = tuple(
        (entry, make_row(edition, entry, here)) for entry in edition.entries if entry.record.withdrawn is None
    )
    exchanges = counted_exchanges(listed)
    charts = make_charts(edition, exchanges)
    tagline = tongue.phrase(edition.log.site, "tagline")
    return HomePage(
        frame=make_frame(edition, here, Subject(tagline.text, tagline.text, HOME, "filter.js")),
        heading=tagline,
        latest=listed[-1][1] if listed else None,
        cards=make_cards(edition, exchanges),
        labels_href=here.link(METHOD, LABELS) if edition.has(METHOD) else None,
        ledger_href=here.link(LEDGER) if edition.has(LEDGER) else None,
        charts=charts,
        months=make_month_initials(edition),
        strips=make_strips(edition, exchanges, here),
        strips_number=wording.number(len(charts) + 1),
        legend=make_legend(wording),
        years=group_by_year(edition, listed, here),
        changes=make_listed_changes(edition, here)[:LATEST_CHANGES],
        corrections=Link(wording.gettext("All corrections"), here.link(CORRECTIONS))
        if edition.has(CORRECTIONS)
        else None,
    )


def make_cards(edition: Edition, exchanges: tuple[Listed, ...]) -> tuple[Card, ...]:
    """Give the sums of all exchanges, how many there are, and how sure they are."""
    if not exchanges:
        return ()
    rows = rows_of(edition, "exchange")
    first, second = edition.sides
    return (
        make_side_card(edition, rows, first),
        make_side_card(edition, rows, second),
        make_count_card(edition, exchanges),
        make_confirmed_card(edition, rows),
    )


def make_count_card(edition: Edition, exchanges: tuple[Listed, ...]) -> Card:
    """Give how many exchanges the log has, of which time, and what it counts apart."""
    wording = edition.wording
    limits = [time_span(edition, tuple(entry for entry, _row in exchanges))]
    unpublished = count_unpublished(edition, rows_of(edition, "exchange"))
    if unpublished:
        limits.append(
            wording.ngettext(
                "%(number)s has no published figures and adds nothing to the totals",
                "%(number)s have no published figures and add nothing to the totals",
                unpublished,
            )
        )
    number = wording.number(len(exchanges))
    return Card("", wording.gettext("Exchanges in the log"), number, (*limits, *other_kinds(edition)))


def group_by_year(edition: Edition, listed: tuple[Listed, ...], here: Here) -> tuple[YearGroup, ...]:
    """Give all entries, newest first, year by year."""
    return tuple(
        YearGroup(
            str(year),
            here.link(year_path(year)),
            side_sums(edition, rows) if (rows := rows_of(edition, "exchange", year)) else (),
            tuple(row for _entry, row in members),
        )
        for year, members in groupby(reversed(listed), key=year_of)
    )
