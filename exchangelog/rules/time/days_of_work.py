"""On which days something was done to an entry: added, corrected, withdrawn, checked.

Comes in: an entry and the log's time zone. Goes out: for each, how a message names it, the place of its date, the day by the log's calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, tzinfo

from exchangelog.findings.place import FieldPath
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed


def days_of_work(entry: Filed[Statement], zone: tzinfo) -> Iterator[tuple[str, FieldPath, date]]:
    """Give the days that could be read; what an entry lacks is left out."""
    record = entry.record
    if not entry.lacks("added"):
        yield "the entry's 'added'", ("added",), record.added.astimezone(zone).date()
    if not entry.lacks("corrections"):
        for index, correction in enumerate(record.corrections):
            what = f"the correction of '{correction.path}'"
            yield what, ("corrections", index, "date"), correction.date.day_in(zone)
    if record.withdrawn is not None and not entry.lacks("withdrawn"):
        yield "the withdrawal", ("withdrawn", "date"), record.withdrawn.date.day_in(zone)
    if record.checked is not None and not entry.lacks("checked"):
        yield "the check", ("checked", "on"), record.checked.on
