"""What of the log is given away as data, and where its pages stand.

Comes in: the log and what is derived from it. Goes out: `Published`. Drafts are not in it. Of a withdrawn entry there is its row, with when
and why it was withdrawn, and nothing that could be added up or quoted: whoever sums up a column must not have to know of withdrawals.
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from exchangelog.derive.derived import Derived
from exchangelog.derive.history import updated
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log, is_harmful


class Published(Struct, frozen=True, eq=False):
    """The log as it is published. Make it with `publish`. `entries` are events in the order of their days, then statements of totals."""

    log: Log
    derived: Derived
    entries: tuple[Filed[Statement], ...]

    @property
    def home(self) -> str:
        """The site's address, with a slash at its end."""
        return self.log.site.base_url.rstrip("/") + "/"

    @property
    def events(self) -> tuple[Filed[Exchange], ...]:
        """The events among the entries."""
        return tuple(one for one in self.log.exchanges.values() if one.record.status == "published")

    def page_of(self, entry: Filed[Statement]) -> str:
        """Give the full address of an entry's page; statements of totals stand on the ledger, unless withdrawn."""
        if isinstance(entry.record, Exchange):
            return f"{self.home}exchanges/{entry.id}/"
        return f"{self.home}ledger/#{entry.id}" if stands(entry) else f"{self.home}ledger/"

    def updated(self, entry: Filed[Statement]) -> datetime:
        """Give when an entry last changed in what it says."""
        return updated(entry, self.log.timezone)

    def event_id(self, named: str | None) -> str | None:
        """Give the present id of an event that may be named by an earlier one; None where it is not published."""
        entry = self.log.exchange_of(named) if named is not None else None
        return entry.id if entry is not None and entry.record.status == "published" else None


def publish(log: Log, derived: Derived) -> Published:
    """Choose what is published."""
    return Published(
        log, derived, tuple(entry for entry in log.entries if entry.record.status == "published")
    )


def stands(entry: Filed[Statement]) -> bool:
    """Say whether an entry was not withdrawn: only then it has figures, quotes and totals in the data."""
    return entry.record.withdrawn is None


def may_be_told(entry: Filed[Statement]) -> bool:
    """Say whether the words of an entry may be repeated: not where they could harm people."""
    return not is_harmful(entry.record)


def written(instant: datetime) -> str:
    """Write a moment in UTC as RFC 3339 has it, to the second."""
    return f"{instant:%Y-%m-%dT%H:%M:%SZ}"
