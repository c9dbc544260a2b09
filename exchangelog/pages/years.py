"""The list of years: each as a line, and their sums in a table.

Comes in: an edition. Goes out: `YearsPage`. A log without an exchange has no lines; the tables of its other events list its years.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from exchangelog.pages.address import HOME, YEARS
from exchangelog.pages.chart import chart_links
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.sum_table import SumTable, make_sum_table
from exchangelog.pages.sums import rows_of
from exchangelog.pages.timeline import STRIPS, Strip, exchanges_of, make_month_initials, make_strips
from exchangelog.pages.year import KINDS
from exchangelog.record.figure import Kind


class YearsPage(Struct, frozen=True):
    """Everything that the list of years shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    months: Markup
    strips: tuple[Strip, ...]
    strip_files: tuple[Link, ...]
    tables: tuple[SumTable, ...]


def make_years_page(edition: Edition) -> YearsPage:
    """Give the list of years."""
    here = edition.here(YEARS)
    _ = edition.wording.gettext
    exchanges = exchanges_of(edition)
    subject = Subject(_("Years"), _("The entries of the log, year by year."), YEARS)
    return YearsPage(
        make_frame(edition, here, subject),
        (Link(_("Log"), here.link(HOME)), Link(_("Years"), "", "page")),
        make_month_initials(edition),
        make_strips(edition, exchanges, here),
        chart_links(STRIPS, here) if exchanges else (),
        tuple(make_sum_table(edition, kind, here) for kind in kinds_of_tables(edition)),
    )


def kinds_of_tables(edition: Edition) -> tuple[Kind, ...]:
    """Give of which events the sums are shown: of exchanges, and where the log has none, of what else it has."""
    others = tuple(kind for kind in KINDS if rows_of(edition, kind))
    return ("exchange",) if "exchange" in others or not others else others
