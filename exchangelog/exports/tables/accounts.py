"""The table of what all figures for one side and kind of people come to: derived, as a whole, from who said what."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.derive.account import Account
from exchangelog.derive.number_range import NumberRange
from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published, stands
from exchangelog.exports.tables.entry_columns import VERDICTS
from exchangelog.exports.tables.figures import high, low
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed


def account_items(published: Published, entry: Filed[Statement]) -> Iterator[tuple[str, Account]]:
    """Give the accounts of an event."""
    if isinstance(entry.record, Exchange) and stands(entry):
        for account in published.derived.accounts[entry.id].values():
            yield entry.id, account


def own(account: Account) -> NumberRange | None:
    """Give what officials of the receiving side themselves gave."""
    return account.range_of_side(account.side)


ACCOUNTS = Table(
    "accounts",
    _(
        "What all figures for one side and kind of people of an event come to, and how sure that is. Nothing of it is typed in: it follows from who said what."
    ),
    (
        Column("exchange", "string", _("The event."), lambda one: one[0], required=True),
        Column(
            "side",
            "string",
            _("The side to which people, or bodies, were given."),
            lambda one: one[1].side,
            required=True,
        ),
        Column(
            "who",
            "string",
            _("The kind of people; “all” is everyone given to the side that day."),
            lambda one: one[1].who,
            required=True,
        ),
        Column(
            "verdict",
            "string",
            _("How sure the number is."),
            lambda one: one[1].verdict.value,
            derived=True,
            required=True,
            choices=VERDICTS,
        ),
        Column(
            "low",
            "integer",
            _(
                "The lowest number that the accounts leave possible. Empty where nobody gave one, which is not zero."
            ),
            lambda one: low(one[1].range),
            derived=True,
        ),
        Column(
            "high",
            "integer",
            _("The highest number. Empty also where there is no upper end."),
            lambda one: high(one[1].range),
            derived=True,
        ),
        Column(
            "own_low",
            "integer",
            _("The lowest number by what officials of the receiving side gave. Empty where they gave none."),
            lambda one: low(own(one[1])),
            derived=True,
        ),
        Column(
            "own_high",
            "integer",
            _("The highest number by what they gave."),
            lambda one: high(own(one[1])),
            derived=True,
        ),
    ),
    ("exchange", "side", "who"),
    (Reference(("exchange",), "exchanges"), Reference(("side",), "sides"), Reference(("who",), "categories")),
    of_entry=account_items,
)
