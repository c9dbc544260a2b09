"""The ledger: how complete the log is. Its own sums, what was announced beside them, and the numbers of announced series.

Comes in: an edition. Goes out: `LedgerPage`. Statements of totals that belong to no event's day stand here with their quotes.
"""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from exchangelog.derive.ledger import Series
from exchangelog.pages.address import LEDGER, Here
from exchangelog.pages.claim import Claim, make_claims
from exchangelog.pages.dossier import home_of, open_dossier
from exchangelog.pages.edition import Edition
from exchangelog.pages.entry_prose import make_prose
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.prose_text import ProseText
from exchangelog.pages.quote_card import QuoteCard
from exchangelog.pages.sum_table import SumTable, make_sum_table
from exchangelog.pages.sums import rows_of
from exchangelog.pages.untranslated import note_on_prose
from exchangelog.pages.wording import TimeText, Wording
from exchangelog.pages.year import KINDS
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import counts

FEWEST_IN_A_ROW = 3
"""So many numbers that follow one another are written as a range."""


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


class StatementView(Struct, frozen=True):
    """A statement of totals that belongs to no event's day."""

    id: str
    day: TimeText
    title: Phrase
    summary: Phrase
    untranslated: str
    prose: ProseText | None
    cards: tuple[QuoteCard, ...]


class YearOfClaims(Struct, frozen=True):
    """What was announced in entries of one year."""

    year: str
    anchor: str
    claims: tuple[Claim, ...]


class LedgerPage(Struct, frozen=True):
    """Everything that the ledger shows. `years_of_statements` lead to the first statement of each year, in the page's order."""

    frame: Frame
    tables: tuple[SumTable, ...]
    announced: tuple[YearOfClaims, ...]
    series: tuple[SeriesView, ...]
    statements: tuple[StatementView, ...]
    years_of_statements: tuple[Link, ...]


def make_ledger_page(edition: Edition) -> LedgerPage:
    """Give the ledger."""
    here = edition.here(LEDGER)
    _ = edition.wording.gettext
    description = _(
        "The log’s own sums beside what was announced: what fits, what does not, and by how much."
    )
    claims = groupby(make_claims(edition, here), key=lambda claim: claim.year)
    statements = tuple(
        statement
        for statement in reversed(tuple(edition.log.statements.values()))
        if counts(statement.record)
    )
    first_of_years = {str(one.record.date.year): one.id for one in reversed(statements)}
    return LedgerPage(
        make_frame(edition, here, Subject(_("Ledger: how complete the log is"), description, LEDGER)),
        tuple(make_sum_table(edition, kind, here) for kind in KINDS if rows_of(edition, kind)),
        tuple(YearOfClaims(year, f"announced-{year}", tuple(members)) for year, members in claims),
        tuple(make_series(edition, series, here) for series in edition.derived.ledger.series),
        tuple(make_statement(edition, statement) for statement in statements),
        tuple(Link(year, f"#{first_of_years[year]}") for year in sorted(first_of_years, reverse=True)),
    )


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
        edition.tongue.phrase(speaker, "name")
        if speaker
        else edition.tongue.note(series.id.replace("-", " ")),
        tuple(SeriesNumber(wording.number(one), link_to(edition, entries.get(one), here)) for one in numbers),
        stated,
        missing if series.missing else "",
    )


def link_to(edition: Edition, entry_id: str | None, here: Here) -> str | None:
    """Link to an event or a statement of totals by its id."""
    if entry_id is None:
        return None
    entry: Filed[Statement] | None = edition.log.exchanges.get(entry_id) or edition.log.statements.get(
        entry_id
    )
    if entry is None:
        return None
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


def make_statement(edition: Edition, entry: Filed[Statement]) -> StatementView:
    """Give a statement of totals with its quotes."""
    dossier = open_dossier(edition, entry)
    record, prose = entry.record, make_prose(dossier, top_heading=4)
    return StatementView(
        entry.id,
        edition.wording.day_text(record.date),
        edition.tongue.phrase(record, "title"),
        edition.tongue.phrase(record, "summary"),
        note_on_prose(edition, prose),
        prose if prose.body.strip() else None,
        tuple(dossier.card(quote) for quote in record.quotes),
    )
