"""The pair at the head of an entry tells what each side gave, also where it gave it in parts, or gave nothing."""

from __future__ import annotations

import pytest

from exchangelog.pages.dossier import open_dossier
from exchangelog.pages.figure_side import FigureSide, make_figure_side
from tests.derive.small_log import small_log
from tests.pages.odd_site import edition_of

PARTS = """  - {side: north, who: military, count: 128, quotes: [north-office]}
  - {side: north, who: civilians, count: 5, quotes: [north-office]}
"""
THE_SOUTH = "  - {{side: north, who: all, count: {count}, quotes: [south-office]}}\n"
OUR_SUM = "  - {side: north, who: all, sum: [military, civilians]}\n"
NOBODY = "unknown:\n  - {side: south, who: all, why: Nobody said it.}\n"
WITHOUT = "Officials of Northland gave no number of all. The kinds that they gave make 133: 128 military, 5 civilians"
SAME = "The kinds that officials of Northland gave make the same number, 133: 128 military, 5 civilians"


def halves(front: str) -> tuple[FigureSide, ...]:
    """Give both halves of the pair of an event with this front matter."""
    log, _ = small_log(d01=front)
    edition = edition_of(log)
    dossier = open_dossier(edition, log.exchanges["2025-05-01"])
    return tuple(make_figure_side(dossier, side, 200) for side in edition.sides)


def told(half: FigureSide) -> list[str]:
    """Give what kinds of people come to, in one line each."""
    return [
        f"{one.text} {', '.join(f'{part.number} {part.label.text}' for part in one.parts)}"
        for one in half.kind_sums
    ]


@pytest.mark.parametrize(
    ("figures", "numbers", "said"),
    [
        (PARTS + THE_SOUTH.format(count=130), ["130"], [WITHOUT]),
        (PARTS + THE_SOUTH.format(count=133) + OUR_SUM, ["133"], [SAME]),
        (PARTS + THE_SOUTH.format(count=133).replace("south-", "north-") + OUR_SUM, ["133"], []),
        (PARTS + THE_SOUTH.format(count=130) + OUR_SUM, ["130", "133"], []),
        (PARTS + OUR_SUM, ["133"], []),
        (
            PARTS + OUR_SUM + PARTS.replace("north-office", "south-office"),
            ["133"],
            [SAME.replace("North", "South")],
        ),
        (PARTS.replace("north-office", "volunteer") + THE_SOUTH.format(count=130), ["130"], []),
        (PARTS.partition("\n")[0] + "\n" + THE_SOUTH.format(count=130), ["130"], []),
    ],
    ids=["no-sum", "same", "stated-too", "another", "alone", "both-in-parts", "no-official", "one-kind"],
)
def test_a_side_that_gave_all_kinds_is_not_silent(figures: str, numbers: list[str], said: list[str]) -> None:
    """What its kinds come to stands beside the other side's number, with the words for each, unless it is a number of its own."""
    north, _south = halves(f"kind: exchange\nfigures:\n{figures}{NOBODY}")
    assert [one.number for one in north.numbers] == numbers
    assert told(north) == said
    assert all(part.references for one in north.kind_sums for part in one.parts)


def test_kinds_stand_where_nobody_gave_a_number_of_all() -> None:
    """That the number of all is unknown is said, and what the kinds come to as well."""
    unknown = NOBODY + "  - {side: north, who: all, why: It was not said.}\n"
    north, south = halves(f"kind: exchange\nfigures:\n{PARTS}{unknown}")
    assert (north.numbers, north.absent, north.why.text, told(north)) == (
        (),
        "Not stated",
        "It was not said.",
        [WITHOUT],
    )
    assert (south.why.text, told(south)) == ("Nobody said it.", [])


def test_the_other_side_of_a_release_is_not_said_to_lack_a_number() -> None:
    """Nothing was due to it: lists have a dash there, and so has the page; of a side of which some were counted the number is missing."""
    release = "kind: release\nfigures:\n  - {side: north, who: all, count: 5, quotes: [north-office]}\n"
    some = "  - {side: south, who: civilians, count: 2, quotes: [south-office]}\n"
    given = [(half.absent, half.why.text) for half in (halves(release)[1], halves(release + some)[1])]
    assert given == [
        ("–", "None, as far as the sources read say."),
        ("Not stated", "No number for this day in the sources read."),
    ]
