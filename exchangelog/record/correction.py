"""What happened to an entry after it was published: corrections, a second reader's check, a withdrawal."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

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

    @model_validator(mode="after")
    def repeat_nothing_removed(self) -> Correction:
        """Refuse a removal that says what it removed: readers, feeds and data would be shown it for good."""
        if self.kind == "removal" and self.was is not None:
            mend = "Leave 'was' out, or write null: what was taken out is said nowhere again."
            raise PydanticCustomError(
                "bad_value", "a removal does not say what it removed", {"at": "was", "mend": mend}
            )
        return self


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
