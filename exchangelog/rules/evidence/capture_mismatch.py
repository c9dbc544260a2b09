"""The rule capture-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.evidence.vault import KeptText
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.filed import Filed
from exchangelog.record.source import Capture, Source
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.SOURCE)
def capture_mismatch(source: Filed[Source], context: Context) -> Iterator[Problem]:
    """The vault's text of a capture is not the text whose digests the capture holds.

    Only a text that the vault keeps is compared; without a vault the rule says nothing.

    Why it matters: the digests stand for the text. If they are those of another text, every quote that stands in them is proved
    by nothing.

    How to mend it: capture the source again. A published capture is never edited; if the vault's file was, restore it.
    """
    for index, capture in enumerate(source.record.captures):
        kept = context.vault.get((source.id, capture.sha256))
        fault = None if kept is None else fault_of(kept, capture)
        if fault is not None:
            field, message = fault
            yield Problem(
                Value(("captures", index, field)),
                message,
                "Capture the source again; if the vault's file was changed, restore it.",
            )


def fault_of(kept: KeptText, capture: Capture) -> tuple[str, str] | None:
    """Give the field of a capture that does not fit the kept text, and how it differs."""
    if kept.sha256 != capture.sha256:
        return (
            "sha256",
            f"the vault's text has the digest {kept.sha256[:16]}..., the capture {capture.sha256[:16]}...",
        )
    if kept.lines is None:
        return "sha256", "the vault's text is not UTF-8"
    expected = [kept.lines]
    if capture.extent == "excerpt":
        # An excerpt that breaks off inside a sentence leaves its last piece out.
        expected.append(kept.lines[:-1])
    lines = capture.lines
    if lines in expected:
        return None
    pairs = enumerate(zip(kept.lines, lines, strict=False), start=1)
    differing = [number for number, (line, captured) in pairs if line != captured]
    number = differing[0] if differing else min(len(kept.lines), len(lines)) + 1
    return "segments", f"line {number} of the segments is not that of the vault's text"
