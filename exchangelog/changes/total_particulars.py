"""What announced totals state, under numbers that stay theirs when a total before them comes or goes.

Comes in: the totals of an entry, and those that it had when it was published. Goes out: particulars by path, `totals.<n>` with n from 1
as it stood in the published entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from exchangelog.changes.figure_particulars import number_of
from exchangelog.changes.particular import Hold, Particular, growing, in_other_languages, optional
from exchangelog.changes.sameness import is_same_list
from exchangelog.record.figure import Total

Scope: TypeAlias = tuple[object, ...]


def scope_of(total: Total) -> Scope:
    """Give what a total is over."""
    return (
        total.side,
        total.who,
        frozenset(total.of),
        total.since,
        total.until,
        total.via,
        frozenset(total.kinds),
    )


def numbers_of_totals(former: Sequence[Total], present: Sequence[Total]) -> tuple[int, ...]:
    """Give the number of each present total: that of the former one that it is, else one that none had."""
    numbers: dict[int, int] = {}
    free = dict(enumerate(former))
    for alike in (lambda a, b: a == b, lambda a, b: scope_of(a) == scope_of(b)):
        for index, total in enumerate(present):
            found = next(
                (one for one, other in free.items() if index not in numbers and alike(other, total)), None
            )
            if found is not None:
                numbers[index] = found + 1
                del free[found]
    for index in range(len(present)):
        if index not in numbers and index in free:
            numbers[index] = index + 1
            del free[index]
    new = iter(range(len(former) + 1, len(former) + len(present) + 1))
    return tuple(numbers[index] if index in numbers else next(new) for index in range(len(present)))


def total_particulars(totals: Sequence[Total], numbers: Sequence[int]) -> Iterator[tuple[str, Particular]]:
    """Give the particulars of totals that go by these numbers."""
    for index, (total, number) in enumerate(zip(totals, numbers, strict=True)):
        head = f"totals.{number}"
        place = ("totals", index)
        yield (
            head,
            Particular(number_of(total), (*place, "count"), Hold.FILLABLE, head, sameness=is_same_list),
        )
        for name in ("side", "who", "since", "until", "via"):
            yield (
                f"{head}.{name}",
                Particular(optional(getattr(total, name)), (*place, name), Hold.FIRM, head),
            )
        for name in ("of", "kinds"):
            written = "; ".join(getattr(total, name)) or None
            yield (
                f"{head}.{name}",
                Particular(written, (*place, name), Hold.FIRM, head, sameness=is_same_list),
            )
        yield from in_other_languages(total, "via", head, place)
        parts = [("", quote) for quote in total.quotes]
        yield f"{head}.quotes", growing(parts, (*place, "quotes"), ", ".join(total.quotes), head)
