"""Tables of totals that somebody announced, and of how the log's own entries add up beside them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.derive.number_range import NumberRange
from exchangelog.derive.part import Part
from exchangelog.derive.totals import AddedTotal
from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published, stands
from exchangelog.exports.tables.figures import high, low
from exchangelog.record.exchange import Statement
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.filed import Filed


class PartItem(Struct, frozen=True):
    """What one event adds to a total; `event` is its present id."""

    added: AddedTotal
    part: Part
    event: str


def total_items(published: Published, entry: Filed[Statement]) -> Iterator[AddedTotal]:
    """Give the totals that an entry holds."""
    if stands(entry):
        yield from published.derived.totals[entry.id]


def part_items(published: Published, entry: Filed[Statement]) -> Iterator[PartItem]:
    """Give the events that totals name, those that are published."""
    for added in (one for one in total_items(published, entry) if one.total.of):
        parts: dict[str, Part] = {}
        for part in added.parts:
            if (event := published.event_id(part.entry)) is not None:
                parts.setdefault(event, part)  # named twice, it is one part still
        yield from (PartItem(added, part, event) for event, part in parts.items())


def known_sum(added: AddedTotal) -> NumberRange | None:
    """Give the log's sum; None where not one of the events has a number: that is unknown, and not zero."""
    return added.sum if added.has_sum else None


TOTALS = Table(
    "totals",
    _("Totals that somebody announced, as they were stated, and what the log’s own entries come to."),
    (
        Column(
            "entry",
            "string",
            _("The event or statement that holds the total."),
            lambda one: one.announced_in,
            required=True,
        ),
        Column(
            "number",
            "integer",
            _("The total’s place in the entry, from 1."),
            lambda one: one.number,
            required=True,
        ),
        Column(
            "side",
            "string",
            _("The side to which people were given; “both” for both together."),
            lambda one: one.total.side,
            required=True,
        ),
        Column("who", "string", _("The kind of people."), lambda one: one.total.who, required=True),
        Column(
            "count",
            "integer",
            _("The total as it was announced."),
            lambda one: one.total.count,
            required=True,
        ),
        Column(
            "precision",
            "string",
            _("Whether it was announced as exact, as “at least” or as “about”."),
            lambda one: one.total.precision,
            required=True,
            choices=("exact", "at-least", "about"),
        ),
        Column(
            "since",
            "date",
            _("The first day of a total over a time. Empty where it is over named events."),
            lambda one: one.total.since.isoformat() if one.total.since else None,
        ),
        Column(
            "until",
            "date",
            _("The last day of it. Empty: the day of the entry that holds it."),
            lambda one: one.total.until.isoformat() if one.total.until else None,
        ),
        Column(
            "via", "string", _("The mediator or agreement that it is limited to."), lambda one: one.total.via
        ),
        Column(
            "kinds",
            "string",
            _("The kinds of events that it is said to count, with spaces between them."),
            lambda one: " ".join(one.total.kinds) or None,
        ),
        Column(
            "added_kinds",
            "string",
            _("The kinds of events that the log’s sum adds up, as in “kinds”."),
            lambda one: " ".join(one.kinds) or None,
            derived=True,
        ),
        Column("note", "string", _("What the editors say about it."), lambda one: one.total.note),
        Column(
            "announced_by",
            "string",
            _("The side whose officials announced it. Empty for everybody else."),
            lambda one: None if one.side == NO_SIDE else one.side,
            derived=True,
        ),
        Column(
            "outcome",
            "string",
            _(
                "Whether the log’s numbers give the total, or fit it where they are not exact (“adds-up”), could with what is unknown (“open”), do not (“does-not-add-up”), or merely stand beside it, as the log may lack events (“beside”)."
            ),
            lambda one: one.outcome,
            derived=True,
            required=True,
            choices=("adds-up", "open", "does-not-add-up", "beside"),
        ),
        Column(
            "sum_low",
            "integer",
            _(
                "The log’s own sum over the events: the lowest it can be, as far as numbers are known. Empty where none is."
            ),
            lambda one: low(known_sum(one)),
            derived=True,
        ),
        Column(
            "sum_high",
            "integer",
            _("The highest it can be. Empty where there is no upper end."),
            lambda one: high(known_sum(one)),
            derived=True,
        ),
        Column(
            "without_number",
            "integer",
            _(
                "How many of the events lack a number: that of a side, or all. What is unknown is not zero; what is known of them is added."
            ),
            lambda one: len(one.without_number),
            derived=True,
            required=True,
        ),
        Column(
            "perhaps_outside",
            "integer",
            _(
                "How many of the events may have taken place after the total’s time, as their days are not certain. They are added."
            ),
            lambda one: len(one.perhaps_outside),
            derived=True,
            required=True,
        ),
        Column(
            "perhaps_inside",
            "integer",
            _(
                "How many other events may have taken place in that time, as their days are not certain. They are not added."
            ),
            lambda one: len(one.perhaps_inside),
            derived=True,
            required=True,
        ),
        Column(
            "adds_up_as",
            "string",
            _(
                "Of “adds-up” how: “equal” where the total and the log’s sum are one number each, “fitting” where one of them is a range or was not said exactly, so that they may differ. Empty for every other outcome."
            ),
            lambda one: ("equal" if one.is_exact else "fitting") if one.outcome == "adds-up" else None,
            derived=True,
            choices=("equal", "fitting"),
        ),
    ),
    ("entry", "number"),
    (
        Reference(("entry",), "entries"),
        Reference(("who",), "categories"),
        Reference(("announced_by",), "sides"),
    ),
    of_entry=total_items,
)

TOTAL_PARTS = Table(
    "total_parts",
    _("The events that totals over named events are over, and what each adds to the log’s sum."),
    (
        Column(
            "entry",
            "string",
            _("The event or statement that holds the total."),
            lambda one: one.added.announced_in,
            required=True,
        ),
        Column(
            "total",
            "integer",
            _("The total’s place in that entry."),
            lambda one: one.added.number,
            required=True,
        ),
        Column(
            "exchange",
            "string",
            _("An event that the total is over, by its present id."),
            lambda one: one.event,
            required=True,
        ),
        Column(
            "low",
            "integer",
            _(
                "The lowest number that the event adds, as far as it is known. Empty where nothing is, which is not zero; 0 where the event was withdrawn."
            ),
            lambda one: low(one.part.range),
            derived=True,
        ),
        Column(
            "high",
            "integer",
            _("The highest number that it adds. Empty also where there is no upper end."),
            lambda one: high(one.part.range),
            derived=True,
        ),
    ),
    ("entry", "total", "exchange"),
    (Reference(("entry", "total"), "totals", ("entry", "number")), Reference(("exchange",), "exchanges")),
    of_entry=part_items,
)
