"""How the figures of an entry were verified, step by step, each step with its result.

Comes in: the accounts of an entry. Goes out: numbered steps: what officials of each side gave, what others gave, how the numbers compare,
and sums that every reader can repeat. What was not found is a step as well.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.derive.account import Account, Verdict
from exchangelog.pages.addition import addition_in_line, quoted
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.number_words import account_text, distinct_statements, range_text, stated_text
from exchangelog.pages.part_sums import ROUTE, PartSum, part_sums
from exchangelog.pages.reference import Reference
from exchangelog.pages.side_words import SideWords
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.figure import EVERYBODY


class Result(Struct, frozen=True):
    """A result in words, with the quotes it rests on."""

    text: str
    references: tuple[Reference, ...] = ()


class SumTerm(Struct, frozen=True):
    """A number, a sign (`operator`), or what stands where a number is missing (`gap`)."""

    text: str
    style: str = ""


class SumLine(Struct, frozen=True):
    """Numbers with signs between them, and what they show. `outcome`: `ok`, `no` or `open`; a part without a number is `gap`."""

    terms: tuple[SumTerm, ...]
    outcome: str
    result: str
    references: tuple[Reference, ...] = ()


class CheckStep(Struct, frozen=True):
    """A step: what was done, and what came of it in words or as sums."""

    text: str
    results: tuple[Result, ...] = ()
    sums: tuple[SumLine, ...] = ()


def make_checks(dossier: Dossier) -> tuple[CheckStep, ...]:
    """Give the steps of an entry."""
    steps = [official_step(dossier, side) for side in dossier.edition.sides]
    return (*steps, *other_step(dossier), *compare_step(dossier), *part_steps(dossier))


def add_signs(texts: tuple[str, ...], total: str) -> tuple[SumTerm, ...]:
    """Write an addition: the numbers with plus signs between them, and the sum."""
    terms = [SumTerm(texts[0])] if texts else []
    for text in texts[1:]:
        terms += [SumTerm("+", "operator"), SumTerm(text)]
    return (*terms, SumTerm("=", "operator"), SumTerm(total))


def official_step(dossier: Dossier, speaking: SideWords) -> CheckStep:
    """Say which numbers officials of a side gave, for each of the two directions."""
    _ = dossier.wording.gettext
    results = found_by(dossier, speaking.id)
    if not results:
        return CheckStep(
            _("Numbers given by officials %(of_side)s were looked for.", of_side=speaking.of),
            (Result(nothing_found(dossier, speaking)),),
        )
    text = _(
        "Numbers given by officials %(of_side)s were found in captured sources, in whole sentences.",
        of_side=speaking.of,
    )
    return CheckStep(text, results)


def nothing_found(dossier: Dossier, speaking: SideWords) -> str:
    """Say that officials of a side gave no number, or none of all where they gave those of some kinds of people."""
    _ = dossier.wording.gettext
    if any(speaking.id in account.sides for account in dossier.accounts.values()):
        return _("No number of all in the sources read, only of some kinds of people")
    return _("None in the sources read")


def other_step(dossier: Dossier) -> tuple[CheckStep, ...]:
    """Say which numbers outlets and people who do not speak for a side gave."""
    results = found_by(dossier, NO_SIDE)
    text = dossier.wording.gettext(
        "Numbers given by outlets in their own words, or by people who do not speak for a side, were set beside them."
    )
    return (CheckStep(text, results),) if results else ()


def found_by(dossier: Dossier, speaking: str) -> tuple[Result, ...]:
    """Give what the officials of a side (or `none`: everybody else) stated for all people, in each direction."""
    results = []
    for side in dossier.edition.sides:
        account = dossier.accounts.get((side.id, EVERYBODY))
        stated = () if account is None else tuple(one for one in account.statements if one.side == speaking)
        numbers = dict.fromkeys(stated_text(one.count, one.precision, dossier.wording) for one in stated)
        for number in numbers:
            quotes = [
                one for one in stated if stated_text(one.count, one.precision, dossier.wording) == number
            ]
            results.append(Result(f"{number} {side.to}", quoted(dossier, quotes)))
        results += [] if account is None else added_by(dossier, side, account, speaking)
    return tuple(results)


def added_by(dossier: Dossier, side: SideWords, account: Account, speaking: str) -> list[Result]:
    """Give the parts that speakers stated of a whole which they did not: the log's own sum."""
    results = []
    for addition in account.additions:
        if addition.side != speaking:
            continue
        text = f"{addition_in_line(addition, dossier.wording)} {side.to}"
        results.append(Result(text, quoted(dossier, (statement for _who, statement in addition.parts))))
    return results


