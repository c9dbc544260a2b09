"""All that is derived from the log, as one value: made once, read by rules and pages alike.

Where an editor works, most of it follows from records that are as they were a moment ago: `derive_again` takes that over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
    return derive_new(log, log.exchanges.values(), {}, {})


def derive_again(log: Log, former: Log, before: Derived) -> Derived:
    """Derive everything from the log, as `derive` does, from what was derived `before` of a former log.

    What follows from an event for itself is taken over where its record, the sources that it quotes, all speakers and the sides are the same.
    """
    if log.speakers != former.speakers or [*log.site.sides] != [*former.site.sides]:
        return derive(log)
    sources = {*former.sources, *log.sources}
    other = {one for one in sources if log.sources.get(one) is not former.sources.get(one)}
    new = [
        entry
        for entry in log.exchanges.values()
        if former.exchanges.get(entry.id) is not entry
        or (other and any(quote.source in other for quote in entry.record.quotes))
    ]
    return derive_new(log, new, before.accounts, before.verdicts)


def derive_new(
    log: Log,
    new: Iterable[Filed[Exchange]],
    accounts: Mapping[str, Accounts],
    verdicts: Mapping[str, Verdict],
) -> Derived:
    """Derive from new events what follows from each for itself, which is given of the others, and from all of them their sums."""
    found = {entry.id: accounts_of(entry, log) for entry in new}
    judged = {entry: event_verdict(log.exchanges[entry], own, log.site.sides) for entry, own in found.items()}
    accounts = {entry: found[entry] if entry in found else accounts[entry] for entry in log.exchanges}
    verdicts = {entry: judged[entry] if entry in judged else verdicts[entry] for entry in log.exchanges}
    totals = {entry.id: added_totals(entry, log, accounts) for entry in log.entries}
    return Derived(accounts, verdicts, totals, ledger_of(log, accounts))
