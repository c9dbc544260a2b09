"""The ledger: how complete the log is. Its own sums, what was announced beside them, and the numbers of announced series.

Comes in: an edition. Goes out: `LedgerPage`. Statements of totals that belong to no event's day stand here with their quotes.
"""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from exchangelog.pages.address import LEDGER
from exchangelog.pages.claim import Claim, make_claims
from exchangelog.pages.dossier import open_dossier
from exchangelog.pages.edition import Edition
from exchangelog.pages.entry_prose import make_prose
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.prose_text import ProseText
from exchangelog.pages.quote_card import QuoteCard
from exchangelog.pages.series import SeriesView, make_series
from exchangelog.pages.sum_table import SumTable, make_sum_table
from exchangelog.pages.sums import rows_of
from exchangelog.pages.untranslated import note_on_prose
from exchangelog.pages.wording import TimeText
from exchangelog.pages.year import KINDS
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import counts


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
