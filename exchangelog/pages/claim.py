"""An announced total beside the log's own sum, as it stands in the ledger and on the page of an agreement.

Comes in: totals as `derive` has added them up. Goes out: `Claim`s: who announced what, what the log holds, the difference, and a verdict
in words. The log may lack events, so a difference says nothing against either.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from exchangelog.charts.bars import draw_gauge
from exchangelog.charts.drawing import markup
from exchangelog.derive.totals import AddedTotal
from exchangelog.pages.address import Here
from exchangelog.pages.dossier import AnyDossier, home_of, open_dossier
from exchangelog.pages.edition import Edition
from exchangelog.pages.link import Link
from exchangelog.pages.number_words import range_amount, range_text, stated_text
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.side_words import SideWords
from exchangelog.pages.statement_lines import SpeakerLine
from exchangelog.pages.total_check import announcers, claim_anchor, difference, time_span, total_anchor
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.figure import EVERYBODY
from exchangelog.record.filed import Filed
from exchangelog.record.log import counts


class Claim(Struct, frozen=True):
    """A total beside the log's sum, and the year of the entry that holds it. `outcome`: `ok`, `in` (within the range, or open), or `no`."""

    anchor: str
    year: str
    side: SideWords
    outcome: str
    verdict: str
    announced: str
    held: str
    difference: str
    gauge: Markup
    span: str
    kind: Phrase | None
    speakers: tuple[SpeakerLine, ...]
    entry: Link
    counted: str
    missing: str
    note: Phrase | None


def make_claims(edition: Edition, here: Here) -> tuple[Claim, ...]:
    """Give every total that was announced over a time, the newest first."""
    entries: list[Filed[Statement]] = [*edition.entries, *edition.log.statements.values()]
    standing = [entry for entry in entries if counts(entry.record)]
    ordered = sorted(standing, key=lambda entry: (entry.record.date, entry.id), reverse=True)
    return tuple(
        make_claim(open_dossier(edition, entry, here), added)
        for entry in ordered
        for added in edition.derived.totals[entry.id]
        if not added.total.of
    )


def make_claim(dossier: AnyDossier, added: AddedTotal) -> Claim:
    """Set one total beside the log's sum."""
    edition, wording, total = dossier.edition, dossier.wording, added.total
    side = edition.side(total.side)
    outcome, verdict = judge(dossier, added)
    announced = stated_text(total.count, total.precision, wording)
    known = len(added.without_number) < len(added.parts)
    held = range_text(added.sum, wording) if known else wording.gettext("nothing yet")
    label = wording.gettext("In the log: %(held)s. Announced: %(announced)s.", held=held, announced=announced)
    gauge = draw_gauge(label, range_amount(added.sum, held), total.count, side.style)
    return Claim(
        claim_anchor(dossier.entry.id, added.number),
        str(dossier.entry.record.date.year),
        side,
        outcome,
        verdict,
        announced,
        held,
        difference(added.announced, added.sum, wording) if known else "–",
        Markup(markup(gauge)),  # noqa: S704 - written by the XML library
        time_span(dossier, total) or "",
        None if total.who == EVERYBODY else edition.category(total.who),
        announcers(dossier, total),
        entry_link(dossier, added.number),
        wording.ngettext(
            "Added up from %(number)s entry.", "Added up from %(number)s entries.", len(added.parts)
        ),
        describe_missing(dossier, added),
        edition.tongue.phrase(total, "note") if total.note else None,
    )


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
    if added.total.precision != "exact":
        return "in", _("Fits what was announced")
    if added.announced == added.sum and not added.without_number:
        return "ok", _("Adds up")
    if added.announced == added.own_sum and not added.without_number:
        return "ok", _("Adds up by the announcing side’s own numbers")
    return "in", _("Lies in the log’s range")


def describe_missing(dossier: AnyDossier, added: AddedTotal) -> str:
    """Say how many of the entries have no number."""
    without = len(added.without_number)
    if not without:
        return ""
    return dossier.wording.ngettext(
        "%(number)s of them has no figure and adds nothing.",
        "%(number)s of them have no figure and add nothing.",
        without,
    )


def entry_link(dossier: AnyDossier, number: int) -> Link:
    """Link to the entry that holds the total."""
    record = dossier.entry.record
    latest = record.date_latest if isinstance(record, Exchange) else None
    text = dossier.wording.days(record.date, latest)
    anchor = total_anchor(number) if isinstance(record, Exchange) else dossier.entry.id
    return Link(text, dossier.here.link(home_of(dossier.entry), anchor))
