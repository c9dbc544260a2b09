"""The registries: speakers, publishers, kinds of people, agreements; each a mapping from id to one of these."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from exchangelog.record.field_types import NO_SIDE, Country, Day, Id, Name, SideOrNone, Text
from exchangelog.record.frozen_record import TranslatableRecord

Standing = Literal["official", "unofficial", "unnamed"]


class Role(TranslatableRecord):
    """An office that a speaker held, from a day to a day where these are known."""

    translatable: ClassVar[frozenset[str]] = frozenset({"role"})

    role: Name
    since: Day | None = Field(default=None, alias="from")
    until: Day | None = Field(default=None, alias="to")

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


class Agreement(TranslatableRecord):
    """An agreement that bundles several exchanges."""

    translatable: ClassVar[frozenset[str]] = frozenset({"title", "note"})

    nullable: ClassVar[frozenset[str]] = frozenset({"date"})

    title: Name
    date: Day | None
    note: Text | None = None
