"""The registries: speakers, publishers, kinds of people, agreements; each a mapping from id to one of these."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from exchangelog.record.countries import Country
from exchangelog.record.field_types import NO_SIDE, Day, Id, Language, Name, SideOrNone, Some, Text
from exchangelog.record.frozen_record import TranslatableRecord

Standing = Literal["official", "unofficial", "unnamed"]


class Role(TranslatableRecord):
    """An office that a speaker held, from a day to a day where these are known."""

    translatable: ClassVar[frozenset[str]] = frozenset({"role"})

    role: Name
    since: Day | None = Field(default=None, alias="from")
    until: Day | None = Field(default=None, alias="to")

    @model_validator(mode="after")
    def take_ordered_days(self) -> Role:
        """Refuse an office that ended before it began: nobody would ever be shown with it."""
        if self.since is not None and self.until is not None and self.until < self.since:
            mend = {
                "at": "to",
                "mend": "Correct one of the two days, or leave out the one that is not known.",
            }
            raise PydanticCustomError("bad_value", "the office ends before it begins", mend)
        return self

    def held_on(self, day: date) -> bool:
        """Say whether the office was held on `day`, as far as its dates are known."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Speaker(TranslatableRecord):
    """Somebody who said something: a person, a ministry, an unnamed official."""

    translatable: ClassVar[frozenset[str]] = frozenset({"name"})

    name: Name
    side: SideOrNone = NO_SIDE
    standing: Standing
    roles: tuple[Role, ...] = ()

    def role_on(self, day: date) -> Role | None:
        """Give the office that the speaker held on `day`: the first that fits in the order of the file."""
        return next((role for role in self.roles if role.held_on(day)), None)


class Publisher(TranslatableRecord):
    """An outlet that published a source."""

    translatable: ClassVar[frozenset[str]] = frozenset({"name"})

    name: Name
    kind: Literal["official", "agency", "press", "ngo"]
    country: Country | None = None


class Category(TranslatableRecord):
    """A kind of people: what it means, what it is part of, and with which others it makes up that whole."""

    translatable: ClassVar[frozenset[str]] = frozenset({"label", "definition"})

    label: Name
    definition: Text
    part_of: Id | None = None
    partition: Id | None = None
    named_by: dict[Language, Some[Name]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def take_part_of_a_whole(self) -> Category:
        """Refuse one of the kinds that make up a whole, without the whole: they would never be added up."""
        if self.partition is not None and self.part_of is None:
            message = "'partition' needs a 'part_of': the whole that kinds with this partition make up"
            raise PydanticCustomError("missing_note", message, {"at": "part_of"})
        return self


class Agreement(TranslatableRecord):
    """An agreement that bundles several exchanges."""

    translatable: ClassVar[frozenset[str]] = frozenset({"title", "note"})

    nullable: ClassVar[frozenset[str]] = frozenset({"date"})

    title: Name
    date: Day | None
    note: Text | None = None
