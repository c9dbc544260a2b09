"""The table of numbers in a series that somebody announced."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published, stands
from exchangelog.record.exchange import Statement
from exchangelog.record.figure import Ordinal
from exchangelog.record.filed import Filed


def ordinal_items(_published: Published, entry: Filed[Statement]) -> Iterator[tuple[str, int, Ordinal]]:
    """Give the numbers of a series that an entry holds."""
    if stands(entry):
        for number, ordinal in enumerate(entry.record.ordinals, start=1):
            yield entry.id, number, ordinal


ORDINALS = Table(
    "ordinals",
    _("Numbers in a series that somebody announced, such as the 66th exchange."),
    (
        Column(
            "entry", "string", _("The event or statement that holds it."), lambda one: one[0], required=True
        ),
        Column("number", "integer", _("Its place in the entry, from 1."), lambda one: one[1], required=True),
        Column(
            "series",
            "string",
            _("The series, by the name that the log gives it."),
            lambda one: one[2].series,
            required=True,
        ),
        Column("count", "integer", _("The number in the series."), lambda one: one[2].count, required=True),
        Column(
            "stage",
            "integer",
            _("The stage, where one exchange of the series had several."),
            lambda one: one[2].stage,
        ),
    ),
    ("entry", "number"),
    (Reference(("entry",), "entries"),),
    of_entry=ordinal_items,
)
