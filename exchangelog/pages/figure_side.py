"""One half of the pair at the head of an entry: how many were given to a side, and who said so.

Comes in: the account of everybody given to a side. Goes out: a `FigureSide` with one `StatedNumber` for each different number, each
with its speakers in plain sight and the words that it rests on behind a button.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from exchangelog.charts.bars import draw_side_bar
from exchangelog.charts.drawing import markup
from exchangelog.derive.account import Account, Addition, Statement
from exchangelog.pages.addition import AddedPart, added_parts
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.kind_sums import KindSum, make_kind_sums
from exchangelog.pages.number_words import account_amount, range_text, stated_text
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.quote_card import QuoteCard
from exchangelog.pages.row import NOTHING_GIVEN
from exchangelog.pages.side_words import SideWords
from exchangelog.pages.statement_lines import (
    StatementLine,
    absent_sides,
    describe_independence,
    make_statement_lines,
)
from exchangelog.record.figure import EVERYBODY


class Provenance(Struct, frozen=True):
    """Where a number comes from: the id of its popover, its heading, the words it rests on, and how independent they are."""

    anchor: str
    heading: str
    card: QuoteCard
    independence: str


class StatedNumber(Struct, frozen=True):
    """One number for a side: who gave it, or the parts of which the log added it up because nobody gave it."""

    anchor: str
    number: str
    lines: tuple[StatementLine, ...]
    absent: tuple[str, ...]
    provenance: Provenance | None
    parts: tuple[AddedPart, ...]


class FigureSide(Struct, frozen=True):
    """One half of the pair: its heading, its numbers, its bar; without a number `absent` stands in its place, and `why` says how that is known.

    `kind_sums` are what kinds of people come to, where no number says it.
    """

    style: str
    heading: str
    numbers: tuple[StatedNumber, ...]
    bar: Markup | None
    absent: str
    why: Phrase
    kind_sums: tuple[KindSum, ...]


def figure_anchor(side: str, who: str, number: int = 0) -> str:
    """Give the id under which a figure stands on its entry's page; further numbers for it have `-2`, `-3` behind it."""
    return f"figure-{side}-{who}" + (f"-{number + 1}" if number else "")


def make_figure_side(dossier: Dossier, side: SideWords, highest: int) -> FigureSide:
    """Give one half of the pair; `highest` is the number that fills the whole width of the bar."""
    _ = dossier.wording.gettext
    account = dossier.accounts.get((side.id, EVERYBODY))
    amount = account_amount(account, dossier.wording)
    heading = (
        _("Bodies returned %(to_side)s", to_side=side.to)
        if dossier.bodies
        else _("Returned %(to_side)s", to_side=side.to)
    )
    return FigureSide(
        side.style,
        heading,
        () if account is None else make_numbers(dossier, side, account),
        None if amount is None else Markup(markup(draw_side_bar(amount, highest, side.style))),  # noqa: S704 - written by the XML library
        NOTHING_GIVEN.text if dossier.edition.gave_nobody(dossier.entry, side.id) else _("Not stated"),
        why_unknown(dossier, side),
        make_kind_sums(dossier, side),
    )


def why_unknown(dossier: Dossier, side: SideWords) -> Phrase:
    """Say why there is no number for a side, or that nothing was given to it."""
    _ = dossier.wording.gettext
    if dossier.edition.gave_nobody(dossier.entry, side.id):
        return Phrase(_("None, as far as the sources read say."))
    gaps = (one for one in dossier.entry.record.unknown if (one.side, one.who) == (side.id, EVERYBODY))
    gap = next(gaps, None)
    return (
        Phrase(_("No number for this day in the sources read."))
        if gap is None
        else dossier.edition.tongue.phrase(gap, "why")
    )


def make_numbers(dossier: Dossier, side: SideWords, account: Account) -> tuple[StatedNumber, ...]:
    """Give each different number of an account, in the order of the entry; a sum that nobody stated comes last."""
    groups: dict[str, list[Statement]] = {}
    for statement in account.statements:
        text = stated_text(statement.count, statement.precision, dossier.wording)
        groups.setdefault(text, []).append(statement)
    sums: dict[str, Addition] = {}
    for addition in account.additions:
        sums.setdefault(range_text(addition.range, dossier.wording), addition)
    unstated = {text: one for text, one in sums.items() if text not in groups}
    alone = len(groups) + len(unstated) == 1
    absent = absent_sides(dossier, account) if alone else ()
    stated = [
        make_stated(dossier, side, (position, text), statements, absent)
        for position, (text, statements) in enumerate(groups.items())
    ]
    summed = [
        make_summed(dossier, side, (position, text), addition)
        for position, (text, addition) in enumerate(unstated.items(), start=len(groups))
    ]
    return (*stated, *summed)


def make_stated(
    dossier: Dossier,
    side: SideWords,
    numbered: tuple[int, str],
    statements: list[Statement],
    absent: tuple[str, ...],
) -> StatedNumber:
    """Give a number that somebody stated."""
    position, text = numbered
    anchor = figure_anchor(side.id, EVERYBODY, position)
    return StatedNumber(
        anchor,
        text,
        make_statement_lines(dossier, side.id, statements),
        absent,
        Provenance(
            f"from-{anchor}",
            f"{text} {side.to}",
            dossier.card(first_quoted(side.id, statements).quote),
            describe_independence(dossier, statements),
        ),
        (),
    )


def make_summed(
    dossier: Dossier, side: SideWords, numbered: tuple[int, str], addition: Addition
) -> StatedNumber:
    """Give a number that nobody stated, with the parts that the log added up."""
    position, text = numbered
    parts = added_parts(dossier, addition)
    return StatedNumber(figure_anchor(side.id, EVERYBODY, position), text, (), (), None, parts)


def first_quoted(side: str, statements: list[Statement]) -> Statement:
    """Choose the statement whose words are shown first: the first by officials of the side itself, else the first."""
    return next((one for one in statements if one.side == side), statements[0])
