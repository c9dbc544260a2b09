"""Entries that came, changed, were withdrawn or renamed, or went.

Comes in: both logs, what changed of each published entry, the findings by file. Goes out: `EntryReview`s: those with errors first, then
by what became of them, then by id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from exchangelog.changes.difference import Change
from exchangelog.changes.entry_changes import EntryChange, accounts_in, stated_by, verdict_in
from exchangelog.changes.pairs import Pairs, Vanished
from exchangelog.findings import Finding, Severity
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log, is_harmful
from exchangelog.review.figures import figure_reviews, has_changed
from exchangelog.review.quotes import quote_reviews
from exchangelog.review.review_value import (
    ChangeReview,
    CorrectionReview,
    EntryReview,
    EntryState,
    FactReview,
    QuoteReview,
    WithdrawalReview,
)

FACTS = ("summary", "date", "date_latest", "kind", "agreement", "stage", "place", "mediators", "named")
"""What is told of a new entry, in this order, before its totals."""

ORDER: tuple[EntryState, ...] = ("vanished", "withdrawn", "changed", "new", "affected", "draft")


def entry_reviews(
    pairs: Pairs, changed: Sequence[EntryChange], logs: tuple[Log, Log], findings: Sequence[Finding]
) -> tuple[EntryReview, ...]:
    """Describe every entry that is not as it was published."""
    former, _ = logs
    counted = Counter((one.path, one.severity) for one in findings)
    drafts = {entry.id: entry for entry in former.entries}
    found = [
        *(changed_entry(one, logs) for one in changed if says_otherwise(one)),
        *(new_entry(entry, logs) for entry in pairs.new if is_touched(entry, drafts)),
        *(vanished_entry(one, former) for one in pairs.vanished if one.loss in {"gone", "draft"}),
    ]
    told = [
        replace(one, errors=counted[one.path, Severity.ERROR], warnings=counted[one.path, Severity.WARNING])
        for one in found
    ]
    return tuple(sorted(told, key=lambda one: (not one.errors, ORDER.index(one.state), one.id)))


def is_touched(entry: Filed[Statement], drafts: Mapping[str, Filed[Statement]]) -> bool:
    """Say whether an entry that was not published is there for the first time, or is not the draft that it was."""
    was = drafts.get(entry.id)
    return was is None or was.record != entry.record or was.body != entry.body


def new_entry(entry: Filed[Statement], logs: tuple[Log, Log]) -> EntryReview:
    """Describe an entry that was not published before."""
    _, present = logs
    return EntryReview(
        entry.id,
        entry.path,
        "draft" if entry.record.status == "draft" else "new",
        entry.record.title,
        verdict=verdict_of(entry, present),
        facts=tuple(facts_of(entry, present)),
        figures=tuple(figure_reviews({}, accounts_in(entry, present), logs)),
        quotes=tuple(quote_reviews(None, entry.record, logs)),
        is_checked=entry.record.checked is not None,
    )


def facts_of(entry: Filed[Statement], log: Log) -> Iterator[FactReview]:
    """Give what an entry states besides its figures and quotes."""
    stated = stated_by(entry, log, tuple(range(1, len(entry.record.totals) + 1)))
    for path in (*FACTS, *(path for path in stated if path.startswith(("totals.", "ordinals.", "unknown.")))):
        written = stated[path].written if path in stated else None
        if written is not None:
            yield FactReview(path, written)


def verdict_of(entry: Filed[Statement], log: Log) -> str | None:
    """Write the verdict on an event; a statement has none."""
    verdict = verdict_in(entry, log, accounts_in(entry, log))
    return None if verdict is None else str(verdict)


def vanished_entry(vanished: Vanished, former: Log) -> EntryReview:
    """Describe a published entry that is gone, or is a draft now."""
    entry = next((one for one in former.entries if one.id == vanished.id), None)
    title = entry.record.title if entry is not None else ""
    return EntryReview(vanished.id, vanished.path, "vanished", title)


def changed_entry(found: EntryChange, logs: tuple[Log, Log]) -> EntryReview:
    """Describe an entry that was published and is not what it was, or rests on what is not what it was."""
    was, now = found.pair.former, found.pair.present
    is_hidden = is_harmful(now.record)
    told = EntryReview(
        now.id,
        now.path,
        state_of(found),
        "" if is_hidden else now.record.title,
        was.id if found.pair.is_renamed else None,
        verdict_of(was, logs[0]),
        verdict_of(now, logs[1]),
        is_hidden=is_hidden,
        is_checked=now.record.checked is not None,
    )
    return told if is_hidden else with_details(told, found, logs)


def with_details(told: EntryReview, found: EntryChange, logs: tuple[Log, Log]) -> EntryReview:
    """Add what changed; what was removed because it should not be read any more is not repeated."""
    was, now = found.pair.former, found.pair.present
    removed = {now.record.corrections[number].path for number in removals(found)}
    accounts = (accounts_in(was, logs[0]), accounts_in(now, logs[1]))
    figures = [one for one in figure_reviews(*accounts, logs) if has_changed(one)]
    quotes = quote_reviews(was.record, now.record, logs)
    return replace(
        told,
        figures=tuple(replace(one, was=None) if one.path in removed else one for one in figures),
        quotes=tuple(without_words(one) if f"quotes.{one.id}.said" in removed else one for one in quotes),
        changes=tuple(changes_of(found, removed)),
        corrections=tuple(corrections_of(found)),
        withdrawal=withdrawal_of(was.record, now.record),
        fields=tuple(edited_fields(found)),
    )


def edited_fields(found: EntryChange) -> Iterator[str]:
    """Give the fields of the entry that are not what they were, and of which nothing else is told."""
    was, now = found.pair.former.record, found.pair.present.record
    told = {change.path.split(".")[0] for change in found.changes} | {"translated", "corrections", "status"}
    for name in type(now).model_fields:
        if name not in told and getattr(was, name, None) != getattr(now, name):
            yield name


def withdrawal_of(was: Statement, now: Statement) -> WithdrawalReview | None:
    """Say why an entry was withdrawn, where it was not before."""
    if now.withdrawn is None or was.withdrawn is not None:
        return None
    return WithdrawalReview(now.withdrawn.reason, now.withdrawn.why, now.withdrawn.instead)


def without_words(quote: QuoteReview) -> QuoteReview:
    """Give a quote without the words that were removed from it."""
    return replace(quote, said="" if quote.state == "gone" else quote.said, was=None)


def says_otherwise(found: EntryChange) -> bool:
    """Say whether an entry was edited, or something that it rests on now says something else; a name that was filled in does not."""
    return is_edited(found) or any(change.is_demanded for change in found.changes)


def is_edited(found: EntryChange) -> bool:
    """Say whether the entry's own file was edited or renamed."""
    was, now = found.pair.former, found.pair.present
    return was.record != now.record or was.body != now.body or found.pair.is_renamed


