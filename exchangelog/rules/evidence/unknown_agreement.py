"""The rule unknown-agreement."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.rules.likeness import did_you_mean
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.EXCHANGE)
def unknown_agreement(entry: Filed[Exchange], context: Context) -> Iterator[Problem]:
    """An event names an agreement that agreements.yaml does not hold.

    Why it matters: an agreement bundles several exchanges on a page of its own. A misspelt one would leave an exchange out of it.

    How to mend it: correct the id, or add the agreement to agreements.yaml.
    """
    log, agreement = context.log, entry.record.agreement
    if agreement is None or agreement in log.agreements:
        return
    if log.is_unread("agreements") or log.is_unread("agreements", agreement):
        return
    yield Problem(
        Value(("agreement",)),
        f"there is no agreement '{agreement}'{did_you_mean(agreement, log.agreements)}",
        "Correct the id, or add the agreement to agreements.yaml.",
    )
