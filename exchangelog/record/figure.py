"""The numbers of an entry: how many were given to a side, totals that somebody announced, and numbers in a series."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from exchangelog.record.field_types import (
    Count,
    Day,
    EntryId,
    Few,
    Id,
    Name,
    Position,
    SideId,
    SideOrBoth,
    Text,
    each_once,
)
from exchangelog.record.frozen_record import Record, TranslatableRecord

Kind = Literal["exchange", "release", "repatriation"]
"""`exchange`: both sides give people; `release`: one side does; `repatriation`: bodies are given."""

Precision = Literal["exact", "at-least", "about"]

EVERYBODY = "all"


class Figure(TranslatableRecord):
    """How many of a kind of people were given to a side: stated in quotes, or the sum of other kinds of the entry."""

    translatable: ClassVar[frozenset[str]] = frozenset({"to"})

    side: SideId
    who: Id
    count: Count | None = None
    sum: Annotated[Few[Id], AfterValidator(each_once)] = ()
    quotes: Few[Id] = ()
    precision: Precision = "exact"
    words: Few[Name] = ()
    to: Name | None = None

    @model_validator(mode="after")
    def take_count_or_sum(self) -> Figure:
        """Refuse a figure with neither a count nor a sum, or with both."""
        if self.count is None and not self.sum:
            raise PydanticCustomError("missing_count", "the figure has neither 'count' nor 'sum'")
        if self.count is not None and self.sum:
            raise PydanticCustomError(
                "bad_value", "the figure has both 'count' and 'sum'; a sum is added up by the build"
            )
        if self.sum and (self.quotes or self.words or self.precision != "exact"):
            raise PydanticCustomError(
                "bad_value",
                "a 'sum' rests on the figures that it adds, not on quotes, words or a precision of its own",
            )
        return self


class UnknownFigure(TranslatableRecord):
    """A figure that nobody published, and how that is known."""

    translatable: ClassVar[frozenset[str]] = frozenset({"why"})

    side: SideId
    who: Id
    why: Text


class Total(TranslatableRecord):
    """A total that somebody announced: over named entries (`of`), or over a time (`since`, `until`)."""

    translatable: ClassVar[frozenset[str]] = frozenset({"via", "note"})

    side: SideOrBoth
    who: Id
    count: Count
    quotes: Few[Id] = ()
    precision: Precision = "exact"
    words: Few[Name] = ()
    of: Annotated[tuple[EntryId, ...], AfterValidator(each_once)] = ()
    since: Day | None = None
    until: Day | None = None
    via: Name | None = None
    kinds: tuple[Kind, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def take_entries_or_time(self) -> Total:
        """Refuse a total with neither `of` nor `since`, or with both, or with a time that ends before it begins."""
        if bool(self.of) == (self.since is not None):
            raise PydanticCustomError(
                "bad_value",
                "a total is over entries ('of') or over a time ('since'), and over one of them only",
                {
                    "mend": "Write 'of: [ids]' where the entries are named, else 'since: DATE' with the day from which it counts."
                },
            )
        if self.until is not None and (self.since is None or self.until < self.since):
            raise PydanticCustomError("bad_value", "'until' belongs to 'since' and is not before it")
        return self


class Ordinal(Record):
    """A number in a series that somebody announced: the second stage of the 66th exchange."""

    series: Id
    count: Position
    stage: Position | None = None
    quotes: Few[Id] = ()
    words: Few[Name] = ()
