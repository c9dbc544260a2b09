"""The page of the search: a form that a script shows and answers, and below it every day by its year, which needs none.

Comes in: an edition. Goes out: `SearchPage`, and the data files of the edition that the script shows what it found from. What it finds it
by is the same for all editions (`searching`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby

from msgspec import Struct

from exchangelog.pages.address import EXCHANGES, LEDGER, SEARCH, Here, entry_path, year_path
from exchangelog.pages.dossier import home_of
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.label import KEYS, Label, make_label, make_legend
from exchangelog.pages.link import Link, existing
from exchangelog.pages.row import make_side_number
from exchangelog.pages.surroundings import report_link
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import counts
from exchangelog.searching.index_files import SHARDS, script, write_facets, write_shard
from exchangelog.searching.search_index import STATEMENT, SearchIndex, make_search_index

FOLDER = "search/"
FACETS = f"{FOLDER}facets.js"
KEYS_STEM = f"{FOLDER}keys-"
ENTRIES_STEM = f"{FOLDER}entries-"
MOST_DAYS = 1000
"""About so many days are listed; of more the oldest years stand on their own pages alone."""

DataFile = tuple[str, Callable[[], bytes]]


class Choice(Struct, frozen=True):
    """A choice of a filter."""

    value: str
    text: str


class YearOfDays(Struct, frozen=True):
    """A year with its days, newest first; none where there are too many in all."""

    year: str
    href: str
    entries: str
    days: tuple[Link, ...]


class SearchPage(Struct, frozen=True):
    """Everything that the page of the search shows. `facets`, `keys` and `entries` are where the script finds its data."""

    frame: Frame
    facets: str
    keys: str
    entries: str
    years: tuple[Choice, ...]
    sides: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    labels: tuple[Label, ...]
    statement: str
    days: tuple[YearOfDays, ...]
    ways: tuple[Link, ...]
    ledger_href: str
    report: Link


def searched_entries(edition: Edition) -> Iterator[Filed[Statement]]:
    """Give what can be found: events and statements of totals, but nothing that was withdrawn."""
    yield from (entry for entry in edition.entries if entry.record.withdrawn is None)
    yield from (statement for statement in edition.log.statements.values() if counts(statement.record))


def make_search_page(edition: Edition) -> SearchPage:
    """Give the page of the search."""
    here = edition.here(SEARCH)
    _ = edition.wording.gettext
    description = _("Find an entry by day, number, place, speaker or word, in English, Ukrainian or Russian.")
    kinds = {
        "exchange": _("Exchanges"),
        "release": _("Releases by one side"),
        "repatriation": _("Repatriations of bodies"),
        STATEMENT: _("Statements of totals"),
    }
    years = sorted({entry.record.date.year for entry in searched_entries(edition)}, reverse=True)
    return SearchPage(
        frame=make_frame(edition, here, Subject(_("Find an entry"), description, SEARCH, "search.js")),
        facets=here.shared(FACETS),
        keys=here.shared(KEYS_STEM),
        entries=here.link(ENTRIES_STEM),
        years=tuple(Choice(str(year), str(year)) for year in years),
        sides=tuple(Choice(side.style, side.heading) for side in edition.sides),
        kinds=tuple(Choice(kind, text) for kind, text in kinds.items()),
        labels=make_legend(edition.wording),
        statement=STATEMENT,
        days=list_days(edition, here),
        ways=existing(edition, here, ((_("All entries"), EXCHANGES),)),
        ledger_href=here.link(LEDGER),
        report=report_link(edition),
    )


def list_days(edition: Edition, here: Here) -> tuple[YearOfDays, ...]:
    """Give every day that has an entry, by year, newest first."""
    standing = [entry for entry in reversed(edition.entries) if entry.record.withdrawn is None]
    room = MOST_DAYS
    listed: list[YearOfDays] = []
    for year, members in groupby(standing, key=lambda entry: entry.record.date.year):
        entries = tuple(members)
        room -= len(entries)
        days = tuple(link_day(edition, entry, here) for entry in entries) if room >= 0 or not listed else ()
        counted = edition.wording.ngettext("%(number)s entry", "%(number)s entries", len(entries))
        listed.append(YearOfDays(str(year), here.link(year_path(year)), counted, days))
    return tuple(listed)


def link_day(edition: Edition, entry: Entry, here: Here) -> Link:
    """Link to an entry by its day, and by its kind where it is no exchange: on one day people and bodies were handed over."""
    record, _ = entry.record, edition.wording.gettext
    day = edition.wording.short_days(record.date, record.date_latest)
    texts = {
        "exchange": day,
        "release": _("%(day)s, release", day=day),
        "repatriation": _("%(day)s, bodies", day=day),
    }
    return Link(texts[record.kind], here.link(entry_path(entry.id)))


def plan_search_files(edition: Edition) -> Iterator[DataFile]:
    """Give the data files of an edition: what is shown of each entry, a file a year; those of the first also by what it is found."""
    lazy = LazyIndex(edition)
    prefix = edition.publication.prefix
    entries = sorted(searched_entries(edition), key=lambda entry: (entry.record.date, entry.id))
    for year, members in groupby(enumerate(entries), key=lambda one: one[1].record.date.year):
        numbered = tuple(members)
        yield (
            f"{prefix}{ENTRIES_STEM}{year}.js",
            partial(
                write_entries, edition, year, numbered[0][0], tuple(entry for _number, entry in numbered)
            ),
        )
    if not prefix:
        yield FACETS, partial(make_facets, edition, lazy)
        for shard in SHARDS:
            yield f"{KEYS_STEM}{shard}.js", partial(make_shard, lazy, shard)


class LazyIndex:
    """The index of an edition's entries, made when the first of its files is asked for."""

    def __init__(self, edition: Edition) -> None:
        """Take the edition; nothing is made yet."""
        self._edition = edition
        self._index: SearchIndex | None = None

    def get(self) -> SearchIndex:
        """Give the index."""
        if self._index is None:
            edition = self._edition
            self._index = make_search_index(searched_entries(edition), edition.log, edition.derived)
        return self._index


