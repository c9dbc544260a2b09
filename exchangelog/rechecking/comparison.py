"""Comparison: a page that was fetched again, and the captures of its source.

Comes in: what a visit found. Goes out: its `Outcome`. A page is the same where its article has the segments of a full capture and no
others, or where the page shows those of an excerpt in their order; that the server is content (status 200) means nothing. A page that is there and has no text is a
page that has changed, unless a wall stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from exchangelog.capturing.difference import since_last
from exchangelog.capturing.taking import CannotCapture, Taken
from exchangelog.evidence.segments import lines_of
from exchangelog.evidence.vault import KeptTexts
from exchangelog.extraction.extract import NoText
from exchangelog.fetching.trouble import CannotFetch, Trouble
from exchangelog.rechecking.outcome import Outcome, Result
from exchangelog.record.filed import Filed
from exchangelog.record.source import Capture, Source

RESULTS = {Trouble.GONE: Result.GONE, Trouble.BLOCKED: Result.BLOCKED, Trouble.BUSY: Result.BLOCKED}


def not_fetched(source: Filed[Source], trouble: CannotFetch) -> Outcome:
    """Say what it means that the page could not be fetched."""
    return Outcome(source.id, RESULTS.get(trouble.trouble, Result.FAILED), detail=trouble.reason)


def without_text(source: Filed[Source], reason: CannotCapture, moved_to: str | None) -> Outcome:
    """Say what it means that the page shows no text that could be compared."""
    cause = reason.__cause__
    if isinstance(cause, NoText) and cause.hidden:
        return Outcome(source.id, Result.BLOCKED, moved_to=moved_to, detail=str(cause))
    went = source.record.captures[-1].lines if source.record.captures else ()
    return Outcome(source.id, Result.CHANGED, (), moved_to, went, detail=str(cause or reason))


def compare(source: Filed[Source], taken: Taken, moved_to: str | None, vault: KeptTexts) -> Outcome:
    """Compare the text of a page with the captures of its source."""
    lines, shown = lines_of(taken.extract.text), lines_of(taken.extract.shown)
    if same_capture(source.record.captures, lines, shown) is not None:
        return Outcome(source.id, Result.MOVED if moved_to else Result.SAME, lines, moved_to, shown=shown)
    found = since_last(source, taken.extract.text, vault)
    return Outcome(source.id, Result.CHANGED, lines, moved_to, found.went, len(found.came), shown=shown)


def same_capture(captures: Sequence[Capture], lines: Sequence[str], shown: Sequence[str]) -> int | None:
    """Give the number (from 0) of the newest capture that is the same as a page; None where none is.

    `lines` are the article's, `shown` those of all that the page shows.
    """
    for number in range(len(captures) - 1, -1, -1):
        capture = captures[number]
        if capture.lines == tuple(lines):
            return number
        is_part = capture.extent == "excerpt" and bool(capture.segments)
        if is_part and any(follow_one_another(capture.lines, text) for text in (lines, shown)):
            return number
    return None


def follow_one_another(wanted: Sequence[str], lines: Sequence[str]) -> bool:
    """Say whether all wanted lines stand among others in their order."""
    rest = iter(lines)
    return all(line in rest for line in wanted)
