"""An entry in a list: the day, what went to each side, its title, a sum that makes it up, its label.

Comes in: an entry. Goes out: a `Row`, the same for the front page and a year's table, or its `Brief`, which is all that a chart needs of it.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from exchangelog.charts.bars import draw_bare_mirror, draw_row_mirror
from exchangelog.charts.drawing import Amount, markup
from exchangelog.derive.account import Account, Verdict
from exchangelog.pages.address import Here, entry_path
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.label import Label, label_of_event
from exchangelog.pages.number_words import (
    account_amount,
    account_text,
    not_published,
    range_text,
    told_to_side,
)
from exchangelog.pages.part_sums import PartSum, part_sums
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.side_words import SideWords
from exchangelog.pages.wording import TimeText, Wording
from exchangelog.record.figure import EVERYBODY

NOTHING_GIVEN = Amount(0, 0, "–")
"""The other side of a release: nothing was due to it, so nothing is missing."""


class SideNumber(Struct, frozen=True):
    """What went to a side: its style, the name of the direction, the text, whether a number is known, what a chart draws of it."""

    style: str
    heading: str
    to: str
    text: str
    known: bool
    amount: Amount | None


class Brief(Struct, frozen=True):
    """An entry as a chart tells of it. `day` leaves out the year, `full_day` has it."""

    day: TimeText
    full_day: TimeText
    label: Label
    numbers: tuple[SideNumber, SideNumber]
    described: str


class Row(Brief, frozen=True):
    """An entry in a list. `note` says in small print how the numbers are made up.

    `scale` is the number that fills half of the mirror, None where nothing is drawn in it.
    """

    id: str
    href: str
    title: Phrase
    note: str
    spoken: str
    scale: int | None

    @property
    def mirror(self) -> Markup:
        """The numbers around their axis; drawn only for a list, since charts need a row's words alone."""
        first, second = self.numbers
        drawn = (
            draw_bare_mirror()
            if self.scale is None
            else draw_row_mirror(first.amount, second.amount, self.scale)
        )
        return Markup(markup(drawn))  # noqa: S704 - written by the XML library


def make_brief(edition: Edition, entry: Entry) -> Brief:
    """Give an entry as a chart tells of it."""
    wording, record = edition.wording, entry.record
    first, second = (make_side_number(edition, entry, side) for side in edition.sides)
    label = label_of_event(edition.verdict(entry), edition.accounts(entry), wording)
    machine = record.date.isoformat() if record.date_latest is None else None
    full_day = wording.day_text(record.date, record.date_latest)
    return Brief(
        day=TimeText(wording.short_days(record.date, record.date_latest), machine),
        full_day=full_day,
        label=label,
        numbers=(first, second),
        described=f"{full_day.text}: {told(first, wording)}, {told(second, wording)}. {label.words}.",
    )


def told(number: SideNumber, wording: Wording) -> str:
    """Say in a sentence what went to a side."""
    return told_to_side(None if number.amount is None else number.text, number.to, wording)


def make_row(edition: Edition, entry: Entry, here: Here) -> Row:
    """Give an entry as a row of a list on a page."""
    brief = make_brief(edition, entry)
    first, second = brief.numbers
    return Row(
        day=brief.day,
        full_day=brief.full_day,
        label=brief.label,
        numbers=brief.numbers,
        described=brief.described,
        id=entry.id,
        href=here.link(entry_path(entry.id)),
        title=edition.tongue.phrase(entry.record, "title"),
        note=describe_numbers(edition, entry),
        spoken=f"{first.heading}: {first.text}. {second.heading}: {second.text}.",
        scale=None if entry.record.kind == "repatriation" else edition.highest.get("exchange", 1),
    )


def make_side_number(edition: Edition, entry: Entry, side: SideWords) -> SideNumber:
    """Give what went to a side; nothing is owed to the other side of a release or of a repatriation that went one way."""
    if edition.gave_nobody(entry, side.id):
        return SideNumber(
            side.style, side.heading, side.to, NOTHING_GIVEN.text, known=False, amount=NOTHING_GIVEN
        )
    account = edition.accounts(entry).get((side.id, EVERYBODY))
    text = account_text(account, edition.wording)
    return SideNumber(
        side.style,
        side.heading,
        side.to,
        text or not_published(edition.wording),
        text is not None,
        account_amount(account, edition.wording),
    )


