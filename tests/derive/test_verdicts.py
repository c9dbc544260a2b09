"""How sure a figure and an event are follows from who said it (docs/format.md, section 3)."""

from __future__ import annotations

import pytest

from exchangelog.derive.account import Verdict, kinds_contested
from exchangelog.derive.number_range import NumberRange
from tests.derive.small_log import small_log


def figure(side: str, count: int, *quotes: str, who: str = "all", precision: str = "exact") -> str:
    return f"  - {{side: {side}, who: {who}, count: {count}, precision: {precision}, quotes: [{', '.join(quotes)}]}}"


def event(*figures: str, kind: str = "exchange", rest: str = "") -> str:
    return "\n".join((f"kind: {kind}", "figures:", *figures, rest))


@pytest.mark.parametrize(
    ("figures", "verdict", "span"),
    [
        ([figure("north", 10, "north-office", "south-office")], Verdict.BOTH_SIDES, (10, 10)),
        ([figure("north", 10, "north-office", "north-ministry")], Verdict.ONE_SIDE, (10, 10)),
        ([figure("north", 10, "volunteer", "outlet")], Verdict.PRESS_ONLY, (10, 10)),
        (
            [figure("north", 10, "north-office"), figure("north", 11, "south-office")],
            Verdict.CONTESTED,
            (10, 11),
        ),
        ([figure("north", 10, "north-office"), figure("north", 12, "outlet")], Verdict.CONTESTED, (10, 12)),
        (
            [
                figure("north", 215, "north-office"),
                figure("north", 200, "south-office", precision="at-least"),
            ],
            Verdict.BOTH_SIDES,
            (215, 215),
        ),
        (
            [
                figure("north", 199, "north-office"),
                figure("north", 200, "south-office", precision="at-least"),
            ],
            Verdict.CONTESTED,
            (199, 200),
        ),
        (
            [figure("north", 105, "north-office"), figure("north", 100, "south-office", precision="about")],
            Verdict.BOTH_SIDES,
            (105, 105),
        ),
        (
            [figure("north", 106, "north-office"), figure("north", 100, "south-office", precision="about")],
            Verdict.CONTESTED,
            (95, 106),
        ),
        ([figure("north", 100, "outlet", precision="at-least")], Verdict.PRESS_ONLY, (100, None)),
    ],
)
def test_figure(figures: list[str], verdict: Verdict, span: tuple[int, int | None]) -> None:
    """Officials of both sides, of one, others; contested where no one number satisfies all that was stated."""
    _, derived = small_log(d01=event(*figures))
    account = derived.accounts["2025-05-01"]["north", "all"]
    assert (account.verdict, account.range) == (verdict, NumberRange(*span))


@pytest.mark.parametrize(
    ("north", "south", "verdict"),
    [
        (("north-office", "south-office"), ("south-office",), Verdict.BOTH_SIDES),
        (("north-office", "south-office"), (), Verdict.ONE_SIDE),
        (("north-office",), ("south-office",), Verdict.EACH_ITS_OWN),
        (("south-office",), ("north-office",), Verdict.ONE_SIDE),
        (("north-office",), ("north-office",), Verdict.ONE_SIDE),
        (("outlet",), ("volunteer",), Verdict.PRESS_ONLY),
        (("outlet",), (), Verdict.PRESS_ONLY),
    ],
)
def test_event(north: tuple[str, ...], south: tuple[str, ...], verdict: Verdict) -> None:
    """An event's verdict looks at both sides of an exchange."""
    figures = [figure(side, 10, *quotes) for side, quotes in (("north", north), ("south", south)) if quotes]
    missing = "" if south else "unknown: [{side: south, who: all, why: Nobody said it.}]"
    _, derived = small_log(d01=event(*figures, rest=missing))
    assert derived.verdicts["2025-05-01"] is verdict


def test_release_looks_at_the_side_that_received() -> None:
    """A release has one side with a figure; the other is no gap."""
    _, derived = small_log(d01=event(figure("north", 3, "north-office", "south-office"), kind="release"))
    assert derived.verdicts["2025-05-01"] is Verdict.BOTH_SIDES


def test_unpublished() -> None:
    """Where nobody gave a number, that is the verdict."""
    gaps = ", ".join(f"{{side: {side}, who: all, why: Nobody said it.}}" for side in ("north", "south"))
    _, derived = small_log(d01=f"kind: exchange\nunknown: [{gaps}]")
    assert derived.verdicts["2025-05-01"] is Verdict.UNPUBLISHED


def test_sum_is_added_up_one_side_at_a_time() -> None:
    """A sum that nobody said counts for the side whose officials gave all of its parts, and for no other."""
    _, derived = small_log(
        d01=event(
            figure("north", 7, "north-office", "south-office", who="military"),
            figure("north", 2, "north-office", who="civilians"),
            "  - {side: north, who: all, sum: [military, civilians]}",
            figure("south", 9, "south-office"),
        )
    )
    account = derived.accounts["2025-05-01"]["north", "all"]
    assert [(addition.side, addition.range) for addition in account.additions] == [
        ("north", NumberRange(9, 9))
    ]
    assert account.verdict is Verdict.ONE_SIDE
    assert derived.verdicts["2025-05-01"] is Verdict.EACH_ITS_OWN


def test_contested_kinds_do_not_contest_the_event() -> None:
    """That the accounts of who they were differ is said, and leaves the event's verdict as it is."""
    _, derived = small_log(
        d01=event(
            figure("north", 9, "north-office", "south-office"),
            figure("north", 7, "north-office", who="military"),
            figure("north", 9, "south-office", who="military"),
            figure("south", 9, "south-office"),
        )
    )
    assert derived.verdicts["2025-05-01"] is Verdict.BOTH_SIDES
    assert kinds_contested(derived.accounts["2025-05-01"])
