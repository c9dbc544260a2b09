"""Additions: a whole and its parts, shown as an arithmetic that every reader can repeat.

Comes in: accounts of the parts and of the whole. Goes out: the parts with their words, the sum, and what it says.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from exchangelog.derive.account import Account, Addition, Statement
from exchangelog.derive.number_range import NOTHING, NumberRange
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.number_words import account_text, range_text, stated_text
from exchangelog.pages.part_sums import BESIDES, route_accounts
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.reference import Reference
from exchangelog.pages.side_words import SideWords
from exchangelog.pages.wording import Wording
from exchangelog.record.figure import EVERYBODY


class AddedPart(Struct, frozen=True):
    """A part of a sum: the number, what it counts, the words it rests on. `style`: besides, unknown, total or empty."""

    number: str
    label: Phrase
    references: tuple[Reference, ...]
    style: str = ""


class AdditionGroup(Struct, frozen=True):
    """The parts of what was given to a side, their sum, and whether it adds up (`ok`), does not (`no`), or is ours (`own`)."""

    side: SideWords
    description: str
    parts: tuple[AddedPart, ...]
    total: AddedPart
    outcome: str
    result: str


def added_parts(dossier: Dossier, addition: Addition) -> tuple[AddedPart, ...]:
    """Give the parts of a sum that the log added up."""
    return stated_parts(dossier, addition.parts)


def addition_in_line(addition: Addition, wording: Wording) -> str:
    """Write a sum that the log added up in a line: 128 + 5 = 133."""
    parts = (stated_text(one.count, one.precision, wording) for _who, one in addition.parts)
    return f"{' + '.join(parts)} = {range_text(addition.range, wording)}"


def stated_parts(dossier: Dossier, parts: Iterable[tuple[str, Statement]]) -> tuple[AddedPart, ...]:
    """Give kinds of people with the number of each that somebody stated."""
    return tuple(
        AddedPart(
            stated_text(statement.count, statement.precision, dossier.wording),
            dossier.edition.kind_in_sentence(who),
            dossier.references.of([statement.quote.id]),
        )
        for who, statement in parts
    )


def make_addition_groups(dossier: Dossier) -> tuple[AdditionGroup, ...]:
    """Give, side by side, those exchanged and those handed over besides, where the entry keeps them apart."""
    groups = (make_group(dossier, side) for side in dossier.edition.sides)
    return tuple(group for group in groups if group is not None)


def make_group(dossier: Dossier, side: SideWords) -> AdditionGroup | None:
    """Add up a side's parts; None where the entry names no part, or one part only that is the whole."""
    parts = route_accounts(dossier.accounts, dossier.edition.log.categories, side.id)
    whole = dossier.accounts.get((side.id, EVERYBODY))
    known = sum((one.range for one in parts if one.range is not None), start=NOTHING)
    if not parts or whole is None or whole.range is None or (len(parts) == 1 and known == whole.range):
        return None
    shown = [shown_part(dossier, one, "besides" if one.who == BESIDES else "") for one in parts]
    rest = unexplained(known, whole.range) if len(parts) == 1 else None
    if rest:
        label = Phrase(dossier.wording.gettext("in no source read"))
        shown.append(AddedPart(dossier.wording.number(rest), label, (), "besides unknown"))
    outcome, result = describe_outcome(dossier, known, whole, rest)
    total = AddedPart(
        account_text(whole, dossier.wording) or "",
        dossier.edition.category(EVERYBODY),
        quoted(dossier, whole.statements),
        "total",
    )
    description = f"{' + '.join(part.number for part in shown)} = {total.number}"
    return AdditionGroup(side, description, tuple(shown), total, outcome, result)


def shown_part(dossier: Dossier, account: Account, style: str) -> AddedPart:
    """Give an account as a part of a sum."""
    return AddedPart(
        account_text(account, dossier.wording) or "",
        dossier.edition.category(account.who),
        quoted(dossier, account.statements),
        style,
    )


def quoted(dossier: Dossier, statements: Iterable[Statement]) -> tuple[Reference, ...]:
    """Give the references of some statements."""
    return dossier.references.of(one.quote.id for one in statements)


def unexplained(known: NumberRange, whole: NumberRange) -> int | None:
    """Give how many of the whole no part explains, where both are exact and the whole is more."""
    return whole.low - known.low if known.is_exact and whole.is_exact and whole.low > known.low else None


def describe_outcome(
    dossier: Dossier, known: NumberRange, whole: Account, rest: int | None
) -> tuple[str, str]:
    """Say whether the parts add up to the whole, and what kind of sum it is."""
    wording = dossier.wording
    if rest:
        return "no", wording.gettext(
            "does not add up: %(rest)s more than the parts that were stated", rest=wording.number(rest)
        )
    if not whole.statements:
        return "own", wording.gettext("the sum is this log’s own; in the sources read nobody stated it")
    stated = [one.range for one in whole.statements]
    if any(known.overlap(one) is not None for one in stated):
        return "ok", wording.gettext("adds up to what was stated")
    return "no", wording.gettext("does not add up: the parts make %(sum)s", sum=range_text(known, wording))
