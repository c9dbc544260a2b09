"""Sources, registries and sums in Markdown.

Comes in: parts of a review. Goes out: lines of Markdown; nothing where a part is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exchangelog.review.markdown_entries import change_text
from exchangelog.review.markdown_text import address, cell, code, counted
from exchangelog.review.review_value import CaptureReview, RegisteredReview, SourceReview, SumReview

MOST = 30
VERBS = {"new": "New", "changed": "Changed", "gone": "Gone"}


def sources_part(sources: Sequence[SourceReview]) -> Iterator[str]:
    """Tell sources that came, changed or went."""
    if not sources:
        return
    yield "### Sources"
    yield ""
    for one in sources[:MOST]:
        yield f"- {VERBS[one.state]}: {code(one.id)}, {code(one.publisher)}, {one.published or 'no date'}, {address(one.url)}"
        yield from (f"  - {capture_text(capture)}" for capture in one.captures)
        yield from (f"  - **edited:** {code(what)}" for what in one.edited)
        yield from (f"  - {change_text(change)}" for change in one.changes)
        if one.state == "changed" and not (one.captures or one.edited or one.changes):
            yield "  - brought up to date: an archived copy, a look at the page, a note"
        if one.shows_prisoners:
            yield "  - the page shows prisoners"
        if one.state != "gone" and not one.used_by:
            yield "  - no entry quotes it"
    yield from more(len(sources))


def capture_text(capture: CaptureReview) -> str:
    """Tell a capture."""
    archive = "an archived copy" if capture.has_archive else "no archived copy"
    confirmed = "looked at again" if capture.is_confirmed else "not looked at again"
    return f"captured {capture.taken} ({capture.origin}, {capture.extent}), {archive}, {confirmed}"


def registered_part(registered: Sequence[RegisteredReview]) -> Iterator[str]:
    """Tell records of registries that came, changed or went."""
    if not registered:
        return
    yield "### Registries"
    yield ""
    for one in registered[:MOST]:
        rest = f"; {counted(one.entries, 'entry rests', 'entries rest')} on it" if one.entries else ""
        yield f"- {VERBS[one.state]} in {one.registry}: {code(one.id)} {code(one.name, 120)}{rest}"
        yield from (f"  - {change_text(change)}" for change in one.changes)
    yield from more(len(registered))


def sums_part(sums: Sequence[SumReview]) -> Iterator[str]:
    """Tell sums, totals and series before and after."""
    if not sums:
        return
    yield "### Sums and ledger"
    yield ""
    yield "| | It was | It is |"
    yield "| --- | --- | --- |"
    yield from (f"| {cell(one.what)} | {cell(one.was)} | {cell(one.now)} |" for one in sums[:MOST])
    yield from more(len(sums))


def more(number: int) -> Iterator[str]:
    """Say how many are not shown."""
    if number > MOST:
        yield ""
        yield f"And {number - MOST} more."
