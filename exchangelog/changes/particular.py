"""A particular: one thing that the log states, under the path by which a correction names it.

Comes in: a value of a record. Goes out: how it is written in a correction, where it stands, and what holds it: whether it may be
filled in, added to, or changed freely once it is published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from msgspec import Struct

from exchangelog.changes.sameness import Sameness, is_same, is_same_name
from exchangelog.findings.place import FieldPath
from exchangelog.record.frozen_record import TranslatableRecord


class Hold(Enum):
    """How a published particular is held."""

    FIRM = "every change needs a correction, its coming and going too"
    FILLABLE = "may be filled in where there was nothing"
    GROWING = "may be added to"
    DERIVED = "needs a correction where nothing else that changed explains it"
    FREE = "may change; a correction about it has to be true all the same"


class Particular(Struct, frozen=True):
    """What is stated: `written` as a correction writes it, None where it is stated that there is nothing.

    `head` is the path that speaks for the thing of which this is a part: where all of it came or went, only that is asked about.
    `parts` are what a GROWING particular holds, each under a key: what was under a key that is gone is not asked about.
    """

    written: str | None
    place: FieldPath
    hold: Hold = Hold.FIRM
    head: str = ""
    parts: frozenset[tuple[str, str]] = frozenset()
    sameness: Sameness = is_same


Particulars = Mapping[str, Particular]


def written_in(particular: Particular | None) -> str | None:
    """Give what a particular that may not be there says."""
    return None if particular is None else particular.written


def optional(value: object | None) -> str | None:
    """Write a value that may not be there."""
    return None if value is None else str(value)


def growing(parts: Iterable[tuple[str, str]], place: FieldPath, written: str, head: str = "") -> Particular:
    """Make a particular that may be added to."""
    return Particular(written or None, place, Hold.GROWING, head, frozenset(parts))


def in_other_languages(
    record: TranslatableRecord, field: str, path: str, place: FieldPath
) -> Iterator[tuple[str, Particular]]:
    """Give what a name or a reason is called in the site's other languages: no reader of one may be told another thing in silence."""
    for tag, texts in record.translated.items():
        if field in texts:
            yield (
                f"{path}.{tag}.{field}",
                Particular(texts[field], (*place, tag, field), Hold.FILLABLE, path, sameness=is_same_name),
            )
