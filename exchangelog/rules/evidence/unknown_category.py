"""The rule unknown-category."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from exchangelog.findings import Severity
from exchangelog.findings.place import FieldPath, Problem, Value
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.rules.likeness import hints_among
from exchangelog.rules.rule import Context, Subject, rule

REGISTRY = "categories.yaml"
MOST_NAMED = 30
"""Kinds of people that an advice lists; a log has a dozen."""


@rule(Severity.ERROR, on=Subject.LOG)
def unknown_category(context: Context) -> Iterator[Problem]:
    """A figure, a sum, an `unknown`, a total or a `part_of` names a kind of people that categories.yaml does not hold.

    Why it matters: numbers are added up and compared by kind. A kind that is misspelt would be a kind of its own, and a figure
    that contradicts another would stand beside it unnoticed.

    How to mend it: correct the id, or define the kind in categories.yaml.
    """
    log = context.log
    if log.is_unread("categories"):
        return
    hint = hints_among(log.categories)
    for category_id, category in log.categories.items():
        if category.part_of is not None:
            yield from problems(category.part_of, (category_id, "part_of"), REGISTRY, context, hint)
    for entry in log.entries:
        for path, kind in kinds_in(entry.record):
            if kind not in log.categories:
                yield from problems(kind, path, entry.path, context, hint)


def kinds_in(record: Statement) -> Iterator[tuple[FieldPath, str]]:
    """Give every kind of people that an entry names, with its path."""
    if isinstance(record, Exchange):
        for index, figure in enumerate(record.figures):
            yield ("figures", index, "who"), figure.who
            yield from ((("figures", index, "sum", place), kind) for place, kind in enumerate(figure.sum))
        yield from ((("unknown", index, "who"), gap.who) for index, gap in enumerate(record.unknown))
    yield from ((("totals", index, "who"), total.who) for index, total in enumerate(record.totals))


def problems(
    kind: str, path: FieldPath, file: str, context: Context, hint: Callable[[str], str]
) -> Iterator[Problem]:
    """Give a problem where there is no such kind."""
    log = context.log
    if kind in log.categories or log.is_unread("categories", kind):
        return
    likely = hint(kind)
    correct = (
        "Correct the id" if likely else f"Write one of {', '.join([*islice(log.categories, MOST_NAMED)])}"
    )
    advice = f"{correct}, or define the kind of people in categories.yaml."
    yield Problem(Value(path), f"there is no category '{kind}'{likely}", advice, file)
