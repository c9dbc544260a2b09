"""Numbers as they are shown: exact, at least, about, a range, not published.

Comes in: ranges and accounts as `derive` gives them. Goes out: short texts, and the amounts that charts draw.
"""

from __future__ import annotations

from exchangelog.charts.drawing import Amount
from exchangelog.derive.account import Account, Statement, Verdict
from exchangelog.derive.ledger import Sum
from exchangelog.derive.number_range import NumberRange
from exchangelog.pages.wording import Wording
from exchangelog.record.figure import Precision


def stated_text(count: int, precision: Precision, wording: Wording) -> str:
    """Write a number as it was stated: 307, at least 300, about 200."""
    number = wording.number(count)
    if precision == "at-least":
        return wording.gettext("at least %(number)s", number=number)
    if precision == "about":
        return wording.gettext("about %(number)s", number=number)
    return number


def range_text(numbers: NumberRange, wording: Wording) -> str:
    """Write a range: one number, `150–189`, or `at least 300` where it has no upper end."""
    low = wording.number(numbers.low)
    if numbers.high is None:
        return wording.gettext("at least %(number)s", number=low)
    return low if numbers.is_exact else f"{low}–{wording.number(numbers.high)}"


def last_number(numbers: NumberRange) -> int:
    """Give the number that stands last in a range as `range_text` writes it: what is counted agrees with that one."""
    return numbers.low if numbers.high is None else numbers.high


def account_text(account: Account | None, wording: Wording) -> str | None:
    """Write how many were given to a side, in few words; None where nobody gave a number."""
    if account is None or account.range is None:
        return None
    stated = distinct_statements(account)
    if len(stated) == 1 and not account.additions and account.verdict is not Verdict.CONTESTED:
        return stated_text(stated[0].count, stated[0].precision, wording)
    return range_text(account.range, wording)


def account_amount(account: Account | None, wording: Wording) -> Amount | None:
    """Give what a chart draws for an account; an open upper end is drawn at the lower one, and said in the text."""
    text = account_text(account, wording)
    if account is None or account.range is None or text is None:
        return None
    return range_amount(account.range, text)


def range_amount(numbers: NumberRange, text: str) -> Amount:
    """Give what a chart draws for a range."""
    return Amount(numbers.low, numbers.low if numbers.high is None else numbers.high, text)


def distinct_statements(account: Account) -> tuple[Statement, ...]:
    """Give one statement for each different number that was stated, in the order of the entry."""
    first: dict[tuple[int, Precision], Statement] = {}
    for statement in account.statements:
        first.setdefault((statement.count, statement.precision), statement)
    return tuple(first.values())


def sum_text(total: Sum, wording: Wording) -> str:
    """Write a sum; where not one of its numbers is known there is no sum, and it is not zero."""
    return range_text(total.range, wording) if total.with_number else not_published(wording)


def told_to_side(number: str | None, to: str, wording: Wording) -> str:
    """Say in a sentence how many went to a side (`to` as SideWords.to), or that nobody published how many."""
    if number is None:
        return wording.gettext("number %(to_side)s not published", to_side=to)
    return wording.gettext("%(number)s %(to_side)s", number=number, to_side=to)


def not_published(wording: Wording) -> str:
    """Give the words that stand where a number would: unknown is not zero."""
    return wording.gettext("not published")
