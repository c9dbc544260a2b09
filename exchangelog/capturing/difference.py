"""What came and what went between two texts of one source, in segments.

Comes in: the lines of a capture, the segments of a newer text, and the older text where the vault has it. Goes out: the segments
that the newer text has and the older had not, and the other way round. How often a segment stands counts, its place does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from exchangelog.evidence.segments import segments_of
from exchangelog.evidence.vault import KeptTexts
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source


class Difference(Struct, frozen=True):
    """Segments in the order of their texts; one that went is shown by its digest where the vault has no text."""

    came: tuple[str, ...]
    went: tuple[str, ...]


def since_last(source: Filed[Source], text: str, vault: KeptTexts) -> Difference:
    """Compare a text with the last capture of its source, of which nothing came and nothing went where there is none."""
    if not source.record.captures:
        return Difference((), ())
    last = source.record.captures[-1]
    kept = vault.get((source.id, last.sha256))
    return difference(last.lines, text, kept.text if kept is not None and kept.lines == last.lines else None)


def difference(old_lines: Sequence[str], new_text: str, old_text: str | None = None) -> Difference:
    """Compare a capture with a newer text of the same source."""
    new = [(segment.line, segment.text) for segment in segments_of(new_text)]
    old = [(line, line) for line in old_lines]
    if old_text is not None:
        old = [(segment.line, segment.text) for segment in segments_of(old_text)]
    return Difference(
        came=tuple(without(new, [line for line, _ in old])),
        went=tuple(without(old, [line for line, _ in new])),
    )


def without(segments: Iterable[tuple[str, str]], others: Iterable[str]) -> list[str]:
    """Give the texts of the segments that are left when each of the others has taken one like itself away."""
    left = Counter(others)
    kept = []
    for line, text in segments:
        if left[line]:
            left[line] -= 1
        else:
            kept.append(text)
    return kept
