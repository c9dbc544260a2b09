"""The rule silent-edit."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.changes.difference import Change
from exchangelog.changes.entry_changes import EntryChange, entry_changes
from exchangelog.changes.excerpts import cut_to_difference
from exchangelog.changes.pairs import pair_entries
from exchangelog.changes.pasting import correction_to_paste
from exchangelog.changes.settlement import Untrue
from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem, Value
from exchangelog.revision import Revision
from exchangelog.rules.likeness import did_you_mean
from exchangelog.rules.rule import Context, Subject, rule

MOST_NAMED = 3
"""Entries that a finding about a registry names; the others it counts."""


@rule(Severity.ERROR, on=Subject.LOG)
def silent_edit(context: Context) -> Iterator[Problem]:
    """Something published is not what it was at the other revision, and no correction says so truly.

    Only with `--against REV`. Held are dates, kinds, agreements, stages, quotes with their sources, speakers and voices, figures, totals,
    withdrawals, published corrections; and for every entry that rests on them the sides, standings and names of speakers, the kinds of
    people, sources, publishers and agreements. A correction that was added since has to name the `path`, what it `was` at that revision and
    what it is `now`. Prose, `checked`, and what was not there before (a quote, a figure of a further kind of people) need none; a figure
    for `all`, or a verdict that changes, does.

    Why it matters: a log that changes in silence cannot be relied upon, and what readers took from it cannot be told to be wrong.

    How to mend it: put back what was published, or add the correction that the finding gives, with a word on what changed and why.
    """
    revision = context.revision
    if revision is None:
        return
    registered: dict[tuple[str, str], list[tuple[EntryChange, Change]]] = {}
    for found in entry_changes(pair_entries(revision.log, context.log), revision.log, context.log):
        for change in found.settlement.unmet:
            if change.file:
                registered.setdefault((change.file, change.path), []).append((found, change))
            else:
                yield unmet(found, change, revision, context)
        for untrue in found.settlement.untrue:
            yield untrue_correction(found, untrue, revision)
        for number in found.settlement.lost:
            yield lost_correction(found, number, revision)
    for (file, _), cases in registered.items():
        yield unmet_in_registry(file, cases, revision, context)


def unmet(found: EntryChange, change: Change, revision: Revision, context: Context) -> Problem:
    """Say that a particular of an entry changed without a correction."""
    paste = correction_to_paste(change.path, change.was, change.now, context.today)
    return Problem(
        Value(change.place[:1] if change.is_gone else change.place),
        f"{described(change, revision)}, and no correction says so",
        f"{before_mending(revision)}Put it back, or add under 'corrections': {paste}",
        found.pair.present.path,
    )


def before_mending(revision: Revision) -> str:
    """Say what to do first where the work tree lacks commits of the other revision: the change may have come with them."""
    name = revision.name
    return (
        f"The work tree lacks commits of {name}: merge {name} first, and check again. "
        if revision.is_behind
        else ""
    )


def described(change: Change, revision: Revision) -> str:
    """Say what a particular was and what it is."""
    if change.was is None:
        return f"'{change.path}' was not there at {revision.name} and is '{shortened(change.now or '')}'"
    if change.now is None:
        return f"'{change.path}' was '{shortened(change.was)}' at {revision.name} and is gone"
    was, now = cut_to_difference(change.was, change.now)
    return f"'{change.path}' was '{was}' at {revision.name} and is '{now}'"


def unmet_in_registry(
    file: str, cases: list[tuple[EntryChange, Change]], revision: Revision, context: Context
) -> Problem:
    """Say that something changed on which published entries rest that do not say so."""
    change = cases[0][1]
    entries = [found.pair.present.id for found, _ in cases]
    more = len(entries) - MOST_NAMED
    named = ", ".join(entries[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
    one = len(entries) == 1
    paste = correction_to_paste(change.path, change.was, change.now, context.today)
    return Problem(
        Value(change.place),
        f"{described(change, revision)}; {len(entries)} published {'entry rests' if one else 'entries rest'} on it and "
        f"{'has' if one else 'have'} no correction that says so: {named}",
        f"Put it back, or add under 'corrections' of {'it' if one else 'each'}: {paste}",
        file,
    )


def untrue_correction(found: EntryChange, untrue: Untrue, revision: Revision) -> Problem:
    """Say that an added correction tells of something that did not happen."""
    correction = found.pair.present.record.corrections[untrue.number]
    true = "nothing" if untrue.true is None else f"'{shortened(untrue.true)}'"
    said = "nothing" if untrue.said is None else f"'{shortened(untrue.said)}'"
    field = untrue.fault if untrue.fault in {"was", "now"} else "path"
    if untrue.fault == "unknown":
        known = [change.path for change in found.changes] + list(found.particulars[0])
        message = f"the correction names '{correction.path}', which this entry has not{did_you_mean(correction.path, known)}"
        mend = "Correct the path: date, figures.<side>.<who>, quotes.<id>.said, totals.<n> and the like."
    elif untrue.fault == "unchanged":
        message = (
            f"the correction says that '{correction.path}' changed; at {revision.name} and now it is {true}"
        )
        mend = "Take the correction out, or make the change that it tells of."
    elif untrue.fault == "put-in":
        message = f"the correction removes something from '{correction.path}', where {true} has been put in its place"
        mend = (
            "Make it a 'correction' with what it 'was', or take out what should not be read and nothing else."
        )
    else:
        when = f"at {revision.name} it was" if untrue.fault == "was" else "it is"
        verb = "was" if untrue.fault == "was" else "is now"
        message = f"the correction says that '{correction.path}' {verb} {said}; {when} {true}"
        mend = "Write what truly stood there and what stands there now."
    return Problem(Value(("corrections", untrue.number, field)), message, mend, found.pair.present.path)


def lost_correction(found: EntryChange, number: int, revision: Revision) -> Problem:
    """Say that a published correction is gone, or is not what it was."""
    correction = found.pair.former.record.corrections[number]
    return Problem(
        Value(("corrections",)),
        f"the correction of {correction.date} to '{correction.path}', published at {revision.name}, is gone or was edited",
        f"{before_mending(revision)}Put it back as it was; what is wrong with it is said by a further correction.",
        found.pair.present.path,
    )
