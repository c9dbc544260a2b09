"""The site in one language: what every page function is given.

Comes in: the log, what is derived from it, and the language's wording. Goes out: an `Edition`, with what pages share worked out
once: who is named how, which entries have a page and in which order, where each source is quoted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from itertools import groupby
from typing import Any, TypeVar, TypeVarTuple

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from exchangelog.derive.account import Accounts, Verdict, gave_nobody
from exchangelog.derive.derived import Derived
from exchangelog.pages.address import Here
from exchangelog.pages.phrase import Phrase, Tongue
from exchangelog.pages.publication import Publication
from exchangelog.pages.side_words import SideWords, both_sides, make_sides
from exchangelog.pages.wording import Wording
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.field_types import BOTH_SIDES
from exchangelog.record.figure import EVERYBODY
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log, counts, is_harmful
from exchangelog.record.quote import OUTLET, Quote

Entry = Filed[Exchange]
Spoken = tuple[Filed[Statement], Quote]
"""A quote with the entry that holds it."""
Given = TypeVarTuple("Given")
Made = TypeVar("Made")
MOST_REMEMBERED = 2048
"""How many things an edition remembers, so that its memory does not grow with the log; that of five years needs three quarters of it."""


class Edition(Struct, frozen=True, eq=False):
    """The log, with what is derived from it, in one language of the site. Make it with `make_edition`.

    `entries` are the events that have a page, in the order of their dates; `standing` those of them that were not withdrawn,
    with their places in that order; `quoted` gives for each source the entries that quote it and may be repeated; `highest` the highest number given
    to a side, by kind of event; `spoken` gives for each speaker (see `Log.speaker_key`) the quotes of what was not withdrawn, by date;
    `published` for each publisher its sources; `stages` gives for each agreement the entries that belong to it and count, `totalling`
    for each event the entries with a total that names it first; `on_ledger` for each id of a statement of totals its anchor on the
    ledger, empty where it is not shown there; `paths` are the pages that exist; `remembered` is what `once` has made.
    """

    log: Log
    derived: Derived
    wording: Wording
    tongue: Tongue
    sides: tuple[SideWords, SideWords]
    publication: Publication
    entries: tuple[Entry, ...]
    standing: Mapping[str, int]
    quoted: Mapping[str, tuple[Filed[Statement], ...]]
    highest: Mapping[str, int]
    spoken: Mapping[str, tuple[Spoken, ...]]
    published: Mapping[str, tuple[str, ...]]
    stages: Mapping[str, tuple[Entry, ...]]
    totalling: Mapping[str, Mapping[int, Filed[Statement]]]
    on_ledger: Mapping[str, str]
    latest_added: datetime | None
    paths: frozenset[str] = frozenset()
    remembered: dict[tuple[object, ...], Any] = {}

    def __post_init__(self) -> None:
        """Begin without memories: what another edition has made must not be shown in this one, also where it was made from that one."""
        force_setattr(self, "remembered", {})

    def once(self, make: Callable[[Edition, *Given], Made], *given: *Given) -> Made:
        """Give what `make` gives for this edition and some values that can be hashed, made once for all pages; another edition begins anew."""
        key = (make, *given)
        found: Made | None = self.remembered.get(key)
        if found is None:
            if len(self.remembered) >= MOST_REMEMBERED:
                self.remembered.clear()
            found = self.remembered[key] = make(self, *given)
        return found

    def side(self, side_id: str) -> SideWords:
        """Give the words for a side, or for both together. Raises KeyError for another id."""
        if side_id == BOTH_SIDES:
            return both_sides(self.wording)
        return {side.id: side for side in self.sides}[side_id]

    def here(self, path: str) -> Here:
        """Give a page of this edition as the place that links."""
        return Here(path, self.publication.prefix)

    def has(self, path: str) -> bool:
        """Say whether this edition has a page."""
        return path in self.paths

    def with_paths(self, paths: Iterable[str]) -> Edition:
        """Give the same edition that knows which pages it has."""
        return replace(self, paths=frozenset(paths))

    def of_year(self, year: int) -> tuple[Entry, ...]:
        """Give the entries of a year that were not withdrawn, oldest first."""
        return self.once(group_by_year).get(year, ())

    def accounts(self, entry: Entry) -> Accounts:
        """Give what was stated in an event, by side and kind of people."""
        return self.derived.accounts[entry.id]

    def verdict(self, entry: Entry) -> Verdict:
        """Give the verdict on an event."""
        return self.derived.verdicts[entry.id]

    def gave_nobody(self, entry: Entry, side: str) -> bool:
        """Say whether a release or a repatriation gave nobody to a side."""
        return gave_nobody(entry, side, self.accounts(entry))

    def category(self, who: str) -> Phrase:
        """Give the label of a kind of people."""
        return self.tongue.phrase(self.log.categories[who], "label")

    def kind_in_sentence(self, who: str) -> Phrase:
        """Give the label of a kind of people as it stands within a sentence: small, but for a proper name, each word of which has a capital letter."""
        label, words = self.category(who), self.log.categories[who].label.split()
        if len(words) > 1 and all(word[0].isupper() for word in words):
            return label
        return Phrase(f"{label.text[:1].lower()}{label.text[1:]}", label.lang)

    def publisher(self, source_id: str) -> Phrase:
        """Give the name of the outlet that published a source."""
        publisher = self.log.publishers[self.log.sources[source_id].record.publisher]
        return self.tongue.name(publisher)

    def speaker(self, quote: Quote) -> Phrase:
        """Give the name of who speaks in a quote: the outlet's where the source speaks for itself."""
        if quote.speaker == OUTLET:
            return self.publisher(quote.source)
        return self.tongue.phrase(self.log.speakers[quote.speaker], "name")


