"""The report: of each kind how many were caught, and what survived as a difference that can be read.

Comes in: counts. Goes out: lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.mutate.falsehood import NEARLY
from tools.mutate.tally import Count, are_kept

MOST_SHOWN = 5
LONGEST = 300


def line_of(count: Count) -> str:
    """Give one kind's line: its share, its promise, its trials, its name."""
    kind = count.kind
    promised = f"{kind.promise:.0%} promised" if kind.promise is not None else "nothing promised"
    promised += ", all against what was published" if kind.promise is None and kind.held else ""
    alone = "below it alone" if kind.promise == NEARLY else "NOT KEPT"
    broken = "" if count.keeps_its_promise else f"  <- {alone}"
    with_revision = f", {count.against} against what was published"
    return f"{shown(count.share):>7}  {kind.name:<42} {count.caught} of {count.trials}{with_revision}; {promised}{broken}"


def shown(share: float) -> str:
    """Give a share that is never rounded up to all."""
    return "100 %" if share == 1 else f"{int(share * 1000) / 10:.1f} %"


def survivors_of(count: Count, most: int = MOST_SHOWN) -> Iterator[str]:
    """Give what survived, each with its difference."""
    yield f"    {count.kind.says}"
    for one in (count.silent or count.survivors)[:most]:
        yield f"    {one.path}: {one.place}"
        yield from (
            f"      {sign} {cut(text, one.was, one.now)}" for sign, text in (("-", one.was), ("+", one.now))
        )
    left = len(count.survivors) - min(most, len(count.silent or count.survivors))
    if left:
        yield f"    ... and {left} more"


def cut(text: str, was: str, now: str) -> str:
    """Give a text in one line, of a long one what lies around the difference."""
    same = next(
        (at for at, (one, two) in enumerate(zip(was, now, strict=False)) if one != two),
        min(len(was), len(now)),
    )
    start = max(same - LONGEST // 2, 0)
    line = " ".join(text[start : start + LONGEST].split())
    return ("…" if start else "") + line + ("…" if len(text) > start + LONGEST else "")


def closing_lines(counts: Sequence[Count], seconds: float) -> Iterator[str]:
    """Give the sum of it all."""
    promised = [one for one in counts if one.kind.promise is not None]
    trials, caught = (
        sum(one.trials for one in promised),
        sum(round(one.share * one.trials) for one in promised),
    )
    others = [one for one in counts if one.kind.promise is None]
    yield ""
    yield f"{trials} falsehoods of {len(promised)} kinds that are promised to be caught: {caught} caught."
    yield "Every promise is kept." if are_kept(counts) else "A promise is NOT KEPT."
    if others:
        tried = sum(one.trials for one in others)
        yield (
            f"{tried} of {len(others)} kinds of which nothing is promised: {sum(one.caught for one in others)} caught by the check, "
            f"{sum(one.against for one in others)} against what was published."
        )
    empty = [one.kind.name for one in counts if not one.trials]
    if empty:
        yield f"The content has no place for: {', '.join(empty)}."
    yield f"{seconds:.0f} seconds."
