"""The rule capture-changed."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.changes.captures import CaptureChange, capture_changes
from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Place, Problem, Value, WholeFile
from exchangelog.revision import Revision
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.LOG)
def capture_changed(context: Context) -> Iterator[Problem]:
    """A published capture of a source is not what it was at the other revision, or the source has another address.

    Only with `--against REV`. `archive` and `confirmed` may be filled in and brought up to date; captures may be added.

    Why it matters: a capture is what somebody saw on a day. Whoever can edit it afterwards can make any quote stand in it.

    How to mend it: put the capture back, and add what was captured now as a further one (`build.py capture`). A page that moved is
    a source of its own.
    """
    revision = context.revision
    if revision is None:
        return
    for change in capture_changes(revision.log, context.log):
        yield problem(change, revision)


def problem(change: CaptureChange, revision: Revision) -> Problem:
    """Say what was edited."""
    place: Place = Value(change.place) if change.place else WholeFile()
    was, now = (None if one is None else shortened(one) for one in (change.was, change.now))
    if change.place == ("url",):
        message = f"the address of this source was {was} at {revision.name} and is {now or 'none'}"
        mend = "Put the address back; a page that moved is captured as a source of its own."
    elif change.now is None:
        message = f"{change.what} '{was}' was published at {revision.name} and is gone"
        if change.place:
            message = f"{change.what} was published at {revision.name} and is gone"
        mend = "Put it back: published evidence stays, and what is captured now is added behind it."
    else:
        message = f"{change.what} was {was} at {revision.name} and is {now}"
        mend = "Put it back; add what was captured now as a further capture."
    return Problem(place, message, mend, change.path)
