"""The rule untrue-correction."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.changes.contradicted import contradicted
from exchangelog.changes.entry_changes import stated_by
from exchangelog.changes.pairs import pair_entries
from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule

BESIDE = {"figures": ("unknown",)}
"""What stands at a path of figures where there is no figure."""


@rule(Severity.ERROR, on=Subject.LOG)
def untrue_correction(context: Context) -> Iterator[Problem]:
    """A correction whose `now` is not what the entry says at its `path`.

    Of several corrections of one path the last is held. Not held are passages of our own prose, and what may grow or be filled in
    without a further correction. What it `was`, the entry alone cannot show: that is judged with `--against REV`, by silent-edit, where
    the entry was published at REV.

    Why it matters: the page of corrections would tell readers that a number was mended, and the entry would give another one.

    How to mend it: write what stands at the path now, or mend what stands there.
    """
    for entry in held(context):
        if entry.lacks("corrections"):
            continue
        record = entry.record
        present = stated_by(entry, context.log, tuple(range(1, len(record.totals) + 1)))
        for untrue in contradicted(record.corrections, present):
            path = record.corrections[untrue.number].path
            field = path.partition(".")[0]
            if not any(entry.lacks(one) for one in {field, *BESIDE.get(field, ())}):
                said, true = (
                    "nothing" if text is None else f"'{shortened(text)}'"
                    for text in (untrue.said, untrue.true)
                )
                yield Problem(
                    Value(("corrections", untrue.number, "now")),
                    f"the correction says that '{path}' is now {said}; the entry has {true} there",
                    "Write what stands there now, or mend what stands there.",
                    entry.path,
                )


def held(context: Context) -> Iterator[Filed[Statement]]:
    """Give the entries with corrections, but for those that silent-edit holds against the revision at which they were published."""
    corrected = [entry for entry in context.log.entries if entry.record.corrections]
    if corrected and context.revision is not None:
        kept = pair_entries(context.revision.log, context.log).kept
        judged = {pair.present.id for pair in kept}
        corrected = [entry for entry in corrected if entry.id not in judged]
    yield from corrected