def state_of(found: EntryChange) -> EntryState:
    """Say what became of an entry."""
    was, now = found.pair.former.record, found.pair.present.record
    if now.withdrawn is not None and was.withdrawn is None:
        return "withdrawn"
    return "changed" if is_edited(found) else "affected"


def removals(found: EntryChange) -> list[int]:
    """Give the numbers of the corrections that were added because something should not be read any more."""
    corrections = found.pair.present.record.corrections
    return [number for number in found.settlement.added if corrections[number].kind == "removal"]


def changes_of(found: EntryChange, removed: set[str]) -> Iterator[ChangeReview]:
    """Give everything stated that is not what it was; what was removed is not repeated."""
    missing = {change.path for change in found.settlement.unmet}
    untrue = {one.number for one in found.settlement.untrue}
    corrections = found.pair.present.record.corrections
    given = {corrections[number].path for number in found.settlement.added if number not in untrue}
    for change in found.changes:
        if change.file and not change.is_demanded:
            continue
        was, now = (None, change.now) if change.path in removed else texts_of(change)
        if change.path in missing or (change.is_demanded and change.path not in given):
            yield ChangeReview(change.path, was, now, "missing")
        else:
            yield ChangeReview(change.path, was, now, "given" if change.path in given else "not-needed")


def texts_of(change: Change) -> tuple[str | None, str | None]:
    """Give what was and what is; of the body only that it changed, since its lines are for the diff."""
    return (None, None) if change.path == "body" else (change.was, change.now)


def corrections_of(found: EntryChange) -> Iterator[CorrectionReview]:
    """Give the corrections that were added."""
    untrue = {one.number for one in found.settlement.untrue}
    for number in found.settlement.added:
        one = found.pair.present.record.corrections[number]
        yield CorrectionReview(str(one.date.day), one.path, one.kind, one.what, one.why, number not in untrue)
