"""All that changed of an entry: its own particulars, and those of what it rests on.

Comes in: a pair, both logs. Goes out: `EntryChange`, with the settlement of its corrections. The verdict on a figure is asked about only
where nothing else that has to be admitted explains it, such as a quote of the other side that was added.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.changes.difference import Change, differences
from exchangelog.changes.pairs import Pair, Pairs
from exchangelog.changes.particular import Hold, Particulars
from exchangelog.changes.particulars import particulars_of
from exchangelog.changes.registered import Head, changed_heads, registered_changes
from exchangelog.changes.settlement import Settlement, settle
from exchangelog.changes.total_particulars import numbers_of_totals
from exchangelog.derive.account import Account, Accounts, Verdict, accounts_of, event_verdict
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log

UNKNOWN = "unknown."


class EntryChange(Struct, frozen=True):
    """An entry that is not what it was, or rests on what is not what it was."""

    pair: Pair
    changes: tuple[Change, ...]
    settlement: Settlement
    particulars: tuple[Particulars, Particulars]


def entry_changes(pairs: Pairs, former: Log, present: Log) -> Iterator[EntryChange]:
    """Give every entry of which something changed, be it in a field that states nothing."""
    changed = changed_heads(former, present)
    for pair in pairs.kept:
        is_same_record = pair.former is pair.present or (
            pair.former.record == pair.present.record and pair.former.body == pair.present.body
        )
        if is_same_record and not changed:
            continue
        found = entry_change(pair, (former, present), changed)
        if found.changes or not is_same_record:
            yield found


def entry_change(pair: Pair, logs: tuple[Log, Log], changed: frozenset[Head]) -> EntryChange:
    """Compare an entry with what was published of it."""
    former, present = logs
    totals = (pair.former.record.totals, pair.present.record.totals)
    was = stated_by(pair.former, former, tuple(range(1, len(totals[0]) + 1)))
    now = stated_by(pair.present, present, numbers_of_totals(*totals))
    registered = tuple(registered_changes(pair.former, pair.present, logs, changed))
    own = tuple(
        change
        for change in differences(was, now)
        if not is_unreadable(change, pair.former, pair.present) and not is_same_language(change, pair, logs)
    )
    judged = explained(told_elsewhere(own, (was, now), pair), pair, former, present)
    corrections = (pair.former.record.corrections, pair.present.record.corrections)
    both = (*judged, *registered)
    return EntryChange(pair, both, settle(both, (was, now), corrections), (was, now))


def stated_by(entry: Filed[Statement], log: Log, totals: tuple[int, ...]) -> Particulars:
    """Give the particulars of an entry."""
    accounts = accounts_in(entry, log)
    return particulars_of(entry, accounts, verdict_in(entry, log, accounts), totals)


def accounts_in(entry: Filed[Statement], log: Log) -> Accounts:
    """Give the accounts of an event; a statement has none."""
    if not isinstance(entry.record, Exchange):
        return {}
    return accounts_of(entry, log)  # type: ignore[arg-type]  # an entry whose record is an Exchange


def verdict_in(entry: Filed[Statement], log: Log, accounts: Accounts) -> Verdict | None:
    """Give the verdict on an event."""
    if not isinstance(entry.record, Exchange):
        return None
    return event_verdict(entry, accounts, log.site.sides)  # type: ignore[arg-type]  # the same


def is_unreadable(change: Change, *entries: Filed[Statement]) -> bool:
    """Say whether a change concerns a field that could not be read: then there is nothing to compare."""
    field = str(change.place[0]) if change.place else ""
    fields = {field, "figures", "unknown"} if field in {"figures", "unknown"} else {field}
    return any(entry.lacks(one) for entry in entries for one in fields)


def is_same_language(change: Change, pair: Pair, logs: tuple[Log, Log]) -> bool:
    """Say whether a quote's language was only spelled out, or left to its source, and is what it was."""
    field, _, rest = change.path.partition(".")
    quote_id, _, name = rest.partition(".")
    if (field, name) != ("quotes", "language"):
        return False
    languages = {
        log.language_of(quote)
        for entry, log in zip((pair.former, pair.present), logs, strict=True)
        for quote in entry.record.quotes
        if quote.id == quote_id
    }
    return len(languages) == 1


def told_elsewhere(
    changes: tuple[Change, ...], sides: tuple[Particulars, Particulars], pair: Pair
) -> tuple[Change, ...]:
    """Take back the demand about what is asked about already.

    That is: a figure that lost nothing but quotes that the entry itself has lost, and what was unknown and has a figure now.
    """
    gone = gone_quotes(pair)
    changed = {change.path for change in changes}
    free = set()
    for change in changes:
        if change.is_demanded and change.path.endswith(".quotes") and not change.is_gone:
            lost = sides[0][change.path].parts - sides[1][change.path].parts
            kept = {key for key, _ in sides[1][change.path].parts}
            if all(quote in gone for key, quote in lost if key in kept or not kept):
                free.add(change.path)
        elif change.path.startswith(UNKNOWN) and change.path.replace(UNKNOWN, "figures.", 1) in changed:
            free.add(change.path)
    return tuple(replace(one, is_demanded=False) if one.path in free else one for one in changes)


def gone_quotes(pair: Pair) -> frozenset[str]:
    """Give the ids of the quotes that an entry has lost."""
    left = {quote.id for quote in pair.present.record.quotes}
    return frozenset(quote.id for quote in pair.former.record.quotes) - left


def explained(changes: tuple[Change, ...], pair: Pair, former: Log, present: Log) -> tuple[Change, ...]:
    """Take back the demand about verdicts that follow from what is demanded anyway.

    That is: the figure's own number or quotes, the speaker of a quote that it rests on, a part that it adds up, or the registry of speakers.
    """
    demanded = {change.path for change in changes if change.is_demanded}
    demanded |= {f"quotes.{quote}.speaker" for quote in gone_quotes(pair)}
    verdicts = [change for change in changes if change.hold is Hold.DERIVED]
    if not verdicts:
        return changes
    accounts = (accounts_in(pair.former, former), accounts_in(pair.present, present))
    by_speakers_of_today = accounts_in(pair.former, replace(former, speakers=present.speakers))
    free = set()
    for change in verdicts:
        _, side, who, _ = change.path.split(".")
        found = [one[side, who] for one in accounts if (side, who) in one]
        reasons = {path for one in found for path in reasons_of(one)} - {change.path}
        again = by_speakers_of_today.get((side, who))
        if demanded & reasons or (again is not None and str(again.verdict) == change.now):
            free.add(change.path)
    return tuple(replace(one, is_demanded=False) if one.path in free else one for one in changes)


def reasons_of(account: Account) -> Iterator[str]:
    """Give the paths of all that a verdict follows from."""
    head = f"figures.{account.side}.{account.who}"
    yield from (head, f"{head}.quotes")
    for statement in account.statements:
        yield f"quotes.{statement.quote.id}.speaker"
    for addition in account.additions:
        for kind, statement in addition.parts:
            part = f"figures.{account.side}.{kind}"
            yield from (part, f"{part}.quotes", f"{part}.verdict", f"quotes.{statement.quote.id}.speaker")
