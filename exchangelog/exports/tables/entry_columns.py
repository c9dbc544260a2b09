"""What the tables of events and of statements of totals have in common: their items, and the columns that both have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct

from exchangelog.exports.column import Column
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published, may_be_told, written
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed

VERDICTS = ("both-sides", "each-its-own", "one-side", "contested", "press-only", "unpublished")
KINDS = ("exchange", "release", "repatriation")

Told = TypeVar("Told", str, int)


class EntryItem(Struct, frozen=True):
    """An event or a statement of totals."""

    published: Published
    entry: Filed[Statement]

    @property
    def record(self) -> Statement:
        """What it says."""
        return self.entry.record

    def told(self, value: Told | None) -> Told | None:
        """Give a value of it, or None where nothing of it may be repeated."""
        return value if may_be_told(self.entry) else None


class EventItem(EntryItem, frozen=True):
    """An event."""

    event: Exchange


def entry_items(published: Published, entry: Filed[Statement]) -> Iterator[EntryItem]:
    """Give an entry as an item."""
    yield EntryItem(published, entry)


def event_items(published: Published, entry: Filed[Statement]) -> Iterator[EventItem]:
    """Give an entry that is an event."""
    if isinstance(entry.record, Exchange):
        yield EventItem(published, entry, entry.record)


def statement_items(published: Published, entry: Filed[Statement]) -> Iterator[EntryItem]:
    """Give an entry that is a statement of totals."""
    if not isinstance(entry.record, Exchange):
        yield EntryItem(published, entry)


ID = Column(
    "id",
    "string",
    _("The id, by which links and other tables name it."),
    lambda one: one.entry.id,
    required=True,
)
DAY = Column(
    "date",
    "date",
    _("The day, in the log’s time zone; the earliest possible one where no source names it."),
    lambda one: one.record.date.isoformat(),
    required=True,
)
WORDS = (
    Column(
        "title",
        "string",
        _("The title. Empty where an entry was withdrawn because it could harm people."),
        lambda one: one.told(one.record.title),
    ),
    Column(
        "summary",
        "string",
        _("The summary, in the log’s words. Empty like the title."),
        lambda one: one.told(one.record.summary),
    ),
)
HISTORY = (
    Column(
        "checked_by",
        "string",
        _(
            "Who compared the entry with its sources, as a second person. Empty: only the build did; and like the title."
        ),
        lambda one: one.told(one.record.checked.by) if one.record.checked else None,
    ),
    Column(
        "checked_on",
        "date",
        _("The day of that check."),
        lambda one: one.told(one.record.checked.on.isoformat()) if one.record.checked else None,
    ),
    Column(
        "added",
        "datetime",
        _("When the entry entered the log, in UTC."),
        lambda one: written(one.record.added),
        required=True,
    ),
    Column(
        "updated",
        "datetime",
        _("When it was last corrected or withdrawn, else when it was added, in UTC."),
        lambda one: written(one.published.updated(one.entry)),
        derived=True,
        required=True,
    ),
    Column(
        "withdrawn_on",
        "string",
        _(
            "When the entry was withdrawn: a day, or a time. A withdrawn entry has no rows in the tables of figures, quotes and totals."
        ),
        lambda one: str(one.record.withdrawn.date) if one.record.withdrawn else None,
    ),
    Column(
        "withdrawn_reason",
        "string",
        _("The reason for the withdrawal."),
        lambda one: one.record.withdrawn.reason if one.record.withdrawn else None,
        choices=("did-not-happen", "duplicate", "unverifiable", "harmful"),
    ),
    Column(
        "withdrawn_why",
        "string",
        _("The same in the editors’ words."),
        lambda one: one.record.withdrawn.why if one.record.withdrawn else None,
    ),
    Column(
        "page",
        "string",
        _("The address of the page."),
        lambda one: one.published.page_of(one.entry),
        derived=True,
        required=True,
    ),
)