def compare_step(dossier: Dossier) -> tuple[CheckStep, ...]:
    """Set the numbers for each direction against one another."""
    _ = dossier.wording.gettext
    sums = []
    for side in dossier.edition.sides:
        account = dossier.accounts.get((side.id, EVERYBODY))
        if account is not None and account.range is not None:
            sums.append(compare(dossier, side, account))
    return (CheckStep(_("The accounts were compared."), (), tuple(sums)),) if sums else ()


def compare(dossier: Dossier, side: SideWords, account: Account) -> SumLine:
    """Write the numbers of the speakers on each side beside one another, and the verdict on the figure."""
    _ = dossier.wording.gettext
    texts = {
        Verdict.CONTESTED: _("%(heading)s: no one number satisfies all", heading=side.heading),
        Verdict.BOTH_SIDES: _("%(heading)s: officials of both sides", heading=side.heading),
        Verdict.ONE_SIDE: _("%(heading)s: officials of one side", heading=side.heading),
        Verdict.PRESS_ONLY: _("%(heading)s: no official of either side", heading=side.heading),
    }
    outcome = {Verdict.CONTESTED: "no", Verdict.BOTH_SIDES: "ok"}.get(account.verdict, "open")
    stated = (stated_text(one.count, one.precision, dossier.wording) for one in distinct_statements(account))
    added = (range_text(one.range, dossier.wording) for one in account.additions)
    numbers = list(dict.fromkeys((*stated, *added)))
    if account.verdict is Verdict.BOTH_SIDES and len(numbers) == 1:
        numbers = numbers * 2
    sign = "≠" if account.verdict is Verdict.CONTESTED else "="
    if account.verdict is not Verdict.CONTESTED and len(set(numbers)) > 1:
        sign = "·"
    terms: list[SumTerm] = []
    for number in numbers or [account_text(account, dossier.wording) or ""]:
        terms += [SumTerm(sign, "operator")] if terms else []
        terms.append(SumTerm(number))
    return SumLine(tuple(terms), outcome, texts[account.verdict])


def part_steps(dossier: Dossier) -> tuple[CheckStep, ...]:
    """Add up the kinds of people that make up a stated whole; those exchanged and besides have a section of their own."""
    categories = dossier.edition.log.categories
    sums = tuple(
        sum_line(dossier, side, one)
        for side in dossier.edition.sides
        for one in part_sums(dossier.accounts, categories, side.id)
        if one.partition != ROUTE and one.whole.statements
    )
    text = dossier.wording.gettext("The parts were added and set against the whole.")
    return (CheckStep(text, (), sums),) if sums else ()


def sum_line(dossier: Dossier, side: SideWords, added: PartSum) -> SumLine:
    """Write the addition of parts."""
    wording = dossier.wording
    labels = wording.listed(tuple(dossier.edition.kind_in_sentence(part.who).text for part in added.parts))
    texts = tuple(account_text(part, wording) or "" for part in added.parts)
    result = wording.gettext("%(heading)s: %(kinds)s", heading=side.heading, kinds=labels)
    if added.disputed:
        result = wording.gettext("%(result)s; the accounts of who they were differ", result=result)
    references = quoted(dossier, [one for part in added.parts for one in part.statements])
    outcome = "open" if added.disputed else "ok"
    return SumLine(add_signs(texts, range_text(added.total, wording)), outcome, result, references)
