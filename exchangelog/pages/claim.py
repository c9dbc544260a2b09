"""An announced total beside the log's own sum, as it stands in the ledger and on the page of an agreement.

Comes in: totals as `derive` has added them up. Goes out: `Claim`s: who announced what, what the log holds, the difference, and a verdict
in words. The log may lack events, so a difference says nothing against either.
"""

from __future__ import annotations

from datetime import date

from markupsafe import Markup
from msgspec import Struct

from exchangelog.charts.bars import draw_gauge
from exchangelog.charts.drawing import markup
from exchangelog.derive.totals import BODIES, PEOPLE, AddedTotal
from exchangelog.pages.address import LEDGER, Here
from exchangelog.pages.dossier import AnyDossier, home_of, open_dossier
from exchangelog.pages.edition import Edition
from exchangelog.pages.left_open import count_open, describe_open
from exchangelog.pages.link import Link
from exchangelog.pages.number_words import range_amount, range_text
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.side_words import SideWords
from exchangelog.pages.statement_lines import SpeakerLine
from exchangelog.pages.total_check import (
    announced_text,
    announcers,
    claim_anchor,
    difference,
    time_span,
    total_anchor,
    what_is_counted,
)
from exchangelog.pages.wording import Wording
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.figure import EVERYBODY, Kind, Total
from exchangelog.record.filed import Filed
from exchangelog.record.log import counts


class Claim(Struct, frozen=True):
    """A total beside the log's sum, and the year of the entry that holds it. `outcome`: `ok`, `in` (within the range, or open), or `no`.

    `heading` says what came to whom: people, or bodies; `what` in which kinds of event.
    """

    anchor: str
    year: str
    side: SideWords
    heading: str
    outcome: str
    verdict: str
    announced: str
    held: str
    difference: str
    gauge: Markup
    what: str
    span: str
    kind: Phrase | None
    kind_in_marks: Phrase | None
    speakers: tuple[SpeakerLine, ...]
    entry: Link
    ledger: str
    counted: str
    missing: str
    without: str
    note: Phrase | None


def make_claims(edition: Edition, here: Here, year: int | None = None) -> tuple[Claim, ...]:
    """Give every total that was announced over a time, or over one year, the newest first."""
    return tuple(
        make_claim(open_dossier(edition, entry, here), added)
        for entry, added in edition.once(totals_over_time)
        if year is None or is_of_year(added.total, year)
    )


def totals_over_time(edition: Edition) -> tuple[tuple[Filed[Statement], AddedTotal], ...]:
    """Give the totals that were announced over a time, each with its entry, the newest first; every year's page asks for them."""
    entries: list[Filed[Statement]] = [*edition.entries, *edition.log.statements.values()]
    found = [
        (entry, added)
        for entry in entries
        if counts(entry.record)
        for added in edition.derived.totals[entry.id]
        if not added.total.of
    ]
    return tuple(sorted(found, key=lambda one: (one[0].record.date, one[0].id), reverse=True))


def is_of_year(total: Total, year: int) -> bool:
    """Say whether a total was announced for a whole year; that of a war's first year may begin with the war."""
    return total.since is not None and total.since.year == year and total.until == date(year, 12, 31)


def make_claim(dossier: AnyDossier, added: AddedTotal) -> Claim:
    """Set one total beside the log's sum."""
    edition, wording, total = dossier.edition, dossier.wording, added.total
    side = edition.side(total.side)
    outcome, verdict = judge(dossier, added)
    kind = None if total.who == EVERYBODY else edition.category(total.who)
    announced = announced_text(added, wording)
    held = range_text(added.sum, wording) if added.has_sum else wording.gettext("nothing yet")
    label = wording.gettext("In the log: %(held)s. Announced: %(announced)s.", held=held, announced=announced)
    gauge = draw_gauge(label, range_amount(added.sum, held), total.count, side.style)
    return Claim(
        claim_anchor(dossier.entry.id, added.number),
        str(dossier.entry.record.date.year),
        side,
        heading_of(added.kinds, side, wording),
        outcome,
        verdict,
        announced,
        held,
        difference(added.announced, added.sum, wording) if added.has_sum else "–",
        Markup(markup(gauge)),  # noqa: S704 - written by the XML library
        what_is_counted(added.kinds, wording),
        time_span(dossier, added) or "",
        kind,
        kind and edition.tongue.inside_marks(kind),
        announcers(dossier, total),
        entry_link(dossier, added.number),
        dossier.here.link(LEDGER, claim_anchor(dossier.entry.id, added.number)),
        wording.ngettext(
            "Added up from %(number)s entry.", "Added up from %(number)s entries.", len(added.parts)
        ),
        describe_open(added, wording),
        count_open(added, wording),
        edition.tongue.phrase(total, "note") if total.note else None,
    )


def heading_of(kinds: tuple[Kind, ...], side: SideWords, wording: Wording) -> str:
    """Say what came to a side, so that no number of bodies is taken for one of people."""
    if set(kinds) <= set(PEOPLE):
        return wording.gettext("People %(to_side)s", to_side=side.to)
    if set(kinds) == set(BODIES):
        return wording.gettext("Bodies %(to_side)s", to_side=side.to)
    return side.heading


def judge(dossier: AnyDossier, added: AddedTotal) -> tuple[str, str]:
    """Say how what was announced relates to what the log holds."""
    _ = dossier.wording.gettext
    announced, held = added.announced, added.sum
    if announced.overlap(held) is not None:
        return judge_fitting(dossier, added)
    if announced.low < held.low:
        return "no", _("The log holds more")
    if added.without_number:
        return "in", _("Open: entries without a figure could fill it")
    return "in", _("The log holds less")


def judge_fitting(dossier: AnyDossier, added: AddedTotal) -> tuple[str, str]:
    """Say how well what was announced fits; only an exact total of which nothing is open can add up."""
    _ = dossier.wording.gettext
    is_open = added.without_number or added.perhaps_outside or added.perhaps_inside
    if added.total.precision != "exact" or (is_open and added.sum.is_exact):
        return "in", _("Fits what was announced")
    if added.announced == added.sum:
        return "ok", _("Adds up")
    if added.announced == added.own_sum and not is_open:
        return "ok", _("Adds up by the announcing side’s own numbers")
    return "in", _("Lies in the log’s range")


def entry_link(dossier: AnyDossier, number: int) -> Link:
    """Link to the entry that holds the total."""
    record = dossier.entry.record
    latest = record.date_latest if isinstance(record, Exchange) else None
    text = dossier.wording.days(record.date, latest)
    anchor = total_anchor(number) if isinstance(record, Exchange) else dossier.entry.id
    return Link(text, dossier.here.link(home_of(dossier.entry), anchor))
