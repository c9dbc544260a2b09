"""Evidence that was edited: a published capture that is no longer what it was, a page that moved, a source that is gone.

Comes in: both logs. Goes out: `CaptureChange`s. A capture's `archive` and `confirmed` may be filled in or brought up to date, and
captures may be added; everything else of it is what somebody saw on a day, and no later day can change that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from exchangelog.findings.place import FieldPath
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.source import Capture, Source

EDITABLE = frozenset({"archive", "confirmed"})
FIELDS = tuple(name for name in Capture.model_fields if name not in EDITABLE)


class CaptureChange(Struct, frozen=True):
    """What changed in a published source. `what` names it, `was` and `now` are as a reader would write them; `path` is its file."""

    path: str
    source: str
    place: FieldPath
    what: str
    was: str | None
    now: str | None


def capture_changes(former: Log, present: Log) -> Iterator[CaptureChange]:
    """Give every edit of a published capture."""
    needed = {
        quote.source
        for entry in former.entries
        for quote in entry.record.quotes
        if entry.record.status == "published"
    }
    for source_id, was in former.sources.items():
        now = present.sources.get(source_id)
        if now is not None:
            yield from changes_of_source(was, now)
        elif source_id in needed and not present.is_unread("source", source_id):
            yield CaptureChange(was.path, source_id, (), "the source", source_id, None)


def changes_of_source(was: Filed[Source], now: Filed[Source]) -> Iterator[CaptureChange]:
    """Compare a source with what was published of it."""
    address, other = was.record.url, now.record.url
    if address is not None and other != address and not now.lacks("url"):
        yield CaptureChange(now.path, now.id, ("url",), "the address", address, other)
    if was.lacks("captures") or now.lacks("captures") or was.record.captures == now.record.captures:
        return
    found = matched_captures(was.record.captures, now.record.captures)
    for number, capture in enumerate(was.record.captures):
        if number not in found:
            what = f"the capture of {capture.taken}"
            yield CaptureChange(now.path, now.id, ("captures",), what, str(capture.taken), None)
        else:
            yield from edits(capture, now.record.captures[found[number]], found[number], now)


def matched_captures(was: Sequence[Capture], now: Sequence[Capture]) -> dict[int, int]:
    """Give for each published capture, by its number, the one that it is, or else that it was made into, if there is one."""
    found: dict[int, int] = {}
    for alike in (is_kept, *LIKENESSES):
        for number, capture in enumerate(was):
            taken = set(found.values())
            if number not in found:
                places = (at for at, other in enumerate(now) if at not in taken and alike(capture, other))
                found.update((number, at) for at in islice(places, 1))
    return found


def is_kept(was: Capture, now: Capture) -> bool:
    """Say whether a capture is the one that was published."""
    return all(getattr(was, name) == getattr(now, name) for name in FIELDS)


LIKENESSES: tuple[Callable[[Capture, Capture], bool], ...] = (
    lambda was, now: was.taken == now.taken,
    lambda was, now: was.sha256 == now.sha256,
    lambda was, now: was.segments == now.segments,
)
"""By what a capture that was edited is known again."""


def edits(was: Capture, now: Capture, number: int, source: Filed[Source]) -> Iterator[CaptureChange]:
    """Give each field of a capture that was edited."""
    for name in FIELDS:
        before, after = getattr(was, name), getattr(now, name)
        if before == after:
            continue
        what = f"'{name}' of the capture of {was.taken}"
        if name == "segments":
            lost, new = lines_without(was.lines, now.lines), lines_without(now.lines, was.lines)
            pair = (counted(was.lines), f"{counted(now.lines)} ({lost} gone, {new} new)")
        else:
            pair = (written(before), written(after))
        yield CaptureChange(source.path, source.id, ("captures", number, name), what, *pair)


def counted(lines: Sequence[str]) -> str:
    """Say how many lines they are."""
    return f"{len(lines)} {'line' if len(lines) == 1 else 'lines'}"


def lines_without(lines: Sequence[str], others: Sequence[str]) -> int:
    """Count the lines that are not among others."""
    known = set(others)
    return sum(line not in known for line in lines)


def written(value: object) -> str:
    """Write a field's value; one that is not there is none."""
    return "none" if value is None else str(value)
