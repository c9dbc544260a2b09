"""The front matter of an entry: an event of the log, or a statement of totals that belongs to no event's day."""

from __future__ import annotations

from itertools import pairwise
from typing import ClassVar, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from exchangelog.record.correction import Check, Correction, Withdrawal
from exchangelog.record.field_types import (
    Day,
    EntryId,
    Few,
    Id,
    Position,
    Reason,
    Some,
    Summary,
    Text,
    Timestamp,
    Title,
)
from exchangelog.record.figure import Figure, Kind, Ordinal, Total, UnknownFigure
from exchangelog.record.frozen_record import Record, TranslatableRecord
from exchangelog.record.quote import Cited, Quote

Status = Literal["published", "draft"]


class Stage(Record):
    """Which part of an agreement's exchange this was, and of how many."""

    number: Position
    of: Position | None = None

    @model_validator(mode="after")
    def refuse_one_too_many(self) -> Stage:
        """Refuse the third of two stages."""
        if self.of is not None and self.number > self.of:
            raise PydanticCustomError(
                "bad_value",
                "the stage number {number} is one of {of} only",
                {
                    "number": self.number,
                    "of": self.of,
                    "at": "number",
                    "mend": "Correct the number, or how many stages there were ('of').",
                },
            )
        return self


class Statement(TranslatableRecord):
    """What events and statements have in common: a title, a day, quotes, totals, and what happened to them later."""

    nullable: ClassVar[frozenset[str]] = Correction.nullable
    translatable: ClassVar[frozenset[str]] = frozenset({"title", "summary"})

    title: Title
    date: Day
    added: Timestamp
    summary: Summary
    quotes: Some[Quote] = ()
    totals: Few[Total] = ()
    ordinals: Few[Ordinal] = ()
    checked: Check | None = None
    corrections: tuple[Correction, ...] = ()
    withdrawn: Withdrawal | None = None
    status: Status = "published"
    aliases: Few[EntryId] = ()

    @model_validator(mode="after")
    def refuse_withdrawn_draft(self) -> Statement:
        """Refuse what was never published and yet withdrawn, and corrections that are not in the order of their days."""
        if self.withdrawn is not None and self.status == "draft":
            raise PydanticCustomError(
                "bad_value",
                "an entry is a draft or withdrawn, not both",
                {
                    "at": "withdrawn",
                    "mend": "Take 'status: draft' out if the entry was published, else delete the file.",
                },
            )
        days = [correction.date.day for correction in self.corrections]
        for index, (before, day) in enumerate(pairwise(days), start=1):
            if day < before:
                raise PydanticCustomError(
                    "bad_value",
                    "the correction of {day} stands behind that of {before}; the oldest comes first",
                    {
                        "day": str(day),
                        "before": str(before),
                        "at": f"corrections/{index}",
                        "mend": "Put the corrections in the order of their days.",
                    },
                )
        return self

    @property
    def last_day(self) -> Day:
        """The last day on which what the entry is about may lie."""
        return self.date

    @model_validator(mode="after")
    def refuse_totals_of_time_to_come(self) -> Statement:
        """Refuse a total over a time that begins after the day on which it was announced: it counts nothing."""
        for index, total in enumerate(self.totals):
            if total.since is not None and total.since > self.last_day:
                details = {"at": f"totals/{index}/since", "mend": "Correct 'since', or the day of the entry."}
                raise PydanticCustomError(
                    "bad_value", "the total counts from a day behind that of the entry on", details
                )
        return self


class Exchange(Statement):
    """An event: an exchange, a release or a repatriation of bodies (docs/format.md, section 2.1)."""

    translatable: ClassVar[frozenset[str]] = Statement.translatable | {"date_note", "named"}

    kind: Kind
    date_latest: Day | None = None
    date_note: Text | None = None
    agreement: Id | None = None
    stage: Stage | None = None
    place: Few[Cited] = ()
    mediators: Few[Cited] = ()
    figures: Some[Figure] = ()
    unknown: Some[UnknownFigure] = ()
    named: Reason | None = None

    @property
    def last_day(self) -> Day:
        """The latest day where no source names the day, else the day."""
        return self.date_latest or self.date

    @model_validator(mode="after")
    def take_ordered_dates(self) -> Exchange:
        """Refuse a latest day that is not after the earliest, or that nothing explains."""
        if self.date_latest is not None and self.date_latest <= self.date:
            raise PydanticCustomError(
                "bad_value",
                "'date_latest' is not after 'date', the earliest day",
                {
                    "at": "date_latest",
                    "mend": "Write the earliest day as 'date'; leave 'date_latest' out where the day is certain.",
                },
            )
        if self.date_latest is not None and self.date_note is None:
            raise PydanticCustomError(
                "missing_note",
                "'date_latest' needs a 'date_note' that says why the day is not certain",
                {"at": "date_note"},
            )
        return self

    @model_validator(mode="after")
    def refuse_known_unknown(self) -> Exchange:
        """Refuse a figure and an `unknown` for the same side and kind of people."""
        known = {(figure.side, figure.who) for figure in self.figures}
        for index, gap in enumerate(self.unknown):
            if (gap.side, gap.who) in known:
                raise PydanticCustomError(
                    "bad_value",
                    "side '{side}', who '{who}' has a figure and is listed under 'unknown' as well",
                    {
                        "side": gap.side,
                        "who": gap.who,
                        "at": f"unknown/{index}",
                        "mend": "Keep the figure where a quote gives it, else the item of 'unknown'.",
                    },
                )
        return self
