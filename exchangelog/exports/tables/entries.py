"""Tables of what the log is made of: events, statements of totals, and the ids that both share."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.derive.history import first_id
from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published
from exchangelog.exports.tables.entry_columns import (
    DAY,
    HISTORY,
    ID,
    KINDS,
    VERDICTS,
    WORDS,
    entry_items,
    event_items,
    statement_items,
)
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed


def alias_items(_published: Published, entry: Filed[Statement]) -> Iterator[tuple[str, str]]:
    """Give the earlier ids of an entry."""
    for alias in entry.record.aliases:
        yield alias, entry.id


ENTRIES = Table(
    "entries",
    _("Every id of the log: events and statements of totals, which other tables name alike."),
    (
        ID,
        Column(
            "type",
            "string",
            _("Whether it is an event or a statement of totals, and so in which table it stands."),
            lambda one: "exchange" if isinstance(one.record, Exchange) else "statement",
            required=True,
            choices=("exchange", "statement"),
        ),
        Column(
            "first_id",
            "string",
            _("The first id that it ever had; feeds go on naming it by that."),
            lambda one: first_id(one.entry),
            derived=True,
            required=True,
        ),
    ),
    ("id",),
    of_entry=entry_items,
)

ALIASES = Table(
    "aliases",
    _("Earlier ids of entries."),
    (
        Column("alias", "string", _("The earlier id."), lambda one: one[0], required=True),
        Column("entry", "string", _("The entry that has it no longer."), lambda one: one[1], required=True),
    ),
    ("alias",),
    (Reference(("entry",), "entries"),),
    of_entry=alias_items,
)

EXCHANGES = Table(
    "exchanges",
    _("The events: exchanges, releases by one side, repatriations of bodies."),
    (
        ID,
        DAY,
        Column(
            "date_latest",
            "date",
            _("The latest possible day, where no source names the day."),
            lambda one: one.event.date_latest.isoformat() if one.event.date_latest else None,
        ),
        Column(
            "date_note",
            "string",
            _("Why the day is not certain."),
            lambda one: one.told(one.event.date_note),
        ),
        Column(
            "kind",
            "string",
            _("An exchange (both sides give people), a release (one side does), a repatriation (bodies)."),
            lambda one: one.event.kind,
            required=True,
            choices=KINDS,
        ),
        Column(
            "verdict",
            "string",
            _(
                "How sure the number of everyone is; it follows from who gave it. Empty for a withdrawn event."
            ),
            lambda one: None if one.record.withdrawn else one.published.derived.verdicts[one.entry.id].value,
            derived=True,
            choices=VERDICTS,
        ),
        *WORDS,
        Column(
            "agreement",
            "string",
            _("The agreement that it belongs to."),
            lambda one: one.told(one.event.agreement),
        ),
        Column(
            "stage",
            "integer",
            _("Which stage of the agreement’s exchange it is."),
            lambda one: one.told(one.event.stage.number) if one.event.stage else None,
        ),
        Column(
            "stages",
            "integer",
            _("Of how many stages."),
            lambda one: one.told(one.event.stage.of) if one.event.stage else None,
        ),
        *HISTORY,
        Column(
            "instead",
            "string",
            _("The event that stands in place of a withdrawn one."),
            lambda one: (
                one.published.event_id(one.record.withdrawn.instead) if one.record.withdrawn else None
            ),
        ),
    ),
    ("id",),
    (
        Reference(("id",), "entries"),
        Reference(("agreement",), "agreements"),
        Reference(("instead",), "exchanges"),
    ),
    of_entry=event_items,
)

STATEMENTS = Table(
    "statements",
    _("Announced totals that belong to no event’s day."),
    (ID, DAY, *WORDS, *HISTORY),
    ("id",),
    (Reference(("id",), "entries"),),
    of_entry=statement_items,
)
