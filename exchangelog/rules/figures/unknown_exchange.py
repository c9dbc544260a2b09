"""The rule unknown-exchange."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.findings import Severity
from exchangelog.findings.place import FieldPath, Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.rules.likeness import hints_among
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.ENTRY)
def unknown_exchange(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A total's `of`, or `instead` of a withdrawal, names an entry that the log does not hold; or `instead` names the withdrawn entry itself.

    Why it matters: a total over an entry that does not exist cannot be added up, and a reader who is sent there finds nothing.

    How to mend it: correct the id (an earlier id of an entry will do), or add the entry first.
    """
    log, withdrawn = context.log, entry.record.withdrawn
    if withdrawn is not None and withdrawn.instead in {entry.id, *entry.record.aliases}:
        yield Problem(
            Value(("withdrawn", "instead")),
            f"'instead' of the withdrawn entry '{entry.id}' leads back to it",
            "Name the entry that stands in its place, or leave 'instead' out.",
        )
    missing = [one for one in references(entry.record) if not is_there(one, log)]
    if not missing:
        return
    earlier = {alias for other in log.entries for alias in other.record.aliases}
    hints = {both: hints_among([*log.exchanges, *(log.statements if both else ())]) for both in (False, True)}
    for one in missing:
        if one.entry not in earlier:
            yield Problem(
                Value(one.path),
                f"there is no entry '{one.entry}'{hints[one.may_be_statement](one.entry)}",
                "Correct the id, or add the entry first.",
            )


class Reference(Struct, frozen=True):
    """An id of an entry, where it stands, and whether a statement may be meant as well as an event."""

    path: FieldPath
    entry: str
    may_be_statement: bool


def references(record: Statement) -> Iterator[Reference]:
    """Give every id of another entry in the front matter."""
    for number, total in enumerate(record.totals):
        for place, entry_id in enumerate(total.of):
            yield Reference(("totals", number, "of", place), entry_id, may_be_statement=False)
    if record.withdrawn is not None and record.withdrawn.instead is not None:
        yield Reference(("withdrawn", "instead"), record.withdrawn.instead, may_be_statement=True)


def is_there(one: Reference, log: Log) -> bool:
    """Say whether the entry is there under this id, or by name in a file that cannot be read."""
    if one.entry in log.exchanges or log.is_unread("exchange", one.entry):
        return True
    return one.may_be_statement and (one.entry in log.statements or log.is_unread("statement", one.entry))
