"""The heading of an entry's page: the day, and what it gave to each side. It is computed from the figures, never typed.

Comes in: an entry. Goes out: '24 May 2025: 307 people returned to each side', and without the day where a list has it already.
"""

from __future__ import annotations

from exchangelog.derive.account import Account, Verdict
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.number_words import (
    account_text,
    distinct_statements,
    not_published,
    range_text,
    stated_text,
)
from exchangelog.pages.wording import Wording
from exchangelog.record.figure import EVERYBODY

MOST_NUMBERS = 2
"""Of more different numbers for one side the heading gives the range; the page has them all."""


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
        (side, account)
        for side in edition.sides
        if (account := accounts.get((side.id, EVERYBODY))) is not None and account.range is not None
    ]
    bodies = entry.record.kind == "repatriation"
    if not known:
        of_some = any(account.range is not None for account in accounts.values())
        return (
            not_in_all(entry.record.kind, wording)
            if of_some
            else nothing_published(entry.record.kind, wording)
        )
    (first, account), *rest = known
    number, amount = numbers_in_words(account, wording), most(account)
    clause = to_one_side(number, amount, first.to, wording, bodies=bodies)
    if rest:
        other = numbers_in_words(rest[0][1], wording)
        if other == number:
            return each_side(number, amount, wording, bodies=bodies)
        return wording.gettext(
            "%(clause)s, %(number)s %(to_side)s", clause=clause, number=other, to_side=rest[0][0].to
        )
    if entry.record.kind != "exchange":
        return clause
    other_side = next(side for side in edition.sides if side.id != first.id)
    return wording.gettext(
        "%(clause)s; number %(to_side)s not published", clause=clause, to_side=other_side.to
    )


def numbers_in_words(account: Account, wording: Wording) -> str:
    """Write one number, two of which nobody knows which is right, or the range of more; 'or' stands between contested ones alone."""
    if account.verdict is not Verdict.CONTESTED:
        return account_text(account, wording) or not_published(wording)
    texts = list(
        dict.fromkeys(
            [stated_text(one.count, one.precision, wording) for one in distinct_statements(account)]
            + [range_text(addition.range, wording) for addition in account.additions]
        )
    )
    if len(texts) > MOST_NUMBERS and account.range is not None:
        return range_text(account.range, wording)
    return (
        wording.gettext("%(one)s or %(other)s", one=texts[0], other=texts[1]) if len(texts) > 1 else texts[0]
    )


def most(account: Account) -> int:
    """Give the number that decides between 'person' and 'people'."""
    return 0 if account.range is None else account.range.high or account.range.low


def each_side(number: str, amount: int, wording: Wording, *, bodies: bool) -> str:
    """Say that both sides were given as many."""
    if bodies:
        return wording.ngettext(
            "%(number)s body returned to each side",
            "%(number)s bodies returned to each side",
            amount,
            number=number,
        )
    return wording.ngettext(
        "%(number)s person returned to each side",
        "%(number)s people returned to each side",
        amount,
        number=number,
    )


def to_one_side(number: str, amount: int, to: str, wording: Wording, *, bodies: bool) -> str:
    """Say how many one side was given."""
    if bodies:
        return wording.ngettext(
            "%(number)s body returned %(to_side)s",
            "%(number)s bodies returned %(to_side)s",
            amount,
            number=number,
            to_side=to,
        )
    return wording.ngettext(
        "%(number)s person returned %(to_side)s",
        "%(number)s people returned %(to_side)s",
        amount,
        number=number,
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