def make_facets(edition: Edition, lazy: LazyIndex) -> bytes:
    """Give the file with what the filters need."""
    first, second = edition.sides
    return write_facets(lazy.get(), (first.id, second.id), KEYS, name_labels(edition))


def name_labels(edition: Edition) -> dict[str, list[str]]:
    """Give what each label is called in every language of the site: a question is understood in each of them on every page."""
    wordings = [place.wording for place in edition.publication.editions] or [edition.wording]
    names: dict[str, list[str]] = {}
    for label in (label for wording in wordings for label in make_legend(wording)):
        names.setdefault(label.key, []).append(label.words)
    return names


def make_shard(lazy: LazyIndex, shard: str) -> bytes:
    """Give the file of the keys that begin with one letter."""
    return write_shard(lazy.get(), shard)


def write_entries(edition: Edition, year: int, start: int, entries: tuple[Filed[Statement], ...]) -> bytes:
    """Give the file with what is shown of the entries of a year; `start` is the number of its first."""
    here = edition.here(SEARCH)
    return script(
        "entries", str(year), {"start": start, "rows": [row_of(edition, entry, here) for entry in entries]}
    )


def row_of(edition: Edition, entry: Filed[Statement], here: Here) -> list[str]:
    """Give what is shown of an entry: link, day (for people and for machines), title, its language, the numbers, the label."""
    record = entry.record
    title = edition.tongue.phrase(record, "title")
    shown = [title.text, title.lang or ""]
    if not isinstance(record, Exchange):
        day = edition.wording.day_text(record.date)
        note = edition.wording.gettext("Statement of totals")
        return [here.link(home_of(entry), entry.id), day.text, day.machine or "", *shown, note, STATEMENT]
    event = edition.log.exchanges[entry.id]
    day = edition.wording.day_text(record.date, record.date_latest)
    numbers = (make_side_number(edition, event, side) for side in edition.sides)
    label = make_label(edition.verdict(event), edition.wording)
    note = " · ".join(f"{number.to} {number.text}" for number in numbers)
    return [here.link(home_of(entry)), day.text, day.machine or "", *shown, note, label.key]
