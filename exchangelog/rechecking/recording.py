"""Recording what was found: a new capture, or that an old one was confirmed, changed or gone (docs/format.md, section 2.2).

Comes in: a source, and what fetching it again has brought. Goes out: its file, changed in one step after the vault, or not at all.
Nothing of a capture but `confirmed` is ever changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Literal

from exchangelog.capturing.capture import deposit_of, new_capture
from exchangelog.capturing.source_edit import with_capture, with_confirmation
from exchangelog.capturing.taking import Taken
from exchangelog.keeping.deposit import deposited
from exchangelog.rechecking.comparison import same_capture
from exchangelog.rechecking.outcome import SEEN, Outcome, Result
from exchangelog.record.filed import Filed
from exchangelog.record.moment import Moment
from exchangelog.record.source import Confirmation, Source
from exchangelog.settings import Settings
from exchangelog.write.one_file import place_file
from exchangelog.write.trouble import writing


def record_outcome(
    settings: Settings, source: Filed[Source], outcome: Outcome, taken: Taken | None, today: date
) -> None:
    """Write down in the source's file what was found. Raises CannotAdd or CannotWrite; the file is then as it was."""
    captures = source.record.captures
    if not captures or outcome.result not in SEEN | {Result.GONE}:
        return
    path = settings.content / source.path
    with writing(path):
        before = path.read_bytes()
    same = same_capture(captures, outcome.lines, outcome.shown) if outcome.result in SEEN else None
    result: Literal["same", "changed", "gone"] = "changed" if same is None else "same"
    if outcome.result is Result.GONE:
        result = "gone"
    confirmed = Confirmation.model_construct(on=Moment(today), result=result)
    data = with_confirmation(path.as_posix(), before, len(captures) - 1 if same is None else same, confirmed)
    new = taken if result == "changed" else None
    if new is not None:
        data = with_capture(path.as_posix(), data, new_capture(new, "full"))
    if data == before:
        return
    with kept(settings, source, new):
        place_file(path, data)


@contextmanager
def kept(settings: Settings, source: Filed[Source], taken: Taken | None) -> Iterator[None]:
    """Put a text into the vault for the block, if there is one to put."""
    if taken is None:
        yield
        return
    with deposited(settings, source.id, deposit_of(taken)):
        yield
