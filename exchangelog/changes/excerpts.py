"""Two long texts, each cut to where they differ: for messages of one line.

Comes in: what a text was and what it is. Goes out: as much of both as shows the difference.
"""

from __future__ import annotations

from exchangelog.findings.excerpt import MOST_SHOWN, shortened

BEFORE_THE_DIFFERENCE = 20


def cut_to_difference(was: str, now: str) -> tuple[str, str]:
    """Give both texts, without most of the words that they begin with alike where they are long."""
    was, now = " ".join(was.split()), " ".join(now.split())
    shared = alike_until(was, now) - BEFORE_THE_DIFFERENCE
    if max(len(was), len(now)) <= MOST_SHOWN or shared <= 0:
        return shortened(was), shortened(now)
    start = was.rfind(" ", 0, shared) + 1
    return (
        (f"… {shortened(was[start:])}", f"… {shortened(now[start:])}")
        if start
        else (shortened(was), shortened(now))
    )


def alike_until(one: str, other: str) -> int:
    """Count the characters with which both texts begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))
