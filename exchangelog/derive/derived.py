"""All that is derived from the log, as one value: made once, read by rules and pages alike."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.derive.account import Accounts, Verdict, accounts_of, event_verdict
from exchangelog.derive.ledger import Ledger, ledger_of
from exchangelog.derive.totals import AddedTotal, added_totals
from exchangelog.overlaid import Overlaid
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log


class Derived(Struct, frozen=True):
    """Accounts and verdicts by event, added totals by event or statement, and the ledger."""

    accounts: Mapping[str, Accounts]
    verdicts: Mapping[str, Verdict]
    totals: Mapping[str, tuple[AddedTotal, ...]]
    ledger: Ledger


def derive_event(event: Filed[Exchange], log: Log, before: Derived) -> Derived:
    """Derive anew what follows from one event for itself; sums of several events stay as they were before."""
    accounts = Overlaid(before.accounts, {event.id: accounts_of(event, log)})
    verdict = event_verdict(event, accounts[event.id], log.site.sides)
    verdicts = Overlaid(before.verdicts, {event.id: verdict})
    totals = Overlaid(before.totals, {event.id: added_totals(event, log, accounts)})
    return replace(before, accounts=accounts, verdicts=verdicts, totals=totals)


def derive(log: Log) -> Derived:
    """Derive everything from the log."""
    accounts = {entry.id: accounts_of(entry, log) for entry in log.exchanges.values()}
    verdicts = {
        entry.id: event_verdict(entry, accounts[entry.id], log.site.sides) for entry in log.exchanges.values()
    }
    totals = {entry.id: added_totals(entry, log, accounts) for entry in log.entries}
    return Derived(accounts, verdicts, totals, ledger_of(log, accounts))
