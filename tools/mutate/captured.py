"""Falsehoods about sources: what was captured, and when."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from exchangelog.evidence.segments import lines_of
from tools.mutate.falsehood import CERTAIN, Falsehood, Kind, SourceCard, kind
from tools.mutate.writing import falsified


@kind(CERTAIN)
def quoted_segment_changed(source: SourceCard, chance: Random) -> Falsehood | None:
    """A digest of a sentence that is quoted from a source is another."""
    captures = source.front["captures"]
    lines = captures[0]["segments"].split("\n")
    held = quoted_digests(source)
    quoted = [
        at
        for at, line in enumerate(lines)
        if line[:16] in held and len(captures) == 1 and captures[0]["segments"].count(line[:16]) == 1
    ]
    if not quoted:
        return None
    at = chance.choice(quoted)
    place = chance.randrange(16)
    digit = chance.choice([one for one in "0123456789abcdef" if one != lines[at][place]])
    lines[at] = lines[at][:place] + digit + lines[at][place + 1 :]
    return falsified(source, ("captures", 0, "segments"), "\n".join(lines))


def quoted_digests(source: SourceCard) -> set[str]:
    """Give the digest of every piece that is quoted from a source."""
    return {line[:16] for said in source.quoted for line in lines_of(said)}


@kind(CERTAIN)
def published_before_it_happened(source: SourceCard, chance: Random) -> Falsehood | None:
    """A source whose quotes carry figures is said to have been published before the event."""
    if source.earliest_event is None:
        return None
    day = source.earliest_event - timedelta(days=chance.randint(2, 900))
    return falsified(source, ("published",), day.isoformat())


@kind(CERTAIN)
def captured_before_it_happened(source: SourceCard, chance: Random) -> Falsehood | None:
    """A source whose quotes carry figures is said to have been captured before the event."""
    if source.earliest_event is None:
        return None
    day = source.earliest_event - timedelta(days=chance.randint(2, 900))
    captures = [{**one, "taken": day.isoformat()} for one in source.front["captures"]]
    return falsified(source, ("captures",), captures)


@kind(CERTAIN)
def captured_before_it_was_published(source: SourceCard, chance: Random) -> Falsehood | None:
    """A source is said to have been captured before it was published."""
    published = source.filed.record.published
    if published is None:
        return None
    day = published.day - timedelta(days=chance.randint(2, 900))
    captures = [{**one, "taken": day.isoformat()} for one in source.front["captures"]]
    return falsified(source, ("captures",), captures)


@kind(None)
def source_title_changed(source: SourceCard, chance: Random) -> Falsehood | None:
    """The title of a source is another: no digest is kept of it."""
    title = source.front.get("title")
    return falsified(source, ("title",), f"{title} {chance.randint(2, 99)}") if title else None


KINDS: tuple[Kind, ...] = (
    quoted_segment_changed,
    published_before_it_happened,
    captured_before_it_happened,
    captured_before_it_was_published,
    source_title_changed,
)
