"""A series of announced numbers, as the ledger shows it: its name, its numbers in order, which of them no entry states.

Comes in: a series as `derive` has gathered it. Goes out: a `SeriesView`. A series is named after the body that numbers, by whose id it goes in the
record; one that goes by another id is called after who stated its numbers, since an id is no name in any language.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from exchangelog.derive.ledger import Series
from exchangelog.pages.address import Here
from exchangelog.pages.dossier import home_of
from exchangelog.pages.edition import Edition
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.wording import Wording
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed

FEWEST_IN_A_ROW = 3
"""So many numbers that follow one another are written as a range."""
MOST_NAMED = 2
"""So many speakers of a series are named."""


class SeriesNumber(Struct, frozen=True):
    """A number of a series; `href` leads to the entry with the words that state it, and is None where none does."""

    number: str
    href: str | None


class SeriesView(Struct, frozen=True):
    """A series: its name, its numbers in order, how many are stated, which are not."""

    anchor: str
    name: Phrase
    numbers: tuple[SeriesNumber, ...]
    stated: str
    missing: str


def make_series(edition: Edition, series: Series, here: Here) -> SeriesView:
    """Give a series with the numbers between its first and its last that no entry states."""
    wording = edition.wording
    entries = {one.count: one.entry for one in reversed(series.numbers)}
    numbers = sorted({*entries, *series.missing})
    speaker = edition.log.speakers.get(series.id)
    stated = wording.gettext(
        "%(stated)s of %(all)s numbers stated, from %(first)s to %(last)s.",
        stated=wording.number(len(entries)),
        all=wording.number(len(numbers)),
        first=wording.number(numbers[0]),
        last=wording.number(numbers[-1]),
    )
    missing = wording.gettext("Not stated: %(numbers)s.", numbers=", ".join(runs(series.missing, wording)))
    return SeriesView(
        f"series-{series.id}",
        edition.tongue.phrase(speaker, "name") if speaker else name_by_speakers(edition, series),
        tuple(SeriesNumber(wording.number(one), link_to(edition, entries.get(one), here)) for one in numbers),
        stated,
        missing if series.missing else "",
    )


def name_by_speakers(edition: Edition, series: Series) -> Phrase:
    """Call a series after who stated its numbers, who stated most of them first; of more than two the first."""
    found: dict[str, Phrase] = {}
    stated: Counter[str] = Counter()
    for entry in (entry_of(edition, one) for one in dict.fromkeys(one.entry for one in series.numbers)):
        resting = {quote for one in entry.record.ordinals if one.series == series.id for quote in one.quotes}
        for quote in (one for one in entry.record.quotes if one.id in resting):
            key = edition.log.speaker_key(quote)
            stated[key] += 1
            found.setdefault(key, edition.tongue.within(edition.speaker(quote)))
    names = tuple(found[key].text for key, _ in stated.most_common())
    wording = edition.wording
    speakers = (
        wording.listed(names)
        if len(names) <= MOST_NAMED
        else wording.gettext("%(name)s and others", name=names[0])
    )
    return Phrase(wording.gettext("Stated by %(speakers)s", speakers=speakers))


def entry_of(edition: Edition, entry_id: str) -> Filed[Statement]:
    """Give the event or the statement of totals that carries a number. Raises KeyError for any other id."""
    log = edition.log
    return log.exchanges[entry_id] if entry_id in log.exchanges else log.statements[entry_id]


def link_to(edition: Edition, entry_id: str | None, here: Here) -> str | None:
    """Link to an event or a statement of totals by its id."""
    if entry_id is None:
        return None
    entry = entry_of(edition, entry_id)
    return here.link(home_of(entry), "" if isinstance(entry.record, Exchange) else entry.id)


def runs(numbers: tuple[int, ...], wording: Wording) -> list[str]:
    """Write numbers, those that follow one another as a range: 1, 2, 9–47."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    written = []
    for group in groups:
        if len(group) >= FEWEST_IN_A_ROW:
            written.append(f"{wording.number(group[0])}–{wording.number(group[-1])}")
        else:
            written += [wording.number(number) for number in group]
    return written
