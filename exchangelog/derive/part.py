"""What one entry adds to an announced total.

Comes in: an event with its accounts, and a total. Goes out: its known numbers for the total's sides and kind of people, and whether one is not known.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.derive.account import Account, Accounts, gave_nobody
from exchangelog.derive.number_range import NOTHING, NumberRange
from exchangelog.record.exchange import Exchange
from exchangelog.record.field_types import BOTH_SIDES, NO_SIDE
from exchangelog.record.figure import Total
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log


class Part(Struct, frozen=True):
    """What one entry adds to a total: its known numbers for the total's sides and kind together, or None where it has none.

    `own` is what the announcing side itself said of it, where it did; `lacks_number` says that the number of a side, or of both, is not known;
    `counts` is False for a withdrawn entry and a draft, which add nothing.
    """

    entry: str
    range: NumberRange | None
    own: NumberRange | None = None
    lacks_number: bool = False
    counts: bool = True


def sides_of(total: Total, log: Log) -> tuple[str, ...]:
    """Give the sides to which a total counts what was given."""
    return tuple(log.site.sides) if total.side == BOTH_SIDES else (total.side,)


def range_given_to(side: str, who: str, entry: Filed[Exchange], accounts: Accounts) -> NumberRange | None:
    """Give what an event gave to a side; nothing where it gave nobody to that side, None where nobody said how many."""
    if gave_nobody(entry, side, accounts):
        return NOTHING
    account = accounts.get((side, who))
    return account.range if account is not None else None


def own_number(side: str, who: str, announcing: str, accounts: Accounts) -> NumberRange | None:
    """Give what officials of the announcing side gave; None where they gave no number."""
    account = accounts.get((side, who))
    return None if account is None or announcing == NO_SIDE else account.range_of_side(announcing)


def preferred(account: Account, announcing: str) -> tuple[NumberRange, ...]:
    """Give an account's numbers, those of the announcing side first."""
    return tuple(dict.fromkeys((*account.of_side(announcing), *(one.range for one in account.given))))
