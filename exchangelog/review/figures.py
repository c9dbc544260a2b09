"""Figures before and after, with their verdicts and speakers.

Comes in: an event's accounts as published and as they are now. Goes out: one `FigureReview` for every side and kind of people.
"""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.derive.account import Account, Accounts, Addition, Statement
from exchangelog.derive.number_range import NumberRange
from exchangelog.record.log import Log
from exchangelog.record.quote import OUTLET
from exchangelog.review.review_value import FigureReview, FigureState, Stated

WORDS = {"exact": "", "at-least": "at least ", "about": "about "}


def figure_reviews(was: Accounts, now: Accounts, logs: tuple[Log, Log]) -> Iterator[FigureReview]:
    """Compare accounts; `logs` are the published one and that of today."""
    former, present = logs
    for side, who in dict.fromkeys((*now, *was)):
        category = present.categories.get(who) or former.categories.get(who)
        yield FigureReview(
            f"figures.{side}.{who}",
            side_name(side, present),
            category.label if category is not None else who,
            state_of(was, (side, who), former),
            state_of(now, (side, who), present),
        )


def side_name(side: str, log: Log) -> str:
    """Name a side."""
    known = log.site.sides.get(side)
    return known.name if known is not None else side


def state_of(accounts: Accounts, key: tuple[str, str], log: Log) -> FigureState | None:
    """Give what is stated of a side and kind; None where nothing is said of it."""
    account = accounts.get(key)
    return None if account is None else FigureState(tuple(numbers_of(account, log)), str(account.verdict))


def numbers_of(account: Account, log: Log) -> Iterator[Stated]:
    """Give each number once, with everybody who stated it."""
    speakers: dict[str, list[str]] = {}
    for one in account.given:
        speakers.setdefault(number_text(one), []).append(who_says(one, log))
    for number, names in speakers.items():
        yield Stated(number, tuple(dict.fromkeys(names)))


def number_text(one: Statement | Addition) -> str:
    """Write a number as it was stated."""
    if isinstance(one, Addition):
        return range_text(one.range)
    return f"{WORDS[one.precision]}{one.count}"


def who_says(one: Statement | Addition, log: Log) -> str:
    """Name who stated a number."""
    if isinstance(one, Addition):
        return "added up by the log"
    return speaker_name(one.speaker, log)


def speaker_name(speaker: str, log: Log) -> str:
    """Name a speaker; of an outlet that speaks for itself, the publisher."""
    if speaker.startswith(f"{OUTLET}:"):
        publisher = log.publishers.get(speaker.removeprefix(f"{OUTLET}:"))
        return publisher.name if publisher is not None else speaker
    known = log.speakers.get(speaker)
    return known.name if known is not None else speaker


def range_text(numbers: NumberRange) -> str:
    """Write a range: 307, 95 to 97, at least 300."""
    if numbers.high is None:
        return f"at least {numbers.low}"
    return str(numbers.low) if numbers.is_exact else f"{numbers.low} to {numbers.high}"


def has_changed(figure: FigureReview) -> bool:
    """Say whether a figure is not what it was."""
    return figure.was != figure.now
