"""The table of corrections: what was changed after it was published, what it was, what it is now, and why."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published, may_be_told
from exchangelog.record.correction import Correction
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed


def correction_items(_published: Published, entry: Filed[Statement]) -> Iterator[tuple[str, int, Correction]]:
    """Give the corrections of an entry, the oldest first; none where they could repeat what harms people."""
    if may_be_told(entry):
        for number, correction in enumerate(entry.record.corrections, start=1):
            yield entry.id, number, correction


CORRECTIONS = Table(
    "corrections",
    _("What was changed after it was published. A typographic change is no correction."),
    (
        Column(
            "entry",
            "string",
            _("The event or statement that was changed."),
            lambda one: one[0],
            required=True,
        ),
        Column(
            "number",
            "integer",
            _("The correction’s place in the entry, from 1, the oldest first."),
            lambda one: one[1],
            required=True,
        ),
        Column("date", "string", _("When: a day, or a time."), lambda one: str(one[2].date), required=True),
        Column(
            "kind",
            "string",
            _("What kind of change it was."),
            lambda one: one[2].kind,
            required=True,
            choices=("correction", "update", "clarification", "source-lost", "removal"),
        ),
        Column(
            "path",
            "string",
            _("What was changed, such as “figures.ukraine.all”."),
            lambda one: one[2].path,
            required=True,
        ),
        Column(
            "what",
            "string",
            _("What was wrong, in the editors’ words."),
            lambda one: one[2].what,
            required=True,
        ),
        Column(
            "why",
            "string",
            _("Why it was changed, in the editors’ words."),
            lambda one: one[2].why,
            required=True,
        ),
        Column(
            "was",
            "string",
            _("The value before. It may be the words of a source."),
            lambda one: one[2].was,
            quoted=True,
        ),
        Column(
            "now",
            "string",
            _("The value since. It may be the words of a source."),
            lambda one: one[2].now,
            quoted=True,
        ),
    ),
    ("entry", "number"),
    (Reference(("entry",), "entries"),),
    of_entry=correction_items,
)
