"""Where the accounts differ: for each figure what officials of each side stated, what others did, and what the log holds.

Comes in: the accounts of an entry. Goes out: a table. It is there in every entry, so that agreement is shown as plainly as disagreement.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.derive.account import Account, Verdict, kinds_contested
from exchangelog.pages.addition import addition_in_line
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.figure_side import figure_anchor
from exchangelog.pages.number_words import account_text, not_published, stated_text
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.reference import Reference
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.figure import EVERYBODY


class StatedCell(Struct, frozen=True):
    """Numbers that somebody stated, each with its quotes; `text` stands there where nobody did."""

    column: str
    numbers: tuple[tuple[str, tuple[Reference, ...]], ...]
    text: str


class DifferenceRow(Struct, frozen=True):
    """A figure: what it counts, the cells of the speakers, and what the log holds. `anchor` is None where the pair has it."""

    anchor: str | None
    direction: str
    kind: Phrase
    cells: tuple[StatedCell, ...]
    in_log: str


class Differences(Struct, frozen=True):
    """The table: its caption, its columns, its rows."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[DifferenceRow, ...]


def make_differences(dossier: Dossier) -> Differences | None:
    """Give the table of an entry; None where it has no figure at all."""
    _ = dossier.wording.gettext
    accounts = [one for one in dossier.accounts.values() if one.range is not None]
    if not accounts:
        return None
    others = any(one.side == NO_SIDE for account in accounts for one in account.statements)
    speaking = [(side.id, side.name) for side in dossier.edition.sides]
    if others:
        speaking.append((NO_SIDE, _("Others")))
    columns = (_("Point"), *(name for _id, name in speaking), _("In this log"))
    rows = tuple(make_row(dossier, account, speaking) for account in ordered(dossier))
    return Differences(caption(dossier), columns, rows)


def ordered(dossier: Dossier) -> list[Account]:
    """Give the accounts in the order of the table: everybody first, by side, then the kinds of people."""
    sides = [side.id for side in dossier.edition.sides]
    return sorted(
        dossier.accounts.values(), key=lambda account: (account.who != EVERYBODY, sides.index(account.side))
    )


def caption(dossier: Dossier) -> str:
    """Say in a line whether and in what the accounts differ."""
    _ = dossier.wording.gettext
    if dossier.edition.verdict(dossier.entry) is Verdict.CONTESTED:
        return _("What was stated cannot all be right")
    everybody = [one for one in dossier.accounts.values() if one.who == EVERYBODY]
    agree = any(one.verdict is Verdict.BOTH_SIDES for one in everybody)
    if kinds_contested(dossier.accounts):
        return (
            _("The numbers agree; the accounts of who the people were differ")
            if agree
            else _("The accounts of who the people were differ")
        )
    if agree:
        return _("The numbers that both sides gave agree")
    return _("No number is disputed; what each side stated")


def make_row(dossier: Dossier, account: Account, speaking: list[tuple[str, str]]) -> DifferenceRow:
    """Give the row of an account."""
    side = dossier.edition.side(account.side)
    return DifferenceRow(
        None if account.who == EVERYBODY else figure_anchor(account.side, account.who),
        side.heading,
        dossier.edition.category(account.who),
        tuple(make_cell(dossier, account, speaker, name) for speaker, name in speaking),
        in_this_log(dossier, account),
    )


def make_cell(dossier: Dossier, account: Account, speaking: str, column: str) -> StatedCell:
    """Give what speakers of one side (or `none`: all others) stated, and what the log added up of it."""
    _ = dossier.wording.gettext
    stated = [one for one in account.statements if one.side == speaking]
    numbers: dict[str, list[str]] = {}
    for one in stated:
        text = stated_text(one.count, one.precision, dossier.wording)
        numbers.setdefault(text, []).append(one.quote.id)
    for addition in account.additions:
        if addition.side == speaking:
            text = addition_in_line(addition, dossier.wording)
            numbers.setdefault(text, []).extend(one.quote.id for _who, one in addition.parts)
    silent = "–" if speaking == NO_SIDE else _("not stated in the sources read")
    return StatedCell(
        column,
        tuple((text, dossier.references.of(quotes)) for text, quotes in numbers.items()),
        "" if numbers else silent,
    )


def in_this_log(dossier: Dossier, account: Account) -> str:
    """Write the number that the log holds, and who stands behind it in two words."""
    _ = dossier.wording.gettext
    text = account_text(account, dossier.wording)
    if text is None:
        return not_published(dossier.wording)
    if account.additions and not account.statements:
        return _("%(number)s, the log’s own sum", number=text)
    words = {
        Verdict.BOTH_SIDES: _("%(number)s, both sides", number=text),
        Verdict.ONE_SIDE: _("%(number)s, one side", number=text),
        Verdict.CONTESTED: _("%(number)s, contested", number=text),
        Verdict.PRESS_ONLY: _("%(number)s, press reports only", number=text),
    }
    return words[account.verdict]
