"""What happened to an entry after it was published: corrections, a second reader's check, a withdrawal."""

from __future__ import annotations

from typing import ClassVar, Literal

from exchangelog.record.field_types import Day, EntryId, Name, Text, When
from exchangelog.record.frozen_record import Record, TranslatableRecord

CorrectionKind = Literal["correction", "update", "clarification", "source-lost", "removal"]
WithdrawalReason = Literal["did-not-happen", "duplicate", "unverifiable", "harmful"]


class Correction(TranslatableRecord):
    """A change to a published entry: what changed, why, where, what it was and what it is now."""

    nullable: ClassVar[frozenset[str]] = frozenset({"was", "now"})
    translatable: ClassVar[frozenset[str]] = frozenset({"what", "why"})

    date: When
    kind: CorrectionKind
    what: Text
    why: Text
    path: Name
    was: Text | None = None
    now: Text | None = None


class Check(Record):
    """A second person who compared the entry with its sources, and on which day."""

    by: Name
    on: Day


class Withdrawal(TranslatableRecord):
    """Why an entry no longer counts, and what stands in its place."""

    translatable: ClassVar[frozenset[str]] = frozenset({"why"})

    date: When
    reason: WithdrawalReason
    why: Text
    instead: EntryId | None = None

    @property
    def is_harmful(self) -> bool:
        """Say whether the entry could harm people: nothing that it said is repeated anywhere."""
        return self.reason == "harmful"
