"""The files of the charts: for each an SVG that stands alone and a CSV with its values, beside the page that shows it.

Comes in: an edition. Goes out: paths in the site with functions that make the bytes; a chart is drawn once for both of its files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from exchangelog.pages.address import HOME, YEARS, Here, agreement_path, year_path
from exchangelog.pages.agreement import group_by_kind
from exchangelog.pages.chart import Chart, write_csv, write_svg
from exchangelog.pages.edition import Edition
from exchangelog.pages.home import make_home_chart
from exchangelog.pages.sums import rows_of
from exchangelog.pages.timeline import STRIPS, exchanges_of, make_days_chart, make_strip_chart
from exchangelog.pages.year import has_columns, make_columns_chart, years_of

DrawCharts = Callable[[], tuple[Chart, ...]]
ChartFile = tuple[str, Callable[[], bytes]]
KEPT = 2
"""Of how many pages the charts are kept: files of one page are made one after another, and a large log has thousands of charts."""


def plan_chart_files(edition: Edition) -> Iterator[ChartFile]:
    """Give the files of every chart of an edition."""
    drawn_last = lru_cache(KEPT)(drawn)
    for path, stems, draw in find_charts(edition):
        here = edition.here(path)
        folder = edition.publication.prefix + path.removesuffix("index.html")
        drawn_once = partial(drawn_last, draw)
        for number, stem in enumerate(stems):
            yield f"{folder}{stem}.svg", partial(make_svg, edition, here, drawn_once, number)
            yield f"{folder}{stem}.csv", partial(make_csv, drawn_once, number)


def drawn(draw: DrawCharts) -> tuple[Chart, ...]:
    """Draw the charts of a page."""
    return draw()


def find_charts(edition: Edition) -> Iterator[tuple[str, tuple[str, ...], DrawCharts]]:
    """Give the pages that have charts: the path, the names of their files, and how the charts are drawn."""
    if rows_of(edition, "exchange"):
        yield HOME, ("people", STRIPS), partial(draw_home_charts, edition)
        yield YEARS, (STRIPS,), partial(draw_years_charts, edition)
    for year in years_of(edition):
        number = sum(len(row.events) for row in rows_of(edition, "exchange", year))
        if number:
            stems = (STRIPS, "exchanges") if has_columns(number) else (STRIPS,)
            yield year_path(year), stems, partial(draw_year_charts, edition, year)
    for agreement, stages in edition.stages.items():
        kinds = sorted({entry.record.kind == "repatriation" for entry in stages})
        names = tuple("bodies" if bodies else "people" for bodies in kinds)
        yield agreement_path(agreement), names, partial(draw_agreement_charts, edition, agreement)


def draw_home_charts(edition: Edition) -> tuple[Chart, ...]:
    """Draw what the front page shows."""
    here = edition.here(HOME)
    exchanges = exchanges_of(edition)
    chart = make_home_chart(edition, exchanges)
    return (*((chart,) if chart else ()), make_strip_chart(edition, exchanges, here))


def draw_years_charts(edition: Edition) -> tuple[Chart, ...]:
    """Draw what the list of years shows."""
    here = edition.here(YEARS)
    return (make_strip_chart(edition, exchanges_of(edition), here),)


def draw_year_charts(edition: Edition, year: int) -> tuple[Chart, ...]:
    """Draw what the page of a year shows."""
    exchanges = exchanges_of(edition, year)
    days = make_days_chart(edition, year, exchanges)
    return (days, make_columns_chart(edition, year, exchanges)) if has_columns(len(exchanges)) else (days,)


def draw_agreement_charts(edition: Edition, agreement: str) -> tuple[Chart, ...]:
    """Draw what the page of an agreement shows."""
    here = edition.here(agreement_path(agreement))
    return tuple(kind.stages.chart for kind in group_by_kind(edition, agreement, here))


def make_svg(edition: Edition, here: Here, draw: DrawCharts, number: int) -> bytes:
    """Give one of a page's charts as SVG."""
    return write_svg(edition, draw()[number], here)


def make_csv(draw: DrawCharts, number: int) -> bytes:
    """Give the values of one of a page's charts as CSV."""
    return write_csv(draw()[number])
