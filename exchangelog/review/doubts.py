"""Where a reviewer should look because no rule can: names that rest on no words of a quote, titles, hosts, days of work.

Comes in: what the review says of entries and sources, the log, the day. Goes out: `Question`s, each with the names that it is about. A rule would cry wolf
here: a place is often named in other words than the quote's, an outlet may publish on the page of another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from exchangelog.evidence.hosts import host_of
from exchangelog.evidence.segments import lines_of
from exchangelog.record.exchange import Exchange
from exchangelog.record.log import Log
from exchangelog.review.review_value import EntryReview, Question, SourceReview

OLD = timedelta(days=60)
"""A new entry may have waited for its review, but not for months."""

NAMED = ("place", "mediators", "checked")
DIGITS = 16
"""Of a line of a capture: the digest, without its mark."""


def doubts(
    entries: Sequence[EntryReview], sources: Sequence[SourceReview], log: Log, today: date
) -> Iterator[Question]:
    """Ask what no rule asks."""
    yield Question(
        "The entry is new, and says that it was added long ago (`added`). Feeds would hold it for old news:",
        tuple(one.id for one in entries if one.state == "new" and was_added_long_ago(one.id, log, today)),
    )
    yield Question(
        "No rule holds the names of places, mediators and readers (`checked`). Do the quotes name them, and did this person read it?",
        tuple(one.id for one in entries if names_something(one, log)),
    )
    new = [one.id for one in sources if one.state == "new"]
    yield Question(
        "The title does not stand in the captured text. Where is it from?",
        tuple(one for one in new if not has_its_title(one, log)),
    )
    shared = hosts_of_several(log)
    yield Question(
        "Sources of another outlet lie at the same host. Is it this outlet's page, and has no outlet two names?",
        tuple(one for one in new if host_of(log.sources[one].record.url or "") in shared),
    )


def was_added_long_ago(entry_id: str, log: Log, today: date) -> bool:
    """Say whether an entry says that it has been in the log for months."""
    entry = log.exchanges.get(entry_id) or log.statements.get(entry_id)
    return entry is not None and entry.record.added.date() < today - OLD


def names_something(review: EntryReview, log: Log) -> bool:
    """Say whether a new entry names a place, a mediator or a reader, or a changed one others than before."""
    if review.state != "new":
        return any(change.path.split(".")[0] in NAMED for change in review.changes)
    entry = log.exchanges.get(review.id)
    if entry is None or not isinstance(entry.record, Exchange):
        return False
    return bool(entry.record.place or entry.record.mediators or entry.record.checked)


def has_its_title(source_id: str, log: Log) -> bool:
    """Say whether the title of a source, if it has one, stands in one of its captures, piece by piece."""
    source = log.sources[source_id].record
    if source.title is None:
        return True
    held = {line[:DIGITS] for capture in source.captures for line in capture.lines}
    return all(line[:DIGITS] in held for line in lines_of(source.title))


def hosts_of_several(log: Log) -> frozenset[str]:
    """Give the hosts at which sources of several publishers lie."""
    publishers: defaultdict[str, set[str]] = defaultdict(set)
    for source in log.sources.values():
        if source.record.url is not None:
            publishers[host_of(source.record.url)].add(source.record.publisher)
    return frozenset(host for host, names in publishers.items() if len(names) > 1)
