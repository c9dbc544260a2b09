"""Entries of a list, newest first, year by year; and where a list would be too long, which years it leaves to their own pages.

Comes in: entries, oldest first. Goes out: `YearGroup`s. A year is never cut where whole years are listed: its page has what the list leaves out.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from msgspec import Struct

from exchangelog.pages.address import Here, year_path
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.row import Row, make_row
from exchangelog.pages.sums import SideSum, exchanges_uncertain, rows_of, side_sums
from exchangelog.pages.timeline import year_of


class YearGroup(Struct, frozen=True):
    """The entries of a year, newest first, with the sums of its exchanges and what may be of another year; `whole` says how many it has, where not all are listed."""

    year: str
    href: str
    sums: tuple[SideSum, ...]
    uncertain: tuple[str, ...]
    rows: tuple[Row, ...]
    whole: str


class OtherYear(Struct, frozen=True):
    """A year that a list leaves to its own page."""

    year: str
    href: str
    entries: str


def group_by_year(
    edition: Edition, listed: tuple[Entry, ...], here: Here, most: int
) -> tuple[YearGroup, ...]:
    """Give the newest `most` entries as rows, year by year."""
    counted = Counter(map(year_of, listed))
    newest = tuple(reversed(listed))[:most]
    return tuple(
        make_group(edition, year, tuple(make_row(edition, one, here) for one in members), counted[year], here)
        for year, members in groupby(newest, key=year_of)
    )


def make_group(edition: Edition, year: int, rows: tuple[Row, ...], entries: int, here: Here) -> YearGroup:
    """Give the entries of a year that are listed."""
    sums = rows_of(edition, "exchange", year)
    whole = edition.wording.ngettext("%(number)s entry", "%(number)s entries", entries)
    return YearGroup(
        str(year),
        here.link(year_path(year)),
        side_sums(edition, sums) if sums else (),
        exchanges_uncertain(sums, edition.wording),
        rows,
        whole if len(rows) < entries else "",
    )


def whole_years(listed: tuple[Entry, ...], most: int) -> int:
    """Give how many of the newest entries to list, so that no year is cut: about `most`, and the newest year in any case."""
    number = 0
    for _year, members in groupby(reversed(listed), key=year_of):
        more = len(tuple(members))
        if number and number + more > most:
            break
        number += more
    return number


def other_years(
    edition: Edition, listed: tuple[Entry, ...], shown: tuple[YearGroup, ...], here: Here
) -> tuple[OtherYear, ...]:
    """Give the years that are not listed, newest first."""
    counted = Counter(map(year_of, listed))
    there = {group.year for group in shown}
    return tuple(
        OtherYear(
            str(year),
            here.link(year_path(year)),
            edition.wording.ngettext("%(number)s entry", "%(number)s entries", counted[year]),
        )
        for year in sorted(counted, reverse=True)
        if str(year) not in there
    )
