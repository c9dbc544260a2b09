"""The log: everything that was read, looked up by id. What follows from it is derived elsewhere and never stored in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.filed import Filed
from exchangelog.record.quote import OUTLET, Quote
from exchangelog.record.registries import Agreement, Category, Publisher, Speaker
from exchangelog.record.site_details import SiteDetails
from exchangelog.record.source import Source


class Log(Struct, frozen=True):
    """All records by id. Entries are in the order of their dates, everything else in the order of its ids.

    `unread` holds (kind of file, id) of what is there by name but could not be read: it counts as existing, and what would
    need its content is withheld.
    """

    site: SiteDetails
    exchanges: Mapping[str, Filed[Exchange]] = field(default_factory=dict)
    statements: Mapping[str, Filed[Statement]] = field(default_factory=dict)
    sources: Mapping[str, Filed[Source]] = field(default_factory=dict)
    pages: Mapping[str, Filed[EditorialPage]] = field(default_factory=dict)
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    publishers: Mapping[str, Publisher] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)
    agreements: Mapping[str, Agreement] = field(default_factory=dict)
    unread: frozenset[tuple[str, str]] = frozenset()

    @property
    def timezone(self) -> ZoneInfo:
        """The zone whose days the log counts by."""
        return ZoneInfo(self.site.timezone)

    @property
    def entries(self) -> Iterator[Filed[Statement]]:
        """Every event and every statement."""
        yield from self.exchanges.values()
        yield from self.statements.values()

    def counted(self) -> Iterator[Filed[Exchange]]:
        """Every event that gives numbers to sums and totals: neither withdrawn nor a draft."""
        return (entry for entry in self.exchanges.values() if counts(entry.record))

    def has_exchange(self, entry_id: str) -> bool:
        """Say whether there is an event of this id, be it under an earlier id, or in a file that cannot be read."""
        return (
            entry_id in self.exchanges
            or self.is_unread("exchange", entry_id)
            or self.exchange_of(entry_id) is not None
        )

    def exchange_of(self, entry_id: str) -> Filed[Exchange] | None:
        """Give the event of an id, or of the id that it had earlier."""
        if entry_id in self.exchanges:
            return self.exchanges[entry_id]
        return next((entry for entry in self.exchanges.values() if entry_id in entry.record.aliases), None)

    def named_once(self, entry_ids: Iterable[str]) -> tuple[str, ...]:
        """Give the ids by which events are named today, each once: of two ids one may be an earlier one of the same event."""
        named = ((entry_id, self.exchange_of(entry_id)) for entry_id in entry_ids)
        return tuple(dict.fromkeys(entry_id if entry is None else entry.id for entry_id, entry in named))

    def is_unread(self, kind: str, record_id: str | None = None) -> bool:
        """Say whether the file of this kind (of a registry: the whole registry) is there and could not be read."""
        return (kind, record_id if record_id is not None else kind) in self.unread

    def has_unread(self, kind: str) -> bool:
        """Say whether a registry, or a record in it, could not be read or not in full."""
        return any(unread == kind for unread, _ in self.unread)

    def side_of(self, quote: Quote) -> str:
        """Give the side that the quote's speaker speaks for as an official; `none` for everybody else."""
        speaker = self.speakers.get(quote.speaker)
        return speaker.side if speaker is not None and speaker.standing == "official" else NO_SIDE

    def language_of(self, quote: Quote) -> str:
        """Give the language of the quote's words: its own, else its source's, else the site's first."""
        if quote.language is not None:
            return quote.language
        source = self.sources.get(quote.source)
        return source.record.language if source is not None else self.site.languages[0]

    def speaker_key(self, quote: Quote) -> str:
        """Give who stands behind the quote: the speaker, or the publisher where the outlet speaks for itself."""
        if quote.speaker != OUTLET:
            return quote.speaker
        source = self.sources.get(quote.source)
        return f"{OUTLET}:{source.record.publisher if source is not None else quote.source}"


def is_harmful(record: Statement) -> bool:
    """Say whether an entry was withdrawn because it could harm people: nothing that it said is repeated anywhere."""
    return record.withdrawn is not None and record.withdrawn.is_harmful


def counts(record: Statement) -> bool:
    """Say whether a record gives numbers to sums and totals: it is neither withdrawn nor a draft."""
    return record.withdrawn is None and record.status == "published"
