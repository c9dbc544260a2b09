"""The site in one language: what every page function is given.

Comes in: the log, the language's wording, the folder of the edition. Goes out: an `Edition`, with what the pages share: who
is named how, which entries have a page, which pages there are to link to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from exchangelog.derive.account import Accounts, Verdict
from exchangelog.derive.derived import Derived
from exchangelog.pages.address import Here
from exchangelog.pages.phrase import Phrase, Tongue
from exchangelog.pages.side_words import SideWords, both_sides, make_sides
from exchangelog.pages.wording import Wording
from exchangelog.record.exchange import Exchange
from exchangelog.record.field_types import BOTH_SIDES
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.quote import OUTLET, Quote

Entry = Filed[Exchange]


@dataclass(frozen=True, slots=True)
class Edition:
    """The log, with what is derived from it, in one language of the site.

    `prefix` is the edition's folder (empty for the first language, else as `uk/`), `drafts` whether drafts have pages,
    `preview` whether the site is a preview that nobody should take for the real one, `feeds` the paths of the feeds that exist,
    `paths` those of all pages.
    """

    log: Log
    derived: Derived
    wording: Wording
    prefix: str = ""
    drafts: bool = False
    preview: bool = False
    feeds: tuple[str, ...] = ()
    paths: frozenset[str] = field(default=frozenset())

    @property
    def tongue(self) -> Tongue:
        """The page's language and the record's."""
        return Tongue(self.wording.language, self.log.site.languages[0])

    @property
    def sides(self) -> tuple[SideWords, SideWords]:
        """The two sides in their order."""
        return make_sides(self.log.site, self.tongue, self.wording)

    def side(self, side_id: str) -> SideWords:
        """Give the words for a side, or for both together. Raises KeyError for another id."""
        named = {side.id: side for side in self.sides} | {BOTH_SIDES: both_sides(self.wording)}
        return named[side_id]

    def here(self, path: str) -> Here:
        """Give a page of this edition as the place that links."""
        return Here(path, self.prefix)

    def has(self, path: str) -> bool:
        """Say whether this edition has a page."""
        return path in self.paths

    def entries(self) -> Iterator[Entry]:
        """Give every event that has a page, in the order of dates."""
        for entry in self.log.exchanges.values():
            if entry.record.status == "published" or self.drafts:
                yield entry

    def accounts(self, entry: Entry) -> Accounts:
        """Give what was stated in an event, by side and kind of people."""
        return self.derived.accounts[entry.id]

    def verdict(self, entry: Entry) -> Verdict:
        """Give the verdict on an event."""
        return self.derived.verdicts[entry.id]

    def category(self, who: str) -> Phrase:
        """Give the label of a kind of people."""
        return self.tongue.phrase(self.log.categories[who], "label")

    def publisher(self, source_id: str) -> Phrase:
        """Give the name of the outlet that published a source."""
        publisher = self.log.publishers[self.log.sources[source_id].record.publisher]
        return self.tongue.phrase(publisher, "name")

    def speaker(self, quote: Quote) -> Phrase:
        """Give the name of who speaks in a quote: the outlet's where the source speaks for itself."""
        if quote.speaker == OUTLET:
            return self.publisher(quote.source)
        return self.tongue.phrase(self.log.speakers[quote.speaker], "name")
