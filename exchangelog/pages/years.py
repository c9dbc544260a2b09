"""The list of years: each as a line, and their sums in a table.

Comes in: an edition. Goes out: `YearsPage`.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from exchangelog.pages.address import HOME, YEARS
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Link, Subject, make_frame
from exchangelog.pages.row import make_row
from exchangelog.pages.sum_table import SumTable, make_sum_table
from exchangelog.pages.timeline import Strip, counted_exchanges, make_month_initials, make_strips


@dataclass(frozen=True, slots=True)
class YearsPage:
    """Everything that the list of years shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    months: Markup
    strips: tuple[Strip, ...]
    table: SumTable


def make_years_page(edition: Edition) -> YearsPage:
    """Give the list of years."""
    here = edition.here(YEARS)
    _ = edition.wording.gettext
    listed = tuple((entry, make_row(edition, entry, here)) for entry in edition.entries)
    subject = Subject(_("Years"), _("The exchanges of the log, year by year."), YEARS)
    return YearsPage(
        make_frame(edition, here, subject),
        (Link(_("Log"), here.link(HOME)), Link(_("Years"), "", "page")),
        make_month_initials(edition),
        make_strips(edition, counted_exchanges(listed), here),
        make_sum_table(edition, "exchange", here),
    )
