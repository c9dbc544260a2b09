"""Tables of where an event took place and who mediated: names that rest on quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published, stands
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Cited

NamedThing = tuple[str, int, str]


def names_of(
    find: Callable[[Exchange], tuple[Cited, ...]],
) -> Callable[[Published, Filed[Statement]], Iterator[NamedThing]]:
    """Give what finds the names of one list of an event."""

    def items(_published: Published, entry: Filed[Statement]) -> Iterator[NamedThing]:
        if isinstance(entry.record, Exchange) and stands(entry):
            for number, cited in enumerate(find(entry.record), start=1):
                yield entry.id, number, cited.name

    return items


EVENT = Column("exchange", "string", _("The event."), lambda one: one[0], required=True)
NUMBER = Column("number", "integer", _("Its place in the entry, from 1."), lambda one: one[1], required=True)

PLACES = Table(
    "places",
    _("Where events took place, as far as sources say; the quotes stand in the table of citations."),
    (
        EVENT,
        NUMBER,
        Column("name", "string", _("The place, in the log’s words."), lambda one: one[2], required=True),
    ),
    ("exchange", "number"),
    (Reference(("exchange",), "exchanges"),),
    of_entry=names_of(lambda event: event.place),
)

MEDIATORS = Table(
    "mediators",
    _("Who is said to have mediated; the quotes stand in the table of citations."),
    (EVENT, NUMBER, Column("name", "string", _("The mediator."), lambda one: one[2], required=True)),
    ("exchange", "number"),
    (Reference(("exchange",), "exchanges"),),
    of_entry=names_of(lambda event: event.mediators),
)
