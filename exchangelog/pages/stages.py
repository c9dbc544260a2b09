"""The stages of an agreement: the entries that belong to it, drawn side by side and in a table with the running sum.

Comes in: an agreement's entries in the order of their dates. Goes out: a chart and its rows.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.charts.drawing import Amount, Picture
from exchangelog.charts.series import StageBar, draw_series
from exchangelog.charts.sheet import Part
from exchangelog.derive.account import Account
from exchangelog.derive.number_range import NOTHING
from exchangelog.pages.address import Here, entry_path
from exchangelog.pages.chart import Chart, exchange_values
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.label import Label, label_of_event
from exchangelog.pages.number_words import (
    account_amount,
    account_text,
    not_published,
    range_text,
    told_to_side,
)
from exchangelog.pages.row import NOTHING_GIVEN
from exchangelog.pages.wording import TimeText
from exchangelog.record.figure import EVERYBODY

SERIES_HEIGHT = 104
"""The height in pixels that the style sheet gives the drawing."""


class SideNumber(Struct, frozen=True):
    """What went to a side, to be shown in a cell: the column's name, the text, whether it is known."""

    column: str
    text: str
    known: bool


class StageRow(Struct, frozen=True):
    """A stage: its number, day and page, what went to each side (and whether that is known), its label, the sums so far."""

    number: str
    day: TimeText
    href: str
    current: bool
    numbers: tuple[SideNumber, ...]
    label: Label
    running: str


class Stages(Struct, frozen=True):
    """The stages together: the chart, the names beside its two rows, the table, its last line."""

    caption_anchor: str
    caption: str
    chart: Chart
    rows: tuple[StageRow, ...]
    columns: tuple[str, str]
    sums: tuple[SideNumber, ...]
    open: str


def stages_of(edition: Edition, agreement: str, *, bodies: bool) -> tuple[Entry, ...]:
    """Give the stages of an agreement at which people, or bodies, were handed over: the two are never added to one another."""
    return tuple(
        entry
        for entry in edition.stages.get(agreement, ())
        if (entry.record.kind == "repatriation") == bodies
    )


def make_stages(
    edition: Edition, entries: tuple[Entry, ...], here: Here, name: str, current: str = ""
) -> Stages:
    """Draw and list some entries: all of people, or all of bodies.

    `name` sets the ids apart on a page with several, `current` is the entry on whose page they stand.
    """
    wording = edition.wording
    bodies = entries[0].record.kind == "repatriation"
    first, second = edition.sides
    sums = tuple(
        SideNumber(side.heading, sum_so_far(edition, entries, side.id), known=True) for side in edition.sides
    )
    return Stages(
        f"{name}-caption",
        wording.gettext("Bodies, stage by stage, and the running sum")
        if bodies
        else wording.gettext("People, stage by stage, and the running sum"),
        make_stages_chart(edition, entries, name, current),
        tuple(
            make_stage_row(edition, entries[: number + 1], here, current=entry.id == current)
            for number, entry in enumerate(entries)
        ),
        (first.heading, second.heading),
        sums,
        what_is_open(edition, entries),
    )


def make_stages_chart(edition: Edition, entries: tuple[Entry, ...], name: str, current: str) -> Chart:
    """Draw the stages side by side."""
    wording = edition.wording
    first, second = edition.sides
    bars = tuple(
        StageBar(
            wording.short_days(entry.record.date, entry.record.date_latest),
            amount_given(edition, entry, first.id),
            amount_given(edition, entry, second.id),
            entry.id == current,
        )
        for entry in entries
    )
    picture = Picture(
        f"{name}-chart", wording.gettext("What each stage gave to each side"), describe(edition, entries)
    )
    part = Part(draw_series(picture, bars), SERIES_HEIGHT)
    return Chart(name, picture, (part,), exchange_values(edition, entries))


def everybody(edition: Edition, entry: Entry, side: str) -> Account | None:
    """Give the account of everybody given to a side."""
    return edition.accounts(entry).get((side, EVERYBODY))


