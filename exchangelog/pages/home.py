"""The front page: the latest entry, the sums, the charts, the newest entries, the latest corrections.

Comes in: an edition. Goes out: `HomePage`. Of a long log it has the newest entries alone, and leads to all of them, by list, by year and by
search.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from exchangelog.pages.address import (
    CORRECTIONS,
    EXCHANGES,
    HOME,
    LABELS,
    LEDGER,
    METHOD,
    SEARCH,
    YEARS,
    Here,
)
from exchangelog.pages.by_year import make_years_chart
from exchangelog.pages.chart import Chart, chart_links
from exchangelog.pages.corrections import ListedChange, make_listed_changes
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.label import Label, make_legend
from exchangelog.pages.link import Link, existing
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.row import Row
from exchangelog.pages.sums import (
    Card,
    count_unpublished,
    make_confirmed_card,
    make_side_card,
    other_kinds,
    rows_of,
)
from exchangelog.pages.timeline import (
    MOST_COLUMNS,
    STRIPS,
    Drawn,
    Strip,
    exchanges_of,
    make_exchange_chart,
    make_month_initials,
    make_strips,
    time_span,
)
from exchangelog.pages.year_groups import YearGroup, group_by_year

LATEST_CHANGES = 5
MOST_ENTRIES = 60
"""So many entries stand on the front page; of more, the newest."""
NEWEST = 20


class HomePage(Struct, frozen=True):
    """Everything that the front page shows."""

    frame: Frame
    heading: Phrase
    latest: Row | None
    search_href: str | None
    cards: tuple[Card, ...]
    labels_href: str | None
    ledger_href: str | None
    charts: tuple[Chart, ...]
    by_year: bool
    chart_files: tuple[Link, ...]
    months: Markup
    strips: tuple[Strip, ...]
    strips_number: str
    strip_files: tuple[Link, ...]
    legend: tuple[Label, ...]
    years: tuple[YearGroup, ...]
    cut: str
    ways: tuple[Link, ...]
    changes: tuple[ListedChange, ...]
    corrections: Link | None


def make_home_page(edition: Edition) -> HomePage:
    """Give the front page."""
    here = edition.here(HOME)
    tongue, wording = edition.tongue, edition.wording
    exchanges = exchanges_of(edition)
    chart = make_home_chart(edition, exchanges)
    listed = tuple(entry for entry in edition.entries if entry.record.withdrawn is None)
    is_long = len(listed) > MOST_ENTRIES
    years = group_by_year(edition, listed, here, NEWEST if is_long else len(listed))
    tagline = tongue.phrase(edition.log.site, "tagline")
    description = wording.gettext(
        "Each figure is given with the person or body who stated it, the page where it can be read, and whether the other side gave the same number. "
        "Where they differ, both numbers stay."
    )
    return HomePage(
        frame=make_frame(edition, here, Subject(tagline.text, description, HOME, "filter.js")),
        heading=tagline,
        latest=years[0].rows[0] if years else None,
        search_href=here.link(SEARCH) if listed and edition.has(SEARCH) else None,
        cards=make_cards(edition, exchanges),
        labels_href=here.link(METHOD, LABELS) if edition.has(METHOD) else None,
        ledger_href=here.link(LEDGER) if edition.has(LEDGER) else None,
        charts=(chart,) if chart else (),
        by_year=len(exchanges) > MOST_COLUMNS,
        chart_files=chart_links(chart.stem, here) if chart else (),
        months=make_month_initials(edition),
        strips=make_strips(edition, exchanges, here),
        strips_number=wording.number(2 if chart else 1),
        strip_files=chart_links(STRIPS, here) if exchanges else (),
        legend=make_legend(wording),
        years=years,
        cut=wording.ngettext("The newest %(number)s entry", "The newest %(number)s entries", NEWEST)
        if is_long
        else "",
        ways=make_ways(edition, listed, here),
        changes=make_listed_changes(edition, here)[:LATEST_CHANGES],
        corrections=Link(wording.gettext("All corrections"), here.link(CORRECTIONS))
        if edition.has(CORRECTIONS)
        else None,
    )


def make_home_chart(edition: Edition, exchanges: tuple[Drawn, ...]) -> Chart | None:
    """Give the chart of all exchanges; where there are many it has a column for each year."""
    if len(exchanges) > MOST_COLUMNS:
        return make_years_chart(edition)
    title = edition.wording.gettext("People returned per exchange, both sides around one axis")
    return make_exchange_chart(edition, exchanges, "people", title) if exchanges else None


def make_ways(edition: Edition, listed: tuple[Entry, ...], here: Here) -> tuple[Link, ...]:
    """Give the ways to every entry: the whole list, the years, the search."""
    wording = edition.wording
    _ = wording.gettext
    whole = wording.ngettext("All %(number)s entry", "All %(number)s entries", len(listed))
    ways = (
        (whole, EXCHANGES),
        (_("Year by year"), YEARS),
        (_("Find a day, a number, a place or a speaker"), SEARCH),
    )
    return existing(edition, here, ways) if listed else ()


def make_cards(edition: Edition, exchanges: tuple[Drawn, ...]) -> tuple[Card, ...]:
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


def make_count_card(edition: Edition, exchanges: tuple[Drawn, ...]) -> Card:
    """Give how many exchanges the log has, of which time, and what it counts apart."""
    wording = edition.wording
    limits = [time_span(edition, tuple(entry for entry, _brief in exchanges))]
    unpublished = count_unpublished(edition, rows_of(edition, "exchange"))
    if unpublished:
        limits.append(
            wording.ngettext(
                "%(number)s has no published number of all and adds nothing to the totals",
                "%(number)s have no published number of all and add nothing to the totals",
                unpublished,
            )
        )
    number = wording.number(len(exchanges))
    return Card("", wording.gettext("Exchanges in the log"), number, (*limits, *other_kinds(edition)))