def make_edition(log: Log, derived: Derived, wording: Wording, publication: Publication) -> Edition:
    """Work out what the pages of one language share."""
    tongue = Tongue(wording.language, log.site.languages[0])
    entries = tuple(
        entry for entry in log.exchanges.values() if entry.record.status == "published" or publication.drafts
    )
    statements = tuple(statement for statement in log.statements.values() if counts(statement.record))
    shown = tuple(entry for entry in (*entries, *statements) if not is_harmful(entry.record))
    standing = (entry.id for entry in entries if entry.record.withdrawn is None)
    return Edition(
        log=log,
        derived=derived,
        wording=wording,
        tongue=tongue,
        sides=make_sides(log.site, tongue, wording),
        publication=publication,
        entries=entries,
        standing={entry: place for place, entry in enumerate(standing)},
        quoted=quoted_by(shown),
        highest=highest_numbers(entries, derived),
        spoken=spoken_by(shown, log),
        published=sources_by_publisher(log),
        stages=stages_by_agreement(entries),
        totalling=entries_by_first_added((*entries, *log.statements.values()), log),
        on_ledger=anchors_on_ledger(log),
        latest_added=max((entry.record.added for entry in entries), default=None),
    )


def entries_by_first_added(
    entries: Iterable[Filed[Statement]], log: Log
) -> Mapping[str, Mapping[int, Filed[Statement]]]:
    """Give for each event the entries that count and hold a total which names it first, by their places among all entries."""
    totalling: dict[str, dict[int, Filed[Statement]]] = {}
    for place, entry in enumerate(entries):
        for total in entry.record.totals:
            if total.of and counts(entry.record):
                totalling.setdefault(log.named_once(total.of[:1])[0], {})[place] = entry
    return totalling


def quoted_by(entries: Iterable[Filed[Statement]]) -> Mapping[str, tuple[Filed[Statement], ...]]:
    """Give for each source the entries that quote it, in their order."""
    quoted: dict[str, dict[str, Filed[Statement]]] = {}
    for entry in entries:
        for quote in entry.record.quotes:
            quoted.setdefault(quote.source, {})[entry.id] = entry
    return {source: tuple(users.values()) for source, users in quoted.items()}


def spoken_by(entries: Iterable[Filed[Statement]], log: Log) -> Mapping[str, tuple[Spoken, ...]]:
    """Give for each speaker what was said, with its entry, by date; what was withdrawn is left out."""
    spoken: dict[str, list[Spoken]] = {}
    standing = (entry for entry in entries if entry.record.withdrawn is None)
    for entry in sorted(standing, key=lambda entry: (entry.record.date, entry.id)):
        for quote in entry.record.quotes:
            spoken.setdefault(log.speaker_key(quote), []).append((entry, quote))
    return {speaker: tuple(quotes) for speaker, quotes in spoken.items()}


def sources_by_publisher(log: Log) -> Mapping[str, tuple[str, ...]]:
    """Give for each publisher the ids of its sources."""
    published: dict[str, list[str]] = {}
    for source, filed in log.sources.items():
        published.setdefault(filed.record.publisher, []).append(source)
    return {publisher: tuple(sources) for publisher, sources in published.items()}


def stages_by_agreement(entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    """Give for each agreement the entries that belong to it and count, in their order."""
    stages: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.record.agreement is not None and counts(entry.record):
            stages.setdefault(entry.record.agreement, []).append(entry)
    return {agreement: tuple(members) for agreement, members in stages.items()}


def anchors_on_ledger(log: Log) -> Mapping[str, str]:
    """Give for each id that a statement of totals has or had its anchor on the ledger, which is its page."""
    return {
        one: statement.id if counts(statement.record) else ""
        for statement in log.statements.values()
        for one in (statement.id, *statement.record.aliases)
    }


def highest_numbers(entries: Iterable[Entry], derived: Derived) -> Mapping[str, int]:
    """Give for each kind of event the highest number given to a side; it sets the scale of the bars."""
    highest: dict[str, int] = {}
    for entry in entries:
        kind = entry.record.kind
        for (_side, who), account in derived.accounts[entry.id].items():
            if who == EVERYBODY and account.range is not None and counts(entry.record):
                number = account.range.high or account.range.low
                highest[kind] = max(highest.get(kind, 0), number)
    return highest


def group_by_year(edition: Edition) -> Mapping[int, tuple[Entry, ...]]:
    """Give the entries that were not withdrawn, year by year; a year without any is left out."""
    standing = (entry for entry in edition.entries if entry.record.withdrawn is None)
    return {year: tuple(entries) for year, entries in groupby(standing, key=lambda one: one.record.date.year)}