def amount_given(edition: Edition, entry: Entry, side: str) -> Amount | None:
    """Give what the chart draws for a side; None where a number is missing."""
    if edition.gave_nobody(entry, side):
        return NOTHING_GIVEN
    return account_amount(everybody(edition, entry, side), edition.wording)


def text_given(edition: Edition, entry: Entry, side: str) -> str | None:
    """Write what went to a side; None where a number is missing."""
    if edition.gave_nobody(entry, side):
        return NOTHING_GIVEN.text
    return account_text(everybody(edition, entry, side), edition.wording)


def known_sum(edition: Edition, entries: tuple[Entry, ...], side: str) -> tuple[str, int]:
    """Write the sum of what is known of what some entries gave to a side; and count what is not known, which is not zero."""
    accounts = [everybody(edition, entry, side) for entry in entries if not edition.gave_nobody(entry, side)]
    known = [one.range for one in accounts if one is not None and one.range is not None]
    if not accounts:
        return NOTHING_GIVEN.text, 0
    total = (
        range_text(sum(known, start=NOTHING), edition.wording) if known else not_published(edition.wording)
    )
    return total, len(accounts) - len(known)


def sum_so_far(edition: Edition, entries: tuple[Entry, ...], side: str) -> str:
    """Write such a sum in one line, with the number of unknown ones where there are both."""
    text, unknown = known_sum(edition, entries, side)
    if not unknown or text == not_published(edition.wording):
        return text
    return edition.wording.ngettext(
        "%(sum)s and %(number)s unknown", "%(sum)s and %(number)s unknown", unknown, sum=text
    )


def make_stage_row(edition: Edition, so_far: tuple[Entry, ...], here: Here, *, current: bool) -> StageRow:
    """Give the row of the last of some entries, with the sums up to it."""
    wording, entry = edition.wording, so_far[-1]
    record = entry.record
    numbers = []
    for side in edition.sides:
        text = text_given(edition, entry, side.id)
        numbers.append(SideNumber(side.heading, text or not_published(wording), text is not None))
    running = [sum_so_far(edition, so_far, side.id) for side in edition.sides]
    return StageRow(
        wording.number(record.stage.number) if record.stage else "",
        wording.day_text(record.date, record.date_latest),
        here.link(entry_path(entry.id)),
        current,
        tuple(numbers),
        label_of_event(edition.verdict(entry), edition.accounts(entry), wording),
        running[0] if running[0] == running[1] else " · ".join(running),
    )


def describe(edition: Edition, entries: tuple[Entry, ...]) -> str:
    """Describe the chart in words, stage by stage."""
    wording = edition.wording
    parts = []
    for entry in entries:
        numbers = [
            told_to_side(account_text(everybody(edition, entry, side.id), wording), side.to, wording)
            for side in edition.sides
            if not edition.gave_nobody(entry, side.id)
        ]
        parts.append(f"{wording.days(entry.record.date, entry.record.date_latest)}: {', '.join(numbers)}")
    return "; ".join(parts) + "."


def what_is_open(edition: Edition, entries: tuple[Entry, ...]) -> str:
    """Say what of the stages is unknown or contested."""
    _ = edition.wording.gettext
    accounts = [
        everybody(edition, entry, side.id)
        for entry in entries
        for side in edition.sides
        if not edition.gave_nobody(entry, side.id)
    ]
    unknown = sum(one is None or one.range is None for one in accounts)
    contested = sum(one is not None and one.range is not None and not one.range.is_exact for one in accounts)
    if not unknown and not contested:
        return _("nothing unknown, nothing contested")
    texts = []
    if unknown:
        texts.append(
            edition.wording.ngettext("%(number)s number unknown", "%(number)s numbers unknown", unknown)
        )
    if contested:
        texts.append(
            edition.wording.ngettext(
                "%(number)s number is a range", "%(number)s numbers are ranges", contested
            )
        )
    return ", ".join(texts)
