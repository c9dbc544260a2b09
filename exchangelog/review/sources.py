"""Sources and records of registries that came, changed or went.

Comes in: both logs. Goes out: `SourceReview`s with their new captures, `RegisteredReview`s with how many published entries rest on them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from msgspec.structs import replace

from exchangelog.changes.captures import changes_of_source, matched_captures
from exchangelog.changes.difference import Change, differences
from exchangelog.changes.registered import REGISTRIES, Head, heads_of, particulars_of_record, records_of
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.registries import Speaker
from exchangelog.record.source import Capture, Source
from exchangelog.review.review_value import (
    CaptureReview,
    ChangeReview,
    Comes,
    Need,
    RegisteredReview,
    SourceReview,
)


def source_reviews(former: Log, present: Log, unmet: AbstractSet[str]) -> Iterator[SourceReview]:
    """Describe every source that is not as it was published; `unmet` are the paths that some entry does not admit."""
    users: dict[str, list[str]] = {}
    for entry in present.entries:
        for source in dict.fromkeys(quote.source for quote in entry.record.quotes):
            users.setdefault(source, []).append(entry.id)
    for source_id in sorted({*former.sources, *present.sources}):
        was, now = former.sources.get(source_id), present.sources.get(source_id)
        if was is not None and now is not None and was.record == now.record:
            continue
        if now is None and present.is_unread("source", source_id):
            continue
        told = told_source(was, now, present, tuple(users.get(source_id, ())))
        if was is not None and now is not None:
            edited = tuple(change.what for change in changes_of_source(was, now))
            head = ("sources", source_id)
            yield replace(
                told, edited=edited, changes=tuple(told_changes(head, was.record, now.record, unmet))
            )
        else:
            yield told


def told_source(
    was: Filed[Source] | None, now: Filed[Source] | None, present: Log, users: tuple[str, ...]
) -> SourceReview:
    """Describe a source; of one that is gone, what it was."""
    filed = now or was
    if filed is None:
        raise ValueError("a source that neither was nor is")
    record = filed.record
    known = was.record.captures if was is not None else ()
    found = set(matched_captures(known, record.captures).values())
    new = [one for number, one in enumerate(record.captures) if number not in found]
    publisher = present.publishers.get(record.publisher)
    state: Comes = "gone" if now is None else "new" if was is None else "changed"
    return SourceReview(
        filed.id,
        state,
        record.title,
        publisher.name if publisher is not None else record.publisher,
        record.url,
        None if record.published is None else str(record.published),
        tuple(told_capture(one) for one in new) if now is not None else (),
        (),
        (),
        users,
        record.content_note == "shows-prisoners",
    )


def told_capture(capture: Capture) -> CaptureReview:
    """Describe a capture that was not there before, or was not so."""
    return CaptureReview(
        str(capture.taken),
        capture.origin,
        capture.extent,
        capture.archive is not None,
        capture.confirmed is not None,
    )


def registered_reviews(former: Log, present: Log, unmet: AbstractSet[str]) -> Iterator[RegisteredReview]:
    """Describe every record of a registry that is not as it was; `unmet` are the paths that some entry does not admit."""
    resting: Counter[Head] = Counter()
    for entry in present.entries:
        if entry.record.status == "published":
            resting.update(set(heads_of(entry, present)))
    for registry in REGISTRIES:
        was, now = records_of(former, registry), records_of(present, registry)
        for record_id in sorted({*was, *now}):
            if was.get(record_id) != now.get(record_id):
                yield told_record(
                    (registry, record_id), (was.get(record_id), now.get(record_id)), resting, unmet
                )


def told_record(
    head: Head, records: tuple[Any, Any], resting: Mapping[Head, int], unmet: AbstractSet[str]
) -> RegisteredReview:
    """Describe a record of a registry."""
    before, after = records
    state: Comes = "gone" if after is None else "new" if before is None else "changed"
    changes = tuple(told_changes(head, before, after, unmet)) if state == "changed" else ()
    record = after if after is not None else before
    name = next(filter(None, (getattr(record, field, None) for field in ("name", "label", "title"))), "")
    return RegisteredReview(*head, state, name, changes, resting.get(head, 0))


def told_changes(head: Head, before: Any, after: Any, unmet: AbstractSet[str]) -> Iterator[ChangeReview]:  # noqa: ANN401 - records of any registry
    """Describe what changed of a record, and whether every entry that rests on it admits it."""
    path = ".".join(head)
    was, now = (dict(particulars_of_record(*head, one)) for one in (before, after))
    for change in differences(was, now):
        yield ChangeReview(change.path, change.was, change.now, need_of(change, unmet))
    if isinstance(before, Speaker) and roles_of(before) != roles_of(after):
        need: Need = "missing" if f"{path}.role" in unmet else "not-needed"
        yield ChangeReview(f"{path}.roles", roles_of(before), roles_of(after), need)


def roles_of(speaker: Speaker) -> str | None:
    """Write the offices of a speaker, with their days."""
    roles = [f"{role.role} ({role.since or '?'} to {role.until or '?'})" for role in speaker.roles]
    return "; ".join(roles) or None


def need_of(change: Change, unmet: AbstractSet[str]) -> Need:
    """Say whether the entries admit a change: those that rest on it, or there are none."""
    if change.path in unmet:
        return "missing"
    return "given" if change.is_demanded else "not-needed"
