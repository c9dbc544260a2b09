"""The rule unknown-speaker."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import OUTLET
from exchangelog.rules.likeness import hints_among
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.ENTRY)
def unknown_speaker(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A quote names a speaker that speakers.yaml does not hold.

    Why it matters: how sure a figure is follows from who said it. Of somebody who is not in the register nobody can say whether
    they speak for a side.

    How to mend it: correct the id, add the speaker to speakers.yaml, or write `outlet` where the source speaks for itself.
    """
    log = context.log
    hint = hints_among([*log.speakers, OUTLET])
    for index, quote in enumerate(entry.record.quotes):
        if quote.speaker == OUTLET or quote.speaker in log.speakers:
            continue
        if log.is_unread("speakers") or log.is_unread("speakers", quote.speaker):
            continue
        yield Problem(
            Value(("quotes", index, "speaker")),
            f"there is no speaker '{quote.speaker}'{hint(quote.speaker)}",
            "Correct the id, add the speaker to speakers.yaml, or write 'outlet' where the source speaks for itself.",
        )