def describe_numbers(edition: Edition, entry: Entry) -> str:
    """Say in small print what kind of event it was, how its numbers are made up, and what is missing."""
    notes = (kind_note, sum_notes, dispute_note, verdict_note)
    return ". ".join(text for note in notes for text in note(edition, entry))


def kind_note(edition: Edition, entry: Entry) -> tuple[str, ...]:
    """Name the kind of an event that is no exchange."""
    _ = edition.wording.gettext
    return {
        "exchange": (),
        "release": (_("Release by one side, counted apart"),),
        "repatriation": (_("Bodies, counted apart"),),
    }[entry.record.kind]


def sum_notes(edition: Edition, entry: Entry) -> tuple[str, ...]:
    """Write the first sum of parts for each side; once where both are the same."""
    wording = edition.wording
    sums = [(side, text) for side in edition.sides if (text := first_sum(edition, entry, side))]
    if len(sums) > 1 and sums[0][1] == sums[1][1]:
        return (wording.gettext("%(sum)s, each side", sum=sums[0][1]),)
    return tuple(
        wording.gettext("%(heading)s: %(sum)s", heading=side.heading, sum=text) for side, text in sums
    )


def dispute_note(edition: Edition, entry: Entry) -> tuple[str, ...]:
    """Say that the kinds of people are contested where a sum of theirs would say that everybody's number is (contract, section 3)."""
    sums = [sum_of_everybody(edition, entry, side) for side in edition.sides]
    disputed = any(one.disputed for one in sums if one is not None)
    return (edition.wording.gettext("The accounts of who they were differ"),) if disputed else ()


def sum_of_everybody(edition: Edition, entry: Entry, side: SideWords) -> PartSum | None:
    """Give the first sum of parts that makes up all that went to a side, if the entry has one."""
    sums = part_sums(edition.accounts(entry), edition.log.categories, side.id)
    return next((one for one in sums if one.whole.who == EVERYBODY), None)


def first_sum(edition: Edition, entry: Entry, side: SideWords) -> str:
    """Write a sum of parts that makes up all that went to a side: 150 military + 7 civilians = 157."""
    whole = sum_of_everybody(edition, entry, side)
    if whole is None or whole.disputed:
        return ""
    has_one = any(is_one(part) for part in whole.parts)
    parts = " + ".join(part_words(edition, part, in_brackets=has_one) for part in whole.parts)
    return f"{parts} = {range_text(whole.total, edition.wording)}"


def is_one(part: Account) -> bool:
    """Say whether the number of a part ends in one person, with whom the name of a kind, a plural, does not go together."""
    return part.range is not None and (part.range.high or part.range.low) == 1


def part_words(edition: Edition, part: Account, *, in_brackets: bool) -> str:
    """Write a part with what it counts: 150 military; in brackets the kind is a name, and bends with no number: 1 (civilians)."""
    given = {
        "number": account_text(part, edition.wording),
        "kind": edition.kind_in_sentence(part.who).text,
    }
    _ = edition.wording.gettext
    return _("%(number)s (%(kind)s)", **given) if in_brackets else _("%(number)s %(kind)s", **given)


def verdict_note(edition: Edition, entry: Entry) -> tuple[str, ...]:
    """Say what a reader of the list should know of numbers that are missing or each side's own."""
    _ = edition.wording.gettext
    verdict = edition.verdict(entry)
    if verdict is Verdict.UNPUBLISHED:
        known = any(one.range is not None for one in edition.accounts(entry).values())
        return (_("Nobody published how many in all") if known else _("Nobody published a number"),)
    if verdict is Verdict.EACH_ITS_OWN:
        return (_("Each side gave its own count"),)
    accounts = edition.accounts(entry)
    return tuple(
        _("No number %(to_side)s was published", to_side=side.to)
        for side in edition.sides
        if not edition.gave_nobody(entry, side.id)
        if (account := accounts.get((side.id, EVERYBODY))) is None or account.range is None
    )
