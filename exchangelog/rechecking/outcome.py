"""An outcome: what fetching a source again has brought, as a small value that can be written down.

Comes in: what a visit found, compared with the captures of its source as they were then. Goes out: `Outcome`; as JSON and back. It
holds the lines of the page's text, so that its quotes can be judged at any time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict


class Result(StrEnum):
    """What became of a source."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    GONE = "gone"
    BLOCKED = "blocked"
    FAILED = "failed"


SEEN = frozenset({Result.SAME, Result.CHANGED, Result.MOVED})
"""The results for which there was a page to look at."""


class Outcome(Struct, frozen=True):
    """What became of a source.

    `lines` are those of the article's text, `shown` those of all that the page shows beside it; `moved_to` its new address where it has one for good; `went` the segments of the last
    capture that the page has no more (their words where the vault has them, else their lines), `came` how many are new. `detail`
    says why there is no text, `note` what could not be recorded.
    """

    source_id: str
    result: Result
    lines: tuple[str, ...] = ()
    moved_to: str | None = None
    went: tuple[str, ...] = ()
    came: int = 0
    detail: str = ""
    note: str = ""
    shown: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Give the outcome as JSON can hold it."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Outcome:
        """Read it back. Raises KeyError, TypeError or ValueError where it is not one."""
        return cls(
            source_id=str(raw["source_id"]),
            result=Result(raw["result"]),
            lines=tuple(str(line) for line in raw["lines"]),
            moved_to=None if raw["moved_to"] is None else str(raw["moved_to"]),
            went=tuple(str(text) for text in raw["went"]),
            came=int(raw["came"]),
            detail=str(raw["detail"]),
            note=str(raw["note"]),
            shown=tuple(str(line) for line in raw["shown"]),
        )
