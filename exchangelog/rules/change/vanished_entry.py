"""The rule vanished-entry."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.changes.lasting import NameLost, lost_lasting_names
from exchangelog.changes.pairs import Vanished, made_up_names, pair_entries
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value, WholeFile
from exchangelog.revision import Revision
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.LOG)
def vanished_entry(context: Context) -> Iterator[Problem]:
    """A published entry is gone, is a draft now, or has lost an id under which it was published.

    Only with `--against REV`. An entry that was renamed keeps its old id among its `aliases`, the first it ever had in front. The id
    of a deleted entry cannot become an alias of another entry that was there already, and what was published under no such id has none as an alias. `feed_authority`, with which the ids of all
    entries begin in feeds, stays for good, and so does the first of `languages`, whose edition stands at the site's root.

    Why it matters: others link to the entry and cite it. A page that is gone takes what it said with it, its corrections too.

    How to mend it: put the file back. To rename an entry, add its old id to `aliases`; to take it back, add `withdrawn`, which
    keeps its page and says why it no longer counts.
    """
    revision = context.revision
    if revision is None:
        return
    for vanished in pair_entries(revision.log, context.log).vanished:
        message, mend = told(vanished, revision)
        hint = ""
        if revision.is_behind and vanished.loss == "gone":
            hint = f" The work tree lacks commits of {revision.name}: if the entry came with them, merge {revision.name} first."
        yield Problem(WholeFile(), message, mend + hint, vanished.path)
    for entry, number in made_up_names(revision.log, context.log):
        yield Problem(
            Value(("aliases", number)),
            f"'{entry.record.aliases[number]}' is said to be an earlier id, and nothing was published under it at {revision.name}",
            "Take it out: an alias is an id under which readers and feeds know the entry.",
            entry.path,
        )
    for lost in lost_lasting_names(revision.log, context.log):
        yield lost_name(lost, revision)


def lost_name(lost: NameLost, revision: Revision) -> Problem:
    """Say that all entries are to be known by another name."""
    what, known, mend = {
        "feed_authority": (
            "'feed_authority'",
            "feeds know every entry by it, and would take all of them for new ones",
            f"Put '{lost.was}' back: it stays for good, also where 'base_url' changes or the domain is given up.",
        ),
        "languages": (
            "the first of 'languages'",
            "its pages stand at the site's root, and every address and every id in feeds would be another one's",
            f"Put '{lost.was}' first again; further languages are added behind it.",
        ),
    }[str(lost.place[0])]
    message = f"{what} was '{lost.was}' at {revision.name} and is '{lost.now}'; {known}"
    return Problem(Value(lost.place), message, mend, "site.yaml")


def told(vanished: Vanished, revision: Revision) -> tuple[str, str]:
    """Say what became of an entry, and what to do."""
    name = vanished.id
    present = vanished.present.path if vanished.present is not None else ""
    if vanished.loss == "gone":
        return (
            f"the entry '{name}' was published at {revision.name} and is gone",
            f"Put the file back. To rename it, keep 'aliases: [{name}]' in the new file; to take it back, add 'withdrawn'.",
        )
    if vanished.loss == "draft":
        return (
            f"the entry '{name}' was published at {revision.name} and is a draft now",
            "Take 'status: draft' out; to take the entry back, add 'withdrawn'.",
        )
    if vanished.loss == "alias":
        return (
            f"'{name}' led to an entry at {revision.name}, which is in {present} now and no longer has this id",
            f"Add {name} to the 'aliases' of {present}; pages of other people link to it.",
        )
    return (
        f"feeds name this entry by '{name}', the first id that it had, and {present} no longer begins its aliases with it",
        f"Put {name} in front of the other 'aliases' of {present}; else feed readers take the entry for a new one.",
    )
