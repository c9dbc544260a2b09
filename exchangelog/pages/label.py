"""The six labels: what a verdict is called, what it means, and what it does not mean.

Comes in: a verdict as `derive` gives it (docs/format.md, section 3). Goes out: a `Label`, the same wherever the verdict is shown.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.derive.account import Account, Accounts, Verdict
from exchangelog.derive.number_range import NumberRange
from exchangelog.pages.wording import Wording
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.figure import EVERYBODY


class Label(Struct, frozen=True):
    """A verdict to be shown: `key` names its sign and its style, `meaning` defines it, `limit` says what it leaves open."""

    key: str
    words: str
    meaning: str
    limit: str


KEYS = {
    "both-sides": "both",
    "each-its-own": "own",
    "one-side": "one",
    "contested": "contested",
    "press-only": "press",
    "unpublished": "none",
}
"""The contract's verdicts in the order of legends, filters and the method page, with the short names used in markup."""


@lru_cache(64)  # six labels in each language, and every list asks for one with each of its entries
def make_label(verdict: str, wording: Wording) -> Label:
    """Give the label of a verdict. Raises KeyError for a word that is no verdict."""
    key = KEYS[verdict]
    words, meaning, limit = _texts(wording)[key]
    return Label(key, words, meaning, limit)


def label_of_event(verdict: Verdict, accounts: Accounts, wording: Wording) -> Label:
    """Give the label of an event, with the meaning that it has there.

    An exchange of which both sides confirm one direction, and nobody gives the other, is `one-side` by its weaker half. Numbers that are not exact
    can agree and not be the same. Where some kinds of people were counted, figures were published.
    """
    label = make_label(verdict, wording)
    if verdict is Verdict.UNPUBLISHED and any(one.range is not None for one in accounts.values()):
        return replace(label, words=wording.gettext("No number of all published"))
    if verdict is Verdict.BOTH_SIDES and not any(map(is_same_number, accounts.values())):
        meaning = wording.gettext(
            "Officials of both sides give numbers that agree, such as “at least 100” and “104”, for at least one direction."
        )
        return replace(label, meaning=meaning)
    is_half = any(
        who == EVERYBODY and one.verdict is Verdict.BOTH_SIDES for (_side, who), one in accounts.items()
    )
    if verdict is not Verdict.ONE_SIDE or not is_half:
        return label
    meaning = wording.gettext(
        "Officials of both sides give the same number for one direction; nobody gives one for the other."
    )
    return replace(label, meaning=meaning)


def is_same_number(account: Account) -> bool:
    """Say whether officials of both sides gave one and the same number of all."""
    given: dict[NumberRange, set[str]] = {}
    for one in account.given:
        given.setdefault(one.range, set()).add(one.side)
    return account.who == EVERYBODY and any(len(sides - {NO_SIDE}) > 1 for sides in given.values())


def make_legend(wording: Wording) -> tuple[Label, ...]:
    """Give all labels, in their order."""
    return tuple(make_label(verdict, wording) for verdict in KEYS)


def _texts(wording: Wording) -> dict[str, tuple[str, str, str]]:
    _ = wording.gettext
    return {
        "both": (
            _("Confirmed by both sides"),
            _("Officials of both sides give the same number for at least one direction."),
            _("It does not mean that anyone outside the two governments counted the people."),
        ),
        "own": (
            _("Each side, its own count"),
            _("Officials of each side give the number that came to them, and nothing on the other."),
            _("Neither number is confirmed by the other side, and neither is disputed."),
        ),
        "one": (
            _("One side only"),
            _("Officials of one side give the number. The other has neither confirmed nor disputed it."),
            _("It says who gave the number, not that it is right or wrong."),
        ),
        "contested": (
            _("Contested"),
            _("What was stated cannot all be right. All numbers are shown."),
            _("The log does not choose. It shows who said which, and its totals carry the range."),
        ),
        "press": (
            _("Press reports only"),
            _(
                "Outlets, or others who speak for neither side, give the number; no official of either side does."
            ),
            _("Such a number can be right. No official of either side stands behind it in the sources read."),
        ),
        "none": (
            _("No figures published"),
            _("Nobody said how many were handed over that day in all."),
            _("Unknown is not zero: the entry adds nothing to the totals and is counted beside them."),
        ),
    }
