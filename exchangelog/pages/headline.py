"""The heading of an entry's page: the day, and what it gave to each side. It is computed from the figures, never typed.

Comes in: an entry. Goes out: '24 May 2025: 307 people returned to each side', and without the day where a list has it already.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.derive.account import Account, Verdict
from exchangelog.derive.number_range import NumberRange
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.number_words import distinct_statements, last_number, range_text, stated_text
from exchangelog.pages.wording import Wording
from exchangelog.record.figure import EVERYBODY

MOST_NUMBERS = 2
"""Of more different numbers for one side the heading gives the range; the page has them all."""


class WrittenNumber(Struct, frozen=True):
    """How many were given to a side, in words, and the number that stands last in them: the noun behind it agrees with that one."""

    text: str
    last: int


def make_headline(edition: Edition, entry: Entry) -> str:
    """Give the heading: the day and the figures."""
    record = entry.record
    return edition.wording.gettext(
        "%(day)s: %(figures)s",
        day=edition.wording.days(record.date, record.date_latest),
        figures=figures_in_words(edition, entry),
    )


def figures_in_words(edition: Edition, entry: Entry) -> str:
    """Say in one clause what the entry gave to each side."""
    wording = edition.wording
    accounts = edition.accounts(entry)
    known = [
        (side, number)
        for side in edition.sides
        if (account := accounts.get((side.id, EVERYBODY))) is not None
        and (number := number_in_words(account, wording)) is not None
    ]
    bodies = entry.record.kind == "repatriation"
    if not known:
        of_some = any(account.range is not None for account in accounts.values())
        return (
            not_in_all(entry.record.kind, wording)
            if of_some
            else nothing_published(entry.record.kind, wording)
        )
    (first, number), *rest = known
    clause = to_one_side(number, first.to, wording, bodies=bodies)
    if rest:
        other_side, other = rest[0]
        if other.text == number.text:
            return each_side(number, wording, bodies=bodies)
        return wording.gettext(
            "%(clause)s, %(number)s %(to_side)s", clause=clause, number=other.text, to_side=other_side.to
        )
    other_side = next(side for side in edition.sides if side.id != first.id)
    if edition.gave_nobody(entry, other_side.id):
        return clause
    return wording.gettext(
        "%(clause)s; number %(to_side)s not published", clause=clause, to_side=other_side.to
    )


def number_in_words(account: Account, wording: Wording) -> WrittenNumber | None:
    """Write one number, two of which nobody knows which is right, or the range of more; 'or' stands between contested ones alone.

    Where nobody gave a number there is none.
    """
    if account.range is None:
        return None
    contested = account.verdict is Verdict.CONTESTED
    numbers = [
        WrittenNumber(stated_text(one.count, one.precision, wording), one.count)
        for one in distinct_statements(account)
        if contested or not account.additions
    ]
    if contested:
        numbers += [written_range(addition.range, wording) for addition in account.additions]
    each = tuple({number.text: number for number in numbers}.values())
    if len(each) == 1:
        return each[0]
    if contested and len(each) == MOST_NUMBERS:
        text = wording.gettext("%(one)s or %(other)s", one=each[0].text, other=each[1].text)
        return WrittenNumber(text, each[1].last)
    return written_range(account.range, wording)


def written_range(numbers: NumberRange, wording: Wording) -> WrittenNumber:
    """Write a range."""
    return WrittenNumber(range_text(numbers, wording), last_number(numbers))


def each_side(number: WrittenNumber, wording: Wording, *, bodies: bool) -> str:
    """Say that both sides were given as many."""
    if bodies:
        return wording.ngettext(
            "%(number)s body returned to each side",
            "%(number)s bodies returned to each side",
            number.last,
            number=number.text,
        )
    return wording.ngettext(
        "%(number)s person returned to each side",
        "%(number)s people returned to each side",
        number.last,
        number=number.text,
    )


def to_one_side(number: WrittenNumber, to: str, wording: Wording, *, bodies: bool) -> str:
    """Say how many one side was given."""
    if bodies:
        return wording.ngettext(
            "%(number)s body returned %(to_side)s",
            "%(number)s bodies returned %(to_side)s",
            number.last,
            number=number.text,
            to_side=to,
        )
    return wording.ngettext(
        "%(number)s person returned %(to_side)s",
        "%(number)s people returned %(to_side)s",
        number.last,
        number=number.text,
        to_side=to,
    )


def nothing_published(kind: str, wording: Wording) -> str:
    """Name an event for which nobody gave a number."""
    _ = wording.gettext
    return {
        "exchange": _("an exchange without published figures"),
        "release": _("a release without published figures"),
        "repatriation": _("a repatriation of bodies without published figures"),
    }[kind]


def not_in_all(kind: str, wording: Wording) -> str:
    """Name an event of which numbers of some kinds of people were published, and none of everybody."""
    _ = wording.gettext
    return {
        "exchange": _("an exchange; how many people in all was not published"),
        "release": _("a release; how many people in all was not published"),
        "repatriation": _("a repatriation; how many bodies in all was not published"),
    }[kind]
